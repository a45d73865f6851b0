import { parseHTML } from 'linkedom';

/** A page as a reader's program sees it. */

export interface Element {
  readonly tagName: string;
  readonly textContent: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly children: readonly Element[];
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

export function read(html: string): Element {
  return parseHTML(html).document as unknown as Element;
}

export function all(html: string | Element, selector: string): readonly Element[] {
  return [...(typeof html === 'string' ? read(html) : html).querySelectorAll(selector)];
}

export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}

/** How often each element stands in a page, with the names of its attributes. */
export function censusOf(html: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const element of all(html, '*')) {
    const names = [...element.attributes].map(({ name }) => name).sort();
    const key = [element.tagName.toLowerCase(), ...names].join(' ');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Everything in a page that would be asked of a server, or would run, or leads elsewhere. */
export function addressesIn(html: string): readonly string[] {
  return all(html, '*').flatMap((element) =>
    [...element.attributes]
      .filter(
        ({ name, value }) =>
          /^(?:href|src|srcset|action|data|poster|style|on.*|xlink:href)$/i.test(name) &&
          !value.startsWith('#'),
      )
      .map(({ name, value }) => `${element.tagName.toLowerCase()} ${name}=${value}`),
  );
}

/** Rows of the table that follows the drawing of this name. */
export function numbersOf(html: string, drawing: RegExp): readonly (readonly string[])[] {
  const figure = all(html, 'figure').find((one) =>
    all(one, 'svg').some((svg) => drawing.test(svg.getAttribute('aria-label') ?? '')),
  );
  if (figure === undefined) throw new Error(`no drawing is named ${drawing}`);
  return all(figure, 'table tr').map((row) => row.children.map(textOf));
}
