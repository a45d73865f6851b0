import type { Llama, LlamaContext, LlamaModel } from './llama.ts';
import type { EngineModel } from './model.ts';
import type { LoadOptions } from './request.ts';

export interface LoadedModel {
  readonly model: LlamaModel;
  readonly context: LlamaContext;
  readonly load: LoadOptions;
}

/** What `/api/ps` says of a loaded model. */
export interface Residence {
  readonly numCtx: number;
  readonly sizeBytes: number;
  readonly sizeVramBytes: number;
  readonly expiresAt: Date;
}

// setTimeout's own limit; "for ever" is shown as a date a century away.
const longestTimerMs = 2 ** 31 - 1;
const centuryMs = 100 * 365.25 * 86_400_000;

/** Loads, keeps and unloads the one model; one request at a time uses it. */
export class ModelHost {
  readonly #llama: Llama;
  readonly #file: EngineModel;
  #loaded: LoadedModel | null = null;
  #keepAliveMs = 0;
  #usedAtMs = 0;
  #expiry: NodeJS.Timeout | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(llama: Llama, file: EngineModel) {
    this.#llama = llama;
    this.#file = file;
  }

  /**
   * Waits for its turn, loads the model unless it is loaded with the same options, and runs `work`.
   * `loadNs` is what Ollama calls load_duration: with a load, everything since `startedNs`, the wait for
   * the requests before it included; without one only the check, since a warm model's queue shows in
   * total_duration alone. Rejects with the signal's reason when the client left meanwhile.
   */
  use<T>(
    ask: { readonly load: LoadOptions; readonly keepAliveMs: number; readonly startedNs: bigint },
    signal: AbortSignal,
    work: (loaded: LoadedModel, loadNs: number) => Promise<T>,
  ): Promise<T> {
    return this.#inTurn(async () => {
      signal.throwIfAborted();
      clearTimeout(this.#expiry);
      const turnNs = process.hrtime.bigint();
      const isWarm = this.#loaded?.load.key === ask.load.key;
      try {
        const loaded = isWarm && this.#loaded ? this.#loaded : await this.#reload(ask.load, signal);
        const readyNs = process.hrtime.bigint();
        return await work(loaded, Number(readyNs - (isWarm ? turnNs : ask.startedNs)));
      } finally {
        await this.#keep(ask.keepAliveMs);
      }
    });
  }

  /** Resolves when the model is gone from memory. */
  unload(): Promise<void> {
    return this.#inTurn(() => this.#dispose());
  }

  residence(): Residence | null {
    if (this.#loaded === null) return null;
    const { model, context, load } = this.#loaded;
    const usages = [model.memoryUsage, context.memoryUsage];
    return {
      numCtx: load.numCtx,
      sizeBytes: usages.reduce((sum, usage) => sum + usage.ram + usage.vram, 0),
      sizeVramBytes: usages.reduce((sum, usage) => sum + usage.vram, 0),
      expiresAt: new Date(this.#usedAtMs + Math.min(this.#keepAliveMs, centuryMs)),
    };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #reload(load: LoadOptions, signal: AbortSignal): Promise<LoadedModel> {
    await this.#dispose();
    const model = await this.#llama.loadModel({
      modelPath: this.#file.path,
      gpuLayers: 0,
      loadSignal: signal,
    });
    try {
      // One thread always: with two on two cores llama.cpp's spinning threads starve each other.
      const context = await model.createContext({
        threads: 1,
        contextSize: load.numCtx,
        createSignal: signal,
      });
      this.#loaded = { model, context, load };
      return this.#loaded;
    } catch (error) {
      await model.dispose();
      throw error;
    }
  }

  async #keep(keepAliveMs: number): Promise<void> {
    this.#usedAtMs = Date.now();
    this.#keepAliveMs = keepAliveMs;
    if (keepAliveMs === 0) await this.#dispose();
    else if (keepAliveMs <= longestTimerMs) {
      this.#expiry = setTimeout(() => void this.unload(), keepAliveMs).unref();
    }
  }

  async #dispose(): Promise<void> {
    clearTimeout(this.#expiry);
    const loaded = this.#loaded;
    // Like Ollama: gone from /api/ps first, from memory a moment later.
    this.#loaded = null;
    await loaded?.context.dispose();
    await loaded?.model.dispose();
  }
}
