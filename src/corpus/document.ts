import type { Document, SourceFile } from '../model/corpus.ts';
import { readCsv } from './csv.ts';
import { readJson, readJsonLines } from './json.ts';
import { readMarkdown, type UnderstoodMarkdown } from './markdown.ts';

/** Understands a file. Never throws for anything in it: what it could not read is in `problem`. */
export function parseDocument(file: SourceFile): Document {
  const { path, type, byteCount, sha256, modifiedAt } = file;
  return { path, type, byteCount, sha256, modifiedAt, ...understand(file) };
}

const nothing = (problem: string): UnderstoodMarkdown => ({ tables: [], headings: [], problem });

function understand(file: SourceFile): UnderstoodMarkdown {
  if (file.text === null) return nothing(file.problem ?? 'could not be read');
  if (file.text.trim() === '') return nothing('is empty');
  if (file.text.includes('\u0000')) {
    return nothing(
      'holds NUL characters, so it is no text (UTF-16 that was stored as something else, perhaps)',
    );
  }
  try {
    return { headings: [], ...read(file, file.text) };
  } catch (thrown) {
    // The parsers' own limits (the stack, the longest string) are trouble of this one file.
    if (thrown instanceof RangeError) return nothing('is too large or too deeply nested to be read');
    throw thrown;
  }
}

function read(file: SourceFile, text: string): Omit<UnderstoodMarkdown, 'headings'> {
  if (file.type === 'markdown') return readMarkdown(text);
  if (file.type === 'csv') return readCsv(text);
  return file.jsonLines ? readJsonLines(text) : readJson(text);
}
