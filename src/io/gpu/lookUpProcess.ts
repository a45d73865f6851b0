import { readFileSync } from 'node:fs';
import { type ProcessFacts, parseStat } from './processes.ts';

/** A process by its number from the process table of Linux; null elsewhere, and where there is none. */
export function lookUpProcess(pid: number): ProcessFacts | null {
  if (process.platform !== 'linux') return null;
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return null;
  }
}
