import { expect } from '@jest/globals';
import { canaryOf, expectSpoken, found, inPieces, spokenBy } from './canary/canaries.ts';
import { expectBlind, notingPrograms } from './canary/children.ts';
import { groundOf } from './canary/places.ts';
import { INNOCENT, PLANTED, VARIABLES } from './canary/variables.ts';
import { startScenario, steady, test } from './scenario.ts';

const TOKEN = canaryOf('github-token');
const REASON = canaryOf('reason');
const STOP = canaryOf('stop');
const ALL = [...PLANTED, TOKEN, REASON, STOP];
const speech = (turn: number) => `${INNOCENT.value}\n${spokenBy([...ALL, INNOCENT], turn)}`;
const files = {
  'reports/notes.md': `# Notes\n\n${speech(1)}\n`,
  [`reports/${INNOCENT.cores[0]}.json`]: '{ broken',
};

test('no canary in what a push stores: sessions, their branch, its page, a commit’s status', async () => {
  const scenario = await startScenario({
    ...{ token: TOKEN.value, files },
    permissions: {
      ...{ metadata: 'read', contents: 'write', pull_requests: 'read', actions: 'read', statuses: 'write' },
    },
    ollama: { answer: (_, index) => steady({ pieces: inPieces(speech(index)) }) },
  });
  const { forge } = scenario;
  let isFirst = true;
  // The first answer of the store is an error that repeats everything; it is asked again.
  forge.trouble(({ service, method, path }) => {
    if (service !== 'rest' || method !== 'POST' || !path.endsWith('/git/commits') || !isFirst) return null;
    isFirst = false;
    return { status: 502, body: { message: `not with token ${forge.token}, ${speech(3)}` } };
  });
  const said = [INNOCENT, ...PLANTED.slice(0, 4)].map(({ value }) => value).join(' ');
  const children = await notingPrograms({
    ...{ says: { word: said, text: speech(2) }, ollama: null, below: '', gpu: 'rocm-smi' },
  });
  const ground = await groundOf(scenario);
  const job = await scenario.push({
    temp: ground.temp,
    env: {
      ...{ ...VARIABLES, ...ground.env, PATH: children.path },
      ...{ ACCEPTED_SECRET: REASON.value, STOP_PASSWORD: STOP.value },
    },
    inputs: {
      ...{
        'baseline-store': 'branch',
        'publish-page': 'true',
        check: 'commit-status',
        runs: '2',
        'cold-starts': '0',
      },
      'accept-level': `${INNOCENT.value} because of ${REASON.value}`,
      agents: JSON.stringify({ baseline: { stop: [STOP.value, `${INNOCENT.value}.`] } }),
    },
  });

  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline' } });
  expect(job.text).toContain('Stored in the data branch ollama-benchmark-data, as the new level');
  const places = await ground.places(job);
  expect(found(ALL, places)).toEqual([]);
  expectSpoken(INNOCENT, places, [
    ...['stdout', 'summary', 'artifact results.json', 'objects of the repository'],
    /^request \d+ rest POST$/,
  ]);
  const started = await children.started();
  expect(new Set(started.map(({ name }) => name))).toEqual(new Set(['nvidia-smi', 'rocm-smi']));
  expectBlind(started, [...ALL, INNOCENT]);
});
