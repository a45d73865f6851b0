import type { Document, KeptDocument } from '../model/corpus.ts';
import { promptBlock } from './promptBlock.ts';
import { byCodeUnits, detached } from './text.ts';

/** What is kept of documents, so that a hundred thousand of them take little memory. */

/** A hundred times what a prompt has room for. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** A prompt takes turns over folders: beyond so many of one type in a folder none is reached. */
const MOST_IN_FOLDER = 1024;

type Held = { -readonly [Key in keyof KeptDocument]: KeptDocument[Key] };

/** Documents one after another, without their tables; `all` has them in their order. */
export function keepDocuments(mostCharacters = MOST_CHARACTERS): {
  add(document: Document): void;
  readonly all: readonly KeptDocument[];
} {
  const all: Held[] = [];
  let shown: Held[] = [];
  let characters = 0;
  let mostInFolder = MOST_IN_FOLDER;
  const makeRoom = () => {
    for (;;) {
      shown = bestOfFolders(shown, mostInFolder);
      characters = shown.reduce((sum, { promptBlock: block }) => sum + (block?.length ?? 0), 0);
      // Down to half, so that it is seldom done.
      if (characters <= mostCharacters / 2 || mostInFolder < 1) return;
      mostInFolder /= 2;
    }
  };
  return {
    all,
    add(document) {
      const kept = keptOf(document);
      all.push(kept);
      // One of each folder is too much already: those that come later have no block.
      if (mostInFolder < 1) kept.promptBlock = null;
      if (kept.promptBlock === null) return;
      shown.push(kept);
      characters += kept.promptBlock.length;
      if (characters > mostCharacters) makeRoom();
    },
  };
}

/** Keeps the blocks of those that a prompt would show first of a folder, and takes them from the others. */
function bestOfFolders(documents: readonly Held[], most: number): Held[] {
  const folders = new Map<string, number>();
  return documents.toSorted(inFolder).filter((document) => {
    const folder = `${document.type} ${document.path.slice(0, document.path.lastIndexOf('/') + 1)}`;
    const before = folders.get(folder) ?? 0;
    folders.set(folder, before + 1);
    const isKept = before < Math.max(1, most);
    if (!isKept) document.promptBlock = null;
    return isKept;
  });
}

function inFolder(a: KeptDocument, b: KeptDocument): number {
  return Number(b.varies) - Number(a.varies) || b.numberCount - a.numberCount || byCodeUnits(a.path, b.path);
}

function keptOf(document: Document): Held {
  const { path, type, byteCount, sha256, modifiedAt, problem, tables, headings } = document;
  const series = tables.flatMap((table) => table.series);
  const isUnderstood = problem === null || tables.length > 0 || headings.length > 0;
  return {
    ...{ path, type, byteCount, sha256, modifiedAt },
    problem: problem === null ? null : detached(problem),
    isUnderstood,
    varies: series.some(({ summary }) => summary.min !== summary.max),
    numberCount: series.reduce((count, { summary }) => count + summary.count, 0),
    // Joined from its lines, so a text of its own already.
    promptBlock: isUnderstood ? promptBlock(document) : null,
  };
}
