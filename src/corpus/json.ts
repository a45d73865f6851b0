import type { Series, Table } from '../model/corpus.ts';
import type { Understood } from './csv.ts';
import { describeJsonError } from './jsonError.ts';
import { collectLeaves, DEEPEST_LEVEL, MOST_NUMBERS, MOST_PATHS } from './jsonLeaves.ts';
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
  const problems: string[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line);
    if ('value' in parsed) values.push(parsed.value);
    else problems.push(parsed.problem.replace(/^line 1\b/, `line ${at + 1}`));
  }
  const problem = problems[0] === undefined ? null : `${problems[0]}${andMoreLines(problems.length)}`;
  return values.length === 0 ? { tables: [], problem } : understood(values, problem);
}

function parse(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: whyNot(text) };
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

function overflowOf(overflow: 'depth' | 'paths' | 'numbers' | null): string | null {
  if (overflow === null) return null;
  const limit = {
    depth: `is nested deeper than ${DEEPEST_LEVEL} levels`,
    paths: `holds more than ${MOST_PATHS} different paths of numbers`,
    numbers: `holds more than ${MOST_NUMBERS} numbers`,
  }[overflow];
  return `${limit}; the rest was left out`;
}
