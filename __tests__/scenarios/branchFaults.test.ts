import { expect } from '@jest/globals';
import { FAULTS, stale } from '../../dev/forge/faults.ts';
import type { Asked, Trouble } from '../../dev/forge/trouble.ts';
import { UPLOAD } from './requests.ts';
import { type Scenario, startScenario, test } from './scenario.ts';
import { ofCommit } from './sessions.ts';
import { measuredHistory, sessionsOnBranch, storeOnBranch } from './stored.ts';

/** The data branch where GitHub loses answers, lags behind, or refuses: every session is on it once, or the job says why not. */

const BRANCH = 'ollama-benchmark-data';
const STORE = { 'baseline-store': 'branch', 'baseline-file': '' };

type Plays = ReturnType<Trouble>;

const isOf = ({ method, path }: Asked, words: string): boolean => {
  const [asked, place = ''] = words.split(' ');
  return asked === method && decodeURIComponent(path).includes(`/git/${place}`);
};

/** What each writing request meets: the first time that, then the next. */
function inTurn(meets: Readonly<Record<string, readonly Plays[]>>): Trouble {
  const left = Object.entries(meets).map(([words, plays]): readonly [string, Plays[]] => [words, [...plays]]);
  return (asked) => left.find(([words]) => isOf(asked, words))?.[1].shift() ?? null;
}

async function expectWhole(scenario: Scenario, runs: readonly string[]): Promise<void> {
  const { git } = scenario.forge;
  expect(await git.run('fsck', '--full', '--strict', '--no-dangling')).toBe('');
  const stored = (await sessionsOnBranch(scenario)).map(({ source }) => source.runId);
  expect(stored.sort()).toEqual([...runs].sort());
}

test('answers that get lost, refs that were made by others, a replica that lags: each session is stored once', async () => {
  const scenario = await startScenario();
  const { forge } = scenario;
  forge.trouble(inTurn({ 'POST refs': [FAULTS.refExists.plays, 'unanswered'] }));
  const first = await scenario.push({ inputs: STORE, runId: 201 });
  forge.trouble(null);
  expect(first).toMatchObject({ exitCode: 0, annotations: [], outputs: { verdict: 'no-baseline' } });
  expect(first.requests.filter((request) => request === 'POST git/refs')).toHaveLength(2);
  await expectWhole(scenario, ['201']);

  const [other] = ofCommit(await measuredHistory(1), scenario.commits.sha('base'));
  const lagging = stale(({ path }) => decodeURIComponent(path).includes(`/git/ref/heads/${BRANCH}`), 2);
  const losing = inTurn({ 'POST blobs': ['unanswered'], 'POST commits': ['unheard'] });
  let isOthers = false;
  let isMoved = false;
  forge.trouble((asked) => {
    if (isOthers) return null;
    if (isOf(asked, 'POST trees') && !isMoved) {
      isMoved = true;
      return async (answer) => {
        // Somebody else stores between what this job read of the branch and its move.
        isOthers = true;
        if (other !== undefined)
          await storeOnBranch(scenario, [{ ...other, source: { ...other.source, runId: '777' } }]);
        isOthers = false;
        return answer();
      };
    }
    // Ours was refused by then, for the branch had moved; of the one that came through the answer is lost.
    if (isOf(asked, 'PATCH refs'))
      return async (answer) => {
        const reply = await answer();
        return reply.status === 200 ? null : reply;
      };
    return losing(asked) ?? lagging(asked);
  });
  const second = await scenario.push({ inputs: STORE, runId: 202 });
  forge.trouble(null);
  expect(second).toMatchObject({ exitCode: 0, annotations: [], outputs: { passed: 'true' } });
  await expectWhole(scenario, ['201', '202', '777']);
});

test('what GitHub refuses to store fails the job with its cure; what was measured is told, and the branch as it was', async () => {
  const scenario = await startScenario();
  await storeOnBranch(scenario, ofCommit(await measuredHistory(1), scenario.commits.sha('base')));
  const before = await scenario.forge.git.run('rev-parse', BRANCH);
  for (const [words, plays, cure] of [
    ['POST blobs', FAULTS.emptyRepository.plays, /the repository has no commit yet; push one\.$/],
    [
      'POST trees',
      FAULTS.badCredentials.plays,
      /does not accept the token; check the input `github-token`\.$/,
    ],
    ['PATCH refs', FAULTS.forbidden.plays, /lacks `contents: write` \(add it under `permissions:`\)\.$/],
  ] as const) {
    scenario.forge.trouble((asked) => (isOf(asked, words) ? plays : null));
    const job = await scenario.push({ inputs: STORE });
    scenario.forge.trouble(null);
    expect(job).toMatchObject({ exitCode: 1, outputs: { passed: 'false' } });
    expect(job.outputs.verdict).not.toBe('not-measured');
    expect(job.outputs.summary).toMatch(cure);
    expect(job.results?.interruption).toBeNull();
    expect(job.requests.slice(-UPLOAD.length)).toEqual(UPLOAD);
    expect(job.summary).toContain('Measured, but not stored: the baseline stays behind');
    expect(await scenario.forge.git.run('rev-parse', BRANCH)).toBe(before);
  }
});
