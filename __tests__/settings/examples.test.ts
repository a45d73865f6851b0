import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';
import { PUBLISH_KEYS } from '../../src/settings/keys.ts';
import { read } from './given.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly 'runs-on': string | readonly string[];
  readonly 'timeout-minutes'?: number;
  readonly permissions: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly include: readonly Readonly<Record<string, string>>[] } };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const directory = join(import.meta.dirname, '../../examples');
const text = (name: string): string => readFileSync(join(directory, name), 'utf8');
const workflows = readdirSync(directory).filter(
  (name) => name.endsWith('.yml') && !name.includes('.config.'),
);
const OURS = 'OWNER/ollama-benchmark-action@v1';

const COMPARE = { contents: 'read', 'pull-requests': 'write', actions: 'read' };
const RECORD = { contents: 'write', 'pull-requests': 'read', actions: 'read' };
const MEASURE = { contents: 'read' };

/** What each job may do, and nothing beyond it. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, Job['permissions']>>>> = {
  'agents.yml': { benchmark: COMPARE },
  'fork-measure.yml': { measure: MEASURE },
  'fork-report.yml': { report: { ...COMPARE, checks: 'write' } },
  'matrix.yml': { measure: MEASURE, report: COMPARE, record: RECORD },
  'model-bakeoff.yml': { compare: MEASURE },
  'nightly.yml': { record: RECORD },
  'quick-start.yml': { compare: COMPARE, record: RECORD },
};

/** Events that run a pull request's code, or code that nobody has merged. */
const UNMERGED = ['pull_request', 'merge_group'];

test('the workflows are there, and the first fits on one screen', () => {
  expect([...workflows].sort()).toEqual(Object.keys(PERMISSIONS));
  expect(text('quick-start.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});

/** The inputs as a runner would fill them in: each entry of the matrix, a number where it is one by default, else nothing. */
function filledIn(
  { strategy }: Job,
  own: Readonly<Record<string, unknown>>,
): readonly Record<string, string>[] {
  return (strategy?.matrix.include ?? [{}]).map((entry) =>
    Object.fromEntries(
      Object.entries(own).map(([key, value]) => [
        key,
        String(value)
          .replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_, name: string) => entry[name] ?? '')
          .replace(/\$\{\{.*?(?:\|\| (\w+) )?\}\}/g, '$1'),
      ]),
    ),
  );
}

describe.each(workflows)('%s', (name) => {
  const workflow: Workflow = parse(text(name));
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('asks for no permission that it does not need, and runs once at a time', () => {
    expect(workflow.permissions).toEqual({});
    expect(
      Object.fromEntries(Object.entries(workflow.jobs).map(([id, job]) => [id, job.permissions])),
    ).toEqual(PERMISSIONS[name]);
    expect(workflow.concurrency?.group).toMatch(/^ollama-/);
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('lets only what is merged write to the repository', () => {
    const unmerged = UNMERGED.filter((event) => event in workflow.on);
    for (const { permissions, if: condition = '' } of jobs) {
      if (permissions.contents !== 'write' || unmerged.length === 0) continue;
      expect(condition).toContain("github.event_name == 'push' || github.event_name == 'workflow_dispatch'");
      for (const event of unmerged) expect(condition).not.toContain(event);
    }
    expect(workflow.on).not.toHaveProperty('pull_request_target');
  });

  test('looks again at a pull request that goes to another branch: its check stays green from the one before', () => {
    if (!('pull_request' in workflow.on)) return;
    expect(workflow.on.pull_request).toMatchObject({ types: expect.arrayContaining(['edited']) });
  });

  test('pins what is not ours by its full SHA, and says which version that is', () => {
    for (const [, uses] of text(name).matchAll(/uses: (.*)/g))
      if (uses !== OURS) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('checks out without leaving the token behind, and nothing where it may write after a foreign run', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const { with: own } of checkouts) expect(own).toMatchObject({ 'persist-credentials': false });
    if ('workflow_run' in workflow.on) expect(checkouts).toEqual([]);
  });

  test('puts no expression into a shell', () => {
    for (const step of steps) expect(step.run ?? '').not.toContain(['$', '{{'].join(''));
  });

  test('gives us inputs that we take', () => {
    const given = jobs.flatMap((job) =>
      job.steps.filter(({ uses }) => uses === OURS).flatMap((step) => filledIn(job, step.with ?? {})),
    );
    expect(given.length).toBeGreaterThan(0);
    for (const inputs of given) {
      expect(KEY_ROWS.map((row) => row.name)).toEqual(expect.arrayContaining(Object.keys(inputs)));
      expect(() => read({ inputs })).not.toThrow();
    }
  });

  test('reads outputs that we give', () => {
    const ids = steps.filter(({ id, uses }) => uses === OURS && id !== undefined).map(({ id }) => id);
    const outputs = Object.keys(parse(readFileSync(join(directory, '../action.yml'), 'utf8')).outputs);
    for (const [, id, output] of text(name).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(ids).toContain(id);
      expect(outputs).toContain(output);
    }
  });

  test('says in its first lines when to use it', () => {
    const head = text(name)
      .split('\n')
      .findIndex((line) => !line.startsWith('#'));
    expect([2, 3, 4]).toContain(head);
  });
});

describe('matrix.yml', () => {
  const { jobs }: Workflow = parse(text('matrix.yml'));
  const ours = ({ steps }: Job) => steps.find(({ uses }) => uses === OURS)?.with ?? {};

  test('expects as many results as there are measuring jobs, each under a name of its own', () => {
    const measure = jobs.measure as Job;
    const names = filledIn(measure, ours(measure)).map((inputs) => inputs['artifact-name']);
    expect(new Set(names).size).toBe(measure.strategy?.matrix.include.length);
    for (const id of ['report', 'record']) {
      const job = jobs[id] as Job;
      expect(job.needs).toBe('measure');
      expect(ours(job)).toMatchObject({ mode: 'report', 'expected-results': names.length });
      // It takes what begins with its own, which is the default one.
      expect(ours(job)['artifact-name']).toBeUndefined();
      for (const name of names) expect(name).toMatch(new RegExp(`^${PUBLISH_KEYS.artifactName.fallback}-.`));
    }
  });
});

test('what measures forks is what their report waits for, and it may write nothing', () => {
  const measure: Workflow & { readonly name: string } = parse(text('fork-measure.yml'));
  const report: Workflow = parse(text('fork-report.yml'));
  expect(report.on.workflow_run).toMatchObject({ workflows: [measure.name], types: ['completed'] });
  for (const { permissions } of Object.values(measure.jobs))
    expect(Object.values(permissions)).toEqual(['read']);
  for (const job of Object.values(report.jobs)) expect(job['runs-on']).toBe('ubuntu-latest');
});

test("the configuration has the seeds' two agents", () => {
  const { agents } = read({ file: text('ollama-benchmark.config.yml') }).benchmark;
  expect(agents.map(({ name, options }) => [name, options])).toEqual([
    ['baseline', {}],
    ['chimera', { num_gpu: 80, num_ctx: 1024, temperature: 0.8 }],
  ]);
});
