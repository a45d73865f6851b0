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

interface Job {
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions: unknown;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const directory = join(import.meta.dirname, '../../examples');
const text = (name: string): string => readFileSync(join(directory, name), 'utf8');
const workflows = readdirSync(directory).filter(
  (name) => name.endsWith('.yml') && !name.includes('.config.'),
);
/** Never code that nobody has merged: no pull request, and no merge queue either. */
const TRUSTED = "github.event_name == 'push' || github.event_name == 'workflow_dispatch'";
const OURS = 'OWNER/ollama-benchmark-action@v1';

test('the workflows are there, and the first fits on one screen', () => {
  expect(workflows).toEqual(expect.arrayContaining(['agents.yml', 'quick-start.yml']));
  expect(text('quick-start.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});

describe.each(workflows)('%s', (name) => {
  const workflow: Workflow = parse(text(name));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('asks for no permission that it does not need, and runs once at a time', () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions, if: condition = '' } of Object.values(workflow.jobs)) {
      const { contents, ...others } = permissions;
      // Only what never runs a pull request may write to the repository.
      expect(contents).toBe(condition === TRUSTED ? 'write' : 'read');
      expect(['read', 'write']).toContain(others['pull-requests']);
      expect(others.actions).toBe('read');
      expect(Object.keys(others).sort()).toEqual(['actions', 'pull-requests']);
    }
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
    expect(given.length).toBeGreaterThan(0);
    for (const own of given) {
      // What GitHub fills in: a number where it is a number by default, else nothing.
      const filled = (value: unknown) => String(value).replace(/\$\{\{.*?(?:\|\| (\w+) )?\}\}/g, '$1');
      const inputs = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, filled(value)]));
      expect(KEY_ROWS.map((row) => row.name)).toEqual(expect.arrayContaining(Object.keys(inputs)));
      expect(() => read({ inputs })).not.toThrow();
    }
  });
});

test("the configuration has the seeds' two agents", () => {
  const { agents } = read({ file: text('ollama-benchmark.config.yml') }).benchmark;
  expect(agents.map(({ name, options }) => [name, options])).toEqual([
    ['baseline', {}],
    ['chimera', { num_gpu: 80, num_ctx: 1024, temperature: 0.8 }],
  ]);
});
