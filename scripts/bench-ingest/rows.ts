import { median, type Row } from '../bench-client/figures.ts';
import type { Turn } from './turns.ts';

/** What the turns came to, against the goals. */

const MIB = 1024 * 1024;
const MOST_TIMES = 5;
const MOST_RESIDENT_MIB = 256;
const LONGEST_SILENCE_MS = 10_000;

export interface Written {
  readonly count: number;
  readonly byteCount: number;
}

export function rowsOf({ count, byteCount }: Written, turns: readonly Turn[]): readonly Row[] {
  const of = (value: (turn: Turn) => number) => turns.map(value);
  const ratios = of(({ raw, ingest }) => ingest.wallMs / raw.wallMs);
  const ingestS = median(of(({ ingest }) => ingest.wallMs)) / 1000;
  const rawS = median(of(({ raw }) => raw.wallMs)) / 1000;
  const peakMib = Math.max(...of(({ ingest }) => ingest.peakMib));
  const silenceMs = Math.max(...of(({ ingest }) => ingest.silenceMs));
  const lines = median(of(({ ingest }) => ingest.progressLines));
  const [told] = turns.map((turn) => turn.told);
  const what = `${grouped(count)} files, ${grouped(Math.round(byteCount / MIB))} MiB`;
  const row = (about: string, measured: string, goal: Row['goal'] = null): Row => ({
    what: `${what}: ${about}`,
    measured,
    goal,
  });
  return [
    row(
      'time against reading the same bytes',
      `${median(ratios).toFixed(1)} times (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}), ${ingestS.toFixed(2)} s against ${rawS.toFixed(2)} s`,
      { words: `at most ${MOST_TIMES} times`, isMet: median(ratios) <= MOST_TIMES },
    ),
    row('resident memory at most', `${peakMib.toFixed(0)} MiB`, {
      words: `below ${MOST_RESIDENT_MIB} MiB`,
      isMet: peakMib < MOST_RESIDENT_MIB,
    }),
    row('longest time without a sign', `${(silenceMs / 1000).toFixed(1)} s, ${lines} lines of progress`, {
      words: `at most ${LONGEST_SILENCE_MS / 1000} s`,
      isMet: silenceMs <= LONGEST_SILENCE_MS,
    }),
    row(
      'found, and refused with a reason',
      `${grouped(told?.fileCount ?? 0)}, ${grouped(told?.problems ?? 0)}`,
    ),
  ];
}

const grouped = (number: number): string => number.toLocaleString('en-US');
