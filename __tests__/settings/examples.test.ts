import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';
import { read } from './given.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: unknown;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const directory = join(import.meta.dirname, '../../examples');
const text = (name: string): string => readFileSync(join(directory, name), 'utf8');
const workflows = readdirSync(directory).filter(
  (name) => name.endsWith('.yml') && !name.includes('.config.'),
);
const OURS = 'OWNER/ollama-benchmark-action@v1';

test('the workflows are there, and the first fits on one screen', () => {
  expect(workflows).toEqual(expect.arrayContaining(['agents.yml', 'quick-start.yml']));
  expect(text('quick-start.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(25);
});

describe.each(workflows)('%s', (name) => {
  const workflow: Workflow = parse(text(name));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('asks for no permission that it does not need, and runs once at a time', () => {
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(workflow.concurrency?.group).toMatch(/^ollama-/);
  });

  test('pins what is not ours by its full SHA, and says which version that is', () => {
    for (const [, uses] of text(name).matchAll(/uses: (.*)/g))
      if (uses !== OURS) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('puts no expression into a shell', () => {
    for (const step of steps) expect(step.run ?? '').not.toContain(['$', '{{'].join(''));
  });

  test('gives us inputs that we take', () => {
    const given = steps.filter((step) => step.uses === OURS).map((step) => step.with ?? {});
    expect(given).toHaveLength(1);
    const inputs = Object.fromEntries(
      Object.entries(given[0] ?? {}).map(([key, value]) => [key, String(value)]),
    );
    expect(KEY_ROWS.map((row) => row.name)).toEqual(expect.arrayContaining(Object.keys(inputs)));
    expect(() => read({ inputs })).not.toThrow();
  });
});

test("the configuration has the seeds' two agents", () => {
  const { agents } = read({ file: text('ollama-benchmark.config.yml') }).benchmark;
  expect(agents.map(({ name, options }) => [name, options])).toEqual([
    ['baseline', {}],
    ['chimera', { num_gpu: 80, num_ctx: 1024, temperature: 0.8 }],
  ]);
});
