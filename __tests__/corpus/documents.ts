import { createHash } from 'node:crypto';
import { parseDocument } from '../../src/corpus/document.ts';
import { reportKindOf } from '../../src/io/reportPaths.ts';
import type { Document, Series, SourceFile } from '../../src/model/corpus.ts';

/** A file as `io` would hand it over, its type by its name. */
export function fileOf(path: string, text: string, over: Partial<SourceFile> = {}): SourceFile {
  const kind = reportKindOf(path);
  if (kind === null) throw new Error(`no report name: ${path}`);
  return {
    path,
    ...kind,
    byteCount: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    problem: null,
    modifiedAt: '2026-03-01T10:00:00.000Z',
    ...over,
  };
}

export const documentOf = (path: string, text: string): Document => parseDocument(fileOf(path, text));

/** The series of that name in the document's only or first table that has it; fails where there is none. */
export function seriesNamed(document: Document, name: string): Series {
  const found = document.tables.flatMap(({ series }) => series).find((series) => series.name === name);
  if (found === undefined) {
    const names = document.tables.flatMap(({ series }) => series.map((each) => each.name));
    throw new Error(`no series ${name} among ${names.join(', ')}; problem: ${document.problem}`);
  }
  return found;
}
