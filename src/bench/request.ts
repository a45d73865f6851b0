import type { ChatRequest, Clock, GpuWatch, LoadedModel, Log, Ollama, Pause } from '../model/ports.ts';
import type { Call, DurationMeaning } from '../model/results.ts';
import type { BenchmarkSettings } from '../model/settings.ts';
import { type Attempted, attempts } from './attempts.ts';
import { type CallPlace, callOf } from './call.ts';

export interface RequestPorts {
  readonly ollama: Ollama;
  readonly clock: Clock;
  readonly log: Log;
  readonly pause: Pause;
}

/** How every request of a session is made. */
export interface RequestPlan {
  readonly settings: BenchmarkSettings;
  readonly durationMeaning: DurationMeaning;
  readonly watch: GpuWatch;
  /** On the monotonic clock; null: no limit. */
  readonly deadlineMs: number | null;
  readonly signal: AbortSignal;
}

export type PlannedPlace = Omit<CallPlace, 'cold' | 'startedAt'>;

/** The server may be busy unloading, or gone: what it would tell is worth no more than this. */
const STATE_WAIT_MS = 3_000;

/** A request before it is sent. */
export interface Planned {
  readonly place: PlannedPlace;
  readonly model: string;
  /** That the model is loaded with; null: unknown. */
  readonly contextTokens: number | null;
  /** What is sent, and all is ready for it; sendings are numbered from 1. */
  readonly ready: (sending: number) => Promise<ChatRequest>;
}

/**
 * One request, as often as it is to be sent, and what the machine showed beside it. Everything but the request itself
 * lies outside of what is timed.
 */
export async function sendRequest(
  { place, model, contextTokens, ready }: Planned,
  plan: RequestPlan,
  ports: RequestPorts,
): Promise<Call> {
  const { settings, signal, deadlineMs } = plan;
  let sendings = 0;
  let promptCharacters = 0;
  const make = async () => {
    const request = await ready(sendings + 1);
    const cold = willLoad(await ports.ollama.loaded(model), contextTokens);
    sendings += 1;
    promptCharacters = request.system.length + request.prompt.length;
    const startedAt = ports.clock.date().toISOString();
    return { cold, startedAt, outcome: await ports.ollama.chat(request, signal) };
  };
  const limits = { retries: settings.retries, deadlineMs, signal };
  const { cold, startedAt, retries, outcome } = await attempts(make, limits, ports);
  const evidence = await evidenceOf(model, outcome, plan, ports);
  const context = {
    ...place,
    cold,
    startedAt,
    retries,
    ...evidence,
    promptCharacters,
    numPredict: settings.numPredict,
    durationMeaning: plan.durationMeaning,
  };
  return callOf(context, outcome);
}

/** Not loaded; or loaded by somebody else with another context, so that ours makes Ollama load it again. */
function willLoad(loaded: LoadedModel | null, contextTokens: number | null): boolean {
  if (loaded === null) return true;
  return contextTokens !== null && loaded.contextLength !== null && loaded.contextLength !== contextTokens;
}

/** What the machine shows of a call that is over; a cancelled job does not wait for it. */
async function evidenceOf(
  model: string,
  { sentAtMs, endMs }: Attempted['outcome'],
  { signal, watch }: RequestPlan,
  ports: RequestPorts,
): Promise<Pick<Call, 'cpuShare' | 'otherModels' | 'gpu'>> {
  if (signal.aborted) return { cpuShare: null, otherModels: [], gpu: null };
  const [loaded, gpu] = await Promise.all([
    loadedSoon(model, ports),
    watch.between(sentAtMs, sentAtMs + endMs),
  ]);
  return { cpuShare: cpuShareOf(loaded), otherModels: [...(loaded?.others ?? [])], gpu };
}

/** Null as well where the server does not tell, or not in time: no call is lost to that. */
async function loadedSoon(model: string, { ollama, pause }: RequestPorts): Promise<LoadedModel | null> {
  const answered = new AbortController();
  try {
    const waited = pause(STATE_WAIT_MS, answered.signal).then(() => null);
    return await Promise.race([ollama.loaded(model), waited]);
  } catch {
    return null;
  } finally {
    answered.abort();
  }
}

function cpuShareOf(loaded: LoadedModel | null): number | null {
  const { sizeBytes = null, vramBytes = null } = loaded ?? {};
  if (sizeBytes === null || vramBytes === null || sizeBytes <= 0) return null;
  return Math.min(1, Math.max(0, (sizeBytes - vramBytes) / sizeBytes));
}
