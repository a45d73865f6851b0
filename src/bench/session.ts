import { ExpectedError, messageOf } from '../model/failure.ts';
import type { AgentFacts, Call, Grounding } from '../model/results.ts';
import type { Stage } from '../model/settings.ts';
import { unsentCall } from './call.ts';
import { Contexts } from './contexts.ts';
import { distinctModels } from './groups.ts';
import { leaveUnloaded } from './leave.ts';
import { type MakeUpPorts, makeUpLost } from './makeUp.ts';
import { planOf, type Run, type Step, stagesOf } from './plan.ts';
import { type Material, nonceOf, promptOf } from './prompts.ts';
import { type RequestPlan, type RequestPorts, sendRequest } from './request.ts';
import { unloadAll } from './unload.ts';

export type SessionPorts = RequestPorts;

export interface SessionPlan extends RequestPlan {
  readonly material: Material;
  /** As their models were loaded: another context tells somebody else's load. */
  readonly agents: readonly AgentFacts[];
  /** Makes those calls invalid that cannot be trusted; gets all calls so far and keeps their order. */
  readonly mark: (calls: readonly Call[]) => readonly Call[];
  /** Which numbers of a stage's answer stand in what its prompts held. */
  readonly ground: (stage: string, answer: string) => Grounding;
  /** Gets the newest call, as marked. */
  readonly onCall: (call: Call) => void;
}

export interface Session {
  readonly calls: readonly Call[];
  /** What a reader should know and what invalidates nothing. */
  readonly notes: readonly string[];
  /** Why it ended before its plan; null: it did not. */
  readonly interruption: string | null;
}

/** Runs the plan. Whatever stops it, the calls made so far are returned with the reason. */
export async function runSession(plan: SessionPlan, ports: SessionPorts): Promise<Session> {
  const session = new RunningSession(plan, ports);
  let interruption: string | null = null;
  try {
    for (const step of planOf(plan.settings)) await session.take(step);
  } catch (error) {
    interruption = interruptionOf(error, plan.signal);
  }
  await leaveUnloaded(session.models, ports);
  return { calls: session.calls, notes: session.notes, interruption };
}

/** A mistake of ours is none, and is thrown on. */
function interruptionOf(error: unknown, { aborted, reason }: AbortSignal): string {
  if (aborted && (error === reason || error instanceof ExpectedError)) return messageOf(reason);
  if (error instanceof ExpectedError) return error.message;
  throw error;
}

class RunningSession implements MakeUpPorts {
  readonly models: ReadonlySet<string>;
  readonly notes: string[] = [];
  /** As marked. */
  calls: readonly Call[] = [];
  private readonly plan: SessionPlan;
  private readonly ports: SessionPorts;
  private readonly contexts: Contexts;
  private readonly longestMs = new Map<string, number>();
  private unmarked: readonly Call[] = [];

  constructor(plan: SessionPlan, ports: SessionPorts) {
    this.plan = plan;
    this.ports = ports;
    this.models = distinctModels(plan.settings.agents.map(({ model }) => model));
    this.contexts = new Contexts(plan.settings.agents, plan.agents);
  }

  async take(step: Step): Promise<void> {
    this.plan.signal.throwIfAborted();
    switch (step.kind) {
      case 'open':
        return this.unload(this.models, 'a block of runs');
      case 'make-up':
        return makeUpLost(step.agents, this.plan.settings, this);
      default:
        this.stopIfLate(step);
        if (step.kind === 'cold') {
          await this.unload([step.agent.model], nameOf(step));
        }
        return this.run(step);
    }
  }

  async run(run: Run): Promise<void> {
    const startMs = this.ports.clock.nowMs();
    const texts = new Map<string, string>();
    let failedStage: string | null = null;
    for (const stage of stagesOf(run, this.plan.settings)) {
      this.plan.signal.throwIfAborted();
      const call: Call = await this.call(run, stage, texts, failedStage);
      this.keep(call);
      if (call.status === 'failed') failedStage ??= stage.name;
      else texts.set(stage.name, call.answer ?? '');
      await this.stopIfServerIsGone(call);
    }
    const spentMs = this.ports.clock.nowMs() - startMs;
    this.longestMs.set(paceOf(run), Math.max(this.longestOf(run), spentMs));
  }

  private async call(
    run: Run,
    stage: Stage,
    texts: ReadonlyMap<string, string>,
    failedStage: string | null,
  ): Promise<Call> {
    const { settings, material } = this.plan;
    const { agent, kind: phase } = run;
    const position = this.calls.length + 1;
    const place = { agent: agent.name, stage: stage.name, run: run.run, phase, position };
    if (failedStage !== null) {
      const startedAt = this.ports.clock.date().toISOString();
      const reason = `not sent: stage ${failedStage} of this run failed`;
      return unsentCall({ ...place, cold: false, startedAt }, reason);
    }
    const ready = async (sending: number) => {
      // What broke off may have loaded the model before.
      if (phase === 'cold' && sending > 1) await this.unload([agent.model], `sending ${nameOf(run)} again`);
      return {
        model: agent.model,
        ...promptOf(stage, material, texts, nonceOf(settings.seed, { ...place, sending })),
        think: agent.think ?? settings.think,
        numPredict: settings.numPredict,
        seed: settings.seed,
        options: agent.options,
      };
    };
    const planned = { place, model: agent.model, contextTokens: this.contexts.of(agent), ready };
    const { call, contextTokens } = await sendRequest(planned, this.plan, this.ports);
    const note = this.contexts.learn(agent, contextTokens);
    if (note !== null) this.note(note);
    return this.grounded(call);
  }

  /** Between two calls, when all that is timed of this one has its stamps. */
  private grounded(call: Call): Call {
    const { answer, stage } = call;
    if (answer === null || answer === '') return call;
    return { ...call, grounding: this.plan.ground(stage, answer) };
  }

  private keep(call: Call): void {
    this.unmarked = [...this.unmarked, call];
    this.calls = this.plan.mark(this.unmarked);
    this.plan.onCall(this.calls.at(-1) ?? call);
  }

  private async unload(models: Iterable<string>, before: string): Promise<void> {
    const { signal, watch } = this.plan;
    const note = await unloadAll(models, { ...this.ports, watch }, signal);
    if (note !== null) this.note(`Before ${before} ${note}.`);
  }

  note(sentence: string): void {
    this.notes.push(sentence);
    this.ports.log.info(sentence);
  }

  private stopIfLate(run: Run): void {
    if (!this.isLate(run)) return;
    throw new ExpectedError(
      `The time budget does not last for ${nameOf(run)}; raise the input time-budget, or lower runs or num-predict.`,
    );
  }

  isLate(run: Run): boolean {
    const { deadlineMs } = this.plan;
    return deadlineMs !== null && this.ports.clock.nowMs() + this.longestOf(run) > deadlineMs;
  }

  private longestOf(run: Run): number {
    return this.longestMs.get(paceOf(run)) ?? 0;
  }

  /** A failed call may be one bad answer, or the end of the server. */
  private async stopIfServerIsGone(call: Call): Promise<void> {
    if (call.status !== 'failed') return;
    this.plan.signal.throwIfAborted();
    try {
      await this.ports.ollama.version();
    } catch (error) {
      throw new ExpectedError(`Ollama stopped answering at call ${call.position}: ${messageOf(error)}`);
    }
  }
}

function nameOf({ agent, kind, run }: Run): string {
  return `${kind === 'cold' ? 'cold start' : `${kind} run`} ${run} of agent ${agent.name}`;
}

/** Runs of like length. */
function paceOf({ agent, kind }: Run): string {
  return `${kind === 'cold'} ${agent.name}`;
}
