import { describe, expect, test } from '@jest/globals';
import type { Surroundings } from '../../src/model/ports.ts';
import { tell } from '../../src/story/tell.ts';
import { tellFailure } from '../../src/story/tellFailure.ts';
import { makeView, STATES } from '../report/fixtures.ts';
import { fakeWorld } from '../support/fakePorts.ts';
import { makeResults } from '../support/results.ts';

const VIEW = makeView({ links: { runUrl: null, artifactUrl: null } });
const FILES = [
  'report.md',
  'report-baseline.md',
  'report-chimera.md',
  'results.json',
  'calls.csv',
  'benchmarks.txt',
  'baseline.json',
  'report.html',
];
const fails = (message: string) => async () => {
  throw new Error(message);
};

describe('tell', () => {
  test('writes files, then artifact, summary and comment, which link the artifact', async () => {
    const { ports, done, log, summaries, comments } = fakeWorld();
    const told = await tell(VIEW, [VIEW.results], ports);
    expect(done).toEqual(['files', 'artifact', 'summary', 'comment']);
    expect(told).toEqual({
      checkFault: null,
      fileFault: null,
      paths: FILES.map((name) => `/out/${name}`),
      artifact: { id: 55, url: 'https://github.com/octo/models/actions/runs/1001/artifacts/55' },
      commentUrl: 'https://github.com/octo/models/pull/7#issuecomment-1',
    });
    expect(summaries[0]).toContain('](https://github.com/octo/models/actions/runs/1001/artifacts/55)');
    expect(comments[0]).toContain('](https://github.com/octo/models/actions/runs/1001/artifacts/55)');
    expect(log).toEqual(told.paths.map((path) => `info: Written: ${path}`));
  });

  test('says what the comment has to say, for which one is made', async () => {
    const { ports, news } = fakeWorld();
    for (const state of ['regressed', 'improved', 'unchanged'] as const)
      await tell(STATES[state](), [VIEW.results], ports);
    expect(news).toEqual(['regression', 'change', 'none']);
  });

  test('of several sessions keeps the results of each, in the order in which they were measured', async () => {
    const { ports, files } = fakeWorld();
    const other = makeResults({ startedAt: '2025-11-14T20:00:00.000Z' });
    const { paths } = await tell(VIEW, [other, VIEW.results], ports);
    expect(paths.slice(FILES.length)).toEqual(['/out/results-1.json', '/out/results-2.json']);
    const read = (name: string) => JSON.parse(files.get(name) ?? '');
    expect(read('results-1.json')).toEqual(other);
    expect(read('results-2.json')).toEqual(read('results.json'));
  });

  test.each<[keyof Surroundings, string, string[]]>([
    ['uploadArtifact', 'Artifact not uploaded: no quota', ['files', 'summary', 'comment']],
    ['writeSummary', 'Job summary not written: no quota', ['files', 'artifact', 'comment']],
    ['writeComment', 'Comment not written: no quota', ['files', 'artifact', 'summary']],
  ])('a failing %s is a warning, and the others happen', async (step, warning, others) => {
    const { ports, done, log } = fakeWorld({ surroundings: { [step]: fails('no quota') } });
    const told = await tell(VIEW, [VIEW.results], ports);
    expect(done).toEqual(others);
    expect(log.filter((line) => !line.startsWith('info'))).toEqual([`warning: ${warning}`]);
    expect(told.paths).toHaveLength(FILES.length);
    expect(told.artifact === null).toBe(step === 'uploadArtifact');
    expect(told.commentUrl === null).toBe(step === 'writeComment');
  });

  test('what says itself that it was not done is not said twice', async () => {
    const message = 'comment not written: the conversation is locked; unlock it';
    const { ports, log } = fakeWorld({ surroundings: { writeComment: fails(message) } });
    await tell(VIEW, [VIEW.results], ports);
    expect(log).toContain('warning: Comment not written: the conversation is locked; unlock it');
  });

  test('all of them may fail, and the files stay', async () => {
    const { ports, log } = fakeWorld({
      surroundings: {
        uploadArtifact: fails('a'),
        writeSummary: fails('b'),
        writeComment: fails('c'),
      },
    });
    expect(await tell(VIEW, [VIEW.results], ports)).toMatchObject({
      paths: { length: FILES.length },
      artifact: null,
      commentUrl: null,
    });
    expect(log.filter((line) => line.startsWith('warning'))).toHaveLength(3);
  });

  test('a page that cannot be drawn is a warning, and every other file is written', async () => {
    const { ports, done, log, files } = fakeWorld();
    const judgement = { ...VIEW.judgement } as NonNullable<typeof VIEW.judgement>;
    Object.defineProperty(judgement, 'standing', {
      get: () => {
        throw new Error('out of ink');
      },
    });
    const told = await tell({ ...VIEW, judgement }, [VIEW.results], ports);
    expect(told.paths).toEqual(FILES.slice(0, -1).map((name) => `/out/${name}`));
    expect([...files.keys()]).not.toContain('report.html');
    expect(log.filter((line) => !line.startsWith('info'))).toEqual([
      'warning: report.html not made: out of ink',
    ]);
    expect(done).toEqual(['files', 'artifact', 'summary', 'comment']);
  });

  test('files that cannot be written fail, for they keep what was measured', async () => {
    const { ports, done } = fakeWorld({ surroundings: { writeFiles: fails('disk full') } });
    await expect(tell(VIEW, [VIEW.results], ports)).rejects.toThrow('disk full');
    expect(done).toEqual([]);
  });

  test('no artifact and no comment, where they make no sense, is no trouble', async () => {
    const { ports, log, comments } = fakeWorld({
      surroundings: { uploadArtifact: async () => null, writeComment: async () => null },
    });
    expect(await tell(VIEW, [VIEW.results], ports)).toMatchObject({ artifact: null, commentUrl: null });
    expect(log.filter((line) => line.startsWith('warning'))).toEqual([]);
    expect(comments).toEqual([]);
  });
});

describe('tellFailure', () => {
  test('replaces what an older commit was told', async () => {
    const { ports, done, summaries, comments } = fakeWorld();
    await tellFailure('Ollama does not answer.', ports);
    expect(done).toEqual(['summary', 'comment']);
    expect(comments[0]).toContain('Ollama does not answer.');
    expect(summaries).toEqual(comments);
  });

  test('is news of a job that fails, and a change where it passes', async () => {
    const { ports, news } = fakeWorld();
    await tellFailure('Ollama does not answer.', ports);
    await tellFailure('Ollama does not answer.', ports, true);
    expect(news).toEqual(['regression', 'change']);
  });

  test('never throws: the reason itself is thrown after it', async () => {
    const { ports, log } = fakeWorld({
      surroundings: { writeSummary: fails('no summary'), writeComment: fails('no comment') },
    });
    await tellFailure('Ollama does not answer.', ports);
    expect(log).toEqual([
      'warning: Job summary not written: no summary',
      'warning: Comment not written: no comment',
    ]);
  });
});
