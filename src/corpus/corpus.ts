import { createHash } from 'node:crypto';
import type { Corpus, Document, Series, SourceFile } from '../model/corpus.ts';
import { parseDocument } from './document.ts';
import { collectFindings } from './findings.ts';
import { byCodeUnits } from './text.ts';

/** Whoever else waits for the process (a cancellation, a time limit) gets a turn after so many bytes. */
const BYTES_A_TURN = 256 * 1024;
/** Of a longer series the first values and the extremes are kept: findings and summary are over all of it. */
const MOST_VALUES_KEPT = 1000;

export interface BuildOptions {
  /** Heard between documents; its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Told after each document how many are done. */
  readonly onDocument?: (done: number) => void;
}

/** `root` as the user gave it. The documents keep the order of the files. */
export async function buildCorpus(
  root: string,
  files: readonly SourceFile[],
  { signal, onDocument }: BuildOptions = {},
): Promise<Corpus> {
  const documents: Document[] = [];
  const findings = collectFindings();
  let bytesInTurn = 0;
  for (const file of files) {
    if (bytesInTurn >= BYTES_A_TURN) {
      await new Promise((resolve) => setImmediate(resolve));
      bytesInTurn = 0;
    }
    signal?.throwIfAborted();
    const document = parseDocument(file);
    findings.add(document);
    documents.push(withFewerValues(document));
    bytesInTurn += file.byteCount;
    onDocument?.(documents.length);
  }
  return { root, digest: digestOf(files), documents, findings: findings.best() };
}

function withFewerValues(document: Document): Document {
  const tables = document.tables.map((table) => ({ ...table, series: table.series.map(shortened) }));
  return { ...document, tables };
}

function shortened(series: Series): Series {
  const { values, labels, summary } = series;
  if (values.length <= MOST_VALUES_KEPT) return series;
  const extremes = [values.indexOf(summary.min), values.indexOf(summary.max)].sort((a, b) => a - b);
  const later = [...new Set(extremes)].filter((at) => at >= MOST_VALUES_KEPT);
  const kept = [...Array(MOST_VALUES_KEPT).keys(), ...later];
  return {
    ...series,
    values: kept.map((at) => values[at] ?? Number.NaN),
    labels: kept.map((at) => labels[at] ?? null),
  };
}

/** Names and contents, whatever their order; a file that could not be read counts with its name. */
function digestOf(files: readonly SourceFile[]): string {
  const lines = files.map(({ path, sha256 }) => `${path}\u0000${sha256 ?? ''}\n`);
  return createHash('sha256').update(lines.sort(byCodeUnits).join('')).digest('hex');
}
