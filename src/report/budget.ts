import { blocks } from './table.ts';

/** Keeping a text within a limit without ever cutting a table or a fence in two. */

export interface Section {
  /** What a reader is told is missing, where it had to go. */
  readonly name: string;
  readonly markdown: string;
  /** The section with the lowest number goes first; null stays, whatever happens. */
  readonly givesWay: number | null;
}

export interface Budget {
  readonly characters: number;
  readonly bytes: number;
}

/**
 * The sections in order, as many as the budget allows. `placeholder` tells, in Markdown, where the named ones
 * are to be found instead. Sections that never give way must be bounded by whoever writes them.
 */
export function withinBudget(
  sections: readonly Section[],
  budget: Budget,
  placeholder: (names: readonly string[]) => string,
): string {
  const order = sections
    .filter(({ givesWay, markdown }) => givesWay !== null && markdown !== '')
    .sort((a, b) => (a.givesWay ?? 0) - (b.givesWay ?? 0));
  for (let dropped = 0; ; dropped += 1) {
    const gone = new Set(order.slice(0, dropped));
    const kept = sections.filter((section) => !gone.has(section)).map(({ markdown }) => markdown);
    const names = sections.filter((section) => gone.has(section)).map(({ name }) => name);
    const last = kept.pop() ?? '';
    const text = blocks(...kept, names.length === 0 ? '' : placeholder(names), last);
    if (dropped === order.length || fits(text, budget)) return text;
  }
}

function fits(text: string, { characters, bytes }: Budget): boolean {
  return text.length <= characters && new TextEncoder().encode(text).length <= bytes;
}
