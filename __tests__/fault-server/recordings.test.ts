import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { fault } from './faults.ts';
import type { Call } from './script.ts';
import { ask, type Json, type Reply, serve } from './testing.ts';

/** The same requests in the same order as a real server was asked: the same statuses, types, keys and words of errors. */

interface Exchange {
  readonly name: string;
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly lines: readonly string[];
  };
}
interface Recording {
  readonly model: string;
  readonly exchanges: readonly Exchange[];
}

/** What the model said, or what befell it, is no matter of the server. */
const CALLS: Readonly<Record<string, Call>> = {
  busy: fault('busy'),
  repeating: { ...fault('repeat-abort'), ignoresNumPredict: true },
  'runner-killed': fault('error-line'),
  'after-runner-killed': { reloads: true },
};
/** The fault server tells less of a model than `ollama show`. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  show: ['license', 'parameters', 'system', 'tensors'],
};
/** Their keys depend on the model. */
const OPAQUE = ['model_info', 'context', 'details'];

const directory = join(import.meta.dirname, '..', 'recordings');
const files = existsSync(directory)
  ? readdirSync(directory).filter((name) => /^ollama-.*\.json$/.test(name))
  : [];

describe.each(files)('%s', (file) => {
  const recording = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Recording;
  const { exchanges } = recording;
  const recorded = (name: string) => linesOf(find(exchanges, name).response.lines).at(-1) ?? {};

  let replayed: Awaited<ReturnType<typeof replay>>;
  beforeAll(async () => {
    replayed = await replay(recording);
  });

  test('is answered alike', () => {
    const { differences } = replayed;
    expect(differences).toEqual([]);
  });

  test('loads anew where it did', () => {
    const { coldOf } = replayed;
    const warmNs = Number(recorded('warm').load_duration);
    for (const name of ['reload-context', 'warm', 'reload-shift']) {
      const wasCold = Number(recorded(name).load_duration) > 3 * warmNs;
      expect([name, coldOf(name)]).toEqual([name, wasCold]);
    }
  });
});

test('there are recordings', () => {
  expect(files.length).toBeGreaterThan(0);
});

async function replay({ model, exchanges }: Recording) {
  const version = String(linesOf(find(exchanges, 'version').response.lines)[0]?.version);
  const names = new Set(exchanges.map(({ request }) => modelOf(request.body)).filter((name) => name !== ''));
  names.delete('no-such:1b');
  // How long an unload takes is no matter of shapes.
  const lingers = find(exchanges, 'ps-after-unload').response.lines[0] !== '{"models":[]}';
  let current = '';
  const played: string[] = [];
  const server = await serve({
    version,
    models: [...new Set([model, ...names])],
    maxLoaded: 3,
    unloadMs: lingers ? 200 : 0,
    loadMs: 1,
    everyCall: { tokens: 1000, tokenMs: 0, prefillMs: 0 },
    calls: () => {
      played.push(current);
      return CALLS[current] ?? {};
    },
  });
  const differences: string[] = [];
  for (const { name, request, response } of exchanges) {
    current = name;
    // The recording waited until it was so.
    if (name === 'ps-unloaded') await new Promise((resolve) => setTimeout(resolve, 300));
    const body = request.method === 'POST' ? request.body : undefined;
    const reply = await ask(server.url, request.path, body);
    differences.push(...differencesOf(name, response, reply));
  }
  return { differences, coldOf: (name: string) => server.calls[played.indexOf(name)]?.cold };
}

function differencesOf(name: string, theirs: Exchange['response'], ours: Reply): readonly string[] {
  const told = [
    ['status', theirs.status, ours.status],
    ['content type', theirs.headers['content-type'], ours.contentType],
    ['lines', shapes(name, theirs.lines), shapes(name, ours.lines)],
    ['ending', endingOf(theirs.lines), endingOf(ours.lines)],
  ];
  return told.flatMap(([what, expected, got]) =>
    JSON.stringify(expected) === JSON.stringify(got)
      ? []
      : [`${name}: ${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`],
  );
}

/** Of each line, the same in succession once. */
function shapes(name: string, lines: readonly string[]): readonly string[] {
  const each = linesOf(lines).map((line) => JSON.stringify(shapeOf(line, LEFT_OUT[name] ?? [])));
  return each.filter((shape, at) => shape !== each[at - 1]);
}

function shapeOf(value: unknown, leftOut: readonly string[]): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map((item) => shapeOf(item, leftOut));
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value)
    .filter(([key]) => !leftOut.includes(key))
    .map(([key, item]) => [key, OPAQUE.includes(key) ? typeof item : shapeOf(item, leftOut)])
    .sort();
}

/** Words that a client goes by. */
function endingOf(lines: readonly string[]): unknown {
  const { error, done_reason: doneReason, done } = linesOf(lines).at(-1) ?? {};
  // Tokens are counted in another way.
  const words = typeof error === 'string' ? error.replace(/\b\d{2,}\b/g, 'N') : error;
  return { words, doneReason, done };
}

function linesOf(lines: readonly string[]): readonly Json[] {
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Json);
}

const modelOf = (body: unknown): string => String((body as { model?: unknown } | undefined)?.model ?? '');

function find(exchanges: readonly Exchange[], name: string): Exchange {
  const found = exchanges.find((exchange) => exchange.name === name);
  if (found === undefined) throw new Error(`${name} was not recorded.`);
  return found;
}
