import { ExpectedError, messageOf } from '../model/failure.ts';
import type { Clock, Log, Ollama, Pause } from '../model/ports.ts';
import type { Call } from '../model/results.ts';
import type { Agent, BenchmarkSettings, Stage } from '../model/settings.ts';
import { type CallContext, callOf, unsentCall } from './call.ts';
import { leaveUnloaded } from './leave.ts';
import { type Material, nonceOf, promptOf } from './prompts.ts';

export interface SessionPorts {
  readonly ollama: Ollama;
  readonly clock: Clock;
  readonly log: Log;
  readonly pause: Pause;
}

export interface SessionPlan {
  readonly settings: BenchmarkSettings;
  readonly material: Material;
  /** On the monotonic clock; null: no limit. */
  readonly deadlineMs: number | null;
  readonly signal: AbortSignal;
  readonly onCall: (call: Call) => void;
}

export interface Session {
  readonly calls: readonly Call[];
  /** Why it ended before its plan; null: it did not. */
  readonly interruption: string | null;
}

type Phase = Call['phase'];

/** Ends the session and keeps what was measured. */
class Interruption extends Error {}

const UNLOAD_WAIT_MS = 30_000;
const UNLOAD_POLL_MS = 100;

/**
 * Runs every agent's workflow in turn: unload, warm-up runs, measured runs. Whatever stops it, the calls made so
 * far are returned with the reason.
 */
export async function runSession(plan: SessionPlan, ports: SessionPorts): Promise<Session> {
  const session = new RunningSession(plan, ports);
  let interruption: string | null = null;
  try {
    for (const agent of plan.settings.agents) await session.runAgent(agent);
  } catch (error) {
    if (!(error instanceof Interruption) && !(error instanceof ExpectedError)) throw error;
    interruption = error.message;
  }
  await leaveUnloaded(new Set(plan.settings.agents.map((agent) => agent.model)), ports);
  return { calls: session.calls, interruption };
}

class RunningSession {
  readonly calls: Call[] = [];
  private readonly plan: SessionPlan;
  private readonly ports: SessionPorts;
  private longestRunMs = 0;

  constructor(plan: SessionPlan, ports: SessionPorts) {
    this.plan = plan;
    this.ports = ports;
  }

  async runAgent(agent: Agent): Promise<void> {
    this.stopIfAborted();
    await this.unload(agent.model);
    this.longestRunMs = 0;
    const { warmupRuns, runs } = this.plan.settings;
    for (let run = 1; run <= warmupRuns; run++) await this.runWorkflow(agent, 'warmup', run);
    for (let run = 1; run <= runs; run++) await this.runWorkflow(agent, 'measured', run);
  }

  private async runWorkflow(agent: Agent, phase: Phase, run: number): Promise<void> {
    this.stopIfLate(agent, phase, run);
    const startMs = this.ports.clock.nowMs();
    const texts = new Map<string, string>();
    let failedStage: string | null = null;
    for (const stage of this.plan.settings.stages) {
      const call: Call = await this.runStage(agent, stage, phase, run, texts, failedStage);
      this.calls.push(call);
      this.plan.onCall(call);
      if (call.status === 'valid') texts.set(stage.name, call.answer ?? '');
      else failedStage ??= stage.name;
      await this.stopIfServerIsGone(call);
    }
    this.longestRunMs = Math.max(this.longestRunMs, this.ports.clock.nowMs() - startMs);
  }

  private async runStage(
    agent: Agent,
    stage: Stage,
    phase: Phase,
    run: number,
    texts: ReadonlyMap<string, string>,
    failedStage: string | null,
  ): Promise<Call> {
    const { settings, material, signal } = this.plan;
    this.stopIfAborted();
    const context: CallContext = {
      agent: agent.name,
      stage: stage.name,
      run,
      phase,
      position: this.calls.length + 1,
      cold: (await this.ports.ollama.loaded(agent.model)) === null,
      startedAt: this.ports.clock.date().toISOString(),
      numPredict: settings.numPredict,
    };
    if (failedStage !== null) return unsentCall(context, `not sent: stage ${failedStage} of this run failed`);
    const nonce = nonceOf(settings.seed, { agent: agent.name, phase, run, stage: stage.name });
    const outcome = await this.ports.ollama.chat(
      {
        model: agent.model,
        ...promptOf(stage, material, texts, nonce),
        think: agent.think ?? settings.think,
        numPredict: settings.numPredict,
        seed: settings.seed,
        options: agent.options,
      },
      signal,
    );
    return callOf(context, outcome);
  }

  /** The next call would load the model with this agent's options; that load is to be ours alone. */
  private async unload(model: string): Promise<void> {
    const { ollama, clock, pause } = this.ports;
    await ollama.unload(model);
    const startMs = clock.nowMs();
    while ((await ollama.loaded(model)) !== null) {
      this.stopIfAborted();
      if (clock.nowMs() - startMs > UNLOAD_WAIT_MS) {
        throw new Interruption(
          `Ollama still holds ${model} ${UNLOAD_WAIT_MS / 1000} s after it was asked to unload it; another client keeps it busy.`,
        );
      }
      await pause(UNLOAD_POLL_MS);
    }
  }

  private stopIfAborted(): void {
    if (this.plan.signal.aborted) throw new Interruption(messageOf(this.plan.signal.reason));
  }

  private stopIfLate(agent: Agent, phase: Phase, run: number): void {
    this.stopIfAborted();
    const { deadlineMs } = this.plan;
    if (deadlineMs === null || this.ports.clock.nowMs() + this.longestRunMs <= deadlineMs) return;
    throw new Interruption(
      `The time budget does not last for ${phase} run ${run} of agent ${agent.name}; raise the input time-budget, or lower runs or num-predict.`,
    );
  }

  /** A failed call may be one bad answer, or the end of the server. */
  private async stopIfServerIsGone(call: Call): Promise<void> {
    if (call.status === 'valid') return;
    this.stopIfAborted();
    try {
      await this.ports.ollama.version();
    } catch (error) {
      throw new Interruption(`Ollama stopped answering at call ${call.position}: ${messageOf(error)}`);
    }
  }
}
