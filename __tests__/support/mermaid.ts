import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * What is wrong with each chart in the eyes of mermaid's own parser, null where it parses. In a process of its own: mermaid
 * wants a document among its globals and takes a second to load. Which version GitHub has it does not tell; the package's
 * is the newest of the line that it had when last seen.
 */
export function mermaidErrors(charts: readonly string[]): readonly (string | null)[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    input: JSON.stringify(charts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`mermaid did not start: ${stderr}`);
  return JSON.parse(stdout);
}

const { resolve } = createRequire(import.meta.url);
const SCRIPT = `
import { text } from 'node:stream/consumers';
import { JSDOM } from ${JSON.stringify(pathToFileURL(resolve('jsdom')).href)};
globalThis.window = new JSDOM('').window;
globalThis.document = window.document;
const { default: mermaid } = await import(${JSON.stringify(pathToFileURL(resolve('mermaid')).href)});
mermaid.initialize({ startOnLoad: false });
const errors = [];
for (const chart of JSON.parse(await text(process.stdin))) {
  errors.push(await mermaid.parse(chart).then(() => null, (error) => String(error)));
}
console.log(JSON.stringify(errors));
process.exit();
`;
