import type { CallRequest, Model, Script } from './script.ts';

/** Options that a runner is started with; all others are read anew by each call (api/types.go, `Runner`). */
const RUNNER_OPTIONS = [
  'num_ctx',
  'num_batch',
  'num_gpu',
  'main_gpu',
  'use_mmap',
  'num_thread',
  'draft_num_predict',
] as const;

const DEFAULT_CONTEXT = 4096;
const DEFAULT_TRAIN_CONTEXT = 131_072;

export interface RunnerOptions {
  /** By option, null where it was not given. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly shift: boolean;
  readonly contextLength: number;
}

export function runnerOptionsOf(request: CallRequest, model: Model, script: Script): RunnerOptions {
  const options = (request.options ?? {}) as Readonly<Record<string, unknown>>;
  const given = Object.fromEntries(RUNNER_OPTIONS.map((name) => [name, options[name] ?? null]));
  const asked = typeof given.num_ctx === 'number' ? given.num_ctx : null;
  return {
    given,
    shift: request.shift !== false,
    contextLength: effectiveContext(asked, model, script.contextLength),
  };
}

function effectiveContext(asked: number | null, model: Model, told: Script['contextLength']): number {
  if (typeof told === 'number') return told;
  if (typeof told === 'function') return told(asked);
  return Math.min(asked ?? DEFAULT_CONTEXT, model.trainContext ?? DEFAULT_TRAIN_CONTEXT);
}

/**
 * Whether a runner does for a request as it is (server/sched.go, `needsReload`): what comes out of `num_ctx` counts,
 * and a request that leaves the number of layers to Ollama takes what is there.
 */
export function serves(loaded: RunnerOptions, asked: RunnerOptions, shiftReloads: boolean): boolean {
  if (shiftReloads && loaded.shift !== asked.shift) return false;
  if (loaded.contextLength !== asked.contextLength) return false;
  return RUNNER_OPTIONS.every((name) => {
    if (name === 'num_ctx') return true;
    const now = asked.given[name];
    if (name === 'num_gpu' && (now === null || (typeof now === 'number' && now < 0))) return true;
    return loaded.given[name] === now;
  });
}
