import type { Finding } from '../model/corpus.ts';
import { byCodeUnits, detached } from './text.ts';

/** Which findings a reader would want first: far apart, over much data, and not all about one file or thing. */

/** A finding whose sentence was not made yet. */
export interface Candidate extends Omit<Finding, 'text'> {
  readonly textOf: () => string;
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

/** Beyond twice as many the least telling are let go, so that memory and time stay within bounds for any corpus. */
const MOST_CANDIDATES = 5000;
/** Of the same quantity in the same folder so many are enough to choose from. */
const MOST_ALIKE = 12;

/** A candidate with what choosing asks for again and again. */
interface Rated {
  readonly finding: Finding;
  readonly score: number;
  readonly folder: string;
  readonly name: string;
  readonly extent: string;
}

/** Takes candidates one after another and chooses among all of them at the end. */
export function collectCandidates(most = MOST_CANDIDATES): {
  add(candidate: Candidate): void;
  best(): readonly Finding[];
} {
  let held: Rated[] = [];
  let leastScore = 0;
  return {
    add(candidate) {
      const score = scoreOf(candidate);
      if (score < leastScore) return;
      held.push(rated(candidate, score));
      if (held.length < 2 * most) return;
      held = thinned(held, most);
      // What is below the last of so many would be let go the next time.
      if (held.length === most) leastScore = held.at(-1)?.score ?? 0;
    },
    best: () => select(held),
  };
}

function rated({ kind, path, series, numbers, textOf }: Candidate, score: number): Rated {
  const finding = { kind, text: detached(textOf()), numbers, path, series: detached(series) };
  return {
    finding,
    score,
    folder: folderOf(path),
    name: lastName(finding.series),
    extent: `${kind === 'trend'} ${extentOf(finding)}`,
  };
}

/** Those with the best scores, but of what is alike only a few, as most of it would never be chosen beside the first. */
function thinned(candidates: readonly Rated[], most: number): Rated[] {
  const alike = new Map<string, number>();
  const ordered = candidates.toSorted((a, b) => b.score - a.score || compare(a.finding, b.finding));
  const kept = ordered.filter(({ finding, folder, name }) => {
    const key = JSON.stringify([folder, name, finding.kind]);
    const before = alike.get(key) ?? 0;
    alike.set(key, before + 1);
    return before < MOST_ALIKE;
  });
  return kept.slice(0, most);
}

function select(candidates: readonly Rated[]): readonly Finding[] {
  const chosen: Rated[] = [];
  while (chosen.length < MOST_FINDINGS) {
    let best: { rated: Rated; score: number } | null = null;
    for (const candidate of candidates) {
      const weighed = candidate.score * novelty(candidate, chosen);
      if (weighed === 0) continue;
      if (
        best === null ||
        weighed > best.score ||
        (weighed === best.score && compare(candidate.finding, best.rated.finding) < 0)
      ) {
        best = { rated: candidate, score: weighed };
      }
    }
    if (best === null) break;
    chosen.push(best.rated);
  }
  return chosen.map(({ finding }) => finding);
}

function scoreOf({ series, spread, count, isDirected, strength }: Candidate): number {
  const distance = 0.3 + Math.min(spread, SPREAD_CAP) / SPREAD_CAP;
  const data = 0.3 + Math.min(Math.log10(count), COUNT_CAP) / COUNT_CAP;
  const headline = HEADLINE.test(series) ? 1.5 : 1;
  const detail = DETAIL.test(series) ? 0.6 : 1;
  return strength * distance * data * headline * detail * (isDirected ? 1 : 0.35);
}

/** 0 for what was said already, less than 1 for more of the same. */
function novelty({ finding, folder, name, extent }: Rated, chosen: readonly Rated[]): number {
  const times = { file: 0, folder: 0, name: 0, kind: 0 };
  for (const other of chosen) {
    // The same numbers elsewhere: the summary of a sweep, a CSV file and the JSON that was made from it.
    if (other.extent === extent) return 0;
    if (other.finding.path === finding.path) {
      if (other.finding.series === finding.series) return 0;
      times.file += 1;
    }
    if (other.folder === folder) times.folder += 1;
    if (other.name === name) times.name += 1;
    if (other.finding.kind === finding.kind) times.kind += 1;
  }
  if (times.file >= MOST_PER_FILE) return 0;
  return 0.45 ** times.file * 0.75 ** times.folder * 0.7 ** times.name * 0.85 ** times.kind;
}

function extentOf({ numbers }: Finding): string {
  const { best, worst, highest, lowest, min, max, first, last, count } = numbers;
  const ends = [best, worst, highest, lowest, min, max, first, last].filter((end) => end !== undefined);
  return [count, ...ends.sort((one, other) => one - other)].join(' ');
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const lastName = (series: string) => series.slice(series.lastIndexOf('.') + 1);

function compare(a: Finding, b: Finding): number {
  return byCodeUnits(a.path, b.path) || byCodeUnits(a.series, b.series) || byCodeUnits(a.kind, b.kind);
}
