import type { Call } from '../model/results.ts';
import { summarise } from '../stats/summary.ts';
import { durationsAreTrue, samplingIsInDecode } from './clocks.ts';
import { type Check, type Others, perGroup } from './finding.ts';
import { exceeds, milliseconds } from './words.ts';

/** What the server did beside the work: a load where none was due, waiting, an unheeded limit. */

/** No process of a model starts faster; warm calls report up to 560 ms, queue and health check (0.33: 1 ms), and are compared. */
export const SHORTEST_RELOAD_MS = 100;
/** Where cold loads are not far longer than warm ones the two cannot be told apart. */
export const COLD_TO_WARM = 3;

export const SHORTEST_WAIT_MS = 50;
export const WAITED_SHARE = 0.1;

const loadsOf = (calls: readonly Call[], cold: boolean): readonly number[] =>
  calls
    // A clock that lies is no reference.
    .filter((call) => call.status !== 'failed' && call.cold === cold && durationsAreTrue(call))
    .map(({ loadMs }) => loadMs)
    .filter((loadMs) => loadMs !== null);

const median = (values: readonly number[]) => summarise(values)?.median ?? null;
const shortest = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((least, value) => Math.min(least, value));
const ownColdLoadMs = perGroup((group) => median(loadsOf(group, true)));

/** This agent's loads; those of all agents with its model where it has none. */
function coldLoadMs({ agent }: Call, others: Others): number | null {
  const ofModel = () => others.ofSameModel(agent).flatMap((name) => loadsOf(others.ofAgent(name), true));
  return ownColdLoadMs(others.ofAgent(agent)) ?? median(ofModel());
}

/** The shortest, as a client that keeps pushing the model out makes most warm calls reload; the call itself is left out. */
function otherWarmLoadMs(call: Call, others: Others): number | null {
  const ofAgent = (agent: string) =>
    loadsOf(
      others.ofAgent(agent).filter((other) => other !== call),
      false,
    );
  return shortest(ofAgent(call.agent)) ?? shortest(others.ofSameModel(call.agent).flatMap(ofAgent));
}

export const reload: Check = (call, others) => {
  const { loadMs } = call;
  if (call.cold || loadMs === null || !exceeds(loadMs, SHORTEST_RELOAD_MS)) return null;
  const coldMs = coldLoadMs(call, others);
  // Nearer to zero than to a cold load; else the warm ones are looked at.
  if (coldMs === null || loadMs <= coldMs / 2) return null;
  const warmMs = otherWarmLoadMs(call, others);
  if (warmMs === null || coldMs < COLD_TO_WARM * warmMs) return null;
  if (!exceeds(loadMs, (coldMs + warmMs) / 2)) return null;
  return {
    mark: 'reload',
    detail: `the model was loaded anew: load took ${milliseconds(loadMs)}, cold ones take ${milliseconds(coldMs)}, and another warm one took ${milliseconds(warmMs)}`,
  };
};

/**
 * Before 0.30 Ollama took the sampling out of eval_duration, so that the rest of total_duration grows by 0.4 to 1.2 ms with every token: up to a third of a call of a small model. Waiting for a
 * slot comes before the first token, and only the time lost there counts where this may be so.
 */
export const slotContention: Check = (call, others) => {
  const { serverTotalMs, overheadMs } = call;
  if (serverTotalMs === null || overheadMs === null) return null;
  const isAllWaiting = samplingIsInDecode(others.against.durationMeaning);
  const beforeFirstMs = isAllWaiting ? overheadMs : waitedForFirstTokenMs(call);
  const waitedMs = Math.min(overheadMs, beforeFirstMs ?? 0);
  if (!exceeds(waitedMs, Math.max(SHORTEST_WAIT_MS, serverTotalMs * WAITED_SHARE))) return null;
  return {
    mark: 'slot-contention',
    detail: `the call waited in the server: ${milliseconds(waitedMs)} of its ${milliseconds(serverTotalMs)} are neither load nor prefill nor decode`,
  };
};

function waitedForFirstTokenMs({ ttftMs, loadMs, prefillMs }: Call): number | null {
  return ttftMs === null || loadMs === null || prefillMs === null ? null : ttftMs - loadMs - prefillMs;
}

export const runaway: Check = ({ outputTokens }, { against }) => {
  if (outputTokens === null || outputTokens <= against.numPredict) return null;
  return {
    mark: 'runaway',
    detail: `the length limit was not honoured: ${outputTokens} tokens where ${against.numPredict} were allowed`,
  };
};
