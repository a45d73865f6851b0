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

/** Warm loads of one agent differ by about so much. */
export const LIKE_WARM = 1.5;

export const SHORTEST_WAIT_MS = 50;
export const WAITED_SHARE = 0.1;

/** A clock that lies is no reference. */
const isLoad = (call: Call, cold: boolean): boolean =>
  call.status !== 'failed' && call.cold === cold && durationsAreTrue(call);

const loadsOf = (calls: readonly Call[], cold: boolean): readonly number[] =>
  calls
    .filter((call) => isLoad(call, cold))
    .map(({ loadMs }) => loadMs)
    .filter((loadMs) => loadMs !== null);

const median = (values: readonly number[]) => summarise(values)?.median ?? null;
const medianColdMs = perGroup((group) => median(loadsOf(group, true)));
const medianWarmMs = perGroup((group) => median(loadsOf(group, false)));

/** This agent's loads; those of all agents with its model where it has none. */
function coldLoadMs({ agent }: Call, others: Others): number | null {
  return medianColdMs(others.ofAgent(agent), others) ?? medianColdMs(others.ofModel(agent), others);
}

/** Two, as the call that is looked at may be the shortest itself. */
const shortestWarmMs = perGroup((group) =>
  loadsOf(group, false)
    .toSorted((a, b) => a - b)
    .slice(0, 2),
);

/** The shortest, as a client that keeps pushing the model out makes most warm calls reload; the call itself is left out. */
function otherWarmLoadMs(call: Call, others: Others): number | null {
  const within = (group: readonly Call[]) => {
    const [shortest = null, second = null] = shortestWarmMs(group, others);
    return isLoad(call, false) && call.loadMs === shortest ? second : shortest;
  };
  return within(others.ofAgent(call.agent)) ?? within(others.ofModel(call.agent));
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
 * The mirror: a cold call that loaded nothing. The other cold loads are of all agents with its model, itself among them:
 * where most of them were as short nothing can be told.
 */
export const loadedByAnother: Check = (call, others) => {
  const { agent, cold, loadMs } = call;
  if (!cold || loadMs === null) return null;
  const model = others.ofModel(agent);
  const coldMs = medianColdMs(model, others);
  const warmMs = medianWarmMs(others.ofAgent(agent), others) ?? medianWarmMs(model, others);
  if (coldMs === null || warmMs === null) return null;
  if (!exceeds(coldMs, SHORTEST_RELOAD_MS) || coldMs < COLD_TO_WARM * warmMs) return null;
  // A file that is in the page cache may load many times as fast, and never as fast as none.
  const loadedMs = Math.min(Math.max(SHORTEST_RELOAD_MS, warmMs * LIKE_WARM), (coldMs + warmMs) / 2);
  if (exceeds(loadMs, loadedMs)) return null;
  return {
    mark: 'reload',
    detail: `the model was not listed as loaded, and its load took only ${milliseconds(loadMs)}, as that of a loaded one: somebody else was loading it`,
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
