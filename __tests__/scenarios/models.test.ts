import { expect } from '@jest/globals';
import { CREATE_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { startScenario, test } from './scenario.ts';

const LACKING = { ollama: { models: ['other:1b'] } };

test('a missing model is pulled, with progress in the log', async () => {
  const scenario = await startScenario(LACKING);
  const job = await scenario.pullRequest();
  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  expect(scenario.ollama.requests.filter((request) => request.endsWith('/api/pull'))).toHaveLength(1);
  const lines = job.text.split('\n').filter((line) => /pull/.test(line));
  expect(lines.slice(0, 3)).toEqual([
    'Ollama does not have gemma3:latest; pulling it',
    'pull: pulling 0123456789ab 10 %',
    'pull: success',
  ]);
});

test('nothing is pulled where pull is never, and the error names the input', async () => {
  const scenario = await startScenario(LACKING);
  const job = await scenario.pullRequest({ inputs: { pull: 'never' } });
  expect(job).toMatchObject({
    exitCode: 1,
    results: null,
    artifact: null,
    requests: [...READ_BASE, ...CREATE_COMMENT],
  });
  expect(job.outputs).toMatchObject({ verdict: 'not-measured' });
  expect(job.annotations.map(({ message }) => message)).toEqual([
    'Ollama does not have the model "gemma3:latest"; run "ollama pull gemma3:latest" on the runner, or set the input pull to missing.',
  ]);
  expect(scenario.comment()).toContain('set the input pull to missing');
  expect(scenario.ollama.requests).not.toContain('POST /api/pull');
  expect(scenario.ollama.chats).toEqual([]);
});

test('a model that cannot be pulled fails the job with what Ollama said', async () => {
  const scenario = await startScenario(LACKING);
  const job = await scenario.pullRequest({ inputs: { model: 'nowhere:7b' } });
  expect(job).toMatchObject({ exitCode: 1, results: null, requests: [...READ_BASE, ...CREATE_COMMENT] });
  expect(job.outputs.summary).toBe(
    'Pulling the model "nowhere:7b" failed (pull model manifest: file does not exist); check its name and the network of the Ollama server, or pull it there by hand.',
  );
  expect(scenario.ollama.chats).toEqual([]);
});
