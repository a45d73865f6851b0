import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../dev/workflows/lint.ts';

/** Our workflows, examples and action.yml, and spoiled ones, as GitHub's own language service reads them. */

const root = join(import.meta.dirname, '../../..');
const text = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');
const workflowsIn = (folder: string) =>
  readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name) && !name.includes('.config.'));

/** The service tells a workflow by its place. */
const asWorkflow = (name: string) => `.github/workflows/${name}`;

const OURS: Readonly<Record<string, string>> = Object.fromEntries([
  ['action.yml', text('action.yml')],
  ...workflowsIn('.github/workflows').map((name) => [asWorkflow(name), text('.github/workflows', name)]),
  ...workflowsIn('examples').map((name) => [asWorkflow(`examples-${name}`), text('examples', name)]),
]);

interface Mutation {
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly complaint: string;
}

const MUTATIONS: readonly Mutation[] = [
  {
    ...{ of: 'quick-start.yml', from: 'record-sessions: ${{', to: 'record-session: ${{' },
    complaint: "Invalid action input 'record-session'",
  },
  {
    ...{ of: 'matrix.yml', from: 'mode: report', to: 'modus: report' },
    complaint: "Invalid action input 'modus'",
  },
  {
    ...{ of: 'agents.yml', from: 'fetch-depth: 0', to: 'fetch-dept: 0' },
    complaint: "Invalid action input 'fetch-dept'",
  },
  {
    ...{ of: 'nightly.yml', from: 'contents: write', to: 'contents: wrote' },
    complaint: "Unexpected value 'wrote'",
  },
  {
    ...{ of: 'fork-report.yml', from: 'checks: write', to: 'check: write' },
    complaint: "Unexpected value 'check'",
  },
  {
    ...{ of: 'fork-report.yml', from: 'workflow_run:', to: 'workflow_runs:' },
    complaint: "Unexpected value 'workflow_runs'",
  },
  {
    ...{ of: 'matrix.yml', from: 'needs: measure', to: 'needs: measured' },
    complaint: "Job 'report' depends on unknown job 'measured'.",
  },
  {
    ...{ of: 'matrix.yml', from: 'matrix.machine }}', to: 'matrix.machines }}' },
    complaint: 'Context access might be invalid: machines',
  },
  {
    ...{ of: 'nightly.yml', from: 'inputs.accept-level', to: 'inputs.accept-levels' },
    complaint: 'Context access might be invalid: accept-levels',
  },
  {
    ...{ of: 'fork-measure.yml', from: 'github.ref }}', to: 'githb.ref }}' },
    complaint: "Unrecognized named-value: 'githb'",
  },
  {
    ...{ of: 'agents.yml', from: 'uses: actions/checkout@', to: 'uses: someone/else@' },
    complaint: 'Unable to resolve action `someone/else@',
  },
  { of: 'action.yml', from: 'node24', to: 'node99', complaint: "Unexpected value 'node99'" },
];

/** Each in a folder of its own, as the service keeps what it has read by its path. */
const pathOf = ({ of }: Mutation, index: number) =>
  of === 'action.yml' ? `mutation-${index}/action.yml` : `mutation-${index}/${asWorkflow(of)}`;

function mutated({ of, from, to }: Mutation): string {
  const sound = of === 'action.yml' ? text('action.yml') : text('examples', of);
  if (!sound.includes(from)) throw new Error(`${of} has no "${from}"`);
  return sound.replace(from, to);
}

function lint(files: Readonly<Record<string, string>>): readonly Problem[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'dev/workflows/lint.ts')], {
    ...{ input: JSON.stringify(files), encoding: 'utf8' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const problems = lint({
  ...OURS,
  ...Object.fromEntries(MUTATIONS.map((mutation, index) => [pathOf(mutation, index), mutated(mutation)])),
});

test('the files are found', () => {
  expect(Object.keys(OURS)).toEqual(
    expect.arrayContaining(['action.yml', asWorkflow('ci.yml'), asWorkflow('examples-quick-start.yml')]),
  );
});

test.each(Object.keys(OURS))("GitHub's language service has nothing to say of %s", (path) => {
  expect(problems.filter((problem) => problem.path === path)).toEqual([]);
});

describe('what is wrong is seen', () => {
  test.each(MUTATIONS.map((mutation, index) => ({ ...mutation, path: pathOf(mutation, index) })))(
    '$of with "$to"',
    ({ path, complaint }) => {
      const found = problems.filter((problem) => problem.path === path).map(({ message }) => message);
      expect(found).toEqual(expect.arrayContaining([expect.stringContaining(complaint)]));
    },
  );
});
