import { metricOf } from '../model/metrics.ts';
import type { Call, Results } from '../model/results.ts';
import { counted, duration, figure, UNKNOWN } from './format.ts';
import { MARK_WORDS, markCounts } from './marks.ts';
import { logLine } from './safe.ts';
import { isReload, summaryOf } from './session.ts';

/** Lines for the job's log. */

/** `12/24 chimera · report · run 3: TTFT 412 ms, 115.9 tok/s, 512 tokens (length), 5.0 s`. */
export function callLine(call: Call, ordinal: number, total: number): string {
  // Make-up runs come on top of the plan.
  const place = ordinal > total ? `+${ordinal - total}` : `${ordinal}/${total}`;
  const what = `${place} ${call.agent} · ${call.stage} · ${runName(call)}`;
  const again = call.retries === 0 ? '' : `, after ${counted(call.retries, 'attempt')} that failed`;
  const reason = call.reason ?? 'no reason recorded';
  if (call.status === 'failed') return logLine(`${what}: FAILED${again}: ${reason}`);
  const figures = [
    `TTFT ${figure(call.ttftMs, 'ms')}`,
    ...(call.cold ? [`load ${figure(call.loadMs, 'ms')}`] : []),
    figure(call.throughputTokS, 'tok/s'),
    `${call.outputTokens === null ? UNKNOWN : call.outputTokens} tokens${call.doneReason === null ? '' : ` (${call.doneReason})`}`,
    duration(call.e2eMs),
  ].join(', ');
  if (call.status === 'valid') return logLine(`${what}: ${figures}${again}`);
  return logLine(`${what}: INVALID${again}: ${reason} (not counted: ${figures})`);
}

function runName(call: Call): string {
  if (call.phase === 'cold') return `cold start ${call.run}`;
  const name = call.phase === 'warmup' ? `warm-up ${call.run}` : `run ${call.run}`;
  return isReload(call) ? `${name}, reload` : name;
}

/** A line for each agent and stage, and one for the session. */
export function totalsLines(results: Results): readonly string[] {
  const throughput = metricOf('throughput');
  const ttft = metricOf('ttft-net');
  const stages = results.agents.flatMap((agent) =>
    results.stages.map((stage) => {
      const rate = summaryOf(results, agent.name, stage.name, throughput);
      const first = summaryOf(results, agent.name, stage.name, ttft);
      const figures = `median ${figure(rate?.median ?? null, 'tok/s')}, TTFT net of load ${figure(first?.median ?? null, 'ms')}`;
      return logLine(`${agent.name} · ${stage.name}: ${figures} (n = ${rate?.n ?? 0})`);
    }),
  );
  return [...stages, ...coldLines(results), ...markLines(results.calls), logLine(sessionTotal(results))];
}

function coldLines(results: Results): readonly string[] {
  return results.agents.flatMap(({ name }) =>
    results.stages.flatMap((stage) => {
      const ttft = summaryOf(results, name, stage.name, metricOf('cold-ttft'));
      const load = summaryOf(results, name, stage.name, metricOf('cold-load'));
      if (ttft === null) return [];
      const figures = `median TTFT ${figure(ttft.median, 'ms')}, of which load ${figure(load?.median ?? null, 'ms')}`;
      return [logLine(`${name} · ${stage.name}, cold start: ${figures} (n = ${ttft.n})`)];
    }),
  );
}

function markLines(calls: readonly Call[]): readonly string[] {
  return markCounts(calls.filter(({ status }) => status === 'invalid')).map(
    ([mark, count]) =>
      `${counted(count, 'invalid call')}: ${MARK_WORDS[mark].label}. ${MARK_WORDS[mark].meaning}`,
  );
}

function sessionTotal({ calls, elapsedMs, interruption }: Results): string {
  const having = (status: Call['status']) => calls.filter((call) => call.status === status).length;
  const total = `${counted(calls.length, 'call')}: ${having('valid')} valid, ${having('invalid')} invalid, ${having('failed')} failed, in ${duration(elapsedMs)}`;
  return interruption === null ? total : `${total}; interrupted: ${interruption}`;
}

/** What is ahead; `perCallMs` is null as long as no call has shown it. */
export interface Estimate {
  readonly calls: number;
  readonly numPredict: number;
  readonly perCallMs: number | null;
  readonly timeBudgetMs: number | null;
  /** How many of the calls are cold starts. */
  readonly coldStarts?: number;
  /** Stretches of runs between loads. */
  readonly blocks?: number;
}

export function estimateLine(ahead: Estimate): string {
  const { calls, perCallMs, timeBudgetMs } = ahead;
  const plan = planOf(ahead);
  const time =
    perCallMs === null
      ? 'how long they take is known after the first'
      : `about ${duration(calls * perCallMs)} at ${duration(perCallMs)} a call`;
  const budget = timeBudgetMs === null ? 'no time budget' : `time budget ${duration(timeBudgetMs)}`;
  const over = perCallMs !== null && timeBudgetMs !== null && calls * perCallMs > timeBudgetMs;
  return logLine(`${plan}: ${time}; ${budget}${over ? ', which is too short for all of them' : ''}`);
}

function planOf({ calls, numPredict, coldStarts = 0, blocks = 0 }: Estimate): string {
  const cold = coldStarts === 0 ? '' : `, ${counted(coldStarts, 'cold start')} among them`;
  const stretches = blocks === 0 ? '' : `, in ${counted(blocks, 'block')}`;
  return `${counted(calls, 'call')} of at most ${counted(numPredict, 'token')}${cold}${stretches}`;
}
