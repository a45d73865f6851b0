import { htmlEscaped, htmlText } from '../report/safe.ts';
import { scrolled } from './markdown.ts';

/** Pieces of a page. What is called `html` or `cell` is HTML already; foreign text has been through `report/safe.ts`. */

export interface Column {
  readonly title: string;
  /** Numbers stand on the right. */
  readonly numeric?: boolean;
}

/** A table of ours: titles are text, cells HTML. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const named = (index: number) => (columns[index]?.numeric === true ? ' class="n"' : '');
  const titles = columns.map(
    ({ title }, index) => `<th scope="col"${named(index)}>${htmlEscaped(title)}</th>`,
  );
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, index) => `<td${named(index)}>${cell}</td>`).join('')}</tr>`,
  );
  return scrolled(
    `<table><thead><tr>${titles.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`,
  );
}

/** Folded until somebody asks. */
export function folded(summary: string, html: string): string {
  return html === '' ? '' : `<details><summary>${summary}</summary>${html}</details>`;
}

/** A drawing with its title above, its words below and its numbers folded away. All but the title is HTML; no foreign text. */
export function figure(title: string, svg: string, caption: string, numbers: string): string {
  const head = title === '' ? '' : `<p class="title">${htmlEscaped(title)}</p>`;
  return `<figure>${head}${svg}<figcaption>${caption}</figcaption>${folded('The numbers', numbers)}</figure>`;
}

/** A drawing that cannot be read when it is as narrow as a phone: it scrolls by itself. */
export function wide(svg: string): string {
  return `<div class="scroll" role="group" aria-label="Drawing" tabindex="0">${svg}</div>`;
}

export interface Section {
  /** Also where links of the contents lead. */
  readonly id: string;
  /** Plain: may hold foreign text. */
  readonly title: string;
  readonly html: string;
}

export function sectionOf({ id, title, html }: Section): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${htmlText(title)}</h2>\n${html}</section>`;
}

/** Blocks of HTML below each other; empty ones vanish. */
export function below(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

export function paragraph(text: string, className = ''): string {
  return text === '' ? '' : `<p${className === '' ? '' : ` class="${className}"`}>${text}</p>`;
}

/** One part for each agent; of many only those that are to be seen at once stand open, and first. */
export function byAgent(
  parts: readonly { readonly name: string; readonly html: string; readonly matters: boolean }[],
): string {
  return parts
    .filter(({ html }) => html !== '')
    .sort((a, b) => Number(b.matters) - Number(a.matters))
    .map(({ name, html, matters }, _, all) => {
      const open = all.length <= FEW_AGENTS || matters ? ' open' : '';
      return `<details class="agent"${open}><summary><h3>${name}</h3></summary>${html}</details>`;
    })
    .join('\n');
}

const FEW_AGENTS = 4;
