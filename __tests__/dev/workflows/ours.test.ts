import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { KEY_ROWS } from '../../../src/settings/keyRows.ts';
import { read } from '../../settings/given.ts';

/** The workflows of this repository. (Those of the examples have a test of their own, and the linter reads both.) */

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly services?: Readonly<Record<string, { readonly image: string }>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, '../../..');
const folder = join(root, '.github/workflows');
const names = readdirSync(folder);

test('they are there', () => {
  expect(names).toEqual(expect.arrayContaining(['ci.yml', 'self-test.yml']));
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('pins what is not ours by its full SHA, and says which version that is', () => {
    for (const [, uses] of text.matchAll(/(?<=[\s-])uses: (.*)/g))
      if (uses !== './') expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    for (const { services = {} } of jobs)
      for (const { image } of Object.values(services)) expect(image).toMatch(/^[\w/-]+:\d+\.\d+\.\d+$/);
  });

  test('gives nobody more than is asked for by name, and never a fork', () => {
    expect(Object.values(workflow.permissions).filter((value) => value !== 'read')).toEqual([]);
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    for (const { permissions = {} } of jobs)
      if (permissions.contents === 'write') expect(name).toBe('self-test.yml');
  });

  test('ends, and leaves no token behind', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
    for (const { uses, with: own } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(own).toMatchObject({ 'persist-credentials': false });
  });

  test('puts no expression into a shell, and runs files that are there', () => {
    for (const { run = '' } of steps) {
      expect(run).not.toContain(['$', '{{'].join(''));
      const [file = ''] = /^[.\w/-]+\/[\w/-]+$/.exec(run) ?? [];
      expect(existsSync(join(root, file))).toBe(true);
    }
  });
});

describe('self-test.yml', () => {
  const { jobs }: Workflow = parse(readFileSync(join(folder, 'self-test.yml'), 'utf8'));
  const given = Object.entries(jobs).map(([id, { steps }]) => ({
    id,
    own: steps.find(({ uses }) => uses === './')?.with ?? {},
    judged: steps.find(({ run }) => run === 'dev/self-test/told')?.env ?? {},
  }));

  test.each(given)('$id gives us inputs that we take, and is judged', ({ own, judged }) => {
    const inputs = Object.fromEntries(
      Object.entries(own).map(([key, value]) => [
        key,
        String(value).replace(/\$\{\{ matrix\.agent \}\}/g, 'one'),
      ]),
    );
    expect(Object.keys(inputs).length).toBeGreaterThan(0);
    expect(KEY_ROWS.map((row) => row.name)).toEqual(expect.arrayContaining(Object.keys(inputs)));
    expect(() => read({ inputs })).not.toThrow();
    // The artifact is looked for under the name that the step gave it.
    expect(judged.ARTIFACT).toBe(own['artifact-name'] ?? 'ollama-benchmark');
    expect(judged.VERDICTS).toEqual(expect.stringMatching(/^[a-z-]+(?: [a-z-]+)*$/));
  });

  test('one job may write nothing, and expects no comment', () => {
    const job = jobs['without-permission'] as Job;
    expect(Object.values(job.permissions ?? {})).toEqual(['read', 'read']);
    expect(given.find(({ id }) => id === 'without-permission')?.judged.COMMENT).toBe('no');
  });
});
