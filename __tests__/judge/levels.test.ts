import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge/compare.ts';
import { levelsOf } from '../../src/judge/levels.ts';
import { acceptedStanding } from '../../src/judge/standing.ts';
import { workloadIn } from '../../src/judge/workload.ts';
import type { Verdict } from '../../src/model/judgement.ts';
import type { Acceptance, SessionRecord, Standing } from '../../src/model/record.ts';
import {
  dated,
  type History,
  makeHistory,
  makeRecord,
  mapUnits,
  rules,
  slower,
  wobbled,
} from '../support/records.ts';

const ACCEPTED: Acceptance = {
  by: 'mona',
  reason: 'it is worth it',
  at: '2026-01-01T00:00:00.000Z',
  pullRequest: 7,
};
const UNIT = { agent: 'chimera', stage: 'report' };
const isUnit = ({ agent, stage }: { agent: string; stage: string }) =>
  agent === UNIT.agent && stage === UNIT.stage;
const WINDOW = 20;

/** What every session here sends. */
const SAME = workloadIn(makeRecord(), UNIT);

type Mark = 'usual' | 'slower' | 'faster' | 'accepted' | 'accepted slower';

/** A session for each mark, oldest first. */
function marked(...marks: readonly Mark[]): readonly SessionRecord[] {
  return marks.map((mark, index) => {
    const is = mark.endsWith('slower') ? 'slower' : mark === 'faster' ? 'faster' : null;
    const standing: Standing[] =
      is === null ? [] : [{ ...UNIT, metric: 'throughput', is, level: 100 + index, sessions: 10, ...SAME }];
    const accepted = mark.startsWith('accepted') ? ACCEPTED : null;
    return { ...dated(makeRecord(), marks.length - index), standing, accepted };
  });
}

function levels(marks: readonly Mark[], against: 'change' | 'level', unusable: readonly number[] = []) {
  const sessions = marked(...marks);
  const isUsable = (session: SessionRecord) => !unusable.includes(sessions.indexOf(session));
  const found = levelsOf(sessions, UNIT, 'throughput', against, isUsable);
  const places = (group: readonly SessionRecord[]) => group.map((session) => sessions.indexOf(session));
  return [places(found.reference), found.others.map(places), found.accepted?.level ?? null] as const;
}

describe('levelsOf', () => {
  test('a plain history is one level, whoever asks', () => {
    for (const against of ['change', 'level'] as const) {
      expect(levels(['usual', 'usual', 'usual'], against)).toEqual([[0, 1, 2], [], null]);
    }
  });

  test('sessions marked slower stand apart; a change is held to where the newest one stands', () => {
    const marks: Mark[] = ['usual', 'usual', 'slower', 'slower'];
    expect(levels(marks, 'level')).toEqual([[0, 1], [[2, 3]], 103]);
    expect(levels(marks, 'change')).toEqual([[2, 3], [[0, 1]], null]);
    const recovered: Mark[] = [...marks, 'usual'];
    expect(levels(recovered, 'level')).toEqual([[0, 1, 4], [[2, 3]], 103]);
    expect(levels(recovered, 'change')).toEqual([[0, 1, 4], [[2, 3]], null]);
  });

  test('an accepted session begins a level, slower or not, and what came before tells of noise alone', () => {
    for (const against of ['change', 'level'] as const) {
      expect(levels(['usual', 'usual', 'slower', 'accepted slower', 'usual'], against)).toEqual([
        [3, 4],
        [[2], [0, 1]],
        against === 'level' ? 103 : null,
      ]);
      expect(levels(['usual', 'accepted'], against)).toEqual([[1], [[0]], null]);
    }
  });

  test('a faster session begins one too: main is held to what it once reached', () => {
    expect(levels(['usual', 'usual', 'faster', 'usual', 'slower'], 'level')).toEqual([
      [2, 3],
      [[0, 1], [4]],
      104,
    ]);
    expect(levels(['usual', 'usual', 'faster', 'usual', 'slower'], 'change')[0]).toEqual([4]);
  });

  test('the level is what the newest session remembers of it, also once no session at it is left', () => {
    expect(levels(['slower', 'slower'], 'level')).toEqual([[], [[0, 1]], 101]);
    expect(levels(['slower', 'slower'], 'change')).toEqual([[0, 1], [], null]);
  });

  test('marks of another stage, agent or metric are none', () => {
    const sessions = marked('usual', 'slower', 'faster');
    for (const [unit, metric] of [
      [{ ...UNIT, stage: 'analysis' }, 'throughput'],
      [{ ...UNIT, agent: 'baseline' }, 'throughput'],
      [UNIT, 'ttft-net'],
    ] as const) {
      expect(levelsOf(sessions, unit, metric, 'level')).toEqual({
        reference: sessions,
        others: [],
        accepted: null,
      });
    }
  });

  test('a session that cannot be held against still begins the level that it was accepted for', () => {
    const marks: Mark[] = ['usual', 'usual', 'accepted', 'usual'];
    expect(levels(marks, 'level', [2])).toEqual([[3], [[0, 1]], null]);
    // Nothing usable since: the last level that anything is known of.
    expect(levels(marks, 'level', [2, 3])).toEqual([[0, 1], [], null]);
    expect(levels(['usual', 'slower', 'slower'], 'change', [2])).toEqual([[1], [[0]], null]);
  });
});

/** Sessions of the default branch, each judged against those before and stored. */
class Main {
  sessions: History;
  readonly #day: { count: number };

  constructor(sessions: History) {
    this.sessions = sessions;
    this.#day = { count: sessions.length };
  }

  /** Throughput and TTFT of every stage, in one verdict. */
  measure(factor: number, accepted: Acceptance | null = null): Verdict {
    const candidate = this.next(factor);
    const judgement = judge(this.sessions, candidate, rules({ against: 'level' }));
    const { comparisons } = judgement;
    const standing = accepted === null ? judgement.standing : acceptedStanding(comparisons, candidate);
    const stored = { ...candidate, standing: [...standing], accepted };
    this.sessions = [...this.sessions, stored].slice(-WINDOW) as unknown as History;
    return one(judgement.comparisons);
  }

  pullRequest(factor: number): Verdict {
    return one(judge(this.sessions, this.next(factor), rules()).comparisons);
  }

  next(factor: number): SessionRecord {
    this.#day.count += 1;
    return slower(wobbled(dated(makeRecord(), 0), this.#day.count), factor);
  }
}

const ORDER: readonly Verdict[] = ['not-measured', 'regressed', 'inconclusive', 'not-comparable'];

function one(comparisons: ReturnType<typeof judge>['comparisons']): Verdict {
  const verdicts = comparisons.filter(({ gated }) => gated).map(({ verdict }) => verdict);
  return (
    ORDER.find((verdict) => verdicts.includes(verdict)) ??
    (verdicts.includes('improved') ? 'improved' : 'unchanged')
  );
}

const times = <T>(count: number, run: () => T): T[] => Array.from({ length: count }, run);

describe('the default branch', () => {
  test('stays slower than its accepted level, session after session, until somebody accepts', () => {
    const main = new Main(makeHistory(10));
    // Longer than the window: by then nothing is left that was as fast.
    expect(new Set(times(WINDOW + 5, () => main.measure(1.15)))).toEqual(new Set(['regressed']));
    const [oldest] = main.sessions;
    expect(oldest.standing.filter(({ is }) => is === 'slower')).toHaveLength(8);
    main.measure(1.15, ACCEPTED);
    expect(new Set(times(5, () => main.measure(1.15)))).toEqual(new Set(['unchanged']));
    expect(main.measure(1.15 * 1.15)).toBe('regressed');
  });

  test('back at its level it is well again, even where nothing of that level is left to see', () => {
    const main = new Main(makeHistory(10));
    times(WINDOW + 5, () => main.measure(1.15));
    expect(main.measure(1)).toBe('unchanged');
    expect(main.measure(1.15)).toBe('regressed');
  });

  test('is held to what it once reached: a gain is not given back unseen', () => {
    const main = new Main(makeHistory(10));
    expect(main.measure(0.85)).toBe('improved');
    expect(new Set(times(4, () => main.measure(0.85)))).toEqual(new Set(['unchanged']));
    expect(main.measure(1)).toBe('regressed');
  });

  test('that creeps within the limit, slower than any window forgets, is told where it has left its level', () => {
    const main = new Main(makeHistory(10));
    let factor = 1;
    const verdicts = times(60, () => {
      factor *= 1.001;
      return main.measure(factor);
    });
    const first = verdicts.indexOf('regressed');
    // 3 % is lost after 31 sessions; then it is beyond the limit, and stays so.
    expect(first).toBeGreaterThan(25);
    expect(first).toBeLessThan(45);
    expect(new Set(verdicts.slice(first + 5))).toEqual(new Set(['regressed']));
  });

  test('is held to the mean of the first sessions at a level, which ten of them settle', () => {
    const main = new Main(makeHistory(1));
    const levelsTold = times(14, () => {
      main.measure(1);
      const newest = main.sessions.at(-1)?.standing.find((one) => one.metric === 'throughput');
      return newest?.sessions;
    });
    expect(levelsTold).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10, 10, 10]);
  });

  test('that creeps away from its level is told, for its latest sessions are no excuse', () => {
    const main = new Main(makeHistory(10));
    let factor = 1;
    const verdicts = times(12, () => {
      factor *= 1.008;
      return main.measure(factor);
    });
    expect(verdicts.slice(-3)).toEqual(['regressed', 'regressed', 'regressed']);
  });
});

describe('a pull request', () => {
  test('is never blocked for what the default branch already did', () => {
    for (const loss of [1.031, 1.05, 1.15]) {
      const main = new Main(makeHistory(10));
      for (let session = 0; session < WINDOW + 5; session += 1) {
        main.measure(loss);
        if (session < 4 || session % 5 === 0)
          expect([loss, session, main.pullRequest(loss)]).not.toContain('regressed');
      }
      expect(main.pullRequest(loss)).toBe('unchanged');
      expect(main.pullRequest(loss * 1.15)).toBe('regressed');
    }
  });

  test('nor where marks flicker, as they do about the limit', () => {
    const main = new Main(makeHistory(10));
    const slow = times(10, () => main.measure(1.034));
    for (const flicker of [
      (index: number) => index % 2 === 0,
      (index: number) => index % 3 === 0,
      () => false,
    ]) {
      const flickering = main.sessions.map((session, index) =>
        index < 10 || !flicker(index) ? { ...session, standing: [] } : session,
      ) as unknown as History;
      for (let known = 11; known <= 20; known += 1) {
        const history = flickering.slice(0, known) as unknown as History;
        const verdict = one(judge(history, main.next(1.034), rules()).comparisons);
        expect([known, verdict]).not.toContain('regressed');
      }
    }
    expect(slow).toContain('regressed');
  });

  test('of which a single session of the base shows the same is not blocked, flagged or not', () => {
    for (const loss of [1.05, 1.15, 1.3]) {
      const base = new Main(makeHistory(10));
      base.measure(loss);
      expect([loss, base.pullRequest(loss)]).not.toContain('regressed');
      const unflagged = base.sessions.map((session) => ({ ...session, standing: [] })) as unknown as History;
      const verdict = one(judge(unflagged, base.next(loss), rules()).comparisons);
      expect([loss, verdict]).not.toContain('regressed');
    }
  });

  test('nor where the newest session alone shows it, about the limit and in a long history', () => {
    for (const loss of [1.033, 1.036, 1.04]) {
      for (const slow of [1, 2, 3]) {
        const base = new Main(makeHistory(20 - slow));
        const newest = times(slow, () => base.next(loss));
        const history = [...base.sessions, ...newest] as unknown as History;
        const verdict = one(judge(history, base.next(loss), rules()).comparisons);
        expect([loss, slow, verdict]).not.toContain('regressed');
      }
    }
  });

  test('of a base that got faster is held to that, once more than a single session shows it', () => {
    const main = new Main(makeHistory(10));
    main.measure(0.85);
    expect(main.pullRequest(0.85)).toBe('unchanged');
    expect(main.pullRequest(1)).toBe('inconclusive');
    times(2, () => main.measure(0.85));
    expect(main.pullRequest(1)).toBe('regressed');
  });
});

test('a session without the values of a metric does not hide that it was accepted', () => {
  const [first, ...others] = makeHistory(6);
  const slow = others.map((session, index) => {
    const at = slower(session, 1.15);
    if (index > 0) return at;
    const bare = mapUnits(at, (unit) =>
      isUnit(unit) ? { ...unit, values: { e2e: unit.values.e2e ?? [] } } : unit,
    );
    return { ...bare, accepted: ACCEPTED };
  });
  const history: History = [first, ...slow];
  const { comparisons } = judge(history, slower(makeRecord(), 1.15), rules({ against: 'level' }));
  const throughput = comparisons.find((found) => isUnit(found) && found.metric === 'throughput');
  expect(throughput).toMatchObject({ verdict: 'unchanged', before: { sessions: 4 } });
});

test('prompts that grow slowly leave the level of the short ones behind, though no session differs from the last', () => {
  const grown = (day: number, factor: number): SessionRecord => {
    const longer = slower(wobbled(dated(makeRecord(), 0), day), factor);
    const units = longer.units.map((unit) => ({
      ...unit,
      values: {
        ...unit.values,
        'prompt-tokens': (unit.values['prompt-tokens'] ?? []).map((tokens) => tokens * factor),
      },
    }));
    // The reports grow day by day, and every token takes what it always took.
    return { ...longer, corpusDigest: String(day).padStart(12, '0'), units };
  };
  let sessions: History = makeHistory(10);
  const verdicts = times(
    120,
    (() => {
      let day = 10;
      return () => {
        day += 1;
        const candidate = grown(day, 1.002 ** (day - 10));
        const judgement = judge(sessions, candidate, rules({ against: 'level' }));
        const stored = { ...candidate, standing: [...judgement.standing] };
        sessions = [...sessions, stored].slice(-WINDOW) as unknown as History;
        const ttft = judgement.comparisons.filter(({ metric, gated }) => metric === 'ttft-net' && gated);
        return ttft.some(({ verdict }) => verdict === 'regressed');
      };
    })(),
  );
  expect(verdicts.filter(Boolean)).toEqual([]);
});
