import type { Clock, GpuWatch } from '../../model/ports.ts';
import type { Telemetry } from '../../model/results.ts';
import { createHistory } from './history.ts';
import { lookUpProcess } from './lookUpProcess.ts';
import { type ProbedField, SAMPLE_FIELDS, type SampleKey } from './nvidiaFields.ts';
import { complaintIn, parseNvidiaReading, saysNoDevice } from './nvidiaRows.ts';
import { askNvidia, gpuQuery, knownFields, NVIDIA_FORMAT } from './nvidiaSmi.ts';
import { isOllamas, PROCESS_QUERY, parseProcesses } from './processes.ts';
import type { GpuReading } from './readings.ts';
import { runTool, type Tool } from './runTool.ts';
import { openTenantBook, type TenantBook } from './tenants.ts';
import { startLoop } from './toolLoop.ts';
import { blindWatch, type Pace, watchOver } from './watching.ts';

const PROCESSES_WITHIN_MS = 5_000;

/** Watches with one long-running nvidia-smi for the GPUs and one for their processes. */
export async function watchNvidia(tool: Tool, clock: Clock, pace: Pace): Promise<GpuWatch> {
  const answer = await askNvidia(tool, SAMPLE_FIELDS, await knownFields(tool));
  if (answer === null) return blindWatch('No GPU telemetry: nvidia-smi is installed, but does not answer.');
  if (saysNoDevice(answer.stdout)) return blindWatch('No GPU telemetry: nvidia-smi finds no GPU.');
  const keys = answer.fields.map(({ key }) => key);
  const first = answer.stdout
    .split(/\r?\n/)
    .map((line) => parseNvidiaReading(line, keys))
    .filter((reading) => reading !== null);
  if (first.length === 0) {
    return blindWatch(`No GPU telemetry: nvidia-smi tells nothing of use (${complaintIn(answer.stdout)}).`);
  }
  return startWatch({ tool, clock, pace, fields: answer.fields, first });
}

interface Start {
  readonly tool: Tool;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly fields: readonly ProbedField<SampleKey>[];
  readonly first: readonly GpuReading[];
}

async function startWatch({ tool, clock, pace, fields, first }: Start): Promise<GpuWatch> {
  const keys = fields.map(({ key }) => key);
  const history = createHistory(new Set(first.map(({ gpu }) => gpu)).size);
  const startedAtMs = clock.nowMs();
  for (const reading of first) history.add(reading, startedAtMs);
  const ended = new AbortController();
  const processes = await watchProcesses(tool, clock, pace, ended.signal);
  let isGone = false;
  const { silenceMs, restarts, restartAfterMs } = pace;
  const loop = startLoop({
    ...{ tool, clock, silenceMs, restarts, restartAfterMs },
    args: [gpuQuery(fields), NVIDIA_FORMAT, '-lms', String(pace.nvidiaMs)],
    onLine(line, atMs) {
      const reading = parseNvidiaReading(line, keys);
      if (reading !== null) history.add(reading, atMs);
      return reading !== null;
    },
    onGone() {
      isGone = true;
      history.close();
    },
  });
  const throttling = throttlingKnownFrom(first);
  return watchOver({
    ...{ clock, history, intervalMs: pace.nvidiaMs, book: processes.book, look: processes.look },
    telemetry: (): Telemetry => ({
      tool: 'nvidia-smi',
      about: sentence(pace, { isGone, hidesNames: processes.book?.hidesNames() ?? null }),
      intervalMs: pace.nvidiaMs,
      throttling,
      standing: [...(processes.book?.standing ?? [])],
    }),
    async stop() {
      history.close();
      ended.abort();
      await Promise.all([loop.stop(), processes.stop()]);
    },
  });
}

interface Processes {
  /** Null where the tool does not tell processes. */
  readonly book: TenantBook | null;
  readonly look: (() => Promise<void>) | null;
  stop(): Promise<void>;
}

/**
 * The loop prints nothing while no process uses a GPU, so it cannot tell that a look found none; but each of its rows
 * proves that a process was there. One look more at the end of each interval catches who came since its last round.
 */
async function watchProcesses(tool: Tool, clock: Clock, pace: Pace, signal: AbortSignal): Promise<Processes> {
  const args = [PROCESS_QUERY, NVIDIA_FORMAT];
  const ask = () => runTool(tool, args, PROCESSES_WITHIN_MS, signal);
  const atStart = await ask();
  // "Field … is not a valid field to query" and its like hold no row; nor does a machine without processes.
  if (atStart === null || /not a valid|invalid|not supported by/i.test(atStart)) {
    return { book: null, look: null, stop: async () => {} };
  }
  const known = new Map<string, boolean>();
  const book = openTenantBook(parseProcesses(atStart), (process) => {
    const key = `${process.pid} ${process.name}`;
    const verdict = known.get(key) ?? isOllamas(process, lookUpProcess);
    if (known.size < 10_000) known.set(key, verdict);
    return verdict;
  });
  const loop = startLoop({
    ...{ tool, clock, args: [...args, '-lms', String(pace.processesMs)] },
    ...{ silenceMs: null, restarts: pace.restarts, restartAfterMs: pace.restartAfterMs },
    onLine(line, atMs) {
      const rows = parseProcesses(line);
      book.observe(rows, atMs - pace.processesMs, atMs);
      return rows.length > 0;
    },
    onGone() {},
  });
  let looking: Promise<void> | null = null;
  const lookOnce = async () => {
    const output = await ask();
    const atMs = clock.nowMs();
    if (output !== null) book.observe(parseProcesses(output), atMs - pace.processesMs, atMs);
    looking = null;
  };
  return {
    book,
    look: () => {
      looking ??= lookOnce();
      return looking;
    },
    stop: async () => {
      await Promise.all([loop.stop(), looking]);
    },
  };
}

function throttlingKnownFrom(readings: readonly GpuReading[]): Telemetry['throttling'] {
  if (readings.some(({ swThermalUs, hwThermalUs }) => (swThermalUs ?? hwThermalUs) !== null)) {
    return 'counters';
  }
  return readings.some(({ reasons }) => reasons !== null) ? 'samples' : 'unknown';
}

function sentence(
  pace: Pace,
  state: { readonly isGone: boolean; readonly hidesNames: boolean | null },
): string {
  const rate = `nvidia-smi watched every ${pace.nvidiaMs} ms, its samples stamped as they arrive`;
  const processes =
    state.hidesNames === null
      ? '; it tells no processes, so other tenants of the GPU go unseen'
      : state.hidesNames
        ? '; it hides the names of processes, so other tenants of the GPU may go unseen'
        : '';
  const end = state.isGone ? '; it stopped answering before the session ended' : '';
  return `${rate}${processes}${end}.`;
}
