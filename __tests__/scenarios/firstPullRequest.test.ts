import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import { checkOut } from './commits.ts';
import { REPORTS } from './place.ts';
import { CREATE_COMMENT, lineageOf, REPORT, runUrl } from './requests.ts';
import { type Job, type Scenario, startScenario, test } from './scenario.ts';

const run = promisify(execFile);
const BASELINE = '.github/ollama-benchmark-baseline.json';
const AS_CHECKED_OUT = ['GET contents/.github/ollama-benchmark.yml?ref=base', lineageOf('base')];

test('the first pull request passes with what was measured, and its next step makes the second one compare', async () => {
  const scenario = await startScenario({ base: REPORTS });
  const { commits, forge, workspace } = scenario;
  const git = (...args: string[]) => run('git', args, { cwd: workspace });
  await checkOut(forge, 'merge', workspace);

  const first = await scenario.pullRequest({ inputs: { 'baseline-file': BASELINE } });

  expect(first).toMatchObject({ exitCode: 0, conclusion: 'success', annotations: [] });
  expect(first.outputs).toEqual({
    verdict: 'no-baseline',
    passed: 'true',
    summary: 'Measured, but there is no baseline to compare with.',
    regressions: '[]',
    'report-path': join(scenario.workspace, 'ollama-benchmark-results', 'report.md'),
    'results-path': join(scenario.workspace, 'ollama-benchmark-results', 'results.json'),
    'artifact-id': '1000',
    'artifact-url': `${runUrl(101)}/artifacts/1000`,
    'comment-url': 'https://github.com/octo-org/octo-bench/pull/7#issuecomment-1001',
  });
  expect(first.requests).toEqual([
    ...[...AS_CHECKED_OUT, `GET contents/${BASELINE}?ref=base`],
    ...[...REPORT, ...CREATE_COMMENT],
  ]);
  expect([...first.files.keys()]).toEqual([
    'benchmarks.txt',
    'calls.csv',
    'report-baseline.md',
    'report.html',
    'report.md',
    'results.json',
  ]);
  expect(first.artifact?.name).toBe('ollama-benchmark-benchmark-1');
  expect(first.results).toMatchObject({
    interruption: null,
    source: { commit: commits.sha('head'), pullRequest: 7, event: 'pull_request', runId: '101' },
    corpus: { fileCount: 3, problems: [], shown: 3, leftOut: 0 },
  });
  expect(first.results?.calls.map(({ status, throughputTokS }) => [status, throughputTokS])).toEqual(
    Array(9).fill(['valid', 800]),
  );
  expectPhases(first);
  for (const text of [scenario.comment(), first.summary]) {
    expect(text).toContain('### ⚪ No baseline yet, so nothing was compared. Next step below');
    expect(text).toMatch(/\| `baseline` \| `analysis` \| 800\.0 \| [\d.]+ \| [\d.]+ \| [\d.]+ \| 3 of 3 \|/);
    expect(text).toMatch(/\| `baseline` \| `report` \| 800\.0 \|/);
  }
  expect(first.summary).toContain('<summary>Calls of agent <code>baseline</code></summary>');
  expect((await git('status', '--short')).stdout).toBe('?? ollama-benchmark-results/\n');

  await followNextStep(scenario, first);

  expect((await git('show', '--format=%s', '--name-only', 'HEAD')).stdout).toBe(
    `Store the benchmark baseline\n\n${BASELINE}\n`,
  );
  // The pull request is merged with it, and the next one has it in its base.
  const stored = { [BASELINE]: await readFile(join(workspace, BASELINE), 'utf8') };
  await commits.add('stored', ['head'], stored);
  await commits.add('base 2', ['base', 'stored'], stored);
  await commits.add('head 2', ['base 2']);
  await commits.add('merge 2', ['base 2', 'head 2']);
  await checkOut(forge, 'merge 2', workspace);
  const second = await scenario.pullRequest({
    ...{ base: 'base 2', head: 'head 2', merge: 'merge 2' },
    inputs: { 'baseline-file': BASELINE },
  });
  // One session is no history yet: it passes, and only a large slowdown would not.
  expect(second.outputs).toMatchObject({ verdict: 'inconclusive', passed: 'true' });
  expect(second.requests.slice(0, 4)).toEqual([
    'GET contents/.github/ollama-benchmark.yml?ref=base 2',
    lineageOf('base 2'),
    `GET contents/${BASELINE}?ref=base 2`,
    'GET git/blobs/SHA',
  ]);
  expect(scenario.comment()).toMatch(
    new RegExp(
      `with 1 session of the baseline file \`${BASELINE}\` up to \`${commits.short('head')}\` .* commits? back\\)`,
    ),
  );
  expect(scenario.comment()).not.toContain('The baseline needs a look');
});

/** An estimate first, a group for each phase, in the long one a line for each call as it ends; totals at the end. */
function expectPhases({ log, text }: Job): void {
  const groups = new Map(
    log.flatMap((entry) => (entry.kind === 'group' ? [[entry.title, entry.lines]] : [])),
  );
  expect([...groups.keys()]).toEqual(['Ollama', 'Reports', 'Models', 'Measuring', 'Report']);
  expect(text.split('\n')[0]).toMatch(
    /^The baseline file .* has no session of this hardware and these agents/,
  );
  expect(text.split('\n')[1]).toMatch(
    /^9 calls of at most 500 tokens, 1 cold start among them: .*; time budget 1 h 00 min$/,
  );
  const calls = groups.get('Measuring') ?? [];
  const told = calls.filter((line) => /^\d\/9 /.test(line));
  expect(told).toHaveLength(9);
  expect(told[0]).toMatch(
    /^1\/9 baseline · analysis · cold start 1: TTFT [\d.]+ ms, load [\d.]+ ms, 800\.0 tok\/s, \d+ tokens/,
  );
  expect(told[8]).toMatch(
    /^9\/9 baseline · report · run 3: TTFT [\d.]+ ms, 800\.0 tok\/s, \d+ tokens \(stop\)/,
  );
  expect(calls).toContainEqual(expect.stringMatching(/^Still to come: 6 calls .* about \d+ ms/));
  expect(text).toMatch(
    /\nbaseline · report: median 800\.0 tok\/s, .* \(n = 3\)\nbaseline · analysis, cold start: median TTFT [\d.]+ ms, of which load [\d.]+ ms \(n = 1\)\n9 calls: 9 valid, 0 invalid, 0 failed, in /,
  );
}

/** Types the comment's lines at a shell, with a `gh` that has downloaded what the forge holds. */
async function followNextStep(scenario: Scenario, { artifact }: Job): Promise<void> {
  const [, lines = ''] = /\*\*Next step:\*\*[^\n]*\n\n```\n(.*?)\n```/s.exec(scenario.comment()) ?? [];
  const downloaded = join(scenario.folder, 'downloaded', artifact?.name ?? '');
  await mkdir(downloaded, { recursive: true });
  for (const { name, data } of artifact?.entries ?? []) await writeFile(join(downloaded, name), data);
  const bin = join(scenario.folder, 'bin');
  await mkdir(bin);
  const gh = `#!/bin/sh\necho "$@" > '${scenario.folder}/gh-arguments'\nmkdir -p "$7" && cp -r '${scenario.folder}/downloaded/.' "$7"\n`;
  await writeFile(join(bin, 'gh'), gh);
  await chmod(join(bin, 'gh'), 0o755);
  const who = { GIT_AUTHOR_NAME: 'Somebody', GIT_AUTHOR_EMAIL: 'somebody@example.com' };
  const committer = { GIT_COMMITTER_NAME: 'Somebody', GIT_COMMITTER_EMAIL: 'somebody@example.com' };
  const env = { ...process.env, ...who, ...committer, PATH: `${bin}:${process.env.PATH}` };
  await run('sh', ['-e', '-c', lines], { cwd: scenario.workspace, env });
  expect(await readFile(join(scenario.folder, 'gh-arguments'), 'utf8')).toBe(
    'run download 101 --pattern ollama-benchmark* --dir ollama-benchmark\n',
  );
}
