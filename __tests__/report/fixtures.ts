import { judge } from '../../src/judge/compare.ts';
import { unmeasuredUnits } from '../../src/judge/gaps.ts';
import { decide, type Evidence } from '../../src/judge/gate.ts';
import type { GateDecision, Judgement, SessionVerdict } from '../../src/model/judgement.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { AgentFacts, Call, Results } from '../../src/model/results.ts';
import type { PolicySettings } from '../../src/model/settings.ts';
import type { ReportView } from '../../src/report/view.ts';
import { policy } from '../support/records.ts';
import { makeAgent, makeFailedCall, makeResults } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';

/** Views in every state that a reader can meet, judged and decided by the real rooms. */

export const POLICY: PolicySettings = policy();

/** Five runs of a session: what a job has by default. */
export function makeSession(overrides: Partial<Results> = {}): Results {
  const { protocol } = makeResults();
  const results = makeResults({ protocol: { ...protocol, runs: 5, minimumValidCalls: 3 }, ...overrides });
  return { ...results, calls: results.calls.map((call) => ({ ...call, gpu: makeGpuEvidence() })) };
}

/** How many times as long each part took, of the calls that `concerns` names. */
export interface Factors {
  readonly prefill?: number;
  readonly decode?: number;
  readonly load?: number;
}

export function scaled(
  results: Results,
  { prefill = 1, decode = 1, load = 1 }: Factors,
  concerns: (call: Call) => boolean = () => true,
): Results {
  const calls = results.calls.map((call) => {
    if (call.status !== 'valid' || !concerns(call)) return call;
    const more = {
      load: (call.loadMs ?? 0) * (load - 1),
      prefill: (call.prefillMs ?? 0) * (prefill - 1),
      decode: (call.decodeMs ?? 0) * (decode - 1),
    };
    const plus = (value: number | null, ...added: readonly number[]) =>
      value === null ? null : Math.round(added.reduce((sum, one) => sum + one, value) * 1000) / 1000;
    return {
      ...call,
      loadMs: plus(call.loadMs, more.load),
      prefillMs: plus(call.prefillMs, more.prefill),
      decodeMs: plus(call.decodeMs, more.decode),
      ttftNetMs: plus(call.ttftNetMs, more.prefill),
      ttftMs: plus(call.ttftMs, more.load, more.prefill),
      e2eMs: plus(call.e2eMs, more.load, more.prefill, more.decode),
      throughputTokS: call.throughputTokS === null ? null : call.throughputTokS / decode,
      tpotMs: call.tpotMs === null ? null : call.tpotMs * decode,
    };
  });
  return { ...results, calls };
}

/** How sessions of one machine differ from each other: days, reboots, a warm or a cold room. */
const DECODE = [1, 1.003, 0.998, 1.002, 0.997, 1.001, 0.999, 1.004, 0.996, 1.002];
const PREFILL = [1, 1.02, 0.985, 1.012, 0.99, 1.006, 0.981, 1.015, 0.994, 1.008];
const LOAD = [1, 1.3, 0.9, 1.1, 0.8, 1.2, 1, 0.95, 1.25, 1.05];

export type History = readonly [SessionRecord, ...SessionRecord[]];

/** So many stored sessions of the default branch, a day and a commit apart, the newest a day before the session. */
export function makeHistory(sessions = 10, like: Results = makeSession()): History {
  const records = Array.from({ length: sessions }, (_, index) => {
    const place = index % DECODE.length;
    const factors = { decode: DECODE[place], prefill: PREFILL[place], load: LOAD[place] } as Factors;
    const startedAt = new Date(Date.UTC(2025, 10, 13 - (sessions - 1 - index), 8, 10)).toISOString();
    const commit = index === sessions - 1 ? BASE : `${index}`.padStart(40, 'ab');
    const source = {
      ...like.source,
      ...{ event: 'push', ref: 'refs/heads/main', pullRequest: null, commit, baseCommit: null },
    };
    return recordOf({ ...scaled(like, factors), startedAt, source }, '');
  });
  return records as unknown as History;
}

const BASE = '9b8a7c6d5e4f30211203344556677889900aabbc';

export interface Circumstances {
  readonly history?: History | null;
  readonly policy?: Partial<PolicySettings>;
  readonly acceptance?: Evidence['acceptance'];
  readonly against?: 'change' | 'level';
  readonly everStored?: boolean;
  readonly now?: Date;
}

export function judged(
  results: Results,
  { history = makeHistory(), policy = {}, against = 'change', now }: Circumstances = {},
): Judgement | null {
  if (history === null) return null;
  const { limits, onWorkloadChange, store } = { ...POLICY, ...policy };
  return judge(history, recordOf(results, ''), {
    ...{ limits, onWorkloadChange, against },
    relation: 'ancestors',
    lineage: { commits: ['c'.repeat(40), 'd'.repeat(40), BASE], from: 'first-parent', otherBranch: null },
    ...{ staleDays: store.staleDays, staleCommits: store.staleCommits },
    now: now ?? new Date(results.finishedAt),
  });
}

/** The session as a job would judge, decide and tell it. */
export function viewOf(measured: Results, circumstances: Circumstances = {}): ReportView {
  const { against = 'change', policy = {} } = circumstances;
  const results = against === 'level' ? ofDefaultBranch(measured) : measured;
  const judgement = judged(results, circumstances);
  const { everStored = judgement !== null } = circumstances;
  const decision = decide(
    {
      interruption: results.interruption,
      unmeasured: unmeasuredUnits(results),
      judgement,
      unseen: null,
      everStored,
      acceptance: circumstances.acceptance ?? { accepted: null, note: null },
      place: {
        kind: against === 'level' ? 'default-branch' : 'pull-request',
        label: POLICY.acceptLabel,
      },
    },
    { ...POLICY, ...policy },
  );
  const { history = makeHistory() } = circumstances;
  return makeView({ results, judgement, decision, sessions: history ?? [] });
}

function ofDefaultBranch(results: Results): Results {
  const pushed = { event: 'push', ref: 'refs/heads/main', pullRequest: null, baseCommit: null };
  return { ...results, source: { ...results.source, ...pushed } };
}

export function makeView(overrides: Partial<ReportView> = {}): ReportView {
  const results = overrides.results ?? makeSession();
  const judgement = overrides.judgement === undefined ? judged(results) : overrides.judgement;
  return {
    results,
    judgement,
    decision: makeDecision('unchanged', judgement),
    baseline:
      judgement === null
        ? null
        : {
            startedAt: judgement.history.startedAt,
            commit: judgement.history.commit,
            description: 'data branch ollama-benchmark-data',
          },
    sessions: judgement === null ? [] : makeHistory(),
    policy: POLICY,
    storeFault: null,
    policyChanges: [],
    changedWorkflow: null,
    fork: null,
    links: {
      runUrl: 'https://github.com/octo/models/actions/runs/1001',
      artifactUrl: 'https://github.com/octo/models/actions/runs/1001/artifacts/55',
    },
    nextStep: null,
    ...overrides,
  };
}

/** A decision that no gate need have made, for texts that must hold whatever stands in it. */
export function makeDecision(
  verdict: SessionVerdict,
  judgement: Judgement | null,
  overrides: Partial<GateDecision> = {},
): GateDecision {
  const having = (wanted: string) =>
    (judgement?.comparisons ?? []).filter((one) => one.gated && one.verdict === wanted);
  return {
    verdict,
    passed: verdict === 'improved' || verdict === 'unchanged' || verdict === 'no-baseline',
    summary: `The session is ${verdict}.`,
    action: 'No action needed.',
    regressions: having('regressed'),
    improvements: having('improved'),
    lost: [],
    open: having('inconclusive'),
    accepted: null,
    acceptanceNote: null,
    ...overrides,
  };
}

const isChimera = ({ agent }: Call) => agent === 'chimera';

/** A change that keeps an eighth of the model out of GPU memory. */
export function offloaded(): Results {
  const plain = makeResults();
  const agents = plain.agents.map(
    (agent): AgentFacts =>
      agent.name === 'chimera'
        ? {
            ...agent,
            options: { ...agent.options, num_gpu: 30 },
            ...{ vramShare: 0.87, vramMib: 4454, vramSeenMib: 4530 },
          }
        : agent,
  );
  const results = scaled(makeSession({ agents }), { prefill: 1.21, decode: 1.18 }, isChimera);
  return {
    ...results,
    calls: results.calls.map((call) => (isChimera(call) ? { ...call, cpuShare: 0.13 } : call)),
  };
}

/** So many of the last calls of one stage break off. */
export function failing(results: Results, failures: number): Results {
  const { runs } = results.protocol;
  const isHit = ({ agent, stage, phase, run }: Call) =>
    agent === 'chimera' && stage === 'report' && phase === 'measured' && run > runs - failures;
  return { ...results, calls: results.calls.map((call) => (isHit(call) ? brokenOff(call) : call)) };
}

function brokenOff({ agent, stage, run, position }: Call): Call {
  return makeFailedCall({ agent, stage, run, position });
}

/** Failures take many calls to be proven. */
function failingOften(): ReportView {
  const { protocol } = makeSession();
  const ten = makeSession({ protocol: { ...protocol, runs: 10 } });
  return viewOf(failing(ten, 3), { history: makeHistory(10, ten) });
}

function notMeasured(): ReportView {
  const whole = makeSession({
    interruption: 'Ollama at http://127.0.0.1:11434 stopped answering in run 2 of chimera',
  });
  const isLost = ({ agent, stage, run, phase }: Call) =>
    agent === 'chimera' && stage === 'report' && run > 1 && phase === 'measured';
  return viewOf({ ...whole, calls: whole.calls.map((call) => (isLost(call) ? brokenOff(call) : call)) });
}

function notComparable(): ReportView {
  const here = makeSession();
  const gpus = (here.environment.gpus ?? []).map((gpu) => ({
    ...gpu,
    name: 'NVIDIA GeForce RTX 4080 Laptop GPU',
    memoryMib: 12_282,
    powerLimitWatts: 150,
  }));
  const environment = { ...here.environment, gpus, cpuModel: 'Intel(R) Core(TM) i9-13900HX' };
  const history = makeHistory(1, { ...here, environment });
  const view = viewOf(here, { history, everStored: false });
  return { ...view, nextStep: NEXT_STEP };
}

export const NEXT_STEP = {
  sentence:
    'run this workflow on the default branch: a push there stores a session. To begin with ten at once, run it by hand with record-sessions set to 10.',
  lines: [],
};

export const ACCEPTANCE = {
  by: 'octo-maintainer',
  reason: 'the smaller GPU of the edge boxes is what we ship on',
  at: '2025-11-14T19:41:10.000Z',
  pullRequest: 7,
};

/** Within the limit by estimate, and not beyond doubt. */
const UNSURE: Factors = { prefill: 1.09, decode: 1.025 };

export const STATES: Readonly<Record<Exclude<SessionVerdict, 'measured'>, () => ReportView>> = {
  regressed: () => viewOf(offloaded()),
  improved: () => viewOf(scaled(makeSession(), { prefill: 0.8, decode: 0.9 }, isChimera)),
  unchanged: () => viewOf(scaled(makeSession(), { prefill: 1.012, decode: 0.999 })),
  inconclusive: () => viewOf(scaled(makeSession(), UNSURE, isChimera)),
  'not-measured': notMeasured,
  'not-comparable': notComparable,
  'no-baseline': () => ({ ...viewOf(makeSession(), { history: null }), nextStep: NEXT_STEP }),
};

/** The same verdicts in circumstances that change what is told. */
export const CIRCUMSTANCES: Readonly<Record<string, () => ReportView>> = {
  accepted: () => viewOf(offloaded(), { acceptance: { accepted: ACCEPTANCE, note: null } }),
  level: () => viewOf(offloaded(), { against: 'level' }),
  failing: failingOften,
  'few-failures': () => viewOf(failing(makeSession(), 2)),
  'short-history': () =>
    viewOf(scaled(makeSession(), { prefill: 1.012, decode: 0.999 }), { history: makeHistory(1) }),
  'open-fails': () =>
    viewOf(scaled(makeSession(), UNSURE, isChimera), { policy: { failOn: 'inconclusive' } }),
  'lost-agent': () => viewOf(makeSession({ agents: [makeAgent()] })),
};
