import { sampledCalls } from '../model/metrics.ts';
import type { Call, Mark, Results } from '../model/results.ts';

/** The measured calls of a stage that do not count: how many, why, and what may help. */

/** A stage without enough valid warm calls. */
export interface Unmeasured {
  /** `baseline · report has 1 of 3`. */
  readonly unit: string;
  /** Its measured calls that do not count. */
  readonly setAside: readonly Call[];
}

export function unmeasuredUnit(results: Results, agent: string, stage: string): Unmeasured | null {
  const { minimumValidCalls } = results.protocol;
  const counted = new Set(sampledCalls(results, agent, stage));
  if (counted.size >= minimumValidCalls) return null;
  const isSetAside = (call: Call) =>
    call.agent === agent && call.stage === stage && call.phase === 'measured' && !counted.has(call);
  return {
    unit: `${agent} · ${stage} has ${counted.size} of ${minimumValidCalls}`,
    setAside: results.calls.filter(isSetAside),
  };
}

const SHOWN_REASONS = 2;
const LONGEST_REASON = 120;

/** The most frequent reasons: `2 invalid: another process …; 1 failed: the stream …`; empty for no calls. */
export function reasonsOf(setAside: readonly Call[]): string {
  const groups = new Map<string, Call[]>();
  for (const call of setAside) {
    // The same trouble is often told with numbers of the call's own.
    const key = `${kindOf(call)} ${call.reason?.replace(/\d+(?:[.,]\d+)*/g, '#')}`;
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  const byCount = [...groups.values()].sort((a, b) => b.length - a.length);
  const shown = byCount.slice(0, SHOWN_REASONS).map((calls) => `${calls.length} ${worded(calls[0] as Call)}`);
  const more = byCount.slice(SHOWN_REASONS).reduce((sum, { length }) => sum + length, 0);
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

/** A valid call that does not count is one that found its model unloaded. */
function kindOf({ status }: Call): string {
  return status === 'valid' ? 'cold' : status;
}

function worded(call: Call): string {
  const reason = call.status === 'valid' ? 'the model was not loaded' : call.reason;
  return reason === null ? kindOf(call) : `${kindOf(call)}: ${shortened(reason)}`;
}

function shortened(reason: string): string {
  const line = reason.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length <= LONGEST_REASON ? line : `${line.slice(0, LONGEST_REASON - 1).trimEnd()}…`;
}

/** What may help, to stand before "and run again". */
const CURES: Readonly<Record<Mark, string>> = {
  'thermal-throttling': 'give the GPU cooler air or a lower power limit',
  'power-brake': "see to the machine's power supply",
  'gpu-tenant': 'keep other programs off the GPU',
  'other-model': 'keep other clients and models off this Ollama',
  'offload-changed': 'keep enough GPU memory free for the model',
  reload: 'keep other clients and models off this Ollama',
  'cache-hit': 'keep other clients off this Ollama',
  truncated: 'raise num_ctx or shorten the prompts',
  runaway: 'try another seed or other options',
  'slot-contention': 'keep other clients off this Ollama',
  'clock-disagreement': "see to the machine's load and to what stands between this job and Ollama",
  'client-blocked': 'take other work off the machine of this job',
};

/** By the mark that most of the calls have; where more of them failed, no mark is to blame. */
export function cureOf(setAside: readonly Call[]): string {
  const counts = new Map<Mark, number>();
  for (const mark of setAside.flatMap(({ marks }) => marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const failed = setAside.filter(({ status }) => status === 'failed').length;
  return most === undefined || failed > most[1] ? 'mend the cause' : CURES[most[0]];
}
