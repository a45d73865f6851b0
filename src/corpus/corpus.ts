import { createHash } from 'node:crypto';
import type { Corpus, SourceFile } from '../model/corpus.ts';
import { parseDocument } from './document.ts';
import { findingsOf } from './findings.ts';
import { byCodeUnits } from './text.ts';

/** `root` as the user gave it. The documents keep the order of the files. */
export function buildCorpus(root: string, files: readonly SourceFile[]): Corpus {
  const documents = files.map(parseDocument);
  return { root, digest: digestOf(files), documents, findings: findingsOf(documents) };
}

/** Names and contents, whatever their order; a file that could not be read counts with its name. */
function digestOf(files: readonly SourceFile[]): string {
  const lines = files.map(({ path, sha256 }) => `${path}\u0000${sha256 ?? ''}\n`);
  return createHash('sha256').update(lines.sort(byCodeUnits).join('')).digest('hex');
}
