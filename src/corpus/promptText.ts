import type { Corpus, Document } from '../model/corpus.ts';
import { ExpectedError } from '../model/failure.ts';
import { promptBlock } from './promptBlock.ts';
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
  const readable = corpus.documents.filter(isUnderstood);
  const head = (shown: number) => counts(corpus, shown, readable.length - shown);
  if (head(0).length > maxCharacters) {
    throw new ExpectedError(
      `The prompt budget of ${maxCharacters} characters is too small for even the counts of the reports ` +
        `(${head(0).length}): raise num_ctx or lower num-predict.`,
    );
  }
  const problems = problemLines(corpus.documents, Math.floor(maxCharacters * PROBLEM_SHARE));
  const chosen = new Map<Document, string>();
  let used = problems.length;
  for (const document of inOrderOfChoice(readable)) {
    const block = `\n\n${promptBlock(document)}`;
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

function isUnderstood(document: Document): boolean {
  return document.problem === null || document.tables.length > 0 || document.headings.length > 0;
}

function counts({ documents }: Corpus, shown: number, leftOut: number): string {
  const of = (type: Document['type']) => documents.filter((document) => document.type === type).length;
  const broken = documents.length - shown - leftOut;
  const rest = [
    `${of('csv')} CSV, ${of('json')} JSON, ${of('markdown')} Markdown.`,
    `Contents of ${shown} are shown below; ${leftOut} are left out for lack of room.`,
    ...(broken === 0 ? [] : [`${broken} could not be read.`]),
  ];
  return `${documents.length} report files: ${rest.join(' ')}`;
}

function problemLines(documents: readonly Document[], room: number): string {
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
function inOrderOfChoice(documents: readonly Document[]): readonly Document[] {
  const seen = new Set<string>();
  const copies: Document[] = [];
  const telling: Document[] = [];
  const others: Document[] = [];
  for (const document of documents) {
    if (document.sha256 !== null && seen.has(document.sha256)) copies.push(document);
    else (variesIn(document) ? telling : others).push(document);
    seen.add(document.sha256 ?? '');
  }
  return [...overTypesAndFolders(telling), ...overTypesAndFolders(others), ...copies];
}

function overTypesAndFolders(documents: readonly Document[]): readonly Document[] {
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
  documents: readonly Document[],
  keyOf: (document: Document) => string,
): readonly Document[][] {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const group = groups.get(keyOf(document));
    if (group === undefined) groups.set(keyOf(document), [document]);
    else group.push(document);
  }
  return [...groups].sort(([a], [b]) => byCodeUnits(a, b)).map(([, group]) => group);
}

function variesIn(document: Document): boolean {
  return document.tables.some((table) => table.series.some(({ summary }) => summary.min !== summary.max));
}

function mostNumbersFirst(documents: readonly Document[]): readonly Document[] {
  return documents
    .map((document) => ({ document, numbers: numbersIn(document) }))
    .sort((a, b) => b.numbers - a.numbers || byCodeUnits(a.document.path, b.document.path))
    .map(({ document }) => document);
}

function numbersIn(document: Document): number {
  return document.tables.reduce(
    (sum, table) => sum + table.series.reduce((count, series) => count + series.summary.count, 0),
    0,
  );
}

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}
