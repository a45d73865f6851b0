import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';

/** GitHub's own Markdown, as Debian packages it: `apt-get install cmark-gfm`. */

/** Those that GitHub has on. What it takes out of HTML afterwards is to be seen here, hence `--unsafe`. */
const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tagfilter', 'footnotes', 'tasklist'];
const OPTIONS = ['--unsafe', '--github-pre-lang', ...EXTENSIONS.flatMap((name) => ['-e', name])];

export function hasCmark(): boolean {
  return spawnSync('cmark-gfm', ['--version']).status === 0;
}

/** Many texts in one document, for starting a process takes longer than rendering. Each stays what it is alone. */
export function renderAll(texts: readonly string[]): readonly string[] {
  const cut = `<!-- ${randomUUID()} -->`;
  const { stdout, stderr, status } = spawnSync('cmark-gfm', OPTIONS, {
    input: texts.join(`\n\n${cut}\n\n`),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`cmark-gfm failed: ${stderr}`);
  const parts = stdout.split(`${cut}\n`).map((part) => part.trim());
  if (parts.length !== texts.length) {
    throw new Error(`A text swallowed its end: ${texts.length} went in, ${parts.length} came out.`);
  }
  return parts;
}

export interface HtmlPart {
  /** `td align="right"`, `/p`, `!-- x --`; null for text. */
  readonly tag: string | null;
  readonly text: string;
  /** Inside of `code` or `pre`, which GitHub's filters leave alone. */
  readonly isCode: boolean;
}

/** The tags and texts of HTML in order. Raw HTML is in it as it was written, so a tag is whatever looks like one. */
export function partsOf(html: string): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  let depth = 0;
  for (const [whole, tag] of html.matchAll(/<([^>]*)>|[^<]+|</g)) {
    if (tag === undefined) parts.push({ tag: null, text: unescaped(whole), isCode: depth > 0 });
    else {
      if (/^(?:code|pre)\b/.test(tag)) depth += 1;
      if (/^\/(?:code|pre)$/.test(tag)) depth -= 1;
      parts.push({ tag, text: '', isCode: depth > 0 });
    }
  }
  return parts;
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
