import type { Series, Table } from '../model/corpus.ts';
import type { Understood } from './csv.ts';
import { describeJsonError } from './jsonError.ts';
import {
  collectLeaves,
  DEEPEST_LEVEL,
  LONGEST_PATH,
  MOST_NUMBERS,
  MOST_PATHS,
  type Overflow,
} from './jsonLeaves.ts';
import { seriesOf } from './series.ts';
import { andMoreLines } from './text.ts';

/** The numeric leaves of a JSON value as series, by path; array indices are folded to `[]`. */
export function readJson(text: string): Understood {
  const parsed = parse(text);
  return 'problem' in parsed ? { tables: [], problem: parsed.problem } : understood(parsed.value, null);
}

/** One JSON value a line, as one list. A line that is no JSON is a problem; the others are read. */
export function readJsonLines(text: string): Understood {
  const values: unknown[] = [];
  let brokenCount = 0;
  let firstProblem = '';
  let lineNumber = 0;
  for (const line of linesOf(text)) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    // Told of the first alone: finding the place takes longer than reading the line.
    const parsed = brokenCount > 0 && !canBeJson(line) ? null : parse(line, brokenCount === 0);
    if (parsed !== null && 'value' in parsed) values.push(parsed.value);
    else {
      firstProblem ||= (parsed?.problem ?? '').replace(/^line 1\b/, `line ${lineNumber}`);
      brokenCount += 1;
    }
  }
  const problem = brokenCount === 0 ? null : `${firstProblem}${andMoreLines(brokenCount)}`;
  return values.length === 0 ? { tables: [], problem } : understood(values, problem);
}

/** One after another: all of a large file at once take ten times its size. */
function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
    yield text.slice(from, at);
    from = at + 1;
  }
  yield text.slice(from);
}

/** By its first character: where the parser throws, that takes many times as long as this. */
function canBeJson(line: string): boolean {
  return /^[ \t\r]*[[{"\d\-tfn]/.test(line);
}

function parse(text: string, isToldWhy = true): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: isToldWhy ? whyNot(text) : '' };
  }
}

function whyNot(text: string): string {
  try {
    return describeJsonError(text) ?? 'is too large or too deep to be read as JSON';
  } catch {
    return 'is no JSON that could be read';
  }
}

function understood(value: unknown, earlierProblem: string | null): Understood {
  const leaves = collectLeaves(value);
  const series = [...leaves.byPath].flatMap(([path, found]): Series[] => {
    const made = seriesOf(path, found.values, found.labels, { orderedBy: found.orderedBy });
    return made === null ? [] : [made];
  });
  const table: Table = {
    title: null,
    columns: series.map(({ name }) => name),
    rowCount: Array.isArray(value) ? value.length : 1,
    failedRowCount: leaves.failedCount,
    series,
  };
  return { tables: [table], problem: earlierProblem ?? overflowOf(leaves.overflow) };
}

function overflowOf(overflow: Overflow | null): string | null {
  if (overflow === null) return null;
  const limit = {
    depth: `is nested deeper than ${DEEPEST_LEVEL} levels`,
    names: `has paths of more than ${LONGEST_PATH} characters`,
    paths: `holds more than ${MOST_PATHS} different paths of numbers`,
    numbers: `holds more than ${MOST_NUMBERS} numbers`,
  }[overflow];
  return `${limit}; the rest was left out`;
}
