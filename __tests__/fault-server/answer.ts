import { nowNs } from './clock.ts';
import type { Generation } from './generation.ts';
import { json, text } from './line.ts';
import { planLines, planPrompt, promptOf } from './plan.ts';
import { type Played, playEnding, playLines, type Stage } from './play.ts';
import { NOTHING_SAID, record, saidByAll } from './records.ts';
import type { Runner } from './scheduler.ts';
import type { Call, FinalPatch, Metrics, Script } from './script.ts';

/** One chat or generate with a loaded model, from the wait for a slot to the final record. */

export interface Answering extends Omit<Stage, 'plan'> {
  readonly runner: Runner;
  readonly script: Script;
  readonly generation: Generation;
  readonly cold: boolean;
  readonly startNs: bigint;
  readonly loadedNs: bigint;
}

export async function answer(given: Answering): Promise<void> {
  const { call, request, script, runner, waits, endpoint, generation } = given;
  const leaveSlot = await runner.slots.take(waits);
  try {
    await waits.forMs(call.slotWaitMs);
    const slotNs = nowNs();
    const rendered = promptOf(endpoint, request);
    const { contextLength } = runner.options;
    const known = runner.cache.admit(rendered);
    const cutTo = generation.cutTokens(contextLength);
    const overContext = script.overContext ?? 'refuses';
    const prompt = planPrompt(call, request, rendered, known, { contextLength, cutTo, overContext });
    if (prompt.refused) {
      const body = JSON.stringify({ error: generation.overContextError(prompt.asked, contextLength) });
      // It comes by way of the stream, which names no charset (server/routes.go, `streamResponse`).
      const contentType = request.stream === false ? {} : { contentType: 'application/json' };
      return refuse(given.response, { status: 400, body, ...contentType });
    }
    const room = script.overContext === 'ignores' ? Number.POSITIVE_INFINITY : roomFor(given, prompt.tokens);
    const stage: Stage = { ...given, plan: planLines(call, request, room) };
    await waits.forMs(((call.prefillMs ?? 0) * (prompt.tokens - prompt.cached)) / Math.max(1, prompt.tokens));
    const firstNs = nowNs();
    const whole = request.stream === false;
    const played = whole ? await playWhole(stage, firstNs) : await playLines(stage, firstNs);
    if (!whole && (await playEnding(stage, (played as Played).lines))) return;
    const metrics = {
      total_duration: Number(nowNs() - given.startNs),
      load_duration: Number(given.loadedNs - given.startNs),
      prompt_eval_count: prompt.tokens - (generation.excludesCached ? prompt.cached : 0),
      ...((call.tellsCachedCount ?? script.tellsCachedCount)
        ? { prompt_eval_cached_count: prompt.cached }
        : {}),
      prompt_eval_duration: Number(played.firstTokenNs - slotNs),
      eval_count: stage.plan.outputTokens,
      eval_duration: Math.max(generation.shortestEvalNs, Number(played.lastTokenNs - played.firstTokenNs)),
    };
    await sayDone(stage, patched(metrics, call.final, given.cold), prompt.tokens, played);
  } finally {
    leaveSlot();
  }
}

/** Without a shift the answer ends where the context does. */
function roomFor({ request, runner, generation }: Answering, promptTokens: number): number {
  if (request.shift !== false) return Number.POSITIVE_INFINITY;
  return Math.max(1, generation.roomTokens(promptTokens, runner.options.contextLength));
}

async function playWhole(stage: Stage, firstTokenNs: bigint): Promise<Omit<Played, 'lines'>> {
  const tokens = Math.max(0, stage.plan.outputTokens - 1);
  await stage.waits.forMs((stage.call.tokenMs ?? 0) * tokens);
  return { firstTokenNs, lastTokenNs: tokens > 0 ? nowNs() : firstTokenNs };
}

function patched(metrics: Metrics, patch: FinalPatch | undefined, cold: boolean): Metrics {
  const changed = typeof patch === 'function' ? patch(metrics, { cold }) : patch;
  return { ...metrics, ...changed };
}

async function sayDone(
  { plan, endpoint, request, call, trace, response }: Stage,
  metrics: Metrics,
  promptTokens: number,
  played: Partial<Played>,
): Promise<void> {
  const { done_reason: told, ...numbers } = metrics;
  const doneReason = typeof told === 'string' ? told : plan.doneReason;
  const length = call.contextTokens ?? promptTokens + plan.outputTokens;
  const context = request.raw === true ? {} : { context: Array.from({ length }, (_, at) => at % 50_000) };
  const ending = { doneReason, metrics: numbers, ...(endpoint === 'generate' ? context : {}) };
  if (played.lines === undefined) {
    const said = saidByAll(plan.lines.map(({ piece }) => piece));
    const failed = call.ending === 'no-done';
    trace.doneNs = nowNs();
    return json(response, record(endpoint, request, said, failed ? null : ending));
  }
  trace.doneNs = nowNs();
  await played.lines.send(`${JSON.stringify(record(endpoint, request, NOTHING_SAID, ending))}\n`);
  await played.lines.end();
}

export function refuse(response: Stage['response'], refusal: NonNullable<Call['refusal']>): void {
  const { status, body, contentType = 'application/json; charset=utf-8', headers = {} } = refusal;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  text(response, body, status, contentType);
}
