/**
 * The one place that makes foreign text harmless. Foreign is whatever we did not write: names of models, agents,
 * files, options and machines, messages of servers, findings, answers of models.
 *
 * GitHub acts on `@user` and `#1` in RENDERED text, so escapes and entities do not help: foreign text stands in a
 * code span or a fence, or it is reduced to words that mean nothing to Markdown.
 */

export const NAME_LIMIT = 200;
const CELL_LIMIT = 120;
export const SENTENCE_LIMIT = 600;
const CELL_SENTENCE_LIMIT = 240;
const LOG_LIMIT = 1000;

/** Terminal sequences (ECMA-48): CSI … final byte, OSC … BEL or ST, and two-character escapes. */
const TERMINAL = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

/** What no reader sees: controls, bidi and zero-width characters, tags, fillers, halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Marks piled on one letter paint over the neighbouring lines; two are enough for every living script. */
const PILED_MARKS = /(\p{M}{2})\p{M}+/gu;

/** An inline code span of one line. */
export function codeSpan(text: string): string {
  return spanOf(short(text, NAME_LIMIT));
}

/** A code span for a table cell: GFM splits rows at `|` before it looks for code, so pipes are escaped. */
export function cell(text: string): string {
  return spanOf(inCell(short(text, CELL_LIMIT)));
}

/** Markdown of ours that is to stand in a table cell. */
export function inCell(markdown: string): string {
  // Parsers disagree about `\\|`: with a blank after the backslash none of them splits the row there.
  return markdown.replace(/\\(?=\|)/g, '\\ ').replaceAll('|', '\\|');
}

/** A code element for a line of our own HTML, where Markdown has no say. */
export function htmlCode(text: string): string {
  return `<code>${escaped(short(text, NAME_LIMIT))}</code>`;
}

/** Text of an element or of a quoted attribute in a page of ours, on one line. */
export function htmlText(text: string): string {
  return escaped(short(text, SENTENCE_LIMIT));
}

/** Our own text, foreign parts of which are harmless already, between tags of ours: as it is, blanks included. */
export function htmlEscaped(text: string): string {
  return escaped(text);
}

/** A name in a drawing: the text of one node, which whoever writes the document escapes. */
export function drawnText(text: string, limit: number): string {
  return short(text, limit);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * What may stand between the quotes of a label in a mermaid chart: words, and marks that no version of it reads. Never
 * empty: an empty label parses nowhere.
 */
export function mermaidText(text: string): string {
  const words = oneLine(text.slice(0, 20 * CELL_LIMIT)).replace(/[^\p{L}\p{N}\p{M} .,/_-]/gu, ' ');
  return capped(oneLine(words), 60) || '-';
}

/** A fenced block; lines and layout are kept. `info` is a word of ours, such as `text`. */
export function fence(text: string, info = ''): string {
  const content = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(TERMINAL, '')
    .replace(/[^\n\t]+/g, (line) => line.replace(UNSEEN, ''))
    .replace(PILED_MARKS, '$1')
    // cmark keeps the length of a fence in one byte: a run of 255 in the text would close any fence.
    .replace(/`{100,}/g, '`'.repeat(99));
  const ticks = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${ticks}${info.replace(/[^a-z0-9-]/gi, '')}\n${content.trimEnd()}\n${ticks}`;
}

/** One line of a runner's log, in which no workflow command (`::name::`, or `##[name]` anywhere) is left. */
export function logLine(text: string): string {
  return short(text, LOG_LIMIT)
    .replace(/:(?=:)/g, ': ')
    .replaceAll('##[', '## [');
}

/** JSON for a step's output: the same value to whoever parses it, and no workflow command to a runner that reads it. */
export function logJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replaceAll('##[', '#\\u0023[');
}

/**
 * A sentence as running text. For our own sentences, which may carry names: a word in which Markdown or GitHub
 * could see anything at all becomes a code span.
 */
export function plain(text: string): string {
  return sentenceOf(text, SENTENCE_LIMIT, codeSpan);
}

/** {@link plain} for a table cell. */
export function plainCell(text: string): string {
  return sentenceOf(text, CELL_SENTENCE_LIMIT, cell);
}

/** With a full stop where the words before it have none, so that another sentence can follow. */
export function asSentence(markdown: string): string {
  return /[.!?…]$/.test(markdown) ? markdown : `${markdown}.`;
}

/** A link of ours. An address that is not plain http(s) gives the label alone. `label` is Markdown already. */
export function link(label: string, url: string | null): string {
  return url !== null && /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]+$/.test(url) ? linkOf(label, url) : label;
}

/** A link to a file beside the text; `name` is one of ours, of letters and digits. */
export function fileLink(label: string, name: string): string {
  return linkOf(label, name);
}

/** At the start of a paragraph `[…]:` defines an address, and is seen before the code span that it stands in. */
function linkOf(label: string, target: string): string {
  return `[${label.replace(/\](?=:)/g, '] ')}](${target})`;
}

/** The text of one line: white space collapsed, terminal sequences and unseen characters gone. */
export function oneLine(text: string): string {
  return text
    .replace(TERMINAL, '')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(PILED_MARKS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Only the beginning is looked at: a server's message may be megabytes long. */
export function short(text: string, limit: number): string {
  return capped(oneLine(text.slice(0, 20 * limit)), limit);
}

export function capped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A cut through a surrogate pair leaves a half, which is unseen.
  return `${text.slice(0, limit - 1).replace(/\p{Cs}$/u, '')}…`;
}

/**
 * Back-ticks inside become look-alikes: parsers agree on a span without any, and only on that (labels of links,
 * spans that share a paragraph).
 */
function spanOf(content: string): string {
  return `\`${content === '' ? ' ' : content.replaceAll('`', '\u02cb')}\``;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** Opening quotes and brackets, the word, closing punctuation. */
const WORD = /^([("“‘']*)(.*?)([)"”’'.,;:!?…]*)$/u;

/** Letters and digits, joined by single marks that mean nothing (`:` in times alone: `:100:` is a picture). */
const HARMLESS =
  /^[+−±≥≤-]?[\p{L}\p{N}\p{M}]+(?:(?:[.,’'–—-]|(?<=\d):(?=\d\d(?![\p{L}\p{N}])))[\p{L}\p{N}\p{M}]+)*%?$/u;
const HARMLESS_SIGN = /^[–—→+±×=≥≤·%/-]?$/u;
const UNIT = /^\p{L}{1,6}\/\p{L}{1,3}$/u;

/** What GitHub links although it is only letters and digits: addresses, commits, `GH-1` and its likes. */
const LINKED = /www|[0-9a-f]{7,}|gh-\d|^\p{L}+-\d+$/iu;

/** As in `contents: write`: word by word they would be no code span. */
const SEVERAL_IN_BACKTICKS = /`([^`\s]+(?: [^`\s]+)+)`/g;

function sentenceOf(text: string, limit: number, span: (word: string) => string): string {
  return short(text, limit)
    .replace(SEVERAL_IN_BACKTICKS, '"$1"')
    .split(' ')
    .map((word, index) => {
      const [, before = '', quoted = '', after = ''] = WORD.exec(word) ?? [];
      const core = quoted.replace(/^`([^`]+)`$/, '$1');
      const harmless = HARMLESS.test(core) || HARMLESS_SIGN.test(core) || UNIT.test(core);
      // At the start of a line `1.`, `-` and `=` make lists and headings.
      const startsBlock = index === 0 && (/^\d+[.)]$/.test(word) || !/[\p{L}\p{N}]/u.test(word));
      if (startsBlock) return word === '' ? '' : span(word);
      return harmless && !LINKED.test(core) && core === quoted ? word : `${before}${span(core)}${after}`;
    })
    .join(' ');
}
