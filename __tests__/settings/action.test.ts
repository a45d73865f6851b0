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

test('every input of action.yml is read, and nothing else is', () => {
  const asked = new Set<string>();
  const inputs = (name: string): string => {
    asked.add(name);
    return '';
  };
  readSettings({ inputs, config: { ...configPath(inputs), text: null }, env: {} });
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
  const inputs = Object.fromEntries(
    KEY_ROWS.filter((row) => row.name !== 'config' && row.name !== 'stages').map((row) => [
      row.name,
      row.fallback,
    ]),
  );
  expect(read({ inputs })).toEqual(read({}));
});

test('what a configuration file may set is blank in action.yml, so that the file can win over a default', () => {
  for (const row of KEY_ROWS) if (row.inFile) expect(action.inputs[row.name]?.default).toBe('');
  expect(action.inputs.config?.default).toBe('');
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
