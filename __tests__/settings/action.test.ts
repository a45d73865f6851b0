import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';
import { configPath, readSettings } from '../../src/settings/read.ts';
import { read } from './given.ts';

interface Action {
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const action: Action = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'));

/** Of each policy a value for the file and another one for the input. */
const TWO_VALUES: Readonly<Record<string, readonly [string, string]>> = {
  thresholds: ['{ throughput: 5 }', 'throughput: 4'],
  'fail-on': ['inconclusive', 'never'],
  'on-not-measured': ['fail', 'warn'],
  'on-missing-baseline': ['fail', 'pass'],
  'on-workload-change': ['judge', 'inform'],
  'accept-label': ['a', 'b'],
  'baseline-store': ['branch', 'none'],
  'baseline-file': ['a.json', '/b.json'],
  'baseline-branch': ['a', 'b'],
  'baseline-window': ['5', '6'],
  'baseline-keep': ['100', '101'],
  'baseline-stale-days': ['5', '6'],
  'baseline-stale-commits': ['5', '6'],
};

test('every input of action.yml is read, and nothing else is', () => {
  const asked = new Set<string>();
  const inputs = (name: string): string => {
    asked.add(name);
    return '';
  };
  const config = { ...configPath(inputs, (text) => text), text: null };
  readSettings({ inputs, config, base: null, env: {}, desk: false, redact: (text) => text });
  expect([...asked].sort()).toEqual(Object.keys(action.inputs).sort());
});

test("the defaults of action.yml are the code's own", () => {
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  const { publish, ...rest } = read({ inputs: Object.fromEntries(defaults) });
  const { publish: ownPublish, ...own } = read({});
  expect(rest).toEqual(own);
  // Only the runner knows the token: what stands in action.yml is an expression.
  expect({ ...publish, githubToken: null }).toEqual(ownPublish);
  expect(action.inputs['github-token']?.default).toBe(['$', '{{ github.token }}'].join(''));
});

test('the defaults that the documentation shows are the ones that hold', () => {
  // The stages are told in words, and a file for the baseline that is named is one that is meant.
  const apart = ['config', 'stages', 'baseline-file'];
  const shown = KEY_ROWS.filter((row) => !apart.includes(row.name));
  expect(read({ inputs: Object.fromEntries(shown.map((row) => [row.name, row.fallback])) })).toEqual(
    read({}),
  );
  const file = KEY_ROWS.find((row) => row.name === 'baseline-file')?.fallback;
  expect(read({}).policy.store.file).toBe(file);
});

test('what a configuration file may set is blank in action.yml, so that the file can win over a default', () => {
  for (const row of KEY_ROWS) if (row.inFile) expect(action.inputs[row.name]?.default).toBe('');
  expect(action.inputs.config?.default).toBe('');
});

test('an input that the configuration file goes before says so, and no other does', () => {
  const words = 'The configuration file goes before this input.';
  const saying = Object.keys(action.inputs).filter((name) =>
    action.inputs[name]?.description.includes(words),
  );
  expect(saying).toEqual([
    'thresholds',
    'fail-on',
    'on-not-measured',
    'on-missing-baseline',
    'on-workload-change',
    'accept-label',
    'baseline-store',
    'baseline-file',
    'baseline-branch',
    'baseline-window',
    'baseline-keep',
    'baseline-stale-days',
    'baseline-stale-commits',
  ]);
  for (const name of saying) {
    const [inFile, inInput] = TWO_VALUES[name] ?? ['', ''];
    const [file, inputs] = [`${name}: ${inFile}`, { [name]: inInput }];
    expect(read({ inputs, file }).policy).toEqual(read({ file }).policy);
    expect(read({ inputs }).policy).not.toEqual(read({ file }).policy);
  }
});

describe('action.yml', () => {
  test('describes everything', () => {
    const described = [...Object.values(action.inputs), ...Object.values(action.outputs)];
    for (const { description } of described) expect(description).toMatch(/^\S.*\.$/s);
    // The Marketplace refuses more.
    expect(action.description.length).toBeLessThanOrEqual(125);
  });

  test('runs the bundle on Node 24 and has the outputs that later steps rely on', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(Object.keys(action.outputs).sort()).toEqual([
      'artifact-id',
      'artifact-url',
      'comment-url',
      'passed',
      'regressions',
      'report-path',
      'results-path',
      'summary',
      'verdict',
    ]);
  });
});
