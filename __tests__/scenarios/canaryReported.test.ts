import { expect } from '@jest/globals';
import { canaryOf, expectSpoken, found, inPieces, spokenBy } from './canary/canaries.ts';
import { groundOf } from './canary/places.ts';
import { INNOCENT, PLANTED, VARIABLES } from './canary/variables.ts';
import { startScenario, steady, test } from './scenario.ts';

/** What was measured elsewhere may repeat the secrets of the job that reports it, which were none where it was measured. */

const TOKEN = canaryOf('github-token');
const speech = (turn: number) => `${INNOCENT.value}\n${spokenBy([...PLANTED, INNOCENT], turn)}`;
const MEASURES = { contents: 'read', metadata: 'read' } as const;
const REPORTS = { ...MEASURES, actions: 'read', pull_requests: 'write', checks: 'write' } as const;

test('no canary of a reporting job in what it tells of a fork’s results', async () => {
  const scenario = await startScenario({
    ...{ token: TOKEN.value, files: { 'reports/notes.md': `# Notes\n\n${speech(1)}\n` } },
    ollama: {
      answer: (_, index) => {
        if (index !== 5) return steady({ pieces: inPieces(speech(index)) });
        return { refusal: { status: 500, body: JSON.stringify({ error: speech(index) }) } };
      },
    },
  });
  const measured = await scenario.pullRequest({
    ...{ fork: 'mona', job: 'measure', permissions: MEASURES },
    inputs: { mode: 'measure', retries: '0', 'github-token': '' },
  });
  expect(measured.outputs.verdict).toMatch(/^(measured|not-measured)$/);

  const { forge } = scenario;
  forge.trouble(({ service, path }) =>
    service === 'rest' && path.includes('/contents/.github/workflows/')
      ? { status: 500, body: { message: `${INNOCENT.value} has token ${forge.token}, ${speech(3)}` } }
      : null,
  );
  const ground = await groundOf(scenario);
  const told = await scenario.workflowRun({
    ...{ job: 'report', permissions: REPORTS, ollama: { url: 'http://127.0.0.1:9' } },
    ...{ temp: ground.temp, env: { ...VARIABLES, ...ground.env } },
    inputs: { mode: 'report', check: 'check-run', 'baseline-store': 'none' },
  });
  const places = await ground.places(told);
  expect(found([...PLANTED, TOKEN], places)).toEqual([]);
  expectSpoken(INNOCENT, places, [
    ...['stdout', 'summary', 'comments', 'checks', /^artifact .*results\.json$/, /^request \d+ rest POST$/],
  ]);
});
