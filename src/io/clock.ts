import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../model/ports.ts';

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  date: () => new Date(),
};

export async function pause(milliseconds: number): Promise<void> {
  await delay(milliseconds);
}
