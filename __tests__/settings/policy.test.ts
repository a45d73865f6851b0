import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { branchName } from '../../src/settings/readers.ts';
import { fc } from '../support/properties.ts';
import { complaints, notices, read } from './given.ts';

const POLICY_VALUES = [
  ['fail-on', 'inconclusive', { failOn: 'inconclusive' }],
  ['fail-on', 'never', { failOn: 'never' }],
  ['on-not-measured', 'warn', { onNotMeasured: 'warn' }],
  ['on-missing-baseline', 'pass', { onMissingBaseline: 'pass' }],
  ['on-missing-baseline', 'fail', { onMissingBaseline: 'fail' }],
  ['on-workload-change', 'judge', { onWorkloadChange: 'judge' }],
  ['accept-label', 'perf: slower, but'.replace(',', ''), { acceptLabel: 'perf: slower but' }],
  ['accept-label', '🐢'.repeat(50), { acceptLabel: '🐢'.repeat(50) }],
  ['baseline-store', 'branch', { store: { kind: 'branch' } }],
  ['baseline-store', 'artifact', { store: { kind: 'artifact' } }],
  ['baseline-store', 'file', { store: { kind: 'file' } }],
  ['baseline-store', 'none', { store: { kind: null } }],
  ['baseline-branch', 'bench/data_1.x', { store: { branch: 'bench/data_1.x', kind: 'branch' } }],
  ['baseline-file', 'b.json', { store: { file: 'b.json', kind: 'file' } }],
  ['baseline-file', 'none', { store: { kind: null } }],
  ['baseline-window', '2', { store: { window: 2 } }],
  ['baseline-window', '100', { store: { window: 100 } }],
  ['baseline-keep', '20', { store: { keep: 20 } }],
  ['baseline-keep', '10000', { store: { keep: 10_000 } }],
  ['baseline-stale-days', '1', { store: { staleDays: 1 } }],
  ['baseline-stale-commits', '7', { store: { staleCommits: 7 } }],
] as const;

describe('from file and input alike', () => {
  const quoted = (text: string) => (/[: ]/.test(text) ? JSON.stringify(text) : text);

  test.each(POLICY_VALUES)('%s: %s', (name, text, policy) => {
    expect(read({ inputs: { [name]: ` ${text}\n` } }).policy).toMatchObject(policy);
    expect(read({ file: `${name}: ${quoted(text)}` }).policy).toMatchObject(policy);
  });

  const LABEL = 'a label of 1 to 50 visible characters without a comma';
  const BRANCH =
    'the name of a git branch, up to 200 letters, digits, ".", "_", "-" or "/", without refs/ before it';
  test.each([
    ['fail-on', 'always', 'regression, inconclusive or never'],
    ['on-not-measured', 'pass', 'fail or warn'],
    ['on-missing-baseline', 'warn', 'auto, pass or fail'],
    ['on-workload-change', 'gate', 'inform or judge'],
    ['accept-label', 'a,b', LABEL],
    ['accept-label', 'x'.repeat(51), LABEL],
    ['accept-label', 'a\u200bb', LABEL],
    ['baseline-store', 'gist', 'branch, artifact, file or none'],
    ['baseline-branch', 'refs/heads/data', BRANCH],
    ['baseline-branch', '-data', BRANCH],
    ['baseline-branch', 'HEAD', BRANCH],
    ['baseline-branch', 'a'.repeat(40), BRANCH],
    ['baseline-window', '1', 'a whole number from 2 to 100'],
    ['baseline-window', '101', 'a whole number from 2 to 100'],
    ['baseline-keep', '9', 'a whole number from 10 to 10000'],
    ['baseline-keep', '10001', 'a whole number from 10 to 10000'],
    ['baseline-stale-days', '0', 'a whole number of at least 1'],
    ['baseline-stale-commits', '0', 'a whole number of at least 1'],
  ])('%s: %s is refused', (name, text, allowed) => {
    expect(complaints({ inputs: { [name]: text } })[0]).toMatch(`input ${name} must be ${allowed}, not `);
    const inFile = /^\d+$/.test(text) ? text : JSON.stringify(text);
    expect(complaints({ file: `${name}: ${inFile}` })[0]).toMatch(
      `bench.yml:1: ${name} must be ${allowed}, not `,
    );
  });

  test('a branch that is taken is one that git takes, and GitHub', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'Z',
        '0',
        '_',
        '-',
        '.',
        '/',
        '..',
        '.lock',
        'refs/',
        'heads/',
        '@',
        '@{',
        ' ',
        '~',
        '\\',
        'é',
      ],
    );
    const name = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    let taken = 0;
    fc.assert(
      fc.property(name, (branch) => {
        if (branchName.parse(branch) === undefined) return;
        taken += 1;
        expect(branch).not.toMatch(/^refs\//i);
        expect([branch, spawnSync('git', ['check-ref-format', '--branch', branch]).status]).toEqual([
          branch,
          0,
        ]);
      }),
      { numRuns: 300, seed: 12 },
    );
    expect(taken).toBeGreaterThan(10);
  });

  test.each(['/srv/b.json', '../b.json', 'C:\\b.json', '~/b.json', 'a/../../b.json'])(
    'a baseline outside the repository is an input: %s',
    (path) => {
      expect(complaints({ file: `baseline-file: '${path}'` })).toEqual([
        `bench.yml:1: baseline-file must be a relative path that stays inside the repository (the input of the same name may point anywhere), not ${JSON.stringify(path)}.`,
      ]);
      expect(read({ inputs: { 'baseline-file': path } }).policy.store).toMatchObject({
        kind: 'file',
        file: path,
      });
    },
  );
});

describe('where the baseline is', () => {
  const kind = (inputs: Readonly<Record<string, string>>, file: string | null = null, desk = false) =>
    read({ inputs, file, desk }).policy.store.kind;

  test.each([
    [{}, null, 'branch'],
    [{ 'baseline-file': 'b.json' }, null, 'file'],
    [{ 'baseline-file': 'none' }, null, null],
    [{ 'baseline-store': 'artifact', 'baseline-file': 'b.json' }, null, 'artifact'],
    [{ 'baseline-store': 'none', 'baseline-file': 'none' }, null, null],
    [{}, 'baseline-file: b.json', 'file'],
    [{}, 'baseline-file: none', null],
    [{}, "baseline-store: ''", 'branch'],
    // What the file says of either key goes before what an input says of either key.
    [{ 'baseline-file': 'none' }, 'baseline-store: branch', 'branch'],
    [{ 'baseline-store': 'none' }, 'baseline-file: b.json', 'file'],
    [{ 'baseline-file': 'none' }, 'baseline-store: file', 'file'],
    [{ 'baseline-file': 'x.json' }, 'baseline-file: none', null],
  ] as const)('%j over %j: %j', (inputs, file, expected) => {
    expect(kind(inputs, file)).toBe(expected);
  });

  test('is a file at a desk, unless it is said otherwise', () => {
    expect(kind({}, null, true)).toBe('file');
    expect(kind({ 'baseline-file': 'none' }, null, true)).toBeNull();
    expect(kind({}, 'baseline-store: branch', true)).toBe('branch');
  });

  test('a store and no file for it is refused, whoever says it', () => {
    expect(complaints({ file: 'baseline-store: branch\nbaseline-file: none' })).toEqual([
      'bench.yml:2: baseline-file is none although baseline-store is branch: remove one of the two.',
    ]);
    expect(complaints({ inputs: { 'baseline-store': 'file', 'baseline-file': 'none' } })).toEqual([
      'input baseline-file is none although baseline-store is file: remove one of the two.',
    ]);
  });

  test('no fewer sessions are kept than looked back on', () => {
    expect(read({ file: 'baseline-keep: 20\nbaseline-window: 20' }).policy.store.keep).toBe(20);
    expect(complaints({ file: 'baseline-window: 50\nbaseline-keep: 49' })).toEqual([
      'bench.yml:2: baseline-keep must be at least baseline-window, which is 50, not 49.',
    ]);
    expect(complaints({ file: 'baseline-window: 50', inputs: { 'baseline-keep': '49' } })).toEqual([
      'input baseline-keep must be at least baseline-window, which is 50, not 49.',
    ]);
  });
});

describe('precedence', () => {
  const file = 'runs: 7\nfail-on: inconclusive\nthresholds: { throughput: 4 }';
  const inputs = { runs: '8', 'fail-on': 'never', thresholds: 'ttft-net: 20', 'accept-label': 'mine' };

  test("the file's word goes before an input's, and the input is told", () => {
    const { benchmark, policy } = read({ file, inputs });
    expect(benchmark.runs).toBe(8);
    expect(policy).toMatchObject({ failOn: 'inconclusive', acceptLabel: 'mine' });
    expect(policy.limits.general).toMatchObject({ throughput: { percent: 4 }, 'ttft-net': { percent: 10 } });
    expect(notices({ file, inputs })).toEqual([
      'bench.yml:3: thresholds goes before the input thresholds, which says otherwise and does not count.',
      'bench.yml:2: fail-on goes before the input fail-on, which says otherwise and does not count.',
    ]);
  });

  test('nothing is told where both say the same, or one alone speaks', () => {
    const same = { 'fail-on': 'inconclusive', thresholds: '{ throughput: { percent: 4, floor: 0 } }' };
    expect(notices({ file, inputs: same })).toEqual([]);
    expect(notices({ inputs })).toEqual([]);
    expect(notices({ file })).toEqual([]);
  });

  test('of two words for the store those are named that were used', () => {
    expect(notices({ file: 'runs: 1\nbaseline-store: branch', inputs: { 'baseline-file': 'none' } })).toEqual(
      [
        'bench.yml:2: baseline-store goes before the input baseline-file, which says otherwise and does not count.',
      ],
    );
    expect(notices({ file: 'baseline-file: a', inputs: { 'baseline-file': 'b' } })).toEqual([
      'bench.yml:1: baseline-file goes before the input baseline-file, which says otherwise and does not count.',
    ]);
  });

  test('at a desk an option goes before the file', () => {
    const { policy } = read({ file, inputs, desk: true });
    expect(policy.failOn).toBe('never');
    expect(policy.limits.general).toMatchObject({ throughput: { percent: 3 }, 'ttft-net': { percent: 20 } });
    expect(notices({ file, inputs, desk: true })).toEqual([]);
    expect(read({ file, desk: true }).policy.failOn).toBe('inconclusive');
  });

  test('an input that does not count is checked all the same', () => {
    expect(complaints({ file, inputs: { 'fail-on': 'x' } })).toEqual([
      'input fail-on must be regression, inconclusive or never, not "x".',
    ]);
  });
});
