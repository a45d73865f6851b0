import type { Document, KeptDocument } from '../model/corpus.ts';
import { promptBlock } from './promptBlock.ts';
import { detached } from './text.ts';

/** A prompt has room for some ten thousand characters: beyond so many of all documents no block is kept. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** Keeps documents, one after another, without their tables. */
export function keepDocuments(mostCharacters = MOST_CHARACTERS): (document: Document) => KeptDocument {
  let characters = 0;
  return (document) => {
    const { path, type, byteCount, sha256, modifiedAt, problem, tables, headings } = document;
    const series = tables.flatMap((table) => table.series);
    const isUnderstood = problem === null || tables.length > 0 || headings.length > 0;
    const block = isUnderstood && characters < mostCharacters ? detached(promptBlock(document)) : null;
    characters += block?.length ?? 0;
    return {
      ...{ path, type, byteCount, sha256, modifiedAt },
      problem: problem === null ? null : detached(problem),
      isUnderstood,
      varies: series.some(({ summary }) => summary.min !== summary.max),
      numberCount: series.reduce((count, { summary }) => count + summary.count, 0),
      promptBlock: block,
    };
  };
}
