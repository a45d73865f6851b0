import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../model/ports.ts';
import { endTree } from '../processTree.ts';
import { startTool, type Tool } from './runTool.ts';

const GRACE_MS = 500;
/** A hundred times what the tool prints for eight GPUs. */
const BYTES_A_SECOND = 524_288;
const LINE_LIMIT = 4_096;
const CHECK_MS = 250;

export interface LoopPace {
  /** Without a line that `onLine` takes for so long, it counts as hanging; null: silence is normal. */
  readonly silenceMs: number | null;
  readonly restarts: number;
  readonly restartAfterMs: number;
}

export interface LoopParts extends LoopPace {
  readonly tool: Tool;
  readonly args: readonly string[];
  readonly clock: Clock;
  /** A line and when it arrived; true where it was what we asked for. */
  onLine(line: string, atMs: number): boolean;
  /** It ended, hung or flooded more often than it may be started again. */
  onGone(): void;
}

/**
 * Keeps a tool running that prints lines until it is ended. Lines are stamped as they arrive: a tool that holds its
 * output back makes them late, never early.
 */
export function startLoop(parts: LoopParts): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const running = keepRunning(parts, stopped.signal);
  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

async function keepRunning(parts: LoopParts, signal: AbortSignal): Promise<void> {
  for (let start = 0; start <= parts.restarts; start += 1) {
    if (start > 0) {
      await delay(parts.restartAfterMs, undefined, { signal, ref: false }).catch(() => {});
    }
    if (signal.aborted) return;
    await runOnce(parts, signal);
  }
  if (!signal.aborted) parts.onGone();
}

/** Until it ends by itself, misbehaves or is stopped; it is gone when this resolves. */
async function runOnce(parts: LoopParts, signal: AbortSignal): Promise<void> {
  let started: ReturnType<typeof startTool>;
  try {
    started = startTool(parts.tool, parts.args);
  } catch {
    return;
  }
  const { child, reaped } = started;
  // Whoever forgets to stop it shall still come to an end.
  child.unref();
  (child.stdout as Socket | null)?.unref();
  try {
    await untilOver(child, parts, signal);
  } finally {
    child.stdout?.destroy();
    child.ref();
    await endTree(child, GRACE_MS);
    reaped();
  }
}

function untilOver(child: ChildProcess, parts: LoopParts, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let lastGoodMs = performance.now();
    let windowFromMs = lastGoodMs;
    let windowBytes = 0;
    const take = lineTaker((line) => {
      if (parts.onLine(line, parts.clock.nowMs())) lastGoodMs = performance.now();
    });
    const over = () => {
      clearInterval(watchdog);
      signal.removeEventListener('abort', over);
      child.stdout?.off('data', onData);
      resolve();
    };
    const onData = (chunk: Buffer) => {
      const nowMs = performance.now();
      if (nowMs - windowFromMs > 1_000) {
        windowFromMs = nowMs;
        windowBytes = 0;
      }
      windowBytes += chunk.length;
      if (windowBytes > BYTES_A_SECOND) over();
      else take(chunk);
    };
    const { silenceMs } = parts;
    const watchdog = setInterval(() => {
      if (silenceMs !== null && performance.now() - lastGoodMs > silenceMs) over();
    }, CHECK_MS);
    watchdog.unref();
    signal.addEventListener('abort', over, { once: true });
    child.stdout?.on('data', onData);
    child.stdout?.on('error', over);
    child.on('error', over);
    child.once('close', over);
    if (signal.aborted) over();
  });
}

/** Cuts a stream of bytes into lines, and throws away what is too long to be one. */
function lineTaker(onLine: (line: string) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let skipping = false;
  return (chunk) => {
    const pieces = decoder.write(chunk).split('\n');
    pieces.forEach((piece, place) => {
      const isLast = place === pieces.length - 1;
      if (!skipping) rest += piece;
      if (rest.length > LINE_LIMIT) skipping = true;
      if (skipping) rest = '';
      if (isLast) return;
      if (!skipping && rest.trim() !== '') onLine(rest.replace(/\r$/, ''));
      rest = '';
      skipping = false;
    });
  };
}
