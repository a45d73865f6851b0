import type { Document, Series, Table } from '../model/corpus.ts';
import { directionOf, isIdentity, isSetting } from './direction.ts';
import { foldKeys } from './folding.ts';
import { figure, oneLine } from './text.ts';

/** A document in a few lines for a model to read: what it is, its headings, its numbers. */

const MOST_SERIES = 6;
const MOST_TABLES = 3;
const MOST_HEADINGS = 6;
/** Up to so many values are told one by one. */
const MOST_SINGLY = 5;
const LONGEST_NAME = 48;
const LONGEST_HEADING = 60;
const TYPES = { csv: 'CSV', json: 'JSON', markdown: 'Markdown' } as const;

export function promptBlock(document: Document): string {
  const lines = [`File ${oneLine(document.path, 200)} (${TYPES[document.type]})`, ...headingLines(document)];
  const told = document.tables.filter((table) => table.series.some(isTold) || document.type !== 'markdown');
  for (const table of mostNumbers(told)) lines.push(...tableLines(table, document));
  if (told.length > MOST_TABLES) lines.push(`and ${told.length - MOST_TABLES} more tables`);
  if (lines.length === 1) lines.push('no numbers');
  return lines.join('\n');
}

/** The tables with the most numbers, in the order of the document. */
function mostNumbers(tables: readonly Table[]): readonly Table[] {
  const count = (table: Table) => table.series.reduce((sum, { summary }) => sum + summary.count, 0);
  const kept = new Set([...tables].sort((a, b) => count(b) - count(a)).slice(0, MOST_TABLES));
  return tables.filter((table) => kept.has(table));
}

function headingLines({ headings }: Document): string[] {
  if (headings.length === 0) return [];
  const shown = headings.slice(0, MOST_HEADINGS).map(({ text }) => oneLine(text, LONGEST_HEADING));
  const more = headings.length - shown.length;
  return [`headings: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}`];
}

function tableLines(table: Table, document: Document): string[] {
  const all = (document.type === 'json' ? foldKeys(table.series) : table.series).filter(isTold);
  const shown = [...all].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_SERIES);
  const more = all.length > shown.length ? [`- and ${all.length - shown.length} more`] : [];
  return [...tableHead(table, document), ...shown.map(seriesLine), ...more];
}

function tableHead({ title, rowCount, failedRowCount }: Table, { type }: Document): string[] {
  const failed = failedRowCount === 0 ? '' : `${failedRowCount} failed and not in the numbers`;
  if (type === 'json') return failed === '' ? [] : [`parts: ${failed}`];
  const under = title === null ? '' : ` under "${oneLine(title, LONGEST_HEADING)}"`;
  return [`table${under}: rows: ${rowCount}${failed === '' ? '' : `, ${failed}`}`];
}

const isTold = ({ name }: Series): boolean => !isIdentity(name);

/** Measurements that vary first, then what else varies, then what does not. */
function rankOf({ name, unit, summary }: Series): number {
  const isMeasured = directionOf(name, unit) !== null;
  if (summary.min === summary.max && summary.count > 1) return 3;
  return isMeasured ? 0 : isSetting(name) ? 2 : 1;
}

/**
 * `- tokens_s: n 36, min 98.1 (num_gpu=40), median 101, max 126.3 (num_gpu=80)`; few values are told one by one, and
 * of what was set or counted only the range.
 */
function seriesLine(series: Series): string {
  const { name, unit, values, summary } = series;
  const quantity = `- ${oneLine(name, LONGEST_NAME)}${unit === null ? '' : ` in ${oneLine(unit, 24)}`}`;
  const { count, min, median, max } = summary;
  if (min === max) return `${quantity}: ${figure(min)}${count > 1 ? ` in all ${count}` : ''}`;
  if (count <= MOST_SINGLY) return `${quantity}: ${values.map((_, at) => labelled(series, at)).join('; ')}`;
  if (rankOf(series) > 0) return `${quantity}: ${figure(min)} to ${figure(max)}`;
  const low = labelled(series, values.indexOf(min));
  const high = labelled(series, values.indexOf(max));
  return `${quantity}: n ${count}, min ${low}, median ${figure(median)}, max ${high}`;
}

function labelled({ name, values, labels }: Series, at: number): string {
  const label = labels[at] ?? null;
  // A setting that tells the rows apart would be its own label.
  const told = label === null || label.startsWith(`${name}=`) ? '' : ` (${oneLine(label, LONGEST_NAME)})`;
  return `${figure(values[at] ?? Number.NaN)}${told}`;
}
