import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { secondaryRateLimit, serverError } from '../../../dev/forge/faults.ts';
import { fileName, hardwareDirectory } from '../../../src/io/baseline/paths.ts';
import { pause } from '../../../src/io/clock.ts';
import { BRANCH, openPlace, type Place } from './branchPlace.ts';
import { commitOf, makeQuery, makeSession } from './sessions.ts';

let place: Place;

beforeEach(async () => {
  place = await openPlace();
});

afterEach(async () => {
  await place.forge.close();
});

const all = makeQuery({ agents: ['baseline', 'candidate'] });
const starts = (sessions: readonly { readonly startedAt: string }[]) =>
  sessions.map(({ startedAt }) => startedAt);
/** Sessions `from` to `to`, a day apart. */
const days = (from: number, to: number, agents = ['baseline']) =>
  Array.from({ length: to - from + 1 }, (_, index) => makeSession({ number: from + index, agents }));

describe('adding', () => {
  test('makes a branch without ancestors that says what it is', async () => {
    const session = makeSession({ number: 3, agents: ['baseline', 'candidate'] });
    expect(await place.store().read(all)).toMatchObject({ sessions: [], known: [], elsewhere: null });
    await place.store().add([session]);
    const hardware = hardwareDirectory(session.environment);
    const file = `2026-01/00000000/20260104T000000000Z-000000000003-3-1-01.json`;
    expect(await place.paths()).toEqual([
      'README.md',
      `v1/${hardware}/default/baseline/${file}`,
      `v1/${hardware}/default/candidate/${file}`,
    ]);
    expect(await place.commits()).toHaveLength(1);
    expect(await place.forge.git.run('log', '--format=%s', BRANCH)).toBe('Store a session of 000000000003');
    expect(await place.store().read(all)).toEqual({
      sessions: [session],
      relation: 'any',
      known: ['baseline', 'candidate'],
      elsewhere: null,
    });
    expect(place.forge.violations).toEqual([]);
  });

  test('several sessions is one commit, and each is one blob, however many agents it has', async () => {
    await place.store().add(days(1, 3, ['baseline', 'candidate']));
    expect(await place.commits()).toHaveLength(1);
    place.asked();
    expect((await place.store().read(all)).sessions).toEqual(days(1, 3, ['baseline', 'candidate']));
    expect(place.asked().filter((what) => what === 'GET git/blobs')).toHaveLength(3);
  });

  test('nothing, or what is there already, changes nothing', async () => {
    await place.store().add(days(1, 2));
    const before = await place.commits();
    await place.store().add([]);
    await place.store().add(days(2, 2));
    expect(await place.commits()).toEqual(before);
  });

  test('keeps sessions of one run and one moment apart', async () => {
    const [one] = days(1, 1);
    if (one === undefined) throw new Error('no session');
    const other = { ...one, corpusDigest: 'other' };
    await place.store().add([one]);
    await place.store().add([other]);
    expect((await place.store().read(all)).sessions).toEqual([one, other]);
  });

  test('takes one that is late after those that were there, and reads it in its time', async () => {
    await place.store().add(days(40, 40));
    await place.store().add(days(10, 10));
    expect((await place.paths()).filter((path) => path.includes('/2026-01/'))).toEqual([]);
    expect(starts((await place.store().read(all)).sessions)).toEqual(
      starts([...days(10, 10), ...days(40, 40)]),
    );
  });

  test('refuses sessions of two machines at once, and a series that is no folder', async () => {
    const other = makeSession({ number: 2, environment: { cpuModel: 'another' } });
    await expect(place.store().add([...days(1, 1), other])).rejects.toThrow('one hardware and series');
    await expect(place.store().add([makeSession({ number: 1, series: '../x' })])).rejects.toThrow(
      'comment-key',
    );
    expect(await place.commits()).toEqual([]);
  });
});

describe('writers at once', () => {
  test('each find a place for theirs, from before the branch was made', async () => {
    const sessions = days(1, 6);
    await Promise.all(sessions.map((session) => place.store().add([session])));
    expect((await place.store().read(all)).sessions).toEqual(sessions);
    expect(await place.commits()).toHaveLength(6);
    expect(place.forge.violations).toEqual([]);
  });

  test('twenty of them, five sessions each: none is lost, the history is linear, git finds no fault', async () => {
    const sessions = days(1, 100);
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        const store = place.store({ pause });
        for (const session of sessions.slice(writer * 5, writer * 5 + 5)) await store.add([session]);
      }),
    );
    const commits = await place.forge.git.run('log', '--format=%H %P', BRANCH);
    const parents = commits
      .split('\n')
      .map((line) => line.split(' ').filter((word) => word !== '').length - 1);
    expect(parents).toEqual([...Array(99).fill(1), 0]);
    expect((await place.store().read(makeQuery({ window: 1000 }))).sessions).toEqual(sessions);
    await place.forge.git.run('fsck', '--full', '--strict');
    expect(place.forge.violations).toEqual([]);
  }, 180_000);
});

describe('trouble on the way', () => {
  const MOVES = /\/git\/refs/;
  /** Once for every request that fits. */
  const onceEach = (what: 'unheard' | 'unanswered', fits: RegExp) => {
    const met = new Set<string>();
    place.forge.trouble(({ method, path }) => {
      const key = `${method} ${path.replace(/[0-9a-f]{40}/, '')}`;
      if (method === 'GET' || !fits.test(path) || met.has(key)) return null;
      met.add(key);
      return what;
    });
  };

  test.each(['unheard', 'unanswered'] as const)('a move that was %s is not done twice', async (what) => {
    onceEach(what, MOVES);
    await place.store().add(days(1, 1));
    onceEach(what, MOVES);
    await place.store().add(days(2, 2));
    expect(await place.commits()).toHaveLength(2);
    expect((await place.store().read(all)).sessions).toEqual(days(1, 2));
  });

  test('a move of which the answer was lost is found below those that came after it', async () => {
    await place.store().add(days(1, 1));
    let others: Promise<void> | null = null;
    place.forge.trouble(({ method }) => {
      if (method !== 'PATCH' || others !== null) return null;
      others = Promise.resolve();
      return 'unanswered';
    });
    const late = place.store({
      pause: async () => {
        others = place.store().add(days(3, 40));
        await others;
      },
    });
    await late.add(days(2, 2));
    expect(await place.commits()).toHaveLength(3);
    expect((await place.store().read(all)).sessions).toEqual(days(1, 40));
  });

  test.each(['unheard', 'unanswered'] as const)('whatever else is %s is asked again', async (what) => {
    onceEach(what, /\/git\/(blobs|trees|commits)/);
    await place.store().add(days(1, 1));
    const met = new Set<string>();
    place.forge.trouble(({ path }) => {
      if (met.has(path)) return null;
      met.add(path);
      return serverError();
    });
    expect((await place.store().read(all)).sessions).toEqual(days(1, 1));
  });

  test('that does not end is told, and what was there stays', async () => {
    await place.store().add(days(1, 1));
    const before = await place.commits();
    place.forge.trouble(({ method }) => (method === 'PATCH' ? 'unheard' : null));
    await expect(place.store().add(days(2, 2))).rejects.toThrow(
      `The data branch ${BRANCH} could not be written: GitHub gave no answer; re-run the job.`,
    );
    const notForward = {
      message: 'Update is not a fast forward',
      documentation_url: 'https://docs.github.com',
    };
    place.forge.trouble(({ method }) => (method === 'PATCH' ? { status: 422, body: notForward } : null));
    await expect(place.store().add(days(2, 2))).rejects.toThrow('other jobs changed it all the time');
    place.forge.trouble(() => serverError(503));
    await expect(place.store().read(all)).rejects.toThrow(
      `The data branch ${BRANCH} cannot be read: GitHub answered 503 (Server Error); re-run the job.`,
    );
    place.forge.trouble(null);
    expect(await place.commits()).toEqual(before);
  });

  test('a rate limit is waited for as long as GitHub says, within bounds', async () => {
    const limited = (seconds: number) => {
      let left = 1;
      place.forge.trouble(({ method }) => {
        left -= method === 'PATCH' || method === 'POST' ? 1 : 0;
        return left < 0 ? null : secondaryRateLimit(seconds);
      });
    };
    limited(7);
    await place.store().add(days(1, 1));
    expect(place.waits).toContain(7000);
    place.forge.trouble(() => secondaryRateLimit(600));
    const read = place.store().read(all);
    await expect(read).rejects.toThrow("GitHub's rate limit is reached");
    expect(Math.max(...place.waits)).toBe(7000);
  });

  test('a branch that rules protect is told with what GitHub says', async () => {
    await place.store().add(days(1, 1));
    const message = 'Repository rule violations found';
    place.forge.trouble(({ method }) => (method === 'PATCH' ? { status: 422, body: { message } } : null));
    await expect(place.store().add(days(2, 2))).rejects.toThrow(message);
    expect(await place.commits()).toHaveLength(1);
  });
});

describe('permissions', () => {
  test('a token that may only read is told which one is missing', async () => {
    place.forge.grant({ contents: 'read' });
    await expect(place.store().add(days(1, 1))).rejects.toThrow(
      `The data branch ${BRANCH} cannot be written: the job's token lacks \`contents: write\` (add it under \`permissions:\`).`,
    );
    expect(await place.commits()).toEqual([]);
  });

  test('a repository that may not be seen never passes for one without a baseline', async () => {
    const hidden = await openPlace({ repository: { private: true }, permissions: { metadata: 'read' } });
    try {
      await expect(hidden.store().read(all)).rejects.toThrow('lacks `contents: read`');
      await expect(hidden.store({ repo: 'other' }).read(all)).rejects.toThrow('lacks `contents: read`');
    } finally {
      await hidden.forge.close();
    }
  });

  test('a token that is none of GitHub’s', async () => {
    place.forge.trouble(() => ({ status: 401, body: { message: 'Bad credentials' } }));
    await expect(place.store().read(all)).rejects.toThrow('check the input `github-token`');
  });
});

describe('what is not ours to change', () => {
  const session = makeSession({ number: 1 });
  const at = (name: string) =>
    `v1/${hardwareDirectory(session.environment)}/default/baseline/2026-01/00000000/${name}`;

  test.each([
    ['another branch', { 'src/index.ts': '' }, 'holds something else than sessions of this tool'],
    ['one of a newer version', { 'v1/x': '', 'v2/x': '' }, 'written by a newer version'],
    ['one with a file for a directory', { v1: 'x' }, 'v1 is no directory there'],
  ])('%s is left as it is', async (_, files, message) => {
    await place.put(files);
    const before = await place.commits();
    await expect(place.store().add([session])).rejects.toThrow(message);
    await expect(place.store().read(all)).rejects.toThrow(message);
    expect(await place.commits()).toEqual(before);
  });

  const name = fileName(session, 1);
  test.each([
    ['is torn', name, '{"schemaVersion":1,', 'is not JSON'],
    ['is of a newer version', name, JSON.stringify({ schemaVersion: 2 }), 'update the action'],
    ['holds something else', name, '{}', 'does not hold a session of this tool'],
    ['holds more than any session', name, ' '.repeat(1024 * 1024 + 1), 'has 1048577 bytes'],
    [
      'holds another session',
      fileName(makeSession({ number: 2 }), 1),
      JSON.stringify(session),
      'its path names',
    ],
    [
      'holds a session of other hardware',
      name,
      JSON.stringify(makeSession({ number: 1, environment: { cpuModel: 'another' } })),
      'its path names',
    ],
    [
      'holds one of another agent',
      name,
      JSON.stringify(makeSession({ number: 1, agents: ['x'] })),
      'its path names',
    ],
  ])('a file that %s is told by its path', async (_, file, content, message) => {
    await place.put({ [at(file)]: content });
    const before = await place.commits();
    const read = place.store().read(all);
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.toThrow(`${at(file)} on the branch ${BRANCH}`);
    expect(await place.commits()).toEqual(before);
  });

  test('files without a name of ours are passed by', async () => {
    await place.store().add([session]);
    await place.put({ [at('notes.txt')]: 'mine', 'v1/notes.txt': 'mine', LICENSE: 'MIT' });
    expect((await place.store().read(all)).sessions).toEqual([session]);
    await place.store().add(days(2, 2));
    expect((await place.store().read(all)).sessions).toEqual([session, ...days(2, 2)]);
    expect(await place.paths()).toContain('v1/notes.txt');
  });
});

describe('pruning', () => {
  const stored = async () =>
    (await place.paths()).filter((path) => path.includes('/baseline/')).map((path) => path.split('-').at(-3));

  test('keeps the newest, in the commit that adds', async () => {
    const store = place.store({ keep: 3 });
    for (const session of days(1, 5)) await store.add([session]);
    expect(await stored()).toEqual(['3', '4', '5']);
    expect(await place.commits()).toHaveLength(5);
    expect(await place.forge.git.run('log', '-1', '--format=%b', BRANCH)).toContain('1 removed');
  });

  test('takes from the oldest part only, whose place the next one takes', async () => {
    const store = place.store({ keep: 70 });
    // The parts of January have 30 and 1 of them, so that names must tell the count across months.
    await store.add(days(0, 69));
    for (const session of days(70, 110)) await store.add([session]);
    expect(await stored()).toEqual(days(41, 110).map(({ source }) => source.runId));
    const query = makeQuery({ window: 1000 });
    expect((await store.read(query)).sessions).toEqual(days(41, 110));
  });

  test('reaches a smaller number step by step, and never empties', async () => {
    await place.store().add(days(0, 120));
    const store = place.store({ keep: 1 });
    for (const session of days(121, 124)) await store.add([session]);
    expect(await stored()).toEqual(['124']);
  });

  test('is of each agent for itself', async () => {
    const store = place.store({ keep: 2 });
    await store.add(days(1, 2, ['candidate']));
    await store.add(days(3, 6, ['baseline', 'candidate']));
    const paths = await place.paths();
    expect(paths.filter((path) => path.includes('/candidate/'))).toHaveLength(2);
    expect(paths.filter((path) => path.includes('/baseline/'))).toHaveLength(2);
  });
});

describe('choosing', () => {
  const lineage = (...numbers: readonly number[]) =>
    ({ commits: numbers.map(commitOf), from: 'first-parent', otherBranch: null }) as const;

  test('takes the newest sessions of the lineage, in its order', async () => {
    await place.store().add(days(1, 50));
    const query = makeQuery({ lineage: lineage(30, 40, 20, 10, 5), window: 3 });
    const { sessions, relation } = await place.store().read(query);
    expect(relation).toBe('ancestors');
    expect(sessions.map(({ source }) => source.runId)).toEqual(['20', '40', '30']);
  });

  test('takes the newest of the default branch where the lineage has none', async () => {
    await place.store().add(days(1, 50));
    const history = await place.store().read(makeQuery({ lineage: lineage(900, 901), window: 3 }));
    expect(history.relation).toBe('default-branch');
    expect(history.sessions).toEqual(days(48, 50));
  });

  test('looks at each agent for itself', async () => {
    const store = place.store();
    await store.add(days(1, 3, ['candidate']));
    await store.add(days(4, 40, ['baseline']));
    const { sessions, known } = await store.read({ ...all, window: 2 });
    expect(sessions).toEqual([...days(2, 3, ['candidate']), ...days(39, 40)]);
    expect(known).toEqual(['baseline', 'candidate']);
    expect((await store.read(makeQuery({ agents: ['new'] }))).sessions).toEqual([]);
  });

  test('keeps series apart, and knows of other hardware only where this one has nothing', async () => {
    const store = place.store();
    const other = { cpuModel: 'Another CPU' };
    await store.add([1, 2].map((number) => makeSession({ number, environment: other })));
    await store.add([makeSession({ number: 3, series: 'large' })]);
    const here = await store.read(all);
    expect(here).toMatchObject({ sessions: [], known: [] });
    expect(here.elsewhere).toEqual(makeSession({ number: 2, environment: other }));
    await store.add(days(4, 4));
    expect(await store.read(all)).toMatchObject({ sessions: days(4, 4), elsewhere: null });
  });

  test('costs the same for a short and a long history', async () => {
    const query = makeQuery({ lineage: lineage(39, 38, 37, 36, 35), window: 5 });
    const store = place.store();
    await store.add(days(0, 39));
    place.asked();
    expect((await store.read(query)).sessions).toEqual(days(35, 39));
    const short = place.asked();
    await store.add(days(40, 160));
    place.asked();
    const recent = makeQuery({ lineage: lineage(160, 159, 158, 157, 156), window: 5 });
    expect((await store.read(recent)).sessions).toEqual(days(156, 160));
    expect(place.asked().length).toBeLessThanOrEqual(short.length + 2);
    // However far back, and wherever nothing is found: no more than twelve parts and their months.
    place.asked();
    await store.read(makeQuery({ lineage: lineage(900), window: 5 }));
    expect(place.asked().filter((what) => what === 'GET git/trees').length).toBeLessThanOrEqual(5 + 2 * 12);
  });
});
