import { htmlEscaped, htmlText } from '../report/safe.ts';
import { type Section, sectionOf } from './html.ts';
import { STYLE } from './style.ts';
import type { Mood } from './words.ts';

/** A whole page: nothing is loaded from anywhere, and nothing runs. */

export interface Page {
  /** Of the window: may hold foreign text. */
  readonly title: string;
  /** HTML, above the heading. */
  readonly eyebrow: string;
  /** HTML. */
  readonly heading: string;
  readonly mood: Mood['name'];
  /** HTML, below the heading. */
  readonly intro: string;
  readonly sections: readonly Section[];
  /** HTML. */
  readonly footer: string;
}

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function pageOf({ title, eyebrow, heading, mood, intro, sections, footer }: Page): string {
  const shown = sections.filter(({ html }) => html !== '');
  const contents = shown.map((section) => `<li><a href="#${section.id}">${htmlText(section.title)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlEscaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="${mood}">
<p class="eyebrow">${eyebrow}</p>
<h1>${heading}</h1>
</header>
${shown.length < 2 ? '' : `<nav aria-label="Contents"><ul>${contents.join('')}</ul></nav>`}
<main id="main" tabindex="-1">
<div class="intro">${intro}</div>
${shown.map(sectionOf).join('\n')}
</main>
<footer><p>${footer}</p></footer>
</body>
</html>
`;
}
