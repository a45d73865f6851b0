import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { endAll } from './heldUp.ts';
import { CREATE_COMMENT, EDIT_COMMENT, lineageOf, READ_BASE, READ_POLICY } from './requests.ts';
import { GREEN_COMMENT, startScenario } from './scenario.ts';
import { baselineText } from './sessions.ts';
import { measuredHistory } from './stored.ts';

const CONFIG = '.github/ollama-benchmark.yml';

afterEach(endAll);

test('an unknown key of the configuration file is told by line, before Ollama is asked', async () => {
  const scenario = await startScenario({ comments: [GREEN_COMMENT] });
  await scenario.write(CONFIG, 'runs: 3\nrunz: 4\nagents:\n  hot:\n    temperature: warm\n    topk: 5\n');
  const job = await scenario.pullRequest();

  expect(job).toMatchObject({
    exitCode: 1,
    conclusion: 'failure',
    requests: [...READ_POLICY, ...EDIT_COMMENT],
    results: null,
    artifact: null,
  });
  expect(job.outputs).toMatchObject({
    ...{ verdict: 'not-measured', passed: 'false' },
    'comment-url': 'https://github.com/octo-org/octo-bench/pull/7#issuecomment-1001',
  });
  expect(job.annotations.map(({ message }) => message.split('\n'))).toEqual([
    [
      expect.stringMatching(
        `^${CONFIG}:2: unknown key "runz" \\(did you mean "runs"\\?\\), allowed are model, runs, .*baseline-stale-commits\\.$`,
      ),
      `${CONFIG}:5: option temperature of agent "hot" must be a number, not "warm".`,
      expect.stringMatching(
        `^${CONFIG}:6: unknown option "topk" of agent "hot" \\(did you mean "top_k"\\?\\)`,
      ),
    ],
  ]);
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain('### ⚪ Not measured');
    expect(text).toContain(`\n${CONFIG}:2: unknown key "runz"`);
  }
  expect(scenario.ollama.requests).toEqual([]);
});

test('what only an input may set is refused in the file, and so is a wrong input', async () => {
  const scenario = await startScenario();
  await scenario.write(CONFIG, 'ollama-host: http://evil.example\n');
  const job = await scenario.push({ inputs: { runs: 'many' } });
  expect(job).toMatchObject({ exitCode: 1, requests: [] });
  // Both on one line, as a later step may print it.
  expect(job.outputs.summary).toBe(
    `${CONFIG}:1: "ollama-host" is set by the input ollama-host alone, because a pull request can change this file. input runs must be a whole number from 1 to 100, not "many".`,
  );
  expect(scenario.ollama.requests).toEqual([]);
});

test('inputs that are wrong about the comment itself are told without one', async () => {
  const scenario = await startScenario({ comments: [GREEN_COMMENT] });
  const job = await scenario.pullRequest({ inputs: { 'comment-key': 'a b', think: 'hard' } });
  expect(job).toMatchObject({ exitCode: 1, requests: READ_POLICY, summary: '' });
  expect(job.outputs.summary).toMatch(/^input think must be .*\. input comment-key must be /);
});

test('nothing is written over a link that leads out of the checkout', async () => {
  const scenario = await startScenario();
  const elsewhere = join(scenario.folder, 'elsewhere');
  await mkdir(elsewhere);
  await symlink(elsewhere, join(scenario.workspace, 'out'));
  const job = await scenario.pullRequest({ inputs: { 'output-dir': 'out/deep' } });
  expect(job).toMatchObject({
    exitCode: 1,
    results: null,
    artifact: null,
    requests: [...READ_POLICY, ...CREATE_COMMENT],
  });
  expect(job.outputs.summary).toMatch(
    /^"out\/deep" leads out of the workspace over a link; .* input output-dir/,
  );
  expect(await readdir(elsewhere)).toEqual([]);
  expect(scenario.ollama.requests).toEqual([]);
});

test.each([
  ['no reports directory', { 'readme.md': '# Hi' }, /^The reports directory "reports" does not exist: /],
  ['no report in it', { 'reports/readme.txt': 'Hi' }, /^The reports directory "reports" holds no report: /],
])('%s: the error says where was looked, before any model is loaded', async (_, files, what) => {
  const scenario = await startScenario({ files });
  const job = await scenario.pullRequest();
  expect(job).toMatchObject({
    exitCode: 1,
    results: null,
    artifact: null,
    requests: [...READ_BASE, ...CREATE_COMMENT],
  });
  expect(job.outputs.summary).toMatch(what);
  expect(job.outputs.summary).toMatch(/\.markdown files were looked for in it and below; set reports-dir/);
  expect(scenario.comment()).toContain(job.outputs.summary);
  expect(job.summary).toContain(job.outputs.summary);
  expect(scenario.ollama.requests).toEqual(['GET /api/version']);
});

const shortened = (text: string) => text.slice(0, -200);
const newer = (text: string) => text.replace('"schemaVersion": 1', '"schemaVersion": 2');
const newerSession = (text: string) => text.replace('"schemaVersion":1', '"schemaVersion":2');
const forged = (text: string) => text.replace(/"throughput":\[[^\]]*\]/, '"throughput":["fast"]');

test.each([
  ['cut off', shortened, /is not JSON/],
  [
    'of a newer version',
    newer,
    /written by a newer version of this tool \(baseline schema 2, this one reads 1\)/,
  ],
  [
    'with a session of a newer version',
    newerSession,
    /session 1, was written by a newer version of this tool \(record schema 2, this one reads 1\)/,
  ],
  [
    'with text for a number',
    forged,
    /session 1, does not hold a session of this tool: units\.0\.values\.throughput\.0/,
  ],
])(
  'a baseline file that is %s stops the job before Ollama is asked, and stays as it is',
  async (_, spoil, what) => {
    const baseline = spoil(baselineText(await measuredHistory()));
    const scenario = await startScenario({ baseline });
    const job = await scenario.push({ inputs: { 'update-baseline': 'always' } });
    expect(job).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'not-measured' },
      requests: [lineageOf('base')],
      results: null,
    });
    expect(job.outputs.summary).toContain('The baseline file ');
    expect(job.outputs.summary).toContain(' is left as it is: ');
    expect(job.outputs.summary).toMatch(what);
    expect(job.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(job.summary).toContain('### ⚪ Not measured');
    expect(scenario.ollama.requests).toEqual([]);
    expect(await scenario.readBaseline()).toBe(baseline);
  },
);
