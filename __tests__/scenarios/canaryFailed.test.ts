import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Permissions } from '../../dev/forge/types.ts';
import { canaryOf, expectSpoken, found, plainCanaryOf, spokenBy } from './canary/canaries.ts';
import { expectBlind, notingPrograms } from './canary/children.ts';
import { groundOf } from './canary/places.ts';
import { INNOCENT, PLANTED, VARIABLES } from './canary/variables.ts';
import { startScenario, test } from './scenario.ts';

const PERMISSIONS: Permissions = {
  ...{ metadata: 'read', contents: 'read', pull_requests: 'write', actions: 'read', checks: 'write' },
};

test('no canary in what a job tells whose server ends with all of them as its last words', async () => {
  const scenario = await startScenario({ ollama: null, permissions: PERMISSIONS });
  // As long as a line that is kept, so that one of them is cut.
  const text = [1, 2, 3].map((turn) => spokenBy(PLANTED, turn).replaceAll('\n', ' ')).join('\n');
  const children = await notingPrograms({
    says: { word: INNOCENT.value, text: `${text}\n${INNOCENT.value}` },
    ...{ ollama: null, below: '', gpu: 'nvidia-smi' },
  });
  const ground = await groundOf(scenario);
  const job = await scenario.pullRequest({
    ...{ temp: ground.temp, env: { ...VARIABLES, ...ground.env, PATH: children.path } },
    inputs: { check: 'check-run' },
  });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(job.outputs.summary).toMatch('`ollama serve` ended with status 3');
  const places = await ground.places(job);
  expect(found(PLANTED, places)).toEqual([]);
  expectSpoken(INNOCENT, places, ['stdout', 'annotations', 'outputs', 'summary', 'comments', 'checks']);
  expectBlind(await children.started(), [...PLANTED, INNOCENT]);
});

test('no canary in what is told of settings that are wrong because of them', async () => {
  const scenario = await startScenario({ permissions: PERMISSIONS });
  const names = ['artifact-name', 'machine-id', 'output-dir', 'baseline-file', 'accept-label', 'runs'];
  const inputs = Object.fromEntries(names.map((name) => [name, plainCanaryOf(name)]));
  const host = canaryOf('a password in no address');
  const ALL = [...PLANTED, ...Object.values(inputs), host];
  // Long before them, so that where a message is cut there is one.
  const config = PLANTED.slice(0, 3).map(
    ({ value }, at) => `${JSON.stringify(`${'x'.repeat(60 + at)} ${value}`)}: ${JSON.stringify(value)}`,
  );
  await scenario.write('.github/ollama-benchmark.yml', `${INNOCENT.cores[0]}: 1\n${config.join('\n')}\n`);
  const ground = await groundOf(scenario);
  const known = Object.values(inputs).map(({ value }, at) => [`SECRET_${at}`, value]);
  const job = await scenario.pullRequest({
    ...{ temp: ground.temp, env: { ...VARIABLES, ...Object.fromEntries(known), ...ground.env } },
    inputs: {
      ...Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value])),
      ...{ 'artifact-name': 'fine', check: 'check-run', 'ollama-host': `me:${host.value}@no address` },
      agents: JSON.stringify({ a: { temperature: PLANTED[9]?.value, [PLANTED[10]?.value ?? '']: 1 } }),
    },
  });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  const places = await ground.places(job);
  expect(found(ALL, places)).toEqual([]);
  expectSpoken(INNOCENT, places, ['stdout', 'annotations', 'outputs', 'summary', 'comments', 'checks']);
});

test('no canary in the last words of a job that a bug of ours ends', async () => {
  const scenario = await startScenario();
  const bug = join(scenario.folder, 'bug.cjs');
  const thrown = `throw new TypeError(${JSON.stringify(`${INNOCENT.value}\n${spokenBy(PLANTED, 4)}`)})`;
  await scenario.write(
    bug,
    `const { stdout } = process;
     const write = stdout.write;
     stdout.write = (...words) => {
       stdout.write = write;
       setImmediate(() => { ${thrown} });
       return write.apply(stdout, words);
     };`,
  );
  const ground = await groundOf(scenario);
  const job = await scenario.push({
    ...{ isMute: true, temp: ground.temp },
    env: { ...VARIABLES, ...ground.env, NODE_OPTIONS: `--require ${bug}` },
  });
  expect(job).toMatchObject({ exitCode: 1, killedBy: null });
  expect(job.text).toContain('This is a bug in ollama-benchmark-action');
  const places = await ground.places(job);
  expect(found(PLANTED, places)).toEqual([]);
  expectSpoken(INNOCENT, places, ['stdout']);
});

test('no canary as a name of a comment, a check, an artifact, a branch or a file: such inputs are refused', async () => {
  const scenario = await startScenario({ permissions: PERMISSIONS });
  const names = ['comment-key', 'artifact-name', 'baseline-branch', 'output-dir', 'machine-id'];
  const canaries = names.map((name) => plainCanaryOf(name));
  const ground = await groundOf(scenario);
  const job = await scenario.pullRequest({
    temp: ground.temp,
    env: { ...ground.env, ...Object.fromEntries(canaries.map(({ value }, at) => [`SECRET_${at}`, value])) },
    inputs: {
      ...{ check: 'check-run', 'baseline-file': '', 'baseline-store': 'branch' },
      ...Object.fromEntries(canaries.map(({ name, value }) => [name, value])),
    },
  });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  for (const name of names)
    expect(job.outputs.summary).toContain(`input ${name} holds what is a secret of this job`);
  expect(found(canaries, await ground.places(job))).toEqual([]);
  expect(scenario.ollama.requests).toEqual([]);
});
