import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { judgeStored } from '../../src/commands/judged.ts';
import { createFileStore } from '../../src/io/baseline/fileStore.ts';
import { parseRecord, recordText } from '../../src/io/baseline/recordFile.ts';
import { parseWindow } from '../../src/io/baseline/window.ts';
import { parseResults } from '../../src/io/resultsFile.ts';
import { windowTextOf } from '../../src/model/baselineWindow.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import { renderReportPage } from '../../src/page/reportPage.ts';
import { renderTrendPage } from '../../src/page/trendPage.ts';
import { renderComment } from '../../src/report/comment.ts';
import { reportFiles } from '../../src/report/files.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { temporaryDirectory } from '../io/temporary.ts';
import { fc } from '../support/properties.ts';
import { makeHistory } from '../support/records.ts';
import { makeResults } from '../support/results.ts';
import { changedText, changes, cuts, cutText } from './jsonChanges.ts';
import { expectOneLine, sentenceOf } from './refused.ts';
import { createCount, holds, told, WATCHDOG_MS } from './run.ts';

/** Stored results and sessions that somebody or something changed: whole, or refused in a sentence. */

let directory: string;
const inDirectory = (name: string) => join(directory, name);
const history = makeHistory(6);
beforeAll(async () => {
  directory = await temporaryDirectory();
  await writeFile(inDirectory('baseline.json'), windowTextOf(history));
});

const old = async (name: string) =>
  JSON.parse(await readFile(join(import.meta.dirname, '../io/samples', name), 'utf8')) as unknown;

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Judged and shown in every form; throws where one cannot be made. */
async function shown(candidate: string, baseline: readonly string[]): Promise<void> {
  const options = { candidate, baseline };
  const view = await judgeStored(options, directory);
  const texts = [
    renderComment(view),
    renderSummary(view),
    renderReportPage(view),
    ...reportFiles(view).map(({ content }) => content),
  ];
  for (const text of texts) expect(text.length).toBeGreaterThan(0);
  expect(Buffer.byteLength(texts[0] ?? '')).toBeLessThan(65_536);
}

async function refusedOrShown(candidate: string, baseline: readonly string[]): Promise<string> {
  try {
    await shown(candidate, baseline);
    return 'shown';
  } catch (thrown) {
    sentenceOf(thrown);
    return 'refused in judging';
  }
}

describe(`changed results, ${told}`, () => {
  test.each(['of today', 'of schema 1'])(
    '%s are refused in a sentence, or whole, and judged and shown',
    async (which) => {
      const sound = which === 'of today' ? makeResults() : await old('results-v1.json');
      const count = createCount();
      await holds(changes, 60, async (list) => {
        const text = changedText(sound, list);
        let results: ReturnType<typeof parseResults>;
        try {
          results = parseResults(text, 'results.json');
        } catch (thrown) {
          sentenceOf(thrown);
          count.add('refused');
          return;
        }
        // As text: it knows no zero below zero.
        expect(again(parseResults(JSON.stringify(results), 'results.json'))).toEqual(again(results));
        await writeFile(inDirectory('results.json'), text);
        count.add(await refusedOrShown('results.json', ['baseline.json']));
      });
      count.expectEach(5, 'refused', 'shown');
    },
    WATCHDOG_MS,
  );

  test('and the same of text that is cut', async () => {
    const text = JSON.stringify(makeResults());
    await holds(cuts, 300, (cut) => {
      try {
        parseResults(cutText(text, cut), 'results.json');
      } catch (thrown) {
        sentenceOf(thrown);
      }
    });
  });
});

describe(`changed sessions, ${told}`, () => {
  test(
    'are refused in a sentence, or whole, and others are judged by them and drawn with them',
    async () => {
      const count = createCount();
      const place = fc.nat({ max: history.length - 1 });
      await writeFile(inDirectory('candidate.json'), JSON.stringify(makeResults()));
      await holds(fc.tuple(place, changes), 30, async ([at, list]) => {
        const text = changedText(history[at], list);
        let record: ReturnType<typeof parseRecord>;
        try {
          record = parseRecord(text, 'A session');
        } catch (thrown) {
          expectOneLine(sentenceOf(thrown));
          count.add('refused');
          return;
        }
        expect(again(parseRecord(recordText(record), 'A session'))).toEqual(again(record));
        const sessions = history.map((one, index) => (index === at ? record : one));
        expect(again(parseWindow(windowTextOf(sessions), 'A baseline', ''))).toEqual(again(sessions));
        await writeFile(inDirectory('changed.json'), windowTextOf(sessions));
        count.add(await refusedOrShown('candidate.json', ['changed.json']));
        const page = { sessions, repository: 'octo/models', generatedAt: '2026-01-02T03:04:05Z', keep: 20 };
        expect(renderTrendPage(page).length).toBeGreaterThan(0);
      });
      count.expectEach(5, 'refused', 'shown');
    },
    WATCHDOG_MS,
  );

  test('in a store that cannot be read stay as they are, to the byte', async () => {
    const store = createFileStore({
      ...{ path: 'stored.json', cwd: directory, keep: 20, runId: null, readFromBase: null },
    });
    const count = createCount();
    await holds(fc.tuple(changes, cuts), 60, async ([list, cut]) => {
      const before = cutText(changedText(JSON.parse(windowTextOf(history)), list), cut);
      await writeFile(inDirectory('stored.json'), before);
      try {
        await store.add([history[5] as (typeof history)[number]]);
        count.add('stored');
      } catch (thrown) {
        sentenceOf(thrown);
        expect(await readFile(inDirectory('stored.json'), 'utf8')).toBe(Buffer.from(before).toString());
        count.add('left');
      }
    });
    count.expectEach(10, 'left');
  });

  test('what was accepted as results is a session that can be stored and read again', async () => {
    await holds(changes, 200, (list) => {
      let stored: string;
      try {
        stored = recordText(recordOf(parseResults(changedText(makeResults(), list), 'x'), ''));
      } catch (thrown) {
        sentenceOf(thrown);
        return;
      }
      expect(recordText(parseRecord(stored, 'A session'))).toBe(stored);
    });
  });
});
