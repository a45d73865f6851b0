import { htmlEscaped } from '../report/safe.ts';

/**
 * The report room's Markdown as HTML, so that the page says what the comment says. No general reader of Markdown: it knows
 * what `report/table.ts` and `report/safe.ts` write, foreign text stands in code spans without back-ticks in them (or in a
 * fence), and whatever it does not know is shown as the characters it is.
 */
export function htmlOf(markdown: string): string {
  const lines = markdown.split('\n');
  const html: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const [ticks] = /^`{3,}/.exec(line) ?? [];
    if (ticks !== undefined) {
      const end = lines.indexOf(ticks, at + 1);
      const last = end < 0 ? lines.length : end;
      html.push(`<pre tabindex="0">${htmlEscaped(lines.slice(at + 1, last).join('\n'))}</pre>`);
      at = last + 1;
      continue;
    }
    const kind = kindOf(line);
    const length = lines.slice(at).findIndex((one) => kindOf(one) !== kind);
    const block = lines.slice(at, length < 0 ? lines.length : at + length);
    html.push(BLOCKS[kind](block));
    at += block.length;
  }
  return html.filter((block) => block !== '').join('\n');
}

type Kind = 'blank' | 'table' | 'list' | 'quote' | 'paragraph';

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'blank';
  if (line.startsWith('| ')) return 'table';
  if (line.startsWith('- ')) return 'list';
  if (line.startsWith('> ')) return 'quote';
  return 'paragraph';
}

const BLOCKS: Readonly<Record<Kind, (lines: readonly string[]) => string>> = {
  blank: () => '',
  table: tableOf,
  list: (lines) => `<ul>${lines.map((line) => `<li>${inlineOf(line.slice(2))}</li>`).join('')}</ul>`,
  quote: (lines) => `<p class="callout">${inlineOf(lines.map((line) => line.slice(2)).join(' '))}</p>`,
  paragraph: (lines) => `<p>${inlineOf(lines.join('\n'))}</p>`,
};

function tableOf([head = '', rule = '', ...rows]: readonly string[]): string {
  const numeric = cellsOf(rule).map((cell) => cell.endsWith(':'));
  const named = (index: number) => (numeric[index] === true ? ' class="n"' : '');
  const cells = (line: string) =>
    cellsOf(line).map((cell, index) => `<td${named(index)}>${cellOf(cell)}</td>`);
  const titles = cellsOf(head).map((title, index) =>
    title === '' ? '<td></td>' : `<th scope="col"${named(index)}>${cellOf(title)}</th>`,
  );
  return scrolled(
    `<table><thead><tr>${titles.join('')}</tr></thead><tbody>${rows
      .map((row) => `<tr>${cells(row).join('')}</tr>`)
      .join('')}</tbody></table>`,
  );
}

/** A table may be wider than a screen: then it scrolls by itself, with the keyboard too. */
export function scrolled(table: string): string {
  return `<div class="scroll" role="group" aria-label="Table" tabindex="0">${table}</div>`;
}

/** Pipes of foreign text are escaped. */
function cellsOf(line: string): readonly string[] {
  return line.replace(/^\| ?| ?\|$/g, '').split(/ ?(?<!\\)\| ?/);
}

/** What was made for a cell of a pipe table, in which pipes are escaped. */
export function cellOf(markdown: string): string {
  return inlineOf(markdown.replaceAll('\\|', '|'));
}

/** As `link` of `report/safe.ts` writes it. */
const LINK = /\[([^\][]*)\]\((https?:\/\/[\w.~:/?#@!$&*+,;=%-]+)\)/g;

/** Stand for what is made already while the text around is read. */
const HELD = /\ue000(\d+)\ue001/g;

/** Code first, then links of ours, bold and struck through: nothing is read inside of what is made. */
export function inlineOf(markdown: string): string {
  const made: string[] = [];
  const hold = (html: string) => `\ue000${made.push(html) - 1}\ue001`;
  const held = markdown
    .replace(/[\ue000\ue001]/g, ' ')
    .replace(/`([^`]*)`/g, (_, code: string) => hold(`<code>${htmlEscaped(code)}</code>`))
    .replace(LINK, (_, label: string, url: string) =>
      hold(`<a href="${htmlEscaped(url)}">${htmlEscaped(label)}</a>`),
    );
  const released = (html: string) => html.replace(HELD, (_, index: string) => made[Number(index)] ?? '');
  const marked = htmlEscaped(held)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/~~(.+?)~~/g, '<s>$1</s>');
  // Twice: the label of a link may be code.
  return released(released(marked));
}
