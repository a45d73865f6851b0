import type { Telemetry, Tenant } from '../../model/results.ts';
import type { GpuProcess } from './processes.ts';
import { sumOfKnown } from './readings.ts';

/** Growth below this is how a desktop breathes. */
const GROWTH_MIB = 64;
const GROWTH_SHARE = 0.1;
/** Unseen for longer: it left, and came again. */
const GAP_MS = 3_500;
const KEPT_STAYS = 1_000;

/** A time in which a process was a tenant. */
interface Stay {
  readonly name: string;
  readonly pid: number;
  readonly fromMs: number;
  toMs: number;
  memoryMib: number | null;
}

export interface TenantBook {
  readonly standing: Telemetry['standing'];
  /** Whether processes without a name were seen: their memory cannot be told from Ollama's. */
  hidesNames(): boolean;
  /** All processes on the GPUs as seen at one time; they may have come any time since `sinceMs`. */
  observe(processes: readonly GpuProcess[], sinceMs: number, atMs: number): void;
  between(startMs: number, endMs: number): readonly Tenant[];
}

/**
 * Keeps which processes share the GPU with Ollama: those that came since the book was opened, and those that grew. A
 * process without a name is never a tenant, and neither is one of Windows whose memory is not told: there every
 * program with a window holds a context.
 */
export function openTenantBook(
  atStart: readonly GpuProcess[],
  isOllamas: (process: GpuProcess) => boolean,
): TenantBook {
  const standing = foreign(atStart, isOllamas);
  const before = new Map(standing.map(({ pid, memoryMib }) => [pid, memoryMib]));
  const stays: Stay[] = [];
  let hidden = hasHidden(atStart, isOllamas);

  const note = (name: string, pid: number, memoryMib: number | null, fromMs: number, toMs: number) => {
    const open = stays.findLast((stay) => stay.pid === pid && fromMs - stay.toMs <= GAP_MS);
    if (open === undefined) {
      stays.push({ name, pid, memoryMib, fromMs, toMs });
      if (stays.length > KEPT_STAYS) stays.shift();
      return;
    }
    open.toMs = Math.max(open.toMs, toMs);
    if (memoryMib !== null) open.memoryMib = Math.max(open.memoryMib ?? 0, memoryMib);
  };

  return {
    standing: standing.map(({ name, pid, memoryMib }) => ({ name, pid, memoryMib })),
    hidesNames: () => hidden,
    observe(processes, sinceMs, atMs) {
      hidden ||= hasHidden(processes, isOllamas);
      for (const { name, pid, memoryMib } of foreign(processes, isOllamas)) {
        if (!before.has(pid)) {
          if (memoryMib !== null || !/\.exe$/i.test(name)) note(name, pid, memoryMib, sinceMs, atMs);
          continue;
        }
        const grownMib = (memoryMib ?? 0) - (before.get(pid) ?? memoryMib ?? 0);
        if (grownMib > Math.max(GROWTH_MIB, GROWTH_SHARE * (before.get(pid) ?? 0))) {
          note(name, pid, grownMib, sinceMs, atMs);
        }
      }
    },
    between: (startMs, endMs) =>
      stays
        .filter(({ fromMs, toMs }) => fromMs <= endMs && toMs >= startMs)
        .map(({ name, pid, memoryMib }) => ({ name, pid, memoryMib })),
  };
}

function hasHidden(processes: readonly GpuProcess[], isOllamas: (process: GpuProcess) => boolean): boolean {
  return processes.some((process) => process.name === null && !isOllamas(process));
}

/** The processes with a name that are not Ollama's, one entry each however many GPUs they use. */
function foreign(
  processes: readonly GpuProcess[],
  isOllamas: (process: GpuProcess) => boolean,
): readonly { readonly name: string; readonly pid: number; readonly memoryMib: number | null }[] {
  const others = processes.flatMap((process) =>
    process.name === null || isOllamas(process) ? [] : [{ ...process, name: process.name }],
  );
  return [...new Set(others.map(({ pid }) => pid))].map((pid) => {
    const own = others.filter((process) => process.pid === pid);
    return {
      name: own[0]?.name ?? '',
      pid,
      memoryMib: sumOfKnown(own.map(({ memoryMib }) => memoryMib)),
    };
  });
}
