import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { writeProgram } from '../io/temporary.ts';
import { installOllama, ownPath } from './ownOllama.ts';
import { CREATE_COMMENT, EDIT_COMMENT, lineageOf, READ_BASE, REPORT } from './requests.ts';
import { GREEN_COMMENT, startScenario, steady, test } from './scenario.ts';

test('without any server the job fails with what to do, and the comment of an older commit goes', async () => {
  const scenario = await startScenario({ ollama: null, comments: [GREEN_COMMENT] });
  const job = await scenario.pullRequest({ env: { PATH: await ownPath(scenario) } });

  const { summary = '' } = job.outputs;
  expect(summary).toMatch(
    /^Ollama does not answer[^\n]*`ollama` is not on the PATH of this runner: install it, or set `ollama-host`/,
  );
  expect(job.outputs).toEqual({
    ...{ verdict: 'not-measured', passed: 'false', summary, regressions: '[]' },
    'comment-url': 'https://github.com/octo-org/octo-bench/pull/7#issuecomment-1001',
  });
  expect(job).toMatchObject({ exitCode: 1, conclusion: 'failure', results: null, artifact: null });
  expect(job.annotations).toEqual([{ level: 'error', message: summary, properties: {} }]);
  expect(job.requests).toEqual([...READ_BASE, ...EDIT_COMMENT]);
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(
      '### ⚪ Not measured: this says nothing about your change. Mend the cause and run again',
    );
    expect(text).toContain(summary);
    expect(text).toContain(`Commit \`${scenario.commits.short('head')}\``);
  }
  expect(scenario.comment()).not.toContain('9999999');
});

test('an installed Ollama is started without the job’s secrets, and stopped again', async () => {
  const scenario = await startScenario({ ollama: null });
  const target = await scenario.serve({});
  const record = join(scenario.folder, 'started.json');
  const path = await ownPath(scenario);
  const file = await installOllama(path, record, target.url);
  const secrets = { GITHUB_TOKEN: 'canary-1', MY_PASSWORD: 'canary-2', OLLAMA_API_KEY: 'canary-3' };

  const job = await scenario.pullRequest({ env: { PATH: path, ...secrets, OLLAMA_NUM_PARALLEL: '1' } });

  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
  expect(job.results?.calls.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  const { env, args, cwd } = JSON.parse(await readFile(record, 'utf8'));
  expect({ args, cwd }).toEqual({ args: ['serve'], cwd: path });
  expect(env).toMatchObject({ OLLAMA_HOST: scenario.ollama.url, OLLAMA_NUM_PARALLEL: '1', PATH: path });
  expect(Object.keys(env).filter((name) => /^(INPUT|ACTIONS|GITHUB)_|TOKEN|PASSWORD|KEY/.test(name))).toEqual(
    [],
  );
  expect(JSON.stringify(env)).not.toMatch(`canary|${scenario.forge.token}`);
  expect(job.text).toMatch(`Starting ${file} serve at ${scenario.ollama.url}`);
  await expect(fetch(scenario.ollama.url)).rejects.toThrow('fetch failed');
});

test('an installed Ollama is left alone where start-ollama is false', async () => {
  const scenario = await startScenario({ ollama: null });
  const record = join(scenario.folder, 'started.json');
  const path = await ownPath(scenario);
  await installOllama(path, record, scenario.ollama.url);
  const job = await scenario.push({ env: { PATH: path }, inputs: { 'start-ollama': 'false' } });
  expect(job).toMatchObject({ exitCode: 1, requests: [lineageOf('base')], artifact: null });
  expect(job.outputs.summary).toMatch(
    /^Ollama does not answer at .* \(ECONNREFUSED\); start it there, or set the input ollama-host/,
  );
  await expect(readFile(record)).rejects.toThrow('ENOENT');
});

test('a server that ends at once is told with its own last words', async () => {
  const scenario = await startScenario({ ollama: null });
  const path = await ownPath(scenario);
  await writeProgram(path, 'ollama', 'console.error("::error::Error: no GPU memory"); process.exitCode = 3;');
  const job = await scenario.push({ env: { PATH: path } });
  expect(job).toMatchObject({ exitCode: 1, results: null });
  expect(job.annotations).toHaveLength(1);
  expect(job.outputs.summary).toMatch(/`ollama serve` ended with status 3 .*Error: no GPU memory/);
});

test('a server that the job started ends with it when the job is cancelled', async () => {
  const scenario = await startScenario({ ollama: null });
  const cancel = new AbortController();
  const target = await scenario.serve({
    answer: (_, index) => (index < 6 ? steady() : { ending: 'hang' }),
    onChat: (index) => index === 6 && cancel.abort(),
  });
  const path = await ownPath(scenario);
  await installOllama(path, join(scenario.folder, 'started.json'), target.url);
  const job = await scenario.pullRequest({ env: { PATH: path }, signal: cancel.signal });
  expect(job).toMatchObject({ exitCode: 1, conclusion: 'cancelled', outputs: { verdict: 'not-measured' } });
  expect(job.results?.calls).toHaveLength(6);
  await expect(fetch(scenario.ollama.url)).rejects.toThrow('fetch failed');
});
