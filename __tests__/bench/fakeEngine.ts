import type { SessionPlan, SessionPorts } from '../../src/bench/session.ts';
import { modelKey } from '../../src/model/modelName.ts';
import type { ChatOutcome, ChatRequest, GpuWatch, LoadedModel, Ollama } from '../../src/model/ports.ts';
import type { Call } from '../../src/model/results.ts';
import type { Agent, BenchmarkSettings, ModelOptions } from '../../src/model/settings.ts';
import { answer } from '../support/fakePorts.ts';
import { makeAgent } from '../support/results.ts';
import { fakeWatch } from '../support/watch.ts';

/** An engine with a clock of its own: it loads, unloads and answers as Ollama does, and takes no real time. */

const MIB = 1024 ** 2;
const VRAM_MIB = 1000;
const DEFAULT_CONTEXT = 4096;
const LOAD_MS = 2000;

export interface Behaviour {
  /** What a chat comes to; numbered from 1, retries included. */
  readonly chat?: (number: number, engine: FakeEngine, request: ChatRequest) => Partial<ChatOutcome>;
  /** Before each pause. */
  readonly onPause?: (ms: number, engine: FakeEngine) => void;
  /** Before each answer of /api/ps; may throw. */
  readonly onPs?: (engine: FakeEngine) => void | Promise<void>;
  /** From an unload until /api/ps drops the model, and from then until its memory is free. */
  readonly listedMs?: number;
  readonly memoryMs?: number;
  /** Share of a model that is in GPU memory. */
  readonly vramShare?: number;
}

interface Loaded {
  readonly key: string;
  readonly contextLength: number;
  readonly unloadedAtMs: number | null;
}

export class FakeEngine {
  nowMs = 0;
  chats = 0;
  /** Everything that happened, in order. */
  readonly done: string[] = [];
  readonly log: string[] = [];
  readonly calls: Call[] = [];
  private readonly loaded = new Map<string, Loaded>();
  private readonly behaviour: Behaviour;
  private leaving: readonly { readonly freeAtMs: number }[] = [];

  constructor(behaviour: Behaviour) {
    this.behaviour = behaviour;
  }

  get usedMib(): number {
    const share = this.behaviour.vramShare ?? 1;
    const holding = this.loaded.size + this.leaving.filter(({ freeAtMs }) => freeAtMs > this.nowMs).length;
    return 300 + holding * VRAM_MIB * share;
  }

  get ports(): SessionPorts & { readonly watch: GpuWatch } {
    const say = (level: string) => (line: string) => void this.log.push(`${level}: ${line}`);
    return {
      clock: { nowMs: () => this.nowMs, date: () => new Date(Date.UTC(2026, 0, 1) + this.nowMs) },
      log: {
        info: say('info'),
        notice: say('notice'),
        warning: say('warning'),
        error: say('error'),
        annotate: ({ level, message }) => say(level)(message),
        group: (_, body) => body(),
      },
      pause: (ms, until) => this.pause(ms, until),
      ollama: this.ollama,
      watch: this.watch,
    };
  }

  readonly watch: GpuWatch = fakeWatch({ usedMemoryMib: async () => this.usedMib });

  readonly ollama: Ollama = {
    version: async () => '0.33.0',
    has: async () => true,
    pull: async () => {},
    facts: async () => ({ digest: 'd', family: 'gemma3', parameterSize: '4.3B', quantization: 'Q4_K_M' }),
    loaded: async (model) => {
      await this.behaviour.onPs?.(this);
      return this.psOf(model);
    },
    load: async (model, options) => void this.loadAs(model, options),
    unload: async (model) => {
      this.done.push(`unload ${model}`);
      this.settle();
      const loaded = this.loaded.get(modelKey(model));
      if (loaded !== undefined) this.loaded.set(modelKey(model), { ...loaded, unloadedAtMs: this.nowMs });
    },
    chat: async (request, signal) => this.chat(request, signal),
  };

  /** As if another client did it. */
  throwOut(model: string): void {
    this.loaded.delete(modelKey(model));
  }

  loadAs(model: string, options: ModelOptions): boolean {
    const key = JSON.stringify([options.num_gpu, options.num_ctx]);
    this.settle();
    if (this.loaded.get(modelKey(model))?.key === key) return false;
    const { num_ctx: asked } = options;
    const contextLength = typeof asked === 'number' ? asked : DEFAULT_CONTEXT;
    this.loaded.set(modelKey(model), { key, contextLength, unloadedAtMs: null });
    this.nowMs += LOAD_MS;
    this.done.push(`load ${model} ${key}`);
    return true;
  }

  private psOf(model: string): LoadedModel | null {
    this.settle();
    const loaded = this.loaded.get(modelKey(model));
    if (loaded === undefined) return null;
    const sizeBytes = VRAM_MIB * MIB;
    const vramBytes = sizeBytes * (this.behaviour.vramShare ?? 1);
    return { contextLength: loaded.contextLength, sizeBytes, vramBytes, others: [] };
  }

  /** Lets go what was unloaded long enough ago. */
  private settle(): void {
    const { listedMs = 0, memoryMs = 0 } = this.behaviour;
    for (const [model, { unloadedAtMs }] of this.loaded) {
      if (unloadedAtMs === null || unloadedAtMs + listedMs > this.nowMs) continue;
      this.loaded.delete(model);
      this.leaving = [...this.leaving, { freeAtMs: unloadedAtMs + listedMs + memoryMs }];
    }
  }

  private async pause(ms: number, until?: AbortSignal): Promise<void> {
    if (until !== undefined) await new Promise((resolve) => setImmediate(resolve));
    if (until?.aborted) return;
    this.nowMs += ms;
    this.behaviour.onPause?.(ms, this);
  }

  private async chat(request: ChatRequest, signal: AbortSignal): Promise<ChatOutcome> {
    const number = ++this.chats;
    this.done.push(`chat ${number}`);
    const sentAtMs = this.nowMs;
    if (signal.aborted) return { ...failing('aborted', String(signal.reason)), sentAtMs };
    const told = this.behaviour.chat?.(number, this, request) ?? {};
    if (told.failureKind == null) this.loadAs(request.model, request.options);
    const outcome = { ...answer(), sentAtMs, ...told };
    this.nowMs += outcome.endMs;
    return outcome;
  }
}

/** An outcome without an answer. */
export function failing(failureKind: ChatOutcome['failureKind'], failure: string): ChatOutcome {
  const nothing = { firstTokenMs: null, firstContentMs: null, lastTokenMs: null, textLines: 0 };
  return { ...answer(), ...nothing, content: '', final: null, endMs: 5, failure, failureKind };
}

export const agent = (name: string, options: ModelOptions = {}, model = 'gemma3:latest'): Agent => ({
  name,
  model,
  options,
  think: null,
  definedAt: null,
});

export const SETTINGS: BenchmarkSettings = {
  model: 'gemma3:latest',
  runs: 3,
  warmupRuns: 1,
  coldStarts: 1,
  retries: 2,
  reportsDir: 'reports',
  agents: [agent('a')],
  stages: [
    { name: 'analysis', system: 'Analyse.', prompt: 'Data: {{corpus}}' },
    { name: 'report', system: 'Report.', prompt: 'Analysis: {{analysis}} Numbers: {{findings}}' },
  ],
  numPredict: 200,
  seed: 42,
  think: false,
};

/** A session of that engine, not yet begun. */
export function onEngine(
  behaviour: Behaviour = {},
  settings: Partial<BenchmarkSettings> = {},
  more: Partial<SessionPlan> = {},
): { readonly engine: FakeEngine; readonly plan: SessionPlan; readonly ports: SessionPorts } {
  const engine = new FakeEngine(behaviour);
  const whole = { ...SETTINGS, ...settings };
  const plan: SessionPlan = {
    settings: whole,
    material: { corpus: 'one,two', findings: 'two is best', carriedCharacters: 10 },
    agents: whole.agents.map(({ name, model, options }) =>
      makeAgent({
        name,
        model,
        effectiveContext: typeof options.num_ctx === 'number' ? options.num_ctx : DEFAULT_CONTEXT,
      }),
    ),
    durationMeaning: 'from-0.30.1',
    mark: (calls) => calls,
    ground: () => ({ numbersStated: 0, numbersFound: 0, missing: [] }),
    watch: engine.watch,
    deadlineMs: null,
    signal: new AbortController().signal,
    onCall: (call) => void engine.calls.push(call),
    ...more,
  };
  return { engine, plan, ports: engine.ports };
}

/** `a warmup 1 report cold` for each call. */
export function told(calls: readonly Call[]): readonly string[] {
  return calls.map(
    (call) =>
      `${call.agent} ${call.phase} ${call.run} ${call.stage}${call.cold ? ' cold' : ''}${call.status === 'valid' ? '' : ` ${call.status}`}`,
  );
}
