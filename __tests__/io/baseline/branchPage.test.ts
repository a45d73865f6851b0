import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { PAGE_DATA, PAGE_FILE, type PageOptions } from '../../../src/io/baseline/branchPage.ts';
import { parseWindow } from '../../../src/io/baseline/window.ts';
import type { SessionRecord } from '../../../src/model/record.ts';
import { thinned } from '../../../src/page/thinned.ts';
import { renderTrendPage } from '../../../src/page/trendPage.ts';
import { type RecordingLog, recordingLog } from '../temporary.ts';
import { BRANCH, openPlace, type Place } from './branchPlace.ts';
import { commitOf, makeQuery, makeSession } from './sessions.ts';

/** The trend page beside the sessions, as GitHub Pages would deploy it. */

let place: Place;
let log: RecordingLog;

beforeEach(async () => {
  place = await openPlace();
  log = recordingLog();
});
afterEach(async () => {
  expect(place.forge.violations).toEqual([]);
  await place.forge.close();
});

const render = (sessions: readonly SessionRecord[]) =>
  renderTrendPage({
    repository: 'octo-org/octo-bench',
    generatedAt: '2026-02-01T00:00:00Z',
    keep: 1000,
    sessions,
  });
const page = (): PageOptions => ({ load: async () => ({ thinned, render }), log });
const store = (options: Parameters<Place['store']>[0] = {}) => place.store({ page: page(), ...options });
const read = (path: string) => place.forge.git.run('show', `${BRANCH}:${path}`);
const shown = async () =>
  parseWindow(await read(PAGE_DATA), PAGE_DATA, '').map(({ source }) => source.commit);
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => makeSession({ number: from + index }));

test('comes with the first session, in the same commit, and shows each that is added', async () => {
  await store().add(days(1, 1));
  expect(await place.commits()).toHaveLength(1);
  expect((await place.paths()).filter((path) => !path.startsWith('v1/'))).toEqual([
    '.nojekyll',
    'README.md',
    PAGE_FILE,
    PAGE_DATA,
  ]);
  await store().add(days(2, 3));
  expect(await shown()).toEqual([1, 2, 3].map(commitOf));
  const html = await read(PAGE_FILE);
  expect(html).toMatch(/^<!doctype html>/i);
  for (const number of [1, 2, 3]) expect(html).toContain(commitOf(number).slice(0, 7));
  expect(log.lines).toEqual([]);
});

test('adding one reads what stands beside the page, and no session', async () => {
  await store().add(days(1, 40));
  place.asked();
  await store().add(days(41, 41));
  expect(place.asked().filter((what) => what === 'GET git/blobs')).toHaveLength(1);
});

test('a history that was there before is shown as well', async () => {
  await place.store().add(days(1, 35));
  await store().add(days(36, 36));
  expect(await shown()).toEqual(days(1, 36).map(({ source }) => source.commit));
});

test('what it shows is what the store keeps', async () => {
  await store().add(days(1, 10));
  await store({ keep: 10 }).add(days(11, 13));
  expect(await shown()).toEqual(days(4, 13).map(({ source }) => source.commit));
});

test('the figures are those of the sessions, to five digits', async () => {
  await store().add(days(1, 1));
  const [stored] = parseWindow(await read(PAGE_DATA), PAGE_DATA, '');
  const [own] = days(1, 1);
  expect(stored?.units.map(({ agent, stage }) => [agent, stage])).toEqual(
    own?.units.map(({ agent, stage }) => [agent, stage]),
  );
  for (const [index, unit] of (own?.units ?? []).entries()) {
    const values = stored?.units[index]?.values.throughput ?? [];
    expect(values).toHaveLength(unit.values.throughput?.length ?? -1);
    for (const [at, value] of values.entries())
      expect(value / (unit.values.throughput?.[at] ?? 0)).toBeCloseTo(1, 4);
    expect(stored?.units[index]?.values.load).toBeUndefined();
  }
});

describe('trouble with the page costs no session', () => {
  test('a file beside it that is none of ours is made anew', async () => {
    await store().add(days(1, 2));
    await place.put({ [PAGE_DATA]: '{"kind": "something else"' });
    await store().add(days(3, 3));
    expect(await shown()).toEqual([1, 2, 3].map(commitOf));
    expect(log.lines.join('\n')).toMatch(
      /The trend page is made anew: page\/sessions\.json on the branch .* is not JSON/,
    );
  });

  test('a page that cannot be drawn is a warning', async () => {
    const broken: PageOptions = { load: () => Promise.reject(new Error('no plot today')), log };
    await place.store({ page: broken }).add(days(1, 1));
    expect((await place.store().read(makeQuery())).sessions).toHaveLength(1);
    expect(await place.paths()).not.toContain(PAGE_FILE);
    expect(log.lines.join('\n')).toContain('The trend page was not brought up to date: no plot today');
  });
});

test('of writers that meet none is missing on the page', async () => {
  await Promise.all(days(1, 4).map((session) => store().add([session])));
  expect([...(await shown())].sort()).toEqual([1, 2, 3, 4].map(commitOf));
  expect((await place.store().read(makeQuery())).sessions).toHaveLength(4);
});
