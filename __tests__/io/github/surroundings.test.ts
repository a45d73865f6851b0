import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { lastSeconds } from '../../../src/io/cancellation.ts';
import { createDesk } from '../../../src/io/github/desk.ts';
import { setOutputs } from '../../../src/io/github/outputs.ts';
import { sourceOf } from '../../../src/io/github/source.ts';
import { writeSummary } from '../../../src/io/github/summary.ts';
import { createSurroundings } from '../../../src/io/github/surroundings.ts';
import { createOutputPlace } from '../../../src/io/outputPlace.ts';
import type { News } from '../../../src/model/ports.ts';
import type { PublishSettings } from '../../../src/model/settings.ts';
import { recordingLog, temporaryDirectory } from '../temporary.ts';
import { BASE, HEAD, pullRequestPayload, pushPayload, runnerVariables } from './payloads.ts';

let forge: Forge;
let directory: string;
const environment = process.env;

beforeEach(async () => {
  directory = await temporaryDirectory();
  forge = await startForge({
    pulls: [{ number: 7, head: { ref: 'faster', sha: HEAD }, base: { ref: 'main', sha: BASE } }],
  });
});
afterEach(async () => {
  process.env = environment;
  const { violations } = forge;
  await forge.close();
  expect(violations).toEqual([]);
});

function create(event: string, payload: unknown, changes: Partial<PublishSettings> = {}) {
  const env = runnerVariables(event, { GITHUB_API_URL: forge.apiUrl });
  return createSurroundings({
    env,
    source: sourceOf(env, payload),
    log: recordingLog(),
    outputDir: join(directory, 'out'),
    last: lastSeconds(new AbortController().signal),
    publish: {
      mode: 'all',
      check: 'none',
      publishPage: false,
      expectedResults: 1,
      comment: 'always',
      commentKey: '',
      artifactName: 'ollama-benchmark',
      retentionDays: null,
      githubToken: forge.token,
      ...changes,
    },
  });
}

describe('createSurroundings', () => {
  test('comments on the pull request of its event', async () => {
    const surroundings = create('pull_request', pullRequestPayload());
    expect(surroundings.source.commit).toBe(HEAD);
    expect(await surroundings.writeComment('All well.', 'none')).toBe(
      'https://github.com/octo-org/octo-bench/pull/7#issuecomment-1001',
    );
    expect(forge.comments[0]?.body).toBe(
      '<!-- ollama-benchmark-action:default run=500 attempt=2 -->\nAll well.',
    );
  });

  test('asks nothing of GitHub where a comment makes no sense or is not wanted', async () => {
    expect(await create('push', pushPayload).writeComment('x', 'none')).toBeNull();
    const silent = create('pull_request', pullRequestPayload(), {
      comment: 'never',
      githubToken: null,
    });
    expect(await silent.writeComment('x', 'none')).toBeNull();
    expect(forge.requests).toEqual([]);
  });

  test.each<[PublishSettings['comment'], News[]]>([
    ['always', ['none', 'change', 'regression']],
    ['on-change', ['change', 'regression']],
    ['on-regression', ['regression']],
  ])('%s: only some news are worth a first comment, and every one an edit', async (comment, worth) => {
    const all: News[] = ['none', 'change', 'regression'];
    const told = (news: News, publish: Partial<PublishSettings>) =>
      create('pull_request', pullRequestPayload(), publish).writeComment(news, news);
    for (const news of all) {
      const url = await told(news, { comment, commentKey: news });
      expect(url !== null).toBe(worth.includes(news));
    }
    expect(forge.comments).toHaveLength(worth.length);
    await told('regression', { comment, commentKey: 'edited' });
    await told('none', { comment, commentKey: 'edited' });
    expect(forge.comments.at(-1)?.body.split('\n')[1]).toBe('none');
  });

  test('without a token a wanted comment is told with the input', async () => {
    const surroundings = create('pull_request', pullRequestPayload(), { githubToken: null });
    await expect(surroundings.writeComment('x', 'none')).rejects.toThrow(
      /there is no token; set the input `github-token`/,
    );
  });

  test('writes files into the output directory', async () => {
    const surroundings = create('push', pushPayload);
    const {
      paths: [path = ''],
    } = await surroundings.writeFiles([{ name: 'report.md', content: 'r' }]);
    expect(path).toBe(join(directory, 'out/report.md'));
    expect(await readFile(path, 'utf8')).toBe('r');
  });
});

/** `@actions/core` reads the environment by itself, and keeps the summary's path: one file for all of these. */
describe('file commands', () => {
  test('the summary is added, skipped where there is none, and refused where GitHub would drop it', async () => {
    const file = join(directory, 'summary.md');
    process.env = { ...environment, GITHUB_STEP_SUMMARY: file };
    await expect(writeSummary(process.env, 'lost')).rejects.toThrow(
      /^job summary not written to GITHUB_STEP_SUMMARY: .*summary\.md/,
    );
    await writeFile(file, 'before\n');
    await writeSummary(process.env, '# Result');
    await writeSummary({}, 'nowhere to write');
    await expect(writeSummary(process.env, 'é'.repeat(524_288))).rejects.toThrow(
      /^job summary not written: it has 1048576 bytes and GitHub takes 1048576/,
    );
    await writeSummary(process.env, 'more');
    expect(await readFile(file, 'utf8')).toBe('before\n# Result\nmore\n');
  });

  test('outputs of several lines stay whole; what is unknown is empty', async () => {
    const file = join(directory, 'output');
    await writeFile(file, '');
    process.env = { ...environment, GITHUB_OUTPUT: file };
    setOutputs({ verdict: 'regressed', regressions: '[\n1]', 'artifact-id': 12, 'comment-url': null });
    const written = (await readFile(file, 'utf8')).replace(/ghadelimiter_[0-9a-f-]+/g, 'EOF');
    expect(written).toBe(
      'verdict<<EOF\nregressed\nEOF\nregressions<<EOF\n[\n1]\nEOF\nartifact-id<<EOF\n12\nEOF\ncomment-url<<EOF\n\nEOF\n',
    );
  });
});

test('at a desk there are files, and nothing else', async () => {
  const desk = createDesk(createOutputPlace({ directory, env: {}, log: recordingLog() }));
  expect(await desk.writeFiles([{ name: 'report.md', content: 'r' }])).toEqual({
    paths: [join(directory, 'report.md')],
    fault: null,
  });
  expect(await desk.uploadArtifact(['x'])).toBeNull();
  await desk.writeSummary('x');
  expect(await desk.writeComment('x', 'none')).toBeNull();
  expect(new Set(Object.values(desk.source))).toEqual(new Set([null]));
});
