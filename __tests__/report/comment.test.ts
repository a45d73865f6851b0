import { describe, expect, test } from '@jest/globals';
import { lexer, type Tokens } from 'marked';
import type { SessionVerdict } from '../../src/model/judgement.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { Call, Results } from '../../src/model/results.ts';
import type { PolicySettings } from '../../src/model/settings.ts';
import { renderComment } from '../../src/report/comment.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeAgent, makeResults } from '../support/results.ts';
import {
  ACCEPTANCE,
  CIRCUMSTANCES,
  makeHistory,
  makeSession,
  makeView,
  offloaded,
  POLICY,
  STATES,
  scaled,
  viewOf,
} from './fixtures.ts';
import { expectGolden } from './golden.ts';
import { cellsUnder } from './markdownTables.ts';

/** What `io` puts before it at its longest: key, run id and attempt. */
const MARKER_LENGTH = 160;
const render = renderComment;
const headlineIn = (comment: string) => comment.split('\n')[0];
/** Figures stay on their line in tables; here that is beside the point. */
const broken = (text: string) => text.replaceAll('\u00a0', ' ');
const tablesIn = (comment: string) =>
  lexer(broken(comment))
    .filter((token): token is Tokens.Table => token.type === 'table')
    .map(({ header, rows }) => [header, ...rows].map((row) => row.map(({ text }) => text)));
const above = (comment: string) => broken(comment).split('<details>')[0] ?? '';

const EVERY: Readonly<Record<string, () => ReportView>> = { ...STATES, ...CIRCUMSTANCES };
function stateOf(name: string): ReportView {
  const make = EVERY[name];
  if (make === undefined) throw new Error(`no such state: ${name}`);
  return make();
}

const isChimera = ({ agent }: Call) => agent === 'chimera';

describe('in every state', () => {
  test.each(Object.keys(EVERY))('golden: %s', (state) => {
    expectGolden(`comment-${state}.md`, render(stateOf(state)));
  });

  test.each(Object.keys(STATES) as (keyof typeof STATES)[])('%s is what its view says it is', (state) => {
    expect(STATES[state]().decision.verdict).toBe(state);
  });

  test.each<[string, string]>([
    ['regressed', '❌ Slower: 4 of 12 gated metrics. Action needed'],
    ['improved', '✅ Faster: 4 of 12 gated metrics, none slower. No action needed'],
    ['unchanged', '✅ No slowdown beyond the limits (12 gated metrics). No action needed'],
    [
      'inconclusive',
      '⚪ No slowdown beyond the limits proven, 4 of 12 gated metrics left open by the noise. No action needed',
    ],
    ['not-measured', '⚪ Not measured: this says nothing about your change. Mend the cause and run again'],
    [
      'not-comparable',
      '⚪ Not comparable with the baseline: this says nothing about your change. Not blocking',
    ],
    ['no-baseline', '⚪ No baseline yet, so nothing was compared. Next step below'],
    ['accepted', '⚠️ Slower: 4 of 12 gated metrics, accepted by `octo-maintainer`. No action needed'],
    ['level', '❌ Slower than the accepted level: 4 of 12 gated metrics. Action needed'],
    ['failing', '❌ Failing more often: 1 of 12 gated metrics. Action needed'],
    [
      'open-fails',
      '❌ No slowdown beyond the limits proven, 4 of 12 gated metrics left open by the noise. Action needed',
    ],
    ['lost-agent', '❌ Not measured: the baseline has what this change lacks. Action needed'],
  ])('%s: the verdict is the first line and ends in what to do', (state, headline) => {
    expect(headlineIn(render(stateOf(state)))).toBe(`### ${headline}`);
  });

  test.each<[string, () => ReportView, string]>([
    [
      'regressed',
      () => viewOf(offloaded(), { policy: { failOn: 'never' } }),
      '⚠️ Slower: 4 of 12 gated metrics. Not blocking: the gate is off',
    ],
    ['not measured', () => passing(STATES['not-measured']()), 'Not blocking'],
    [
      'lost',
      () => viewOf(makeSession({ agents: [makeAgent()] }), { policy: { onNotMeasured: 'warn' } }),
      '⚠️ Not measured: the baseline has what this change lacks. Not blocking',
    ],
  ])('%s that passes says that it blocks nothing', (_, view, words) => {
    expect(headlineIn(render(view()))).toContain(words);
  });

  const passing = (view: ReportView): ReportView => ({
    ...view,
    decision: { ...view.decision, passed: true },
  });

  test('a missing baseline that fails is no white circle', () => {
    const view = viewOf(makeSession(), { history: null, policy: { onMissingBaseline: 'fail' } });
    expect(headlineIn(render(view))).toBe('### ❌ No baseline, and the gate asks for one. Next step below');
  });

  test('stored sessions that cannot be used are another matter than none', () => {
    const view = viewOf(makeSession(), { history: null, everStored: true });
    expect(render(view)).toContain('this hardware has some, none of them in the history of this commit.');
    expect(render(STATES['no-baseline']())).not.toContain('Measured, but');
  });

  test('the default branch within its level says what it was held against', () => {
    const steady = scaled(makeSession(), { prefill: 1.012 });
    expect(headlineIn(render(viewOf(steady, { against: 'level' })))).toBe(
      '### ✅ As fast as the accepted level, within the limits (12 gated metrics). No action needed',
    );
  });
});

describe('what changed', () => {
  test('stands in one row: before → after, change with its interval, limit; the furthest beyond first', () => {
    const [changed = []] = tablesIn(render(STATES.regressed()));
    expect(changed[0]?.slice(1)).toEqual([
      'Agent · stage · metric',
      'Before → after',
      'Change [95 % interval]',
      'Limit',
    ]);
    expect(changed.slice(1).map((row) => row[1])).toEqual([
      '`chimera` · `report` · throughput',
      '`chimera` · `analysis` · throughput',
      '`chimera` · `analysis` · TTFT net of load',
      '`chimera` · `report` · TTFT net of load',
    ]);
    for (const [, , levels, change, limit] of changed.slice(1)) {
      expect(levels).toMatch(/^\d+(\.\d+)? → \d+(\.\d+)? (tok\/s|ms)$/);
      expect(change).toMatch(/^\*\*[−+]\d+\.\d %\*\* \[[−+]\d+\.\d, [−+]\d+\.\d\]$/);
      expect(limit).toMatch(/^(−3|\+10) %$/);
    }
  });

  test('is the ratio of the two levels in the row', () => {
    const [changed = []] = tablesIn(render(STATES.regressed()));
    for (const [, , levels = '', change = ''] of changed.slice(1)) {
      const [before = 0, after = 0] = (levels.match(/[\d.]+/g) ?? []).map(Number);
      const told = Number(/[−+]([\d.]+)/.exec(change)?.[1]);
      expect(Math.abs((after / before - 1) * 100)).toBeCloseTo(told, -0.5);
    }
  });

  test('of a success rate is told with its counts, in points', () => {
    const [changed = []] = tablesIn(render(stateOf('failing')));
    expect(changed[1]).toEqual([
      '❌',
      '`chimera` · `report` · success rate',
      '100 % → 70 %, 3 of 10 failed',
      '**−30 points** (true rate 35 to 93 %)',
      '−5 points',
    ]);
  });

  test('for the better stands after what changed for the worse, and both are counted', () => {
    const faster = scaled(offloaded(), { prefill: 0.7, decode: 0.8 }, ({ agent }) => agent === 'baseline');
    const comment = render(viewOf(faster));
    expect(headlineIn(comment)).toBe('### ❌ Slower: 4 of 12 gated metrics, 4 faster. Action needed');
    const [changed = []] = tablesIn(comment);
    expect(changed.slice(1).map(([sign]) => sign)).toEqual([...'❌❌❌❌✅✅✅✅']);
    expect(changed.at(-1)?.[4]).toMatch(/^(\+3|−10) %$/);
  });

  test('and what could not be judged stand side by side', () => {
    const results = offloaded();
    const lost = { ...results, agents: results.agents.filter(isNamed('chimera')) };
    const comment = render(viewOf({ ...lost, calls: results.calls.filter(isChimera) }));
    expect(headlineIn(comment)).toBe('### ❌ Slower: 4 of 6 gated metrics, 6 not measured. Action needed');
    expect(comment).toContain(
      '| `baseline` · `analysis` · throughput, TTFT net of load, success rate | the baseline has it, this session does not |',
    );
  });

  const isNamed =
    (wanted: string) =>
    ({ name }: { readonly name: string }) =>
      name === wanted;

  test('with another workload is shown with its numbers, and gates nothing', () => {
    const plain = makeSession();
    const longer: Results = {
      ...scaled(plain, { prefill: 2 }),
      corpus: { ...plain.corpus, digest: 'ee'.repeat(32) },
    };
    const results = {
      ...longer,
      calls: longer.calls.map((call) => ({ ...call, promptTokens: (call.promptTokens ?? 0) * 2 })),
    };
    const comment = above(render(viewOf(results)));
    expect(comment).toMatch(/\| .chimera. · .report. · TTFT net of load \| 159 → 300 ms \| \+88\.\d % \[/);
    expect(comment).toContain('workload changed: 980 → 1960 prompt tokens');
    expect(comment).not.toContain('❌');
  });
});

describe('the cause', () => {
  test('is one line where the stages slowed alike: what moved most first, what did not in few words', () => {
    expect(above(render(STATES.regressed()))).toContain(
      '**Likely cause**, in `chimera` · `analysis` and `chimera` · `report` alike: decode (TPOT) **+17.9 %**, prefill **+20.6 %**, load −2.4 %, overhead 0.0 %; share in host memory **0 % → 13 %**; prompt length, answer length and GPU clock unchanged.',
    );
  });

  test('is a line a stage where they did not', () => {
    const isReport = ({ agent, stage }: Call) => agent === 'chimera' && stage === 'report';
    const both = scaled(scaled(makeSession(), { decode: 1.2 }, isChimera), { prefill: 1.4 }, isReport);
    const comment = above(render(viewOf(both)));
    expect(comment).toContain(
      '- `chimera` · `analysis`: decode (TPOT) **+19.9 %** (8.53 → 10.23 ms), load −2.4 %, prefill −0.3 %, overhead',
    );
    expect(comment).toContain(
      '- `chimera` · `report`: decode (TPOT) **+19.9 %** (8.89 → 10.66 ms), prefill **+39.6 %** (142 → 198 ms), load',
    );
  });

  test('in software is said beside it, of options what differs in them', () => {
    expect(above(render(STATES.regressed()))).toContain(
      'Also different from the baseline: chimera: options `num_gpu` `80` → `30`; chimera: in GPU memory `100 %` → `87 %`.',
    );
    const { environment } = makeSession();
    const newer = makeSession({ environment: { ...environment, ollamaVersion: '0.34.1' } });
    expect(above(render(viewOf(newer)))).toContain(
      'Also different from the baseline: Ollama `0.33.0` → `0.34.1`.',
    );
  });

  test('of failures is their most frequent reason', () => {
    expect(above(render(stateOf('failing')))).toContain(
      '**Likely cause:** `chimera` · `report`: 3 failed calls: the stream ended without a done record.',
    );
  });

  test('of a slower first token names what is in it first, the load never', () => {
    const isReport = (call: Call) => isChimera(call) && call.stage === 'report';
    const comment = above(render(viewOf(scaled(makeSession(), { prefill: 1.4, load: 3 }, isReport))));
    expect(comment).toMatch(/\*\*Likely cause:\*\* `chimera` · `report`: prefill \*\*\+39\.\d %\*\* \(/);
    expect(comment).toMatch(/, load \+19\d %/);
  });

  test('of what spares nothing points to what all of it shares', () => {
    const slow = (results: Results) => above(render(viewOf(scaled(results, { prefill: 2, decode: 2 }))));
    expect(slow(makeSession())).toContain(
      'Every agent and stage slowed, which is seldom one change’s doing: hardware, Ollama, model, options and prompts are those of the stored sessions.',
    );
    expect(slow(makeSession())).toContain(
      '**What to do:** Run it again, and look first at what else ran on the machine and at its Ollama server. If the loss is intended, have it accepted: the steps are below.',
    );
    const { environment } = makeSession();
    const newer = slow(makeSession({ environment: { ...environment, ollamaVersion: '0.34.1' } }));
    expect(newer).toContain(
      'Every agent and stage slowed: the cause is likely in what they share, the machine and its Ollama server, or in what else differs.',
    );
    expect(newer).not.toContain('are those of the stored sessions');
    expect(above(render(STATES.regressed()))).not.toContain('Every agent and stage slowed');
  });
});

describe('how to accept', () => {
  const steps = (view: ReportView) =>
    render(view).split('<summary>How to accept</summary>')[1]?.split('</details>')[0]?.trim() ?? null;

  test('a slowdown or a loss in a pull request: the line, the label, who may set it', () => {
    for (const state of ['regressed', 'lost-agent', 'open-fails']) {
      const told = steps(stateOf(state));
      expect(told).toContain('`Benchmark-accepted: why it is worth it`');
      expect(told).toContain('2. Let someone with write permission set the label `benchmark-accepted`.');
    }
    const view = STATES.regressed();
    expect(steps({ ...view, policy: { ...view.policy, acceptLabel: 'slow`ok' } })).toContain('`slowˋok`');
    expect(above(render(view))).toContain(
      '**What to do:** Find the cause and mend it. If the loss is intended, have it accepted: the steps are below.',
    );
  });

  test('on the default branch by a run that says why', () => {
    expect(steps(stateOf('level'))).toMatch(
      /^Run the workflow once by hand on `main`, with the input `accept-level`/,
    );
  });

  test('is not told where there is nothing to accept, or nobody could', () => {
    for (const state of ['unchanged', 'improved', 'inconclusive', 'not-measured', 'no-baseline', 'accepted'])
      expect(steps(stateOf(state))).toBeNull();
    expect(steps(viewOf(offloaded(), { policy: { failOn: 'never' } }))).toBeNull();
    const view = STATES.regressed();
    const source = { ...view.results.source, pullRequest: null, event: 'push', ref: 'refs/heads/topic' };
    expect(steps({ ...view, results: { ...view.results, source } })).toBeNull();
    const decision = { ...view.decision, summary: 'not stored' };
    expect(steps({ ...view, decision, storeFault: 'not stored' })).toBeNull();
  });
});

describe('raw results', () => {
  const raw = (view: ReportView) =>
    render(view).split('<summary>Raw results</summary>')[1]?.split('</details>')[0]?.trim() ?? '';

  test('name what the artifact holds, and give every measured call as CSV', () => {
    const told = raw(STATES['not-measured']());
    expect(told).toContain(
      '[The artifact](https://github.com/octo/models/actions/runs/1001/artifacts/55) holds `results.json`',
    );
    const [, csv = ''] = /```csv\n([\s\S]*)\n```/.exec(told) ?? [];
    const rows = csv.split('\n');
    expect(rows).toHaveLength(1 + 20);
    expect(rows[0]).toBe(
      'agent,stage,run,status,ttftMs,ttftNetMs,loadMs,prefillMs,throughputTokS,e2eMs,promptTokens,outputTokens',
    );
    expect(rows[1]).toBe('baseline,analysis,1,valid,530.04,281.048,248.992,263.048,116.962,4907.53,1830,512');
    expect(rows.at(-1)).toMatch(/^chimera,report,5,failed,530,,,,,4890,,$/);
  });

  test('keep a name with commas and quotes in its field', () => {
    const results = makeSession();
    const calls = results.calls.map((call) => ({ ...call, agent: 'a,"b"\n```c' }));
    expect(raw(makeView({ results: { ...results, calls } }))).toContain('\n"a,""b"" ```c",analysis,1,valid,');
  });

  test('without an artifact are on the runner, and of very many calls no CSV is given', () => {
    const view = STATES.unchanged();
    expect(raw({ ...view, links: { runUrl: null, artifactUrl: null } })).toMatch(
      /^The files of `output-dir` on the runner are/,
    );
    const calls = Array.from({ length: 100 }, () => view.results.calls.at(-1) as Call);
    expect(raw({ ...view, results: { ...view.results, calls } })).not.toContain('```');
  });
});

describe('an acceptance', () => {
  const accepted = (reason: string) =>
    render(viewOf(offloaded(), { acceptance: { accepted: { ...ACCEPTANCE, reason }, note: null } }));

  test('is told with who, when and why, and leaves nothing to do', () => {
    const comment = accepted(ACCEPTANCE.reason);
    expect(comment).toContain(
      '**Accepted** by `octo-maintainer` (2025-11-14 19:41:10 UTC, pull request 7): the smaller GPU of the edge boxes is what we ship on.',
    );
    expect(comment).not.toContain('What to do');
  });

  test('calls nobody and links nothing, whatever the reason says', () => {
    expect(accepted('ask @octocat, see #7')).toContain(': ask `@octocat`, see `#7`.');
    expect(accepted('')).toContain(': no reason given.');
  });

  test('that does not count says why', () => {
    const note = 'The label benchmark-accepted was set before the last push';
    const view = viewOf(offloaded(), { acceptance: { accepted: null, note } });
    expect(render(view)).toContain(`⚠️ ${note}.`);
    expect(headlineIn(render(view))).toContain('Action needed');
  });
});

describe('metrics that the noise left open', () => {
  const folded = (comment: string) =>
    broken(comment).split('<summary>Metrics left open</summary>')[1]?.split('</details>')[0] ?? '';

  test('are one line where they pass, and as short as a clean comment; their rows are folded', () => {
    const view = STATES.inconclusive();
    const comment = render(view);
    expect(above(comment)).toContain(
      'Why they are left open: it is slower; whether by more than its limit is open.',
    );
    expect(tablesIn(above(comment))).toEqual([]);
    const lines = (text: string) =>
      above(text)
        .split('\n')
        .filter((line) => line !== '').length;
    expect(lines(comment)).toBe(lines(render(STATES.unchanged())) + 1);
    expect(folded(comment)).toMatch(
      /\| .chimera. · .report. · throughput \| .* \| −2\.4 % \[.*\] \| −3 % \|/,
    );
    expect(tablesIn(folded(comment))[0]).toHaveLength(1 + view.decision.open.length);
    expect(comment).not.toContain('❌');
  });

  test('of one the line has its numbers', () => {
    expect(above(render(stateOf('few-failures')))).toContain(
      'Left open: `chimera` · `report` · success rate, 100 % → 60 %, 2 of 5 failed, −40 points (true rate 15 to 95 %), limit −5 points: 2 of 5 calls failed',
    );
  });

  test('have their rows at once where they fail the job', () => {
    const comment = render(stateOf('open-fails'));
    expect(tablesIn(above(comment))[0]).toHaveLength(1 + 4);
    expect(comment).not.toContain('<summary>Metrics left open</summary>');
  });

  test('beside a slowdown stand below the fold', () => {
    const unsure = (call: Call) => call.agent === 'baseline';
    const comment = render(viewOf(scaled(offloaded(), { prefill: 1.09 }, unsure)));
    expect(above(comment)).not.toContain('`baseline`');
    expect(folded(comment)).toContain('`baseline` · `report` · TTFT net of load');
  });

  test('are counted where they lack unlike things', () => {
    const view = stateOf('short-history');
    expect(view.decision.open.length).toBeGreaterThan(4);
    expect(above(render(view)).match(/only 1 stored session, store 10/g)).toHaveLength(1);
  });
});

describe('honesty', () => {
  test('the smallest slowdown that would have been seen is told, with the noise and what it rests on', () => {
    expect(above(render(STATES.unchanged()))).toMatch(
      /\*\*Smallest slowdown that this run would have flagged\*\* \(four times in five\): throughput [\d.]+ %, TTFT net of load [\d.]+( to [\d.]+)? %\. 5 runs on `NVIDIA GeForce RTX 4090` against 10 stored sessions\. Sessions differ by \(standard deviation\): throughput [\d.]+ %, TTFT net of load [\d.]+ %; calls of one session: throughput [\d.]+ %, TTFT net of load [\d.]+ %\./,
    );
  });

  test('an assumption that stands in for a history is called one', () => {
    const short = above(render(viewOf(makeSession(), { history: makeHistory(1) })));
    expect(short).toContain('⚠️ Only 1 stored session, so a cautious assumption stands in');
    expect(above(render(STATES.unchanged()))).not.toContain('assumption');
  });

  test('metrics held against fewer sessions than are stored are told', () => {
    const [first, second, third, ...others] = makeHistory(5);
    const history = [first, second, { ...(third ?? first), accepted: ACCEPTANCE }, ...others] as const;
    expect(above(render(viewOf(makeSession(), { history: history as never })))).toContain(
      'against 5 stored sessions, of which 3 are at the level that was held against.',
    );
  });

  test('a baseline that is old is warned of', () => {
    const now = new Date('2026-02-01T00:00:00Z');
    const comment = above(render(viewOf(makeSession(), { now })));
    expect(comment).toContain('⚠️ The baseline needs a look: its newest session is 79 days old; see that');
    expect(above(render(STATES.unchanged()))).not.toContain('needs a look');
  });

  test('what the pull request changes in its own gate is shown as not in force', () => {
    const policyChanges = [{ what: 'limit of throughput', before: '3 %', after: '30 %' }];
    const comment = above(render({ ...STATES.unchanged(), policyChanges }));
    expect(comment).toContain('Changed by this pull request, in force after the merge:');
    expect(comment).toContain('| limit of throughput | `3 %` | `30 %` |');
  });

  test('a session that could not be stored says so first, whatever else was found', () => {
    const storeFault = 'The data branch bench was not written: it is protected';
    const comment = above(render({ ...STATES.unchanged(), storeFault }));
    expect(comment).toContain('### ❌ Measured, but not stored: the baseline stays behind. Action needed');
    expect(comment).toContain('> ❌ **Not stored:** The data branch bench was not written: it is protected.');
    const slow = above(render({ ...STATES.regressed(), storeFault }));
    expect(slow).toContain('### ❌ Slower:');
    expect(slow).toContain('**Not stored:**');
  });

  test('a workflow file of its own is warned of, for its inputs are in force', () => {
    const changedWorkflow = '.github/workflows/bench.yml';
    const comment = above(render({ ...STATES.unchanged(), changedWorkflow }));
    expect(comment).toContain('⚠️ This pull request changes `.github/workflows/bench.yml`, the workflow that');
    expect(above(render(STATES.unchanged()))).not.toContain('workflow that');
  });

  test('without a verdict no power is claimed, only the spread told', () => {
    for (const state of ['not-measured', 'not-comparable', 'no-baseline'] as const) {
      const comment = broken(render(STATES[state]()));
      expect(comment).not.toContain('would have flagged');
      expect(comment).toMatch(
        /Spread within this session \(CV\): throughput 0\.3 %, TTFT net of load 0\.3 %; /,
      );
    }
  });

  test('where Ollama runs elsewhere, this machine is not named as the one measured', () => {
    const whole = makeSession();
    const environment = { ...whole.environment, ollamaIsLocal: false, machineId: 'rig-7' };
    const results = { ...whole, environment };
    const comment = render(viewOf(results, { history: [recordOf(results, '')] }));
    expect(comment).toContain('5 runs on another machine against 1 stored session.');
    expect(comment).toContain('| Ollama runs | on another machine: the hardware above is not its own |');
  });
});

test('the next step is a sentence, then lines as they are', () => {
  const nextStep = {
    sentence: 'commit it; \nthese lines do it.',
    lines: ['gh run download 1001', 'git add x'],
  };
  expect(render({ ...STATES['no-baseline'](), nextStep })).toContain(
    '**Next step:** commit it; these lines do it.\n\n```\ngh run download 1001\ngit add x\n```',
  );
  const view = { ...STATES['no-baseline'](), nextStep: null };
  expect(render({ ...view, decision: { ...view.decision, action: 'Store one.' } })).toContain(
    '**Next step:** Store one.',
  );
});

test('the last line claims a comparison only where there was one', () => {
  const last = (view: ReportView) => render(view).trimEnd().split('\n').at(-1);
  const history =
    '10 sessions of the data branch ollama-benchmark-data up to `9b8a7c6` (2025-11-13 08:10:00 UTC, 2 commits back)';
  expect(last(STATES.unchanged())).toContain(`<sub>Compared \`4f1c0a9\` with ${history} · [run]`);
  expect(last(stateOf('level'))).toContain(` with the accepted level, ${history}`);
  expect(last(STATES['not-measured']())).toContain(
    `<sub>Measured \`4f1c0a9\` · not compared with ${history}`,
  );
  expect(last(STATES['no-baseline']())).toMatch(/^<sub>Measured `4f1c0a9` · \[run\]/);
});

test('too few valid calls without any baseline are told in the words of the decision', () => {
  const { protocol } = makeSession();
  const thin = makeSession({ protocol: { ...protocol, runs: 2 } });
  expect(render(viewOf(thin, { history: null }))).toContain(
    'Too few valid calls: baseline · analysis has 2 of 3',
  );
});

test('what a change took away is told with what to do', () => {
  const comment = render(stateOf('lost-agent'));
  expect(comment).toContain('| Could not be judged | Why |');
  expect(comment).toContain('**What to do:** Bring back what the baseline has');
});

describe('judging it again at a desk', () => {
  const withLimits = (own: PolicySettings['limits']['own']) =>
    render(viewOf(makeSession(), { policy: { limits: { ...POLICY.limits, own } } }));

  test('takes the limits that held', () => {
    expect(withLimits([])).toContain(
      "compare --baseline baseline.json --candidate results.json \\\n  --thresholds '{ throughput: { percent: 3, floor: 0 }, ttft-net: { percent: 10, floor: 5 }, success-rate: { percent: 5, floor: 0 } }'",
    );
  });

  test('takes the configuration file where they differ', () => {
    const own = {
      agent: 'chimera',
      stage: null,
      metric: 'throughput',
      limit: { percent: 8, floor: 1 },
    } as const;
    const comment = withLimits([own]);
    expect(comment).toContain('--config .github/ollama-benchmark.yml');
    expect(comment).toContain('Limits differ between agents or stages');
    expect(comment).not.toContain('--thresholds');
  });
});

describe('within the limit', () => {
  /** Fifty agents of two stages, every name long and wide. */
  function huge(factors: Parameters<typeof scaled>[1], history: 'like' | null = 'like'): ReportView {
    const agents = Array.from({ length: 50 }, (_, index) =>
      makeAgent({
        name: `agent ${index} ${'名'.repeat(100)}`,
        options: { num_ctx: 4096, stop: ['模'.repeat(200)] },
      }),
    );
    const before = makeResults({ agents });
    const results = scaled(before, factors);
    return viewOf(results, { history: history === null ? null : makeHistory(2, before) });
  }

  test.each<[SessionVerdict, () => ReportView]>([
    ['regressed', () => huge({ prefill: 3, decode: 2 })],
    ['inconclusive', () => huge({ prefill: 1.08 })],
    ['no-baseline', () => huge({}, null)],
  ])('fifty agents, %s: sections give way as a whole, and the artifact is named', (verdict, view) => {
    expect(view().decision.verdict).toBe(verdict);
    const comment = render(view());
    expect(comment.length).toBeLessThanOrEqual(65_000 - MARKER_LENGTH);
    expect(new TextEncoder().encode(comment).length).toBeLessThanOrEqual(65_000 - MARKER_LENGTH);
    expect(comment).toContain(
      '[The artifact](https://github.com/octo/models/actions/runs/1001/artifacts/55) has it all.',
    );
    expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
    expect(comment.trimEnd().endsWith('</sub>')).toBe(true);
    for (const token of lexer(comment)) {
      if (token.type === 'table') expect(token.raw.trimEnd().endsWith('|')).toBe(true);
    }
  });

  test('the bulkiest goes first, what helps to act goes last', () => {
    const comment = render(huge({ prefill: 3, decode: 2 }));
    expect(comment).toMatch(/Left out for length: all metrics\b/);
    expect(comment).toContain('<summary>Judge it again at a desk</summary>');
    expect(comment).toContain('… and 188 more beyond their limits: see all metrics.');
    expect(comment).toContain('**Likely cause**, in each of the 100 stages that slowed: ');
  });

  test('a small one is whole', () => {
    expect(render(makeView())).not.toContain('Left out for length');
  });
});

describe('all metrics', () => {
  test('stand with what they came to, then with how sure that is, every column as its title says', () => {
    const [verdicts = [], certainties = []] = cellsUnder(
      render(STATES.regressed()),
      'Agent · stage · metric',
    );
    expect(verdicts.length).toBeGreaterThan(20);
    expect(certainties.map(([subject]) => subject)).toEqual(verdicts.map(([subject]) => subject));
    for (const [, levels, change, limit, verdict] of verdicts) {
      expect(levels).toMatch(/→/);
      expect(change).toMatch(/[%]|points/);
      expect(limit).toMatch(/^(?:–|[−+]\d)/);
      expect(verdict).toMatch(/limit|slower|faster|gated|open|not /);
    }
    for (const [subject, visible, sessions, calls, sizes] of certainties) {
      const isShare = subject?.endsWith('success rate');
      expect(visible).toMatch(isShare ? /^(?:–|[\d.]+\spoints)$/ : /^[\d.]+\s%$/);
      expect(sessions).toMatch(isShare ? /^–$/ : /^[\d.]+\s%†?$/);
      expect(calls).toMatch(isShare ? /^–$/ : /^(?:–|[\d.]+\s%)$/);
      expect(sizes).toMatch(/^\d+;\s\d+\s→\s\d+$/);
    }
  });
});
