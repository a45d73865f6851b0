import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Call } from '../../src/model/results.ts';
import { askedBy, expectTrue, expectUnmoved, expectVerdict, expectWellFormed } from './invariants.ts';
import type { Asked, Played } from './play.ts';
import type { Row } from './row.ts';
import { install, timersPromises, uninstall } from './virtualTime.ts';

/** Every fault, through the whole measuring path, and what comes of it. */

jest.unstable_mockModule('node:timers/promises', () => timersPromises);
install();
afterAll(uninstall);
const { play } = await import('./play.ts');
const { FAULT_NAMES } = await import('../fault-server/index.ts');
const { REGISTRY_ROWS } = await import('./registryRows.ts');
const { MACHINE_ROWS } = await import('./machineRows.ts');

const ROWS = Object.entries({ ...REGISTRY_ROWS, ...MACHINE_ROWS }).flatMap(([name, rows]) =>
  rows.map((row) => ({ name: `${name}, ${row.where}`, row })),
);

test('every fault of the fault server has a row', () => {
  expect(Object.keys(REGISTRY_ROWS).sort()).toEqual([...FAULT_NAMES].sort());
});

describe.each(ROWS)('$name', ({ row }) => {
  const { expected } = row;
  let playing: Promise<Played> | null = null;
  const session = () => {
    playing ??= play({ ...row, touch: (...call) => (row.at(...call) ? (row.call ?? {}) : null) });
    return playing;
  };
  const measured = async () => {
    const played = await session();
    if (played.results === null) throw new Error(`nothing was measured: ${played.refusal}`);
    return { played, results: played.results, askOf: askedBy(played) };
  };

  if ('session' in expected && expected.session === 'refused') {
    test('nothing is measured, and a sentence says why', async () => {
      const played = await session();
      expect(played.results).toBeNull();
      expect(played.refusal).toMatch(expected.reason);
      row.session?.(played);
    });
    return;
  }

  /** A touched call that stays valid counts with the others. */
  const counts = ({ place }: Asked) =>
    !row.at(place, 1) || ('calls' in expected && (expected.calls === 'valid' || expected.calls === 'cold'));

  test('what it touches is told as what it is', async () => {
    const { played, results, askOf } = await measured();
    const touched = results.calls.filter((call) => row.at(call, 1));
    if ('calls' in expected && row.where !== 'in the server') expect(touched).not.toEqual([]);
    for (const call of touched) {
      const asked = askOf(call);
      if (asked === null) expect(call).toMatchObject({ status: 'failed', reason: UNSENT, ttftMs: null });
      else {
        expectTold(call, row);
        row.also?.(call, asked);
      }
    }
    if ('session' in expected) expect(results.interruption).toMatch(expected.reason);
    else expect(results.interruption).toBeNull();
    row.session?.(played);
  });

  test('all other calls are valid, and true', async () => {
    const { results, askOf } = await measured();
    for (const call of results.calls.filter((one) => !row.at(one, 1))) {
      const asked = askOf(call);
      if (asked === null) throw new Error(`${JSON.stringify(call)} was never sent`);
      const { status, reason, phase } = call;
      if (row.where === 'in the server') continue;
      expect({ status, reason, cold: phase === 'cold' || asked.trace.cold }).toEqual({
        ...{ status: 'valid', reason: null },
        cold: call.cold,
      });
      expectTrue(call, asked);
    }
  });

  test('no statistic moved', async () => {
    const { played, results } = await measured();
    const sound = row.where === 'in the server' ? isValid(played) : counts;
    expectUnmoved(played, results, sound);
    expectWellFormed(played, results);
    expectVerdict(played, results, sound);
  });
});

const UNSENT = 'not sent: stage analysis of this run failed';

/** Of faults that strike by chance: what is valid was seen to be. */
function isValid(played: Played): (asked: Asked) => boolean {
  const askOf = askedBy(played);
  const valid = new Set(
    played.results?.calls.filter(({ status }) => status === 'valid').map((call) => askOf(call)),
  );
  return (asked) => valid.has(asked);
}

function expectTold(call: Call, { expected }: Row): void {
  if ('session' in expected) return;
  const { status, reason, marks, retries, notes } = call;
  switch (expected.calls) {
    case 'valid':
      expect({ status, reason, retries }).toEqual({
        ...{ status: 'valid', reason: null },
        retries: expected.retries ?? 0,
      });
      if (expected.note !== undefined) expect(notes).toContainEqual(expect.stringMatching(expected.note));
      return;
    case 'cold':
      expect({ status, reason, cold: call.cold }).toEqual({ status: 'valid', reason: null, cold: true });
      return;
    case 'failed':
      expect({ status, reason, marks }).toEqual({
        ...{ status: 'failed', marks: [] },
        reason: expect.stringMatching(expected.reason),
      });
      expect(retries).toBe(expected.retries ?? 0);
      return;
    case 'invalid':
      expect({ status, reason, marks }).toEqual({
        ...{ status: 'invalid', marks: expected.marks },
        reason: expect.stringMatching(expected.reason),
      });
  }
}
