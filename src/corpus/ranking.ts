import type { Finding } from '../model/corpus.ts';
import { byCodeUnits } from './text.ts';

/** Which findings a reader would want first: far apart, over much data, and not all about one file or thing. */

export interface Candidate {
  readonly finding: Finding;
  /** (max − min) / |median|. */
  readonly spread: number;
  readonly count: number;
  /** Whether high or low is known to be good. */
  readonly isDirected: boolean;
  /** How much this kind of sentence says about such data, 0 to 1.1. */
  readonly strength: number;
}

const MOST_FINDINGS = 12;
const MOST_PER_FILE = 2;
/** A few hundred percent apart is as interesting as a thousand. */
const SPREAD_CAP = 2;
/** Logarithm of the number of values beyond which more of them add nothing. */
const COUNT_CAP = 2;
/** What a benchmark is run for. */
const HEADLINE = /tok|throughput|ttft|latency|accuracy|score|speedup|per_s|rps|qps|duration/i;
/** Tails and extremes of other numbers. */
const DETAIL = /(?:^|[^a-z])(?:min|max|p\d{1,2}|load|metadata)(?:[^a-z]|$)/i;

export function select(candidates: readonly Candidate[]): readonly Finding[] {
  const rest = candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate) }));
  const chosen: Finding[] = [];
  while (chosen.length < MOST_FINDINGS) {
    let best: { finding: Finding; score: number } | null = null;
    for (const { finding, score } of rest) {
      const weighed = score * novelty(finding, chosen);
      if (weighed === 0) continue;
      if (
        best === null ||
        weighed > best.score ||
        (weighed === best.score && precedes(finding, best.finding))
      ) {
        best = { finding, score: weighed };
      }
    }
    if (best === null) break;
    chosen.push(best.finding);
  }
  return chosen;
}

function scoreOf({ finding, spread, count, isDirected, strength }: Candidate): number {
  const distance = 0.3 + Math.min(spread, SPREAD_CAP) / SPREAD_CAP;
  const data = 0.3 + Math.min(Math.log10(count), COUNT_CAP) / COUNT_CAP;
  const headline = HEADLINE.test(finding.series) ? 1.5 : 1;
  const detail = DETAIL.test(finding.series) ? 0.6 : 1;
  return strength * distance * data * headline * detail * (isDirected ? 1 : 0.35);
}

/** 0 for what was said already, less than 1 for more of the same. */
function novelty(finding: Finding, chosen: readonly Finding[]): number {
  const ofFile = chosen.filter((other) => other.path === finding.path);
  if (ofFile.length >= MOST_PER_FILE || ofFile.some((other) => other.series === finding.series)) return 0;
  if (chosen.some((other) => saysTheSame(other, finding))) return 0;
  const folder = folderOf(finding.path);
  const times = (of: (other: Finding) => boolean) => chosen.filter(of).length;
  return (
    0.45 ** ofFile.length *
    0.75 ** times((other) => folderOf(other.path) === folder) *
    0.7 ** times((other) => lastName(other.series) === lastName(finding.series)) *
    0.85 ** times((other) => other.kind === finding.kind)
  );
}

/** The same numbers elsewhere: the summary of a sweep, a CSV file and the JSON that was made from it. */
function saysTheSame(a: Finding, b: Finding): boolean {
  return (a.kind === 'trend') === (b.kind === 'trend') && extentOf(a) === extentOf(b);
}

function extentOf({ numbers }: Finding): string {
  const { best, worst, highest, lowest, min, max, first, last, count } = numbers;
  const ends = [best, worst, highest, lowest, min, max, first, last].filter((end) => end !== undefined);
  return [count, ...ends.sort((one, other) => one - other)].join(' ');
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const lastName = (series: string) => series.slice(series.lastIndexOf('.') + 1);

function precedes(a: Finding, b: Finding): boolean {
  return (byCodeUnits(a.path, b.path) || byCodeUnits(a.series, b.series) || byCodeUnits(a.kind, b.kind)) < 0;
}
