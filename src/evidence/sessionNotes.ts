import type { AgentFacts, Call, Environment, Gpu } from '../model/results.ts';
import { summarise } from '../stats/summary.ts';
import { standingModels } from './machine.ts';
import { COLD_TO_WARM } from './server.ts';
import { listed, memory, milliseconds, percent } from './words.ts';

/** What a reader should know of a session as a whole and what invalidates none of its calls. */

/** Smaller models drown in what a driver and a context take anyway. */
const CLAIM_WORTH_A_LOOK_MIB = 256;
/** Other programs may have freed memory meanwhile; a fifth of a model is more than such noise. */
const CLAIM_CONFIRMED_SHARE = 0.8;

/** Warm calls of a healthy server report up to 560 ms. */
const LONG_WARM_LOAD_MS = 600;

/** A desktop has a dozen of them. */
const PROCESSES_NAMED = 5;

export interface SessionFacts {
  readonly agents: readonly AgentFacts[];
  readonly environment: Environment;
  readonly calls: readonly Call[];
}

export function sessionNotes({ agents, environment, calls }: SessionFacts): readonly string[] {
  return [
    ...environmentNotes(environment),
    standingModelsNote(agents, calls),
    unwatchedNote(environment, calls),
    ...agents.flatMap((agent) => {
      const own = calls.filter((call) => call.agent === agent.name);
      // Where there is no GPU the whole model can lie nowhere else.
      const offload = (environment.gpus ?? []).length === 0 ? null : offloadNote(agent, own);
      return [contextNote(agent), claimNote(agent), offload, reloadNote(agent, own)];
    }),
  ].filter((note) => note !== null);
}

function environmentNotes(environment: Environment): readonly (string | null)[] {
  const { telemetry, ollamaIsLocal, machineId, ollamaVersion, durationMeaning, gpus } = environment;
  return [
    telemetry.tool === null ? telemetry.about : null,
    telemetry.tool !== null && telemetry.throttling === 'unknown'
      ? `${telemetry.tool} does not tell whether the GPU was throttled.`
      : null,
    !ollamaIsLocal && machineId === null
      ? 'Ollama runs on another machine and no machine-id names it: this session cannot be compared with others.'
      : null,
    standingNote(telemetry.standing),
    durationMeaning === 'unknown'
      ? `Ollama ${ollamaVersion === null ? 'told no version' : `tells its version as ${ollamaVersion}`}: what its durations and token counts mean is unknown, and they are compared with no other meaning.`
      : null,
    ...(gpus ?? []).flatMap(gpuNotes),
  ];
}

function standingNote(standing: Environment['telemetry']['standing']): string | null {
  if (standing.length === 0) return null;
  const named = standing
    .slice(0, PROCESSES_NAMED)
    .map(({ name, memoryMib }) => (memoryMib === null ? name : `${name} (${memory(memoryMib)})`));
  if (standing.length > named.length) named.push(`${standing.length - named.length} more`);
  return `When the session started, GPU memory was held by ${listed(named)} beside Ollama; as long as it does not grow this marks no call.`;
}

function standingModelsNote(agents: readonly AgentFacts[], calls: readonly Call[]): string | null {
  const standing = standingModels(agents, calls);
  if (standing.length === 0) return null;
  const named = standing.slice(0, PROCESSES_NAMED);
  if (standing.length > named.length) named.push(`${standing.length - named.length} more`);
  return `From the start Ollama held ${listed(named)} beside the models of this session; that marks no call.`;
}

/** Of a session in which others were watched. A call that failed may never have reached the GPU. */
function unwatchedNote({ telemetry }: Environment, calls: readonly Call[]): string | null {
  const ended = calls.filter(({ status }) => status !== 'failed');
  const unwatched = ended.filter(({ gpu }) => gpu === null).length;
  if (telemetry.tool === null || unwatched === 0 || unwatched === ended.length) return null;
  return `${telemetry.tool} watched the GPU and said nothing during ${unwatched} of ${ended.length} calls: throttling and other programs would not have been seen there.`;
}

function gpuNotes({ name, migMode, persistenceMode }: Gpu): readonly (string | null)[] {
  return [
    migMode === true
      ? `${name} is split (MIG): clocks, power and throttling are those of the whole GPU, and its other parts may be busy.`
      : null,
    persistenceMode === false
      ? `Persistence mode is off on ${name}: where no other program keeps the driver loaded, a cold start includes its start.`
      : null,
  ];
}

function contextNote({ name, model, requestedContext, effectiveContext }: AgentFacts): string | null {
  if (requestedContext === null || effectiveContext === null || requestedContext === effectiveContext) {
    return null;
  }
  return `Agent ${name} asked for a context of ${requestedContext} tokens, and Ollama loaded ${model} with ${effectiveContext}: that is what was measured.`;
}

/** /api/ps tells what the scheduler reckoned, not what the driver did. */
function claimNote({ name, model, vramMib, vramSeenMib }: AgentFacts): string | null {
  if (vramMib === null || vramSeenMib === null || vramMib <= CLAIM_WORTH_A_LOOK_MIB) return null;
  if (vramSeenMib >= vramMib * CLAIM_CONFIRMED_SHARE) return null;
  const seen = Math.max(0, vramSeenMib);
  return `Ollama says that ${memory(vramMib)} of ${model} (agent ${name}) are in GPU memory, and the GPU shows ${memory(seen)} more than before: the claim is not confirmed.`;
}

function offloadNote({ name, model, vramShare }: AgentFacts, calls: readonly Call[]): string | null {
  const seen = calls.map(({ cpuShare }) => cpuShare).filter((share) => share !== null);
  const shares = seen.length === 0 && vramShare !== null ? [1 - vramShare] : seen;
  const least = shares.reduce((smallest, share) => Math.min(smallest, share), Number.POSITIVE_INFINITY);
  // Less than a tenth of a percent is a matter of rounding, and would be told as 0.0 %.
  if (shares.length === 0 || least < 0.001) return null;
  const share = least > 0.999 ? 'all' : `at least ${percent(least)}`;
  return `In every call of agent ${name} ${share} of ${model} lay in host memory: measured and judged as it is.`;
}

/** A load before every call is beside no shorter one: no call shows it, all of them do. */
function reloadNote({ name }: AgentFacts, calls: readonly Call[]): string | null {
  const median = (cold: boolean) =>
    summarise(
      calls
        .filter((call) => call.status !== 'failed' && call.cold === cold)
        .map(({ loadMs }) => loadMs)
        .filter((loadMs) => loadMs !== null),
    )?.median ?? null;
  const [coldMs, warmMs] = [median(true), median(false)];
  if (coldMs === null || warmMs === null || warmMs <= LONG_WARM_LOAD_MS) return null;
  if (coldMs >= COLD_TO_WARM * warmMs) return null;
  return `Warm calls of agent ${name} report a load of ${milliseconds(warmMs)}, cold ones ${milliseconds(coldMs)}: reloads cannot be told from queueing here, and the model may have been loaded anew before every call.`;
}
