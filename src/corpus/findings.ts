import type { Document, Finding, NumericSummary, Series, Table } from '../model/corpus.ts';
import { type Direction, directionOf, isIdentity, isSetting, isSpread } from './direction.ts';
import { foldKeys } from './folding.ts';
import { type Candidate, collectCandidates } from './ranking.ts';
import { figure, oneLine } from './text.ts';
import { trendOf } from './trend.ts';

/** Sentences computed from the numbers of the documents; each names its file and carries its numbers. */

const LONGEST_NAME = 80;
const LONGEST_LABEL = 120;
/** Smaller differences than this part of the median are noise to a reader. */
const LEAST_SPREAD = 0.005;
const FEWEST_TO_RANK = 3;
const FEWEST_TO_SPREAD = 5;
/** Values in a range of Unix times (seconds or milliseconds, 2001 to 2099) under a name that speaks of time. */
const EPOCHS = [
  [1e9, 4.1e9],
  [1e12, 4.1e12],
] as const;

/**
 * The most telling findings, at most a dozen, best first. Documents with the same bytes count once; they come one by
 * one and need not be kept.
 */
export function collectFindings(): { add(document: Document): void; best(): readonly Finding[] } {
  const seen = new Set<string>();
  const candidates = collectCandidates();
  return {
    add(document) {
      if (document.sha256 !== null && seen.has(document.sha256)) return;
      if (document.sha256 !== null) seen.add(document.sha256);
      for (const table of document.tables) {
        for (const candidate of candidatesOf(document, table)) candidates.add(candidate);
      }
    },
    best: candidates.best,
  };
}

function candidatesOf(document: Document, table: Table): Candidate[] {
  const all = document.type === 'json' ? foldKeys(table.series) : table.series;
  const measured = all.filter(isMeasured);
  // Where some columns are known to measure, the others are what was set or counted.
  const known = measured.filter((series) => directionOf(series.name, series.unit) !== null);
  return (known.length > 0 ? known : measured).flatMap((series) =>
    findingsAbout({ document, table, series }),
  );
}

function isMeasured({ name, summary }: Series): boolean {
  if (isIdentity(name) || isSpread(name) || summary.max === summary.min) return false;
  if (directionOf(name) === null && isSetting(name)) return false;
  const looksLikeTime = EPOCHS.some(([from, to]) => summary.min > from && summary.max < to);
  return (
    !(looksLikeTime && /time|date|created|updated|\bts\b/i.test(name)) &&
    relativeSpread(summary) >= LEAST_SPREAD
  );
}

function relativeSpread({ max, min, median }: NumericSummary): number {
  const scale = Math.abs(median) || Math.max(Math.abs(max), Math.abs(min));
  return (max - min) / scale;
}

interface Subject {
  readonly document: Document;
  readonly table: Table;
  readonly series: Series;
}

function findingsAbout(subject: Subject): Candidate[] {
  const { document, series } = subject;
  const direction = directionOf(series.name, series.unit);
  const spread = relativeSpread(series.summary);
  const made = [extremes(subject, direction), spreadOf(subject), trend(subject)].filter(
    (each) => each !== null,
  );
  return made.map((each) => ({
    ...each,
    ...{ path: document.path, series: series.name },
    ...{ spread, count: series.values.length, isDirected: direction !== null },
  }));
}

/** The sentence is only made where somebody may want it: most of many thousands are not. */
type Made = Pick<Candidate, 'kind' | 'numbers' | 'strength' | 'textOf'>;

/** `reports/x.csv: tokens_s is best at 126.3 (num_gpu=80) and worst at 98.1 (num_gpu=40), 28.7 % apart.` */
function extremes(subject: Subject, direction: Direction | null): Made | null {
  const { series } = subject;
  const { max, min } = series.summary;
  if (!tellsApart(series) || (series.values.length < FEWEST_TO_RANK && subject.document.type !== 'json'))
    return null;
  const highIsFirst = direction !== 'lower-is-better';
  const [first, second] = highIsFirst ? [max, min] : [min, max];
  const [one, other] = direction === null ? ['highest', 'lowest'] : ['best', 'worst'];
  const apart = distance(min, max);
  const textOf = () =>
    `${opening(subject)} is ${one} at ${value(first, series)}${whose(series, first)} ` +
    `and ${other} at ${value(second, series)}${whose(series, second)}${apart.words()}.`;
  const numbers = { [one]: first, [other]: second, count: series.values.length, ...apart.numbers };
  return { kind: 'best-worst', textOf, numbers, strength: 1 };
}

/** Whether two of its values have different labels. */
function tellsApart({ labels }: Series): boolean {
  const first = labels.find((label) => label !== null);
  return labels.some((label) => label !== null && label !== first);
}

/** `reports/x.csv: load_s ranges from 0.05 to 6.28 over 36 values, median 0.08, CV 210 %.` */
function spreadOf(subject: Subject): Made | null {
  const { series } = subject;
  const { count, min, max, median, mean, sampleSd } = series.summary;
  if (count < FEWEST_TO_SPREAD || sampleSd === null) return null;
  const cvPercent = (100 * sampleSd) / Math.abs(mean);
  // A mean near 0 makes the ratio say nothing, as with differences of either sign.
  const hasCv = Number.isFinite(cvPercent) && (min >= 0 || max <= 0);
  const textOf = () =>
    `${opening(subject)} ranges from ${value(min, series)} to ${value(max, series)} over ${count} values, ` +
    `median ${figure(median)}${hasCv ? `, CV ${figure(cvPercent)} %` : ''}.`;
  const numbers = { min, max, median, mean, sampleSd, count, ...(hasCv ? { cvPercent } : {}) };
  return { kind: 'spread', textOf, numbers, strength: 0.7 };
}

/** `reports/x.csv: loss falls from 2.31 (step=100) to 0.87 (step=900) along step, by 62.3 %.` */
function trend(subject: Subject): Made | null {
  const { series } = subject;
  const found = trendOf(series);
  if (found === null) return null;
  const { first, last, rankCorrelation, changePercent } = found;
  const by = changePercent === null ? '' : `, by ${figure(Math.abs(changePercent))} %`;
  const textOf = () =>
    `${opening(subject)} ${last > first ? 'rises' : 'falls'} from ${value(first, series)} to ${value(last, series)} ` +
    `over ${series.values.length} values along ${oneLine(series.orderedBy ?? 'position', LONGEST_NAME)}${by}.`;
  const numbers = {
    first,
    last,
    rankCorrelation,
    count: series.values.length,
    ...(changePercent === null ? {} : { changePercent }),
  };
  return { kind: 'trend', textOf, numbers, strength: 1.1 * Math.abs(rankCorrelation) };
}

function opening({ document, table, series }: Subject): string {
  const title = table.title === null ? '' : ` under "${oneLine(table.title, LONGEST_NAME)}"`;
  return `${oneLine(document.path, 200)}: ${oneLine(series.name, LONGEST_NAME)}${title}`;
}

function value(number: number, series: Series): string {
  return series.unit === null ? figure(number) : `${figure(number)} ${oneLine(series.unit, 24)}`;
}

/** ` (config=g80 and 2 more)`: the label of the first that has the value, and how many share it. */
function whose(series: Series, number: number): string {
  const first = series.labels[series.values.indexOf(number)] ?? null;
  if (first === null) return '';
  let others = -1;
  for (const each of series.values) if (each === number) others += 1;
  const more = others > 0 ? ` and ${others} more` : '';
  return ` (${oneLine(first, LONGEST_LABEL)}${more})`;
}

/** How far the larger is from the smaller: in percent of it below twice, then as a factor; neither across 0. */
function distance(min: number, max: number): { words: () => string; numbers: Record<string, number> } {
  const [small, large] = min > 0 ? [min, max] : [-max, -min];
  const ratio = large / small;
  if (!(small > 0) || !Number.isFinite(ratio)) return { words: () => '', numbers: {} };
  if (ratio >= 2) return { words: () => `, a factor of ${figure(ratio)} apart`, numbers: { ratio } };
  const apartPercent = (ratio - 1) * 100;
  return { words: () => `, ${figure(apartPercent)} % apart`, numbers: { apartPercent } };
}
