import { metricOf } from '../model/metrics.ts';
import type { Call, Results } from '../model/results.ts';
import { counted, duration, figure, UNKNOWN } from './format.ts';
import { logLine } from './safe.ts';
import { isFailed, summaryOf } from './session.ts';

/** Lines for the job's log. */

/** `12/24 chimera · report · run 3: TTFT 412 ms, 115.9 tok/s, 512 tokens (length), 5.0 s`. */
export function callLine(call: Call, ordinal: number, total: number): string {
  const what = `${ordinal}/${total} ${call.agent} · ${call.stage} · ${runOf(call)}`;
  if (isFailed(call)) return logLine(`${what}: FAILED: ${call.reason ?? 'no reason recorded'}`);
  const parts = [
    `TTFT ${figure(call.ttftMs, 'ms')}`,
    figure(call.throughputTokS, 'tok/s'),
    `${call.outputTokens === null ? UNKNOWN : call.outputTokens} tokens${call.doneReason === null ? '' : ` (${call.doneReason})`}`,
    duration(call.e2eMs),
  ];
  return logLine(`${what}: ${parts.join(', ')}`);
}

function runOf(call: Call): string {
  const name = call.phase === 'warmup' ? `warm-up ${call.run}` : `run ${call.run}`;
  return call.cold ? `${name}, cold start` : name;
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
  const failed = results.calls.filter(isFailed).length;
  const session = `${counted(results.calls.length, 'call')}, ${failed} failed, in ${duration(results.elapsedMs)}`;
  const end = results.interruption === null ? session : `${session}; interrupted: ${results.interruption}`;
  return [...stages, logLine(end)];
}

/** What is ahead; `perCallMs` is null as long as no call has shown it. */
export interface Estimate {
  readonly calls: number;
  readonly numPredict: number;
  readonly perCallMs: number | null;
  readonly timeBudgetMs: number | null;
}

export function estimateLine({ calls, numPredict, perCallMs, timeBudgetMs }: Estimate): string {
  const plan = `${counted(calls, 'call')} of at most ${counted(numPredict, 'token')}`;
  const time =
    perCallMs === null
      ? 'how long they take is known after the first'
      : `about ${duration(calls * perCallMs)} at ${duration(perCallMs)} a call`;
  const budget = timeBudgetMs === null ? 'no time budget' : `time budget ${duration(timeBudgetMs)}`;
  const over = perCallMs !== null && timeBudgetMs !== null && calls * perCallMs > timeBudgetMs;
  return logLine(`${plan}: ${time}; ${budget}${over ? ', which is too short for all of them' : ''}`);
}
