import type { Corpus, KeptDocument } from '../model/corpus.ts';
import { ExpectedError } from '../model/failure.ts';
import { byCodeUnits, oneLine } from './text.ts';

export interface CorpusText {
  readonly text: string;
  /** Documents whose contents stand in the text. */
  readonly shown: number;
  /** Documents that were understood but did not fit. */
  readonly leftOut: number;
}

const MOST_PROBLEMS = 5;
/** Broken files are told in at most this part of the room. */
const PROBLEM_SHARE = 0.1;

/**
 * The corpus in at most `maxCharacters` UTF-16 code units, by whole documents: counts first, then the contents of
 * as many documents as fit, in the order of their paths. A small room shows a choice over types and folders. The
 * same corpus and room always give the same text.
 *
 * Throws ExpectedError where not even the counts fit.
 */
export function corpusForPrompt(corpus: Corpus, maxCharacters: number): CorpusText {
  const readable = corpus.documents.filter(({ isUnderstood }) => isUnderstood);
  const head = counting(corpus, readable.length);
  if (head(0).length > maxCharacters) {
    throw new ExpectedError(
      `The prompt budget of ${maxCharacters} characters is too small for even the counts of the reports ` +
        `(${head(0).length}): raise num_ctx or lower num-predict.`,
    );
  }
  const problems = problemLines(corpus.documents, Math.floor(maxCharacters * PROBLEM_SHARE));
  const chosen = new Map<KeptDocument, string>();
  let used = problems.length;
  for (const document of inOrderOfChoice(readable)) {
    if (document.promptBlock === null) continue;
    const block = `\n\n${document.promptBlock}`;
    if (head(chosen.size + 1).length + used + block.length > maxCharacters) continue;
    chosen.set(document, block);
    used += block.length;
  }
  const shown = chosen.size;
  // A room that holds no document at all may not hold the problems either.
  const told = head(shown).length + used > maxCharacters ? '' : problems;
  const blocks = readable.map((document) => chosen.get(document) ?? '');
  return { text: [head(shown), told, ...blocks].join(''), shown, leftOut: readable.length - shown };
}

/** As many whole findings as fit, one a line, most telling first; empty where none does. */
export function findingsForPrompt(corpus: Corpus, maxCharacters: number): string {
  let text = '';
  for (const finding of corpus.findings) {
    const line = `${text === '' ? '' : '\n'}- ${oneLine(finding.text, 1000)}`;
    if (text.length + line.length <= maxCharacters) text += line;
  }
  return text;
}

/** The opening of the text for so many shown documents; of the corpus it is all counted once. */
function counting({ documents }: Corpus, readable: number): (shown: number) => string {
  const of = (type: KeptDocument['type']) => documents.filter((document) => document.type === type).length;
  const types = `${of('csv')} CSV, ${of('json')} JSON, ${of('markdown')} Markdown.`;
  const broken = documents.length - readable;
  return (shown) => {
    const rest = [
      types,
      `Contents of ${shown} are shown below; ${readable - shown} are left out for lack of room.`,
      ...(broken === 0 ? [] : [`${broken} could not be read.`]),
    ];
    return `${documents.length} report files: ${rest.join(' ')}`;
  };
}

function problemLines(documents: readonly KeptDocument[], room: number): string {
  let text = '';
  const broken = documents.filter((document) => document.problem !== null);
  for (const { path, problem } of broken.slice(0, MOST_PROBLEMS)) {
    const line = `\nNot read in full: ${oneLine(path, 200)}: ${oneLine(problem ?? '', 160)}`;
    if (text.length + line.length <= room) text += line;
  }
  return text;
}

/**
 * In turns over types and, within them, folders; in a folder those with the most numbers first. Documents without a
 * number that varies come after all others, copies at the end.
 */
function inOrderOfChoice(documents: readonly KeptDocument[]): readonly KeptDocument[] {
  const seen = new Set<string>();
  const copies: KeptDocument[] = [];
  const telling: KeptDocument[] = [];
  const others: KeptDocument[] = [];
  for (const document of documents) {
    if (document.sha256 !== null && seen.has(document.sha256)) copies.push(document);
    else (document.varies ? telling : others).push(document);
    seen.add(document.sha256 ?? '');
  }
  return [...overTypesAndFolders(telling), ...overTypesAndFolders(others), ...copies];
}

function overTypesAndFolders(documents: readonly KeptDocument[]): readonly KeptDocument[] {
  const ofTypes = grouped(documents, ({ type }) => type);
  return inTurns(
    ofTypes.map((ofType) => {
      const ofFolders = grouped(ofType, ({ path }) => path.slice(0, path.lastIndexOf('/') + 1));
      return inTurns(ofFolders.map(mostNumbersFirst));
    }),
  );
}

/** Groups in the order of their keys. */
function grouped(
  documents: readonly KeptDocument[],
  keyOf: (document: KeptDocument) => string,
): readonly KeptDocument[][] {
  const groups = new Map<string, KeptDocument[]>();
  for (const document of documents) {
    const group = groups.get(keyOf(document));
    if (group === undefined) groups.set(keyOf(document), [document]);
    else group.push(document);
  }
  return [...groups].sort(([a], [b]) => byCodeUnits(a, b)).map(([, group]) => group);
}

function mostNumbersFirst(documents: readonly KeptDocument[]): readonly KeptDocument[] {
  return documents.toSorted((a, b) => b.numberCount - a.numberCount || byCodeUnits(a.path, b.path));
}

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const taken: T[] = [];
  let rest = lists;
  for (let turn = 0; rest.length > 0; turn += 1) {
    rest = rest.filter((list) => list.length > turn);
    for (const list of rest) taken.push(list[turn] as T);
  }
  return taken;
}
