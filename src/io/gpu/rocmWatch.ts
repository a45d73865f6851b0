import { setTimeout as delay } from 'node:timers/promises';
import type { Clock, GpuWatch } from '../../model/ports.ts';
import type { Telemetry } from '../../model/results.ts';
import { createHistory, type History } from './history.ts';
import { complaintIn } from './nvidiaRows.ts';
import { parseRocmReadings, SAMPLE_ARGS } from './rocmSmi.ts';
import { runTool, type Tool } from './runTool.ts';
import { blindWatch, type Pace, watchOver } from './watching.ts';

const TIMEOUT_MS = 10_000;
const FAILURES = 3;

/** rocm-smi has no loop: it is asked again and again, one question at a time. */
export async function watchRocm(tool: Tool, clock: Clock, pace: Pace): Promise<GpuWatch> {
  const output = await runTool(tool, SAMPLE_ARGS, TIMEOUT_MS);
  if (output === null) return blindWatch('No GPU telemetry: rocm-smi is installed, but does not answer.');
  const first = parseRocmReadings(output);
  if (first.length === 0) {
    return blindWatch(`No GPU telemetry: rocm-smi tells nothing of use (${complaintIn(output)}).`);
  }
  const history = createHistory(first.length);
  const atMs = clock.nowMs();
  for (const reading of first) history.add(reading, atMs);
  const stopped = new AbortController();
  let isGone = false;
  const polling = poll({ tool, clock, pace, history, signal: stopped.signal }).then(() => {
    isGone = !stopped.signal.aborted;
    history.close();
  });
  return watchOver({
    ...{ clock, history, intervalMs: pace.rocmMs, book: null, look: null },
    telemetry: (): Telemetry => ({
      tool: 'rocm-smi',
      about: `rocm-smi asked every ${pace.rocmMs} ms; it tells neither throttling nor other tenants${isGone ? '; it stopped answering before the session ended' : ''}.`,
      intervalMs: pace.rocmMs,
      throttling: 'unknown',
      standing: [],
    }),
    async stop() {
      stopped.abort();
      history.close();
      await polling;
    },
  });
}

interface Polling {
  readonly tool: Tool;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly history: History;
  readonly signal: AbortSignal;
}

/** Until it is stopped, or too many answers in a row held nothing. */
async function poll({ tool, clock, pace, history, signal }: Polling): Promise<void> {
  for (let failures = 0; failures < FAILURES; ) {
    await delay(pace.rocmMs, undefined, { signal, ref: false }).catch(() => {});
    const output = await runTool(tool, SAMPLE_ARGS, TIMEOUT_MS, signal);
    if (signal.aborted) return;
    const readings = output === null ? [] : parseRocmReadings(output);
    const atMs = clock.nowMs();
    for (const reading of readings) history.add(reading, atMs);
    failures = readings.length === 0 ? failures + 1 : 0;
  }
}
