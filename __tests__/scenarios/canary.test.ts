import { execFile } from 'node:child_process';

import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import { type Canary, canaryOf, found, plainCanaryOf, spokenBy } from './canary/canaries.ts';
import { type Child, notingPrograms } from './canary/children.ts';
import { groundOf } from './canary/places.ts';
import { INNOCENT, PLANTED, PROXIED, VARIABLES } from './canary/variables.ts';
import { startScenario, steady, test } from './scenario.ts';

/** A canary in every variable and input that can hold one, which everybody repeats. */

const TOKEN = canaryOf('github-token');
const HOST = canaryOf('password of ollama-host');
const BELOW = plainCanaryOf('path of ollama-host');
const PROMPT = canaryOf('prompt');
const STOP = canaryOf('stop');
const CHECKED_OUT = plainCanaryOf('credentials of the checkout');
const FILE = plainCanaryOf('name of a report');
const ALL: readonly Canary[] = [...PLANTED, TOKEN, HOST, BELOW, PROMPT, STOP, FILE];

const VALUES = {
  ...VARIABLES,
  ...{ LIB_TOKEN: BELOW.value, PROMPT_SECRET: PROMPT.value, STOP_PASSWORD: STOP.value, FILE_SECRET: FILE.value },
};

function spoken(turn: number): string {
  const lines = spokenBy([...ALL, INNOCENT], turn).split('\n');
  // Of messages that are cut the beginning is seen.
  return [INNOCENT.value, ...lines].join('\n');
}

/** In as many pieces as tokens, so that secrets come in parts. */
function answer(turn: number): readonly string[] {
  const text = `# Recommendations\n\n- ${spoken(turn).replaceAll('\n', '\n- ')}\n`;
  return Array.from({ length: 20 }, (_, at) =>
    text.slice((at * text.length) / 20, ((at + 1) * text.length) / 20),
  );
}

const git = promisify(execFile);
/** A whole repository, with the credentials that actions/checkout leaves. */
async function commit(workspace: string): Promise<void> {
  const run = (...args: string[]) =>
    git('git', ['-c', 'user.name=m', '-c', 'user.email=m@e', ...args], { cwd: workspace });
  await run('init', '--quiet');
  await run('add', '.');
  await run('commit', '--quiet', '--message', 'All');
  const header = `AUTHORIZATION: basic ${btoa(`x-access-token:${CHECKED_OUT.value}`)}`;
  await run('config', 'http.https://github.com/.extraheader', header);
}



test('a pull request: no canary in anything that is written, told, uploaded, asked or started', async () => {
  const files = {
    'reports/notes.md': `# Notes\n\n${spoken(1)}\n`,
    [`reports/${FILE.value}.json`]: '{ broken',
    [`reports/${INNOCENT.cores[0]}.json`]: '{ broken',
    'reports/sweep.csv': `latency_ms,${JSON.stringify(PLANTED[0]?.value)}\n1.5,2\n2.5,3\n4,5\n`,
  };
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
  const { forge, workspace } = scenario;
  await commit(workspace);
  const target = await scenario.serve({
    answer: (_, index) => {
      if (index === 6) return { refusal: { status: 500, body: JSON.stringify({ error: spoken(index) }) } };
      if (index === 7) return steady({ ending: 'garbage' });
      return steady({ pieces: answer(index) });
    },
  });
  // GitHub's own errors repeat what they were asked with.
  forge.trouble(({ service, path }) =>
    service === 'rest' && path.endsWith('/check-runs')
      ? { status: 500, body: { message: `no: token ${forge.token}, ${spoken(3)}` } }
      : null,
  );
  const children = await notingPrograms({
    says: {
      word: `${INNOCENT.value} ${PLANTED.slice(0, 4)
        .map(({ value }) => value)
        .join(' ')}`,
      text: spoken(2),
    },
    ...{ ollama: target, below: `/${BELOW.value}/`, gpu: 'nvidia-smi' },
  });
  const ground = await groundOf(scenario);
  const { port } = new URL(scenario.ollama.url);
  const job = await scenario.pullRequest({
    ...{ temp: ground.temp, env: { ...VALUES, ...ground.env, PATH: children.path, RUNNER_DEBUG: '1' } },
    inputs: {
      ...{ runs: '5', retries: '0', check: 'check-run' },
      'ollama-host': `http://me:${encodeURIComponent(HOST.value)}@127.0.0.1:${port}/${BELOW.value}`,
      agents: JSON.stringify({ baseline: { stop: [STOP.value, `${INNOCENT.value}!`] } }),
      stages: JSON.stringify({
        analysis: { prompt: `{{corpus}} Mind ${PROMPT.value}`, system: `Hide ${PROMPT.value}` },
        report: { prompt: 'Say it: {{analysis}} {{findings}}' },
      }),
    },
  });
  console.log(job.stdout.filter((l) => found(PLANTED, new Map([['s', l]])).length > 0));
  const places = await ground.places(job);
  console.log([...places.keys()].join('\n'));
  console.log('LEAKS', found(ALL, places));
  console.log('INNOCENT', found([INNOCENT], places));
  const heard = await children.heard();
  console.log(heard.slice(0, 2000));
  console.log('HEARD', found([...ALL, INNOCENT], new Map([['ollama', heard]])));
  const started = await children.started();
  for (const { name, args, env, stdin } of started)
    console.log(
      name,
      args,
      Object.keys(env).join(),
      stdin,
      found([...ALL, INNOCENT, CHECKED_OUT], new Map([['x', JSON.stringify([args, env, stdin])]])),
    );
});
