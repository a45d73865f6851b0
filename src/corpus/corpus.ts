import { createHash } from 'node:crypto';
import type { Corpus, KeptDocument, SourceFile } from '../model/corpus.ts';
import { parseDocument } from './document.ts';
import { collectFindings } from './findings.ts';
import { keepDocuments } from './kept.ts';
import { byCodeUnits } from './text.ts';

/** Whoever else waits for the process (a cancellation, a time limit) gets a turn after so many bytes. */
const BYTES_A_TURN = 256 * 1024;

export interface BuildOptions {
  /** Heard between documents; its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Told after each document how many are done, and how large the last was. */
  readonly onDocument?: (done: number, byteCount: number) => void;
}

/**
 * `root` as the user gave it. The documents keep the order of the files. Files are taken one by one, and of each only what
 * is used later is kept: its text, tables and numbers are free when the next one is read.
 */
export async function buildCorpus(
  root: string,
  files: Iterable<SourceFile> | AsyncIterable<SourceFile>,
  { signal, onDocument }: BuildOptions = {},
): Promise<Corpus> {
  const documents = keepDocuments();
  const findings = collectFindings();
  // Apart, so that nothing here holds a document while the next one is read.
  const take = (file: SourceFile) => {
    const document = parseDocument(file);
    findings.add(document);
    documents.add(document);
  };
  let bytesInTurn = 0;
  for await (const file of files) {
    if (bytesInTurn >= BYTES_A_TURN) {
      await new Promise((resolve) => setImmediate(resolve));
      bytesInTurn = 0;
    }
    signal?.throwIfAborted();
    take(file);
    bytesInTurn += file.byteCount;
    onDocument?.(documents.all.length, file.byteCount);
  }
  return { root, digest: digestOf(documents.all), documents: documents.all, findings: findings.best() };
}

/** Names and contents, whatever their order; a file that could not be read counts with its name. */
function digestOf(documents: readonly KeptDocument[]): string {
  const hash = createHash('sha256');
  const lineOf = ({ path, sha256 }: KeptDocument) => `${path}\u0000${sha256 ?? ''}\n`;
  const sorted = documents.toSorted(
    (a, b) => byCodeUnits(a.path, b.path) || byCodeUnits(lineOf(a), lineOf(b)),
  );
  for (const document of sorted) hash.update(lineOf(document));
  return hash.digest('hex');
}
