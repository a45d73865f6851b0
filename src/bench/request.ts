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

export interface Sent {
  readonly call: Call;
  /** That our load of the model has, as far as this call tells; null: unknown. */
  readonly contextTokens: number | null;
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
): Promise<Sent> {
  const { settings, signal, deadlineMs } = plan;
  let sendings = 0;
  let promptCharacters = 0;
  let before: LoadedModel | null = null;
  const make = async () => {
    const request = await ready(sendings + 1);
    before = await ports.ollama.loaded(model);
    const cold = willLoad(before, contextTokens);
    sendings += 1;
    promptCharacters = request.system.length + request.prompt.length;
    const startedAt = ports.clock.date().toISOString();
    return { cold, startedAt, outcome: await ports.ollama.chat(request, signal) };
  };
  const limits = { retries: settings.retries, deadlineMs, signal };
  const { cold, startedAt, retries, outcome } = await attempts(make, limits, ports);
  const { tokens, ...evidence } = await evidenceOf(model, outcome, plan, ports);
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
  const call = callOf(context, outcome);
  return { call, contextTokens: outcome.final !== null && isOurs(tokens, before) ? tokens : null };
}

/** Not loaded; or loaded by somebody else with another context, so that ours makes Ollama load it again. */
function willLoad(loaded: LoadedModel | null, contextTokens: number | null): boolean {
  if (loaded === null) return true;
  return contextTokens !== null && loaded.contextLength !== null && loaded.contextLength !== contextTokens;
}

/**
 * Whether the context seen after a call is of the load that the call had: it found none, or the same one before. Else
 * another client's load may have followed it, and that of a call that broke off is nobody's.
 */
function isOurs(after: number | null, before: LoadedModel | null): boolean {
  return before === null || before.contextLength === after;
}

type Evidence = Pick<Call, 'cpuShare' | 'otherModels' | 'gpu'> & { readonly tokens: number | null };

/** What the machine shows of a call that is over; a cancelled job does not wait for it. */
async function evidenceOf(
  model: string,
  { sentAtMs, endMs }: Attempted['outcome'],
  { signal, watch }: RequestPlan,
  ports: RequestPorts,
): Promise<Evidence> {
  if (signal.aborted) return { tokens: null, cpuShare: null, otherModels: [], gpu: null };
  const [loaded, gpu] = await Promise.all([
    loadedSoon(model, ports),
    watch.between(sentAtMs, sentAtMs + endMs),
  ]);
  const tokens = loaded?.contextLength ?? null;
  return { tokens, cpuShare: cpuShareOf(loaded), otherModels: [...(loaded?.others ?? [])], gpu };
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
