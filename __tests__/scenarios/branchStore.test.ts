import { expect } from '@jest/globals';
import type { Forge } from '../../dev/forge/forge.ts';
import { parseRecord } from '../../src/io/baseline/recordFile.ts';
import { CREATE_COMMENT, lineageOf, pullsOf, READ_POLICY, REPORT, UPLOAD } from './requests.ts';
import { slow, startScenario, test } from './scenario.ts';

/** The store that users have: a branch of the repository, written and read through the API alone. */

const BRANCH = 'ollama-benchmark-data';
const STORE = { 'baseline-store': 'branch' };
const HEAD = `GET git/ref/heads/${BRANCH}`;
/** A branch that is there: its commit, then a tree for each folder down to the sessions. */
const FOLDERS = 6;
const WALK = [HEAD, 'GET git/commits/SHA', ...Array(FOLDERS + 1).fill('GET git/trees/SHA')];
const BLOBS = (sessions: number) => Array(sessions).fill('GET git/blobs/SHA');
const MOVED = ['POST git/trees', 'POST git/commits'];

const listed = async ({ git }: Forge) =>
  (await git.run('ls-tree', '-r', '--name-only', BRANCH)).split('\n').filter((path) => path !== '');

test('from nothing: a dispatch records three sessions, pull requests are judged by them, a push adds one', async () => {
  const scenario = await startScenario();
  const { forge, commits } = scenario;

  const dispatch = await scenario.dispatch({ inputs: { ...STORE, 'record-sessions': '3' } });
  expect(dispatch).toMatchObject({ exitCode: 0, annotations: [], outputs: { passed: 'true' } });
  expect(dispatch.requests).toEqual([
    ...[lineageOf('base'), HEAD, 'GET '],
    // Of the first session nothing is known, the next two are held against it.
    ...[pullsOf('base'), pullsOf('base'), 'POST git/blobs', 'POST git/blobs', 'POST git/blobs'],
    ...[HEAD, 'GET ', ...MOVED, 'POST git/refs', ...UPLOAD],
  ]);
  expect(dispatch.text).toMatch(`Session 3 of 3`);
  expect(dispatch.text.match(/^Stored in the data branch ollama-benchmark-data: /gm)).toHaveLength(3);

  const paths = await listed(forge);
  const [readme, ...sessions] = paths;
  expect(readme).toBe('README.md');
  expect(sessions).toHaveLength(3);
  const short = commits.sha('base').slice(0, 12);
  for (const path of sessions) {
    expect(path).toMatch(
      new RegExp(
        `^v1/[a-z0-9-]+-[0-9a-f]{8}/default/baseline/\\d{4}-\\d\\d/00000000/\\d{8}T\\d{9}Z-${short}-101-1-01\\.json$`,
      ),
    );
    const record = parseRecord(await forge.git.run('show', `${BRANCH}:${path}`), path);
    expect(record).toMatchObject({ series: '', accepted: null, source: { commit: commits.sha('base') } });
  }
  // One commit without a parent, and nothing of the default branch in it.
  expect(await forge.git.run('rev-list', '--count', BRANCH)).toBe('1');
  expect(await forge.git.run('log', '-1', '--format=%s', BRANCH)).toBe(`Store 3 sessions of ${short}`);
  expect(await forge.git.run('fsck', '--full', '--strict', '--no-dangling')).toBe('');
  expect(await forge.git.run('rev-parse', 'main')).toBe(commits.sha('base'));

  const unchanged = await scenario.pullRequest({ inputs: STORE });
  expect(unchanged).toMatchObject({ exitCode: 0, annotations: [], outputs: { passed: 'true' } });
  expect(unchanged.outputs.verdict).toMatch(/^(unchanged|inconclusive)$/);
  expect(unchanged.requests).toEqual([
    ...[...READ_POLICY, lineageOf('base'), ...WALK, ...BLOBS(3)],
    ...[...REPORT, ...CREATE_COMMENT],
  ]);
  expect(scenario.comment()).toMatch(
    new RegExp(
      `Compared \`${commits.short('head')}\` with 3 sessions of the data branch ollama-benchmark-data up to \`${commits.short('base')}\` \\(.*, the base itself\\)`,
    ),
  );

  const slowed = await scenario.serve({ answer: () => slow() });
  const slower = await scenario.pullRequest({ ollama: slowed, inputs: STORE });
  expect(slower).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed', passed: 'false' } });
  expect(slower.text).toMatch(
    'Not stored in the data branch ollama-benchmark-data: a pull request never writes',
  );
  for (const text of [scenario.comment(), slower.summary]) {
    expect(text).toMatch(/### ❌ Slower: 2 of 6 gated metrics\. Action needed/);
    expect(text).toMatch(
      /\| ❌ \| `baseline` · `analysis` · throughput \| 800\.0 → 200\.0 tok\/s \| \*\*−75\.0 %\*\* \[−7\d\.\d, −7\d\.\d\] \| −5 % \|/,
    );
    expect(text).toMatch(
      /\*\*Likely cause\*\*, in `\w+` · `analysis` and `\w+` · `report` alike: decode \(TPOT\) \*\*\+300 %\*\*, /,
    );
    expect(text).toMatch(/Smallest slowdown that this run would have flagged/);
  }
  expect(await listed(forge)).toEqual(paths);

  const push = await scenario.push({ inputs: STORE });
  expect(push).toMatchObject({ exitCode: 0, annotations: [] });
  expect(push.requests).toEqual([
    ...[lineageOf('base'), ...WALK, ...BLOBS(3), pullsOf('base')],
    ...['POST git/blobs', ...WALK, ...MOVED, `PATCH git/refs/heads/${BRANCH}`, ...UPLOAD],
  ]);
  expect(await listed(forge)).toHaveLength(5);
  expect(await forge.git.run('rev-list', '--count', BRANCH)).toBe('2');
  expect(await forge.git.run('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
