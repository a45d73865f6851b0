import { expect } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { CREATE_COMMENT, lineageOf, pullsOf, READ_POLICY, REPORT, UPLOAD } from './requests.ts';
import { slow, startScenario, test } from './scenario.ts';

/** The page with the trend of all stored sessions, where GitHub Pages looks for it. */

const BRANCH = 'ollama-benchmark-data';
const INPUTS = { 'baseline-store': 'branch', 'baseline-file': '', 'publish-page': 'true' };

const HEAD = `GET git/ref/heads/${BRANCH}`;
/** A branch that is there: its commit, and the trees down to what is asked for. */
const walk = (trees: number) => [HEAD, 'GET git/commits/SHA', ...Array(trees).fill('GET git/trees/SHA')];
const blobs = (count: number) => Array(count).fill('GET git/blobs/SHA');
const posts = (count: number) => Array(count).fill('POST git/blobs');
const MOVED = ['POST git/trees', 'POST git/commits'];

test('it comes with the first sessions, shows each later one, and a pull request leaves it alone', async () => {
  const scenario = await startScenario();
  const { forge, commits } = scenario;
  const read = (path: string) => forge.git.run('show', `${BRANCH}:${path}`);
  const rows = async () => {
    const { document } = parseHTML(await read('index.html'));
    return [...document.querySelectorAll('table')].map((table) => table.querySelectorAll('tbody tr').length);
  };

  const recorded = await scenario.dispatch({ inputs: { ...INPUTS, 'record-sessions': '3' } });
  expect(recorded).toMatchObject({ exitCode: 0, annotations: [] });
  expect(recorded.requests).toEqual([
    ...[lineageOf('base'), HEAD, 'GET ', pullsOf('base'), pullsOf('base'), ...posts(3)],
    // The page, and what it holds of the sessions beside it.
    ...[HEAD, 'GET ', ...posts(2), ...MOVED, 'POST git/refs', ...UPLOAD],
  ]);
  expect(await forge.git.run('rev-list', '--count', BRANCH)).toBe('1');
  expect((await forge.git.run('ls-tree', '--name-only', BRANCH)).split('\n')).toEqual([
    ...['.nojekyll', 'README.md', 'index.html', 'page', 'v1'],
  ]);
  const html = await read('index.html');
  expect(html).toContain(`https://github.com/octo-org/octo-bench/commit/${commits.sha('base')}`);
  expect(html).not.toMatch(/<script|NaN|undefined/);
  const three = await rows();
  expect(Math.max(...three)).toBe(3);

  const slowed = await scenario.serve({ answer: () => slow() });
  const pushed = await scenario.push({ ollama: slowed, inputs: INPUTS });
  expect(pushed).toMatchObject({ exitCode: 1, outputs: { verdict: 'regressed' } });
  expect(pushed.requests).toEqual([
    ...[lineageOf('base'), ...walk(7), ...blobs(3), pullsOf('base'), ...posts(1)],
    // Of the page one file is read, not the history.
    ...[...walk(9), ...blobs(1), ...posts(2), ...MOVED, `PATCH git/refs/heads/${BRANCH}`, ...UPLOAD],
  ]);
  expect(pushed.summary).toContain('### ❌ Slower');
  expect(Math.max(...(await rows()))).toBe(4);
  expect(await read('index.html')).toMatch(/slower/i);

  const head = await forge.git.run('rev-parse', BRANCH);
  const pull = await scenario.pullRequest({ inputs: INPUTS });
  expect(pull).toMatchObject({ exitCode: 0, outputs: { passed: 'true' } });
  expect(pull.requests).toEqual([
    ...[...READ_POLICY, lineageOf('base'), ...walk(7), ...blobs(4), ...REPORT, ...CREATE_COMMENT],
  ]);
  expect(await forge.git.run('rev-parse', BRANCH)).toBe(head);
  expect(await forge.git.run('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
