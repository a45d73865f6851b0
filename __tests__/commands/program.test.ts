import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CommanderError } from 'commander';
import { judgeStored } from '../../src/commands/judged.ts';
import { createProgram } from '../../src/commands/program.ts';
import { windowText } from '../../src/io/baseline/window.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { Comparison } from '../../src/model/judgement.ts';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';
import { temporaryDirectory } from '../io/temporary.ts';
import { makeHistory } from '../support/records.ts';
import { makeResults, slowed } from '../support/results.ts';

/** The command line's own parts; whole processes are held by the scenarios. */

const GITHUB_ONLY = [
  'accept-label',
  'mode',
  'comment',
  'comment-key',
  'artifact-name',
  'retention-days',
  'check',
  'publish-page',
  'expected-results',
  'github-token',
];

async function typed(...words: string[]) {
  return typedIn(await temporaryDirectory(), ...words);
}

async function typedIn(cwd: string, ...words: string[]) {
  const said: string[] = [];
  const statuses: number[] = [];
  const desk = {
    cwd,
    env: {},
    redact: (text: string) => text,
    out: (text: string) => void said.push(text),
    exitWith: (status: number) => void statuses.push(status),
  };
  const program = await createProgram(desk, words);
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeOut: desk.out, writeErr: desk.out });
  }
  const thrown: unknown = await program.parseAsync(words, { from: 'user' }).then(
    () => null,
    (error: unknown) => error,
  );
  return { said: said.join(''), statuses, thrown };
}

describe('run', () => {
  test('offers every input but those that only mean something in a job on GitHub', async () => {
    const { said } = await typed('run', '--help');
    const offered = [...said.matchAll(/^ +--([a-z-]+) <value>/gm)].map((match) => match[1]);
    expect(offered).toEqual(KEY_ROWS.map(({ name }) => name).filter((name) => !GITHUB_ONLY.includes(name)));
  });

  test.each(KEY_ROWS.map(({ name }) => name).filter((name) => !GITHUB_ONLY.includes(name)))(
    '--%s reaches the input of that name',
    async (name) => {
      // No input takes a control character.
      const { thrown, statuses } = await typed('run', `--${name}`, 'a b\u0007c');
      expect(thrown).toBeInstanceOf(ExpectedError);
      expect(String(thrown)).toContain(`input ${name}`);
      expect(statuses).toEqual([]);
    },
  );

  test('tells all that is wrong at once', async () => {
    const { thrown } = await typed('run', '--runs', 'many', '--num-predict', '3');
    for (const name of ['runs', 'num-predict']) expect(String(thrown)).toContain(`input ${name} must be `);
  });
});

describe('compare', () => {
  const fixture = async () => {
    const cwd = await temporaryDirectory();
    const write = async (name: string, text: string) => {
      await writeFile(join(cwd, name), text);
      return name;
    };
    const history = makeHistory(10);
    return {
      cwd,
      write,
      baseline: await write('window.json', windowText([], history, 100)),
      same: await write('same.json', JSON.stringify(makeResults())),
      slow: await write(
        'slow.json',
        JSON.stringify(slowed(makeResults(), 1.3, ({ agent }) => agent === 'chimera')),
      ),
    };
  };

  test('says every comparison in a line, the decision last, and ends with its status', async () => {
    const { cwd, baseline, same, slow } = await fixture();
    const well = await typedIn(cwd, 'compare', '--baseline', baseline, '--candidate', same);
    expect(well.statuses).toEqual([0]);
    expect(well.said.trim().split('\n').at(-1)).toMatch(/^unchanged: None of 12 gated metrics/);
    const bad = await typedIn(cwd, 'compare', '--baseline', baseline, '--candidate', slow);
    expect(bad.statuses).toEqual([1]);
    expect(bad.said).toMatch(/^chimera · report · throughput: .*regressed$/m);
    expect(bad.said.trim().split('\n').at(-1)).toMatch(/^regressed: 4 of 12 gated metrics/);
  });

  test('--json gives every number of the judgement', async () => {
    const { cwd, baseline, slow } = await fixture();
    const words = ['compare', '--baseline', baseline, '--candidate', slow, '--json'];
    const { said, statuses } = await typedIn(cwd, ...words);
    expect(statuses).toEqual([1]);
    const told = JSON.parse(said);
    const expected = await judgeStored({ baseline: [baseline], candidate: slow }, cwd);
    expect(told).toEqual({ decision: expected.decision, ...expected.judgement });
    expect(Object.keys(told).sort()).toEqual([
      ...['against', 'causes', 'comparisons', 'decision', 'hardwareDifferences', 'history'],
      ...['otherDifferences', 'standing'],
    ]);
    const one = told.comparisons.find(
      ({ agent, metric }: Comparison) => agent === 'chimera' && metric === 'throughput',
    );
    for (const number of [
      ...[one.before.value, one.before.sessions, one.before.calls, one.after.value, one.ratio],
      ...[...one.interval, one.p, one.pFamily, one.smallestVisiblePercent],
      ...[one.noise.betweenPercent, one.noise.withinPercent, one.limit.percent, one.limit.floor],
    ]) {
      expect(number).toEqual(expect.any(Number));
    }
  });

  test('without a baseline that it can use gives the decision', async () => {
    const { cwd, write, same } = await fixture();
    const empty = await write('empty.json', windowText([], [], 100));
    const { said, statuses } = await typedIn(
      cwd,
      'compare',
      '--baseline',
      empty,
      '--candidate',
      same,
      '--json',
    );
    expect(JSON.parse(said)).toMatchObject({ decision: { verdict: 'no-baseline', passed: true } });
    expect(statuses).toEqual([0]);
  });

  test.each(['compare', 'render'])('%s offers the whole policy', async (command) => {
    const { said } = await typed(command, '--help');
    const policy = KEY_ROWS.filter(({ fileFirst }) => fileFirst).map(({ name }) => name);
    // Where the baseline is, is told by files; labels are GitHub's.
    const offered = policy.filter((name) => !/^baseline-|^accept-label$/.test(name));
    expect(offered).toEqual(
      expect.arrayContaining(['thresholds', 'fail-on', 'on-not-measured', 'on-workload-change']),
    );
    for (const name of offered) expect(said).toContain(`--${name} <`);
  });

  test.each([
    ['--fail-on', 'fail-on'],
    ['--on-not-measured', 'on-not-measured'],
    ['--on-missing-baseline', 'on-missing-baseline'],
    ['--on-workload-change', 'on-workload-change'],
    ['--thresholds', 'thresholds'],
  ])('%s is checked as the input of that name', async (option, name) => {
    const { cwd, baseline, same } = await fixture();
    const words = ['compare', '--baseline', baseline, '--candidate', same, option, 'a b\u0007c'];
    const { thrown, statuses } = await typedIn(cwd, ...words);
    expect(thrown).toBeInstanceOf(ExpectedError);
    expect(String(thrown)).toContain(`input ${name}`);
    expect(statuses).toEqual([]);
  });
});

test('render writes the reports, and the comment that a job would have written', async () => {
  const cwd = await temporaryDirectory();
  await writeFile(join(cwd, 'window.json'), windowText([], makeHistory(10), 100));
  await writeFile(join(cwd, 'slow.json'), JSON.stringify(slowed(makeResults(), 1.3, () => true)));
  const words = ['render', '--baseline', 'window.json', '--candidate', 'slow.json', '--output-dir', 'out'];
  const { said, thrown } = await typedIn(cwd, ...words);
  expect(thrown).toBeNull();
  expect(
    said
      .trim()
      .split('\n')
      .map((path) => relative(join(cwd, 'out'), path)),
  ).toEqual(expect.arrayContaining(['report.md', 'report-chimera.md', 'results.json', 'comment.md']));
  const strict = await readFile(join(cwd, 'out/comment.md'), 'utf8');
  await typedIn(cwd, ...words, '--thresholds', '{ throughput: 50, ttft-net: 50 }');
  const lax = await readFile(join(cwd, 'out/comment.md'), 'utf8');
  expect(strict).toContain('Slower: 8 of 12 gated metrics');
  expect(lax).not.toContain('Slower:');
});

describe('the program', () => {
  test('names its commands, each with its purpose, and what its exit status means', async () => {
    const { said, thrown } = await typed('--help');
    for (const name of ['run', 'ingest', 'compare', 'render']) {
      expect(said).toMatch(new RegExp(`^ +${name} .*\\[?.* {2,}[A-Z]`, 'm'));
    }
    expect(said).toContain('Exit status: 0 passes, 1 the gate fails, 2 wrong use or unreadable input.');
    expect(thrown).toMatchObject({ exitCode: 0 });
  });

  test.each([[['polish']], [['run', '--rums', '3']], [['compare']], [['ingest']]])(
    '%j is wrong use, and points to the help',
    async (words) => {
      const { said, thrown } = await typed(...words);
      expect(thrown).toBeInstanceOf(CommanderError);
      expect((thrown as CommanderError).exitCode).not.toBe(0);
      expect(said).toContain('(--help shows what there is)');
    },
  );
});
