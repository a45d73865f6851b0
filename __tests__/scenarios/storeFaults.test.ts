import { expect } from '@jest/globals';
import { lineageOf, UPLOAD } from './requests.ts';
import { type Scenario, startScenario, test } from './scenario.ts';
import { ofCommit } from './sessions.ts';
import { measuredHistory, storeOnBranch } from './stored.ts';

/** A store that is not written, and one that cannot be read. */

const BRANCH = 'ollama-benchmark-data';
const HEAD = `GET git/ref/heads/${BRANCH}`;
const STORE = { 'baseline-store': 'branch' };

const headOf = ({ forge }: Scenario) => forge.git.run('rev-parse', BRANCH);
const pathsOf = async ({ forge }: Scenario) =>
  (await forge.git.run('ls-tree', '-r', '--name-only', BRANCH))
    .split('\n')
    .filter((path) => /json$/.test(path));

async function stored(sessions: number): Promise<Scenario> {
  const scenario = await startScenario();
  const history = ofCommit(await measuredHistory(sessions), scenario.commits.sha('base'));
  await storeOnBranch(scenario, history);
  return scenario;
}

test('a token that may not write fails the job of the default branch and names the permission', async () => {
  const scenario = await startScenario({
    permissions: { metadata: 'read', contents: 'read', pull_requests: 'read' },
  });
  const job = await scenario.push({ inputs: STORE });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'no-baseline', passed: 'false' } });
  expect(job.outputs.summary).toBe(
    `The data branch ${BRANCH} cannot be written: the job's token lacks \`contents: write\` (add it under \`permissions:\`).`,
  );
  expect(job.annotations.map(({ level }) => level)).toEqual(['error', 'error']);
  expect(job.summary).toContain('### ❌ Measured, but not stored: the baseline stays behind. Action needed');
  expect(job.summary).toContain('"contents: write"');
  expect(job.requests).toEqual([lineageOf('base'), HEAD, 'GET ', 'POST git/blobs', ...UPLOAD]);
  // What was measured is there all the same.
  expect([...job.files.keys()]).toContain('results.json');
});

test('a session that cannot be read stops the job before it measures, and stays as it is', async () => {
  const scenario = await stored(2);
  const { forge } = scenario;
  const [first = ''] = await pathsOf(scenario);
  const text = await forge.git.run('show', `${BRANCH}:${first}`);
  for (const [spoilt, what] of [
    [text.slice(0, -9), /is not JSON/],
    [
      text.replace('"schemaVersion":1', '"schemaVersion":2'),
      /written by a newer version of this tool \(record schema 2, this one reads 1\)/,
    ],
    [
      text.replace(/"throughput":\[[^\]]*\]/, '"throughput":["fast"]'),
      /does not hold a session of this tool: units/,
    ],
  ] as const) {
    const broken = await forge.git.commit([await headOf(scenario)], { [first]: spoilt }, 'Spoil it');
    await forge.git.branch(BRANCH, broken);
    const job = await scenario.push({ inputs: { ...STORE, 'update-baseline': 'always' } });
    expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' }, results: null });
    expect(job.outputs.summary).toMatch(what);
    expect(job.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
    expect(await headOf(scenario)).toBe(broken);
  }
  expect(scenario.ollama.requests).toEqual([]);
});

test('a branch of a newer version, or of somebody else, is left as it is', async () => {
  const scenario = await startScenario();
  const { forge } = scenario;
  for (const [files, what] of [
    [{ 'v1/a.json': '{}', 'v2/a.json': '{}' }, /written by a newer version of this tool/],
    [
      { 'index.html': '<h1>A site</h1>' },
      /left as it is: it holds something else than sessions of this tool/,
    ],
  ] as const) {
    const other = await forge.git.commit([], files, 'Not ours');
    await forge.git.branch(BRANCH, other);
    const job = await scenario.push({ inputs: STORE });
    expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' }, results: null });
    expect(job.outputs.summary).toMatch(what);
    expect(await headOf(scenario)).toBe(other);
  }
  expect(scenario.ollama.requests).toEqual([]);
});

test('two pushes at once are both stored', async () => {
  const scenario = await stored(1);
  const other = await scenario.runner();
  const jobs = await Promise.all([
    scenario.push({ inputs: STORE, runId: 201 }),
    scenario.push({ inputs: STORE, runId: 202, on: other }),
  ]);
  for (const job of jobs) expect(job).toMatchObject({ exitCode: 0, annotations: [] });
  const paths = await pathsOf(scenario);
  expect(paths).toHaveLength(3);
  for (const run of ['-201-1-', '-202-1-'])
    expect(paths.filter((path) => path.includes(run))).toHaveLength(1);
  expect(await scenario.forge.git.run('rev-list', '--count', BRANCH)).toBe('3');
  expect(await scenario.forge.git.run('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});

test('a machine that goes down while it stores leaves the branch whole, and the next session is stored', async () => {
  const scenario = await stored(1);
  const { forge } = scenario;
  let sessions = (await pathsOf(scenario)).length;
  for (const [method, point] of [
    ['POST', '/git/blobs'],
    ['POST', '/git/trees'],
    ['POST', '/git/commits'],
    ['PATCH', `/git/refs/heads/${BRANCH}`],
  ] as const) {
    const crash = new AbortController();
    forge.trouble(({ method: asked, path }) => {
      if (asked === method && decodeURIComponent(path).endsWith(point)) crash.abort();
      return null;
    });
    const job = await scenario.push({ inputs: STORE, crash: crash.signal });
    forge.trouble(null);
    expect(job).toMatchObject({ exitCode: null, killedBy: 'SIGKILL' });
    await forge.settled();
    expect(await forge.git.run('fsck', '--full', '--strict', '--no-dangling')).toBe('');
    const left = (await pathsOf(scenario)).length;
    // The last request alone changes what the branch leads to; it was made, or it was not.
    expect([sessions, ...(method === 'PATCH' ? [sessions + 1] : [])]).toContain(left);
    sessions = left;
  }
  expect(await scenario.push({ inputs: STORE })).toMatchObject({ exitCode: 0 });
  expect(await pathsOf(scenario)).toHaveLength(sessions + 1);
});
