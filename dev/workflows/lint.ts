/**
 * Lints workflows and action.yml with GitHub's own language service: `node dev/workflows/lint.ts < FILES`, where FILES
 * is JSON, a map of paths to texts; prints JSON, a list of {@link Problem}s. A path below .github/workflows/ is a
 * workflow, `action.yml` an action.
 *
 * It is a process of its own because the package imports JSON without saying so, which Node refuses: esbuild bundles
 * it first, and esbuild does not run within jest.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ActionMetadata, ActionReference } from '@actions/languageservice/action';
import type { ValidationConfig } from '@actions/languageservice/validate';
import { build } from 'esbuild';
import { parse } from 'yaml';

export interface Problem {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

interface Service {
  validate(document: unknown, config: ValidationConfig): Promise<readonly Diagnostic[]>;
  textDocument(uri: string, text: string): unknown;
}

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

const root = join(import.meta.dirname, '../..');
const OURS = 'OWNER/ollama-benchmark-action@v1';

/** Inputs of the actions of others that we use, as of the pinned versions. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['repository', 'ref', 'token', 'persist-credentials', 'path', 'fetch-depth'],
  'actions/setup-node': ['node-version', 'node-version-file', 'cache', 'registry-url'],
};

/** What the service knows of an action; undefined makes it an error to use it. */
async function metadataOf({ owner, name, ref }: ActionReference): Promise<ActionMetadata | undefined> {
  if (`${owner}/${name}@${ref}` === OURS) return parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  const inputs = OTHERS[`${owner}/${name}`];
  if (inputs === undefined) return undefined;
  const known = Object.fromEntries(inputs.map((input) => [input, { description: input }]));
  return { name, description: name, inputs: known };
}

async function bundled(): Promise<Service> {
  const place = mkdtempSync(join(tmpdir(), 'ollama-benchmark-lint-'));
  const outfile = join(place, 'service.cjs');
  try {
    await build({
      stdin: {
        contents: `export { validate } from './validate.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
export const textDocument = (uri, text) => TextDocument.create(uri, 'yaml', 0, text);`,
        resolveDir: dirname(fileURLToPath(import.meta.resolve('@actions/languageservice'))),
      },
      ...{ bundle: true, platform: 'node', format: 'cjs', logLevel: 'error', outfile },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(place, { recursive: true });
  }
}

async function lint(files: Readonly<Record<string, string>>): Promise<readonly Problem[]> {
  const { validate, textDocument } = await bundled();
  const problems: Problem[] = [];
  for (const [path, text] of Object.entries(files)) {
    const found = await validate(textDocument(path, text), {
      actionsMetadataProvider: { fetchActionMetadata: metadataOf },
    });
    for (const { message, range } of found) problems.push({ path, line: range.start.line + 1, message });
  }
  return problems;
}

process.stdout.write(JSON.stringify(await lint(JSON.parse(readFileSync(0, 'utf8'))), null, 2));
