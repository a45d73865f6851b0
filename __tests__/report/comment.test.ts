import { describe, expect, test } from '@jest/globals';
import { lexer, type Tokens } from 'marked';
import { judge } from '../../src/judge/compare.ts';
import { decide } from '../../src/judge/gate.ts';
import type { Comparison, SessionVerdict } from '../../src/model/judgement.ts';
import type { Call } from '../../src/model/results.ts';
import { renderComment } from '../../src/report/comment.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeAgent, makeResults, slowed } from '../support/results.ts';
import { makeDecision, makeJudgement, makeView, STATES } from './fixtures.ts';
import { expectGolden } from './golden.ts';

/** What `io` puts before it at its longest: key, run id and attempt. */
const MARKER_LENGTH = 160;
const render = renderComment;
const headlineIn = (comment: string) => comment.split('\n')[0];

describe('in every state', () => {
  test.each(Object.keys(STATES) as SessionVerdict[])('golden: %s', (state) => {
    expectGolden(`comment-${state}.md`, render(STATES[state]()));
  });

  test.each<[SessionVerdict, string]>([
    ['regressed', '### ❌ Slower: 2 of 8 gated metrics. Action needed'],
    ['improved', '### ✅ Faster: 2 of 8 gated metrics, none slower. No action needed'],
    ['unchanged', '### ✅ No slowdown beyond the limits (8 gated metrics). No action needed'],
    [
      'not-measured',
      '### ⚪ Not measured: this says nothing about your change. Mend the cause and run again',
    ],
    [
      'not-comparable',
      '### ⚪ Not comparable with the baseline: this says nothing about your change. Action needed',
    ],
    ['no-baseline', '### ⚪ No baseline yet, so nothing was compared. Next step below'],
  ])('%s: the verdict is the first line and ends in what to do', (state, headline) => {
    expect(headlineIn(render(STATES[state]()))).toBe(headline);
  });

  test.each<[SessionVerdict, string]>([
    ['regressed', '⚠️ Slower: 2 of 8 gated metrics. Not blocking: the gate is off'],
    ['not-measured', 'Not blocking'],
    ['not-comparable', 'Not blocking'],
  ])('%s that passes says that it blocks nothing', (state, words) => {
    const view = STATES[state]();
    expect(headlineIn(render({ ...view, decision: { ...view.decision, passed: true } }))).toContain(words);
  });

  test('a missing baseline that fails is no white circle', () => {
    const view = STATES['no-baseline']();
    const comment = render({ ...view, decision: { ...view.decision, passed: false } });
    expect(headlineIn(comment)).toBe('### ❌ No baseline, and the gate asks for one. Next step below');
  });
});

describe('what changed', () => {
  test('stands in one row: before → after, change, limit; the furthest beyond its limit first', () => {
    const [table] = lexer(render(STATES.regressed())).filter(
      (token): token is Tokens.Table => token.type === 'table',
    );
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['❌', '`chimera` · `report` · throughput', '112.44 → 95.29 tok/s', '**−15.3 %**', '−5 %'],
      ['❌', '`chimera` · `report` · TTFT net of load', '159 → 188 ms', '**+18.0 %**', '+10 %'],
    ]);
  });

  test('regressions stand before improvements, and both are counted', () => {
    const faster = slowed(makeResults(), 0.5, ({ agent }) => agent === 'baseline');
    const results = slowed(faster, 1.2, ({ agent, stage }) => agent === 'chimera' && stage === 'report');
    const judgement = makeJudgement(makeResults(), results);
    const comment = render(makeView({ results, judgement, decision: makeDecision('regressed', judgement) }));
    expect(headlineIn(comment)).toBe('### ❌ Slower: 2 of 8 gated metrics, 4 faster. Action needed');
    expect(
      comment
        .split('\n')
        .filter((line) => /^\| [❌✅]/u.test(line))
        .map((line) => line[2]),
    ).toEqual([...['❌', '❌', '✅', '✅', '✅', '✅']]);
  });

  test('in software is said beside the verdict', () => {
    expect(render(STATES.regressed())).toContain(
      'Also different from the baseline: Ollama `0.32.1` → `0.33.0`; stage prompts.',
    );
  });

  test('what could not be judged is named beside a verdict on the rest', () => {
    const view = STATES.regressed();
    const comparisons = (view.judgement?.comparisons ?? []).map(
      (comparison): Comparison =>
        comparison.agent === 'baseline' && comparison.gated
          ? { ...comparison, verdict: 'not-measured', reason: '1 of 2 valid calls' }
          : comparison,
    );
    const judgement = { comparisons, hardwareDifferences: [], otherDifferences: [] };
    expect(render({ ...view, judgement })).toContain(
      '| `baseline` · `analysis` · throughput, TTFT net of load | 1 of 2 valid calls |',
    );
  });
});

describe('honesty', () => {
  test('the rule and the spread are told, and what one session cannot show', () => {
    expect(render(STATES.unchanged())).toContain(
      'Judged by medians against fixed limits. Spread within this session (CV): throughput 0.4 %, TTFT net of load 0.3 %; 3 calls a stage on `NVIDIA GeForce RTX 4090`. A single session cannot show how much sessions differ from each other.',
    );
  });

  test('a spread wider than the limit takes the verdict its weight', () => {
    const view = STATES.unchanged();
    const comparisons = (view.judgement?.comparisons ?? []).map((comparison) =>
      comparison.metric === 'throughput' && comparison.candidate !== null
        ? {
            ...comparison,
            candidate: { ...comparison.candidate, sampleSd: comparison.candidate.mean * 0.06 },
          }
        : comparison,
    );
    const judgement = { comparisons, hardwareDifferences: [], otherDifferences: [] };
    expect(render({ ...view, judgement })).toContain(
      '⚠️ In 4 of the gated metrics the spread of this session or of the baseline exceeds the limit (−5 %): there the verdict may be chance.',
    );
    expect(render(view)).not.toContain('may be chance');
  });

  test('without a verdict no rule is claimed', () => {
    for (const state of ['not-measured', 'not-comparable', 'no-baseline'] as const) {
      expect(render(STATES[state]())).not.toContain('Judged by');
    }
  });

  test('where Ollama runs elsewhere, this machine is not named as the one measured', () => {
    const whole = makeResults();
    const results = { ...whole, environment: { ...whole.environment, ollamaIsLocal: false } };
    const comment = render(makeView({ results }));
    expect(comment).toContain('3 calls a stage on another machine.');
    expect(comment).toContain('| Ollama runs | on another machine: the hardware above is not its own |');
  });
});

test('the next step is a sentence, then lines as they are', () => {
  expect(render(STATES['no-baseline']())).toContain(
    '**Next step:** commit the results of a run on the default branch as the baseline; these lines do it with the results of this run.\n\n```\ngh run download 1001',
  );
  const view = { ...STATES['no-baseline'](), nextStep: null };
  expect(render({ ...view, decision: { ...view.decision, action: 'Store one.' } })).toContain(
    '**Next step:** Store one.',
  );
});

test('the last line claims a comparison only where there was one', () => {
  const last = (view: ReportView) => render(view).trimEnd().split('\n').at(-1);
  expect(last(STATES.unchanged())).toMatch(
    /^<sub>Compared `4f1c0a9` with `9b8a7c6` of 2025-11-13 08:10:00 UTC/,
  );
  expect(last(STATES['not-comparable']())).toMatch(
    /^<sub>Measured `4f1c0a9` · not compared with `9b8a7c6` of/,
  );
  expect(last(STATES['no-baseline']())).toMatch(/^<sub>Measured `4f1c0a9` · \[run\]/);
});

test('too few valid calls without any baseline are told in the words of the decision', () => {
  const decision = makeDecision('not-measured', null, { summary: 'Too few valid calls: chimera · report.' });
  const comment = render({ ...makeView({ decision }), judgement: null, baseline: null });
  expect(comment).toContain('Too few valid calls: chimera · report.');
});

test('what a change took away is its own doing, and is told with what to do', () => {
  const before = makeResults();
  const results = makeResults({ agents: before.agents.slice(0, 1) });
  const judgement = judge(before, results, { throughput: 3, 'ttft-net': 10 });
  const evidence = { interruption: null, unmeasured: [], judgement };
  const decision = decide(evidence, {
    baselineFile: 'b',
    updateBaseline: 'auto',
    onMissingBaseline: 'pass',
    failOn: 'regression',
  });
  const comment = render(makeView({ results, judgement, decision }));
  expect(headlineIn(comment)).toBe(
    '### ❌ Not measured: the baseline has what this change lacks. Action needed',
  );
  expect(comment).toContain('| Could not be judged | Why |');
  expect(comment).toContain('**What to do:** Bring back what the baseline has');
});

describe('a slowdown', () => {
  const THRESHOLDS = { throughput: 3, 'ttft-net': 10 };
  const POLICY = {
    baselineFile: 'b',
    updateBaseline: 'auto',
    onMissingBaseline: 'pass',
    failOn: 'regression',
  } as const;
  const commentOn = (isSlow: (call: Call) => boolean, overrides: Parameters<typeof makeResults>[0] = {}) => {
    const before = makeResults();
    const results = slowed(makeResults(overrides), 2, isSlow);
    const judgement = judge(before, results, THRESHOLDS);
    const decision = decide({ interruption: null, unmeasured: [], judgement }, POLICY);
    return render(makeView({ results, judgement, decision }));
  };

  test('that spares nothing points to what all of it shares', () => {
    expect(commentOn(() => true)).toContain(
      'Every gated metric of every agent and stage slowed: look first at what they share, the machine and its server. Hardware, Ollama, model, options and prompts are those of the baseline.',
    );
    const { environment } = makeResults();
    const newer = commentOn(() => true, { environment: { ...environment, ollamaVersion: '9.9.9' } });
    expect(newer).toContain('look first at what they share');
    expect(newer).not.toContain('are those of the baseline.');
  });

  test('of one agent does not', () => {
    expect(commentOn((call) => call.agent === 'chimera')).not.toContain('look first at what they share');
  });

  test('can be judged again with the limits that held', () => {
    expect(commentOn(() => true)).toContain(
      "compare --baseline baseline.json --candidate results.json --thresholds '{ throughput: 3, ttft-net: 10 }'",
    );
  });
});

test('a baseline that scattered takes the verdict its weight, too', () => {
  const before = makeResults();
  const wild = {
    ...before,
    calls: before.calls.map((call, index) => ({
      ...call,
      throughputTokS: (call.throughputTokS ?? 0) * (1 + (index % 3) / 4),
    })),
  };
  const judgement = judge(wild, before, { throughput: 3, 'ttft-net': 10 });
  const comment = render(makeView({ judgement }));
  expect(comment).toContain('the spread of this session or of the baseline exceeds the limit');
});

describe('within the limit', () => {
  /** Fifty agents of two stages, every name long and wide. */
  function huge(verdict: SessionVerdict): ReportView {
    const agents = Array.from({ length: 50 }, (_, index) =>
      makeAgent({
        name: `agent ${index} ${'名'.repeat(100)}`,
        options: { num_ctx: 4096, stop: ['模'.repeat(200)] },
      }),
    );
    const before = makeResults({ agents });
    const results = slowed(before, 1.3, () => verdict === 'regressed');
    const judgement = verdict === 'no-baseline' ? null : makeJudgement(before, results);
    return { ...makeView({ results }), judgement, decision: makeDecision(verdict, judgement) };
  }

  test.each<SessionVerdict>(['regressed', 'unchanged', 'no-baseline'])(
    'fifty agents, %s: sections give way as a whole, and the artifact is named',
    (verdict) => {
      const comment = render(huge(verdict));
      expect(comment.length).toBeLessThanOrEqual(65_000 - MARKER_LENGTH);
      expect(new TextEncoder().encode(comment).length).toBeLessThanOrEqual(65_000 - MARKER_LENGTH);
      expect(comment).toContain(
        '[The artifact](https://github.com/octo/models/actions/runs/1001/artifacts/55) has it all.',
      );
      expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
      expect(comment.trimEnd().endsWith('</sub>')).toBe(true);
      for (const token of lexer(comment)) {
        if (token.type !== 'table') continue;
        expect(token.raw.trimEnd().endsWith('|')).toBe(true);
      }
    },
  );

  test('the bulkiest goes first, what helps to act goes last', () => {
    const comment = render(huge('regressed'));
    expect(comment).toMatch(/Left out for length: all metrics\b/);
    expect(comment).toContain('<summary>Judge it again at a desk</summary>');
    expect(comment).toContain('… and 188 more beyond their limits: see all metrics.');
  });

  test('a small one is whole', () => {
    expect(render(makeView())).not.toContain('Left out for length');
  });
});
