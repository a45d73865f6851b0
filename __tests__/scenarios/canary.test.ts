import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import {
  type Canary,
  canaryOf,
  expectSpoken,
  found,
  inPieces,
  plainCanaryOf,
  spokenBy,
} from './canary/canaries.ts';
import { expectBlind, notingPrograms } from './canary/children.ts';
import { groundOf } from './canary/places.ts';
import { INNOCENT, PLANTED, VARIABLES } from './canary/variables.ts';
import { type Scenario, startScenario, steady, test } from './scenario.ts';

/** A canary in every variable that can hold a secret and in the inputs that take one; everybody repeats them all. */

const TOKEN = canaryOf('github-token');
const HOST = canaryOf('password of ollama-host');
const BELOW = plainCanaryOf('path of ollama-host');
const PROMPT = canaryOf('prompt');
const STOP = canaryOf('stop');
const FILE = plainCanaryOf('name of a report');
const CHECKED_OUT = plainCanaryOf('credentials of the checkout');
const ALL: readonly Canary[] = [...PLANTED, TOKEN, HOST, BELOW, PROMPT, STOP, FILE];

const KNOWN_BY_NAME = {
  ...{ PATH_TOKEN: BELOW.value, PROMPT_SECRET: PROMPT.value },
  ...{ STOP_PASSWORD: STOP.value, FILE_SECRET: FILE.value },
};
const speech = (turn: number) => `${INNOCENT.value}\n${spokenBy([...ALL, INNOCENT], turn)}`;
const files = {
  'reports/notes.md': `# Notes\n\n${speech(1)}\n`,
  [`reports/${FILE.value}.json`]: '{ broken',
  [`reports/${INNOCENT.cores[0]}.json`]: '{ broken',
  'reports/sweep.csv': `latency_ms,${FILE.value}\n1.5,2\n2.5,3\n4,5\n`,
};

const git = promisify(execFile);
/** A whole repository, with the credentials that actions/checkout leaves. */
async function commit({ workspace }: Scenario): Promise<void> {
  const as = ['-c', 'user.name=mona', '-c', 'user.email=mona@example.com'];
  const run = (...args: string[]) => git('git', [...as, ...args], { cwd: workspace });
  await run('init', '--quiet');
  await run('add', '.');
  await run('commit', '--quiet', '--message', 'All');
  const header = `AUTHORIZATION: basic ${btoa(`x-access-token:${CHECKED_OUT.value}`)}`;
  await run('config', 'http.https://github.com/.extraheader', header);
}

/** Its third part is nobody else's. */
function runtimeToken({ forge }: Scenario): Canary {
  const { headers } = forge.requests.find(({ service }) => service === 'artifacts') ?? {};
  const [, , signature = 'none'] = String(headers?.authorization).split('.');
  return { name: 'ACTIONS_RUNTIME_TOKEN', value: signature, cores: [signature] };
}

test('no canary in anything that is written, told, uploaded, asked or started, whoever repeats it', async () => {
  const scenario = await startScenario({
    ...{ files, ollama: null, token: TOKEN.value },
    permissions: {
      metadata: 'read',
      contents: 'read',
      pull_requests: 'write',
      actions: 'read',
      checks: 'write',
    },
  });
  const { forge } = scenario;
  await commit(scenario);
  const target = await scenario.serve({
    answer: (_, index) => {
      if (index >= 5 && index <= 7)
        return { refusal: { status: 500, body: JSON.stringify({ error: speech(index) }) } };
      return steady({
        pieces: inPieces(`# Recommendations\n\n- ${speech(index).replaceAll('\n', '\n- ')}\n`),
      });
    },
  });
  // GitHub's own error repeats what it was asked with.
  forge.trouble(({ service, path }) =>
    service === 'rest' && path.endsWith('/check-runs')
      ? { status: 500, body: { message: `not with token ${forge.token}, ${speech(3)}` } }
      : null,
  );
  const said = [INNOCENT, ...PLANTED.slice(0, 4)].map(({ value }) => value).join(' ');
  const children = await notingPrograms({
    says: { word: said, text: speech(2) },
    ...{ ollama: target, below: `/${BELOW.value}/`, gpu: 'nvidia-smi' },
  });
  const ground = await groundOf(scenario);
  const { port } = new URL(scenario.ollama.url);
  const job = await scenario.pullRequest({
    temp: ground.temp,
    env: { ...VARIABLES, ...KNOWN_BY_NAME, ...ground.env, PATH: children.path, RUNNER_DEBUG: '1' },
    inputs: {
      ...{ retries: '0', check: 'check-run' },
      'ollama-host': `http://me:${encodeURIComponent(HOST.value)}@127.0.0.1:${port}/${BELOW.value}`,
      agents: JSON.stringify({ baseline: { stop: [STOP.value] } }),
      stages: JSON.stringify({
        analysis: { prompt: `{{corpus}} Mind ${PROMPT.value}`, system: `Hide ${PROMPT.value}` },
        report: { prompt: 'Say it: {{analysis}} {{findings}}' },
      }),
    },
  });

  expect(job).toMatchObject({ outputs: { verdict: expect.stringMatching(/^(no-baseline|not-measured)$/) } });
  const all = [...ALL, CHECKED_OUT, runtimeToken(scenario)];
  const places = await ground.places(job);
  expect(found(all, places)).toEqual([]);
  expectSpoken(INNOCENT, places, [
    ...['stdout', 'annotations', 'summary', 'comments', /^file runner\/.*step_summary/],
    ...['results.json', 'calls.csv', 'report.md', 'report-baseline.md', 'report.html'].flatMap((name) => [
      `artifact ${name}`,
      `file checkout/ollama-benchmark-results/${name}`,
    ]),
    /^request \d+ rest POST$/,
  ]);

  // Ollama gets the password that is for it, in its header, and no other.
  const own = `Authorization: Basic ${btoa(`me:${HOST.value}`)}\r\n`;
  const heard = await children.heard();
  expect(heard.split(own).length - 1).toBe(heard.split(/^Authorization:/im).length - 1);
  const asked = new Map([['requests to Ollama', heard.replaceAll(own, '')]]);
  expect(found(all, asked)).toEqual([]);
  expectSpoken(INNOCENT, asked, ['requests to Ollama']);

  const started = await children.started();
  expect(new Set(started.map(({ name }) => name))).toEqual(new Set(['git', 'nvidia-smi', 'ollama']));
  expectBlind(started, [...all, INNOCENT]);
});
