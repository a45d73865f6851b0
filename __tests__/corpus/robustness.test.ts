import { describe, expect, test } from '@jest/globals';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { describeJsonError } from '../../src/corpus/jsonError.ts';
import { corpusForPrompt } from '../../src/corpus/promptText.ts';
import { oneLine } from '../../src/corpus/text.ts';
import type { Document } from '../../src/model/corpus.ts';
import { fc } from '../support/properties.ts';
import { documentOf, fileOf } from './documents.ts';

/** Text that looks enough like a report to get past the first branch of a parser. */
const fragments = fc.oneof(
  fc.constantFrom(...'|,;"\n\t[]{}:#>-*`.0123456789eE+%±é\u0000\r \\'),
  fc.constantFrom(
    '| a | b |\n',
    '|---|---|\n',
    '==PROF==',
    'null',
    'error',
    'ms',
    '\n\n',
    '1,234.5',
    'NaN',
    '1e999',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const reportText = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(''));
const names = ['a.csv', 'a.json', 'a.ndjson', 'a.md'] as const;

/** What holds for every document, whatever was in the file. */
function expectSound(document: Document): void {
  for (const table of document.tables) {
    for (const { values, labels, summary } of table.series) {
      expect(labels).toHaveLength(values.length);
      expect(values.length).toBeGreaterThan(0);
      for (const number of [...values, summary.min, summary.max, summary.mean, summary.median]) {
        expect(Number.isFinite(number)).toBe(true);
      }
      expect(summary.count).toBe(values.length);
      if (summary.sampleSd !== null) expect(summary.sampleSd).toBeGreaterThanOrEqual(0);
      expect(summary.min).toBeLessThanOrEqual(summary.median);
      expect(summary.median).toBeLessThanOrEqual(summary.max);
    }
  }
  if (document.problem !== null) expect(document.problem).not.toMatch(/[\n\0]/);
}

describe('whatever a file holds', () => {
  test.each(names)('%s is read or told as a problem, never thrown', (name) => {
    fc.assert(
      fc.property(reportText, (text) => {
        expectSound(documentOf(name, text));
      }),
      { numRuns: 300 },
    );
  });

  test('any JSON value keeps all its measurable numbers', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const document = documentOf('a.json', JSON.stringify(value));
        expectSound(document);
        expect(document.problem).toBeNull();
      }),
    );
  });

  test('a CSV of numbers gives back its numbers', () => {
    const row = fc.tuple(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const document = documentOf('a.csv', `a,b\n${rows.map((each) => each.join(',')).join('\n')}\n`);
        expect(document.tables[0]?.series.map(({ values }) => values)).toEqual([
          rows.map(([a]) => a),
          rows.map(([, b]) => Number(String(b))),
        ]);
      }),
    );
  });

  test('a corpus of anything has findings and a prompt within its room', async () => {
    const file = fc.tuple(fc.constantFrom(...names), reportText);
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 200, max: 2000 }),
        async (all, room) => {
          const files = all.map(([name, text], at) => fileOf(`r/${at}/${name}`, text));
          const corpus = await buildCorpus('r', files);
          const { text, shown, leftOut } = corpusForPrompt(corpus, room);
          expect(text.length).toBeLessThanOrEqual(room);
          expect(shown + leftOut).toBeLessThanOrEqual(files.length);
          for (const finding of corpus.findings) {
            expect(finding.text).not.toMatch(/[\n\0]/);
            for (const number of Object.values(finding.numbers)) expect(Number.isFinite(number)).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('describeJsonError finds an error exactly where JSON.parse finds one', () => {
  const almostJson = fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '\n', '\\', '1', '['))
    .map(([text, at, extra]) => {
      const place = at % (text.length + 1);
      return `${text.slice(0, place)}${extra}${text.slice(place + (at % 2))}`;
    });
  fc.assert(
    fc.property(almostJson, (text) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(describeJsonError(text) === null).toBe(parses);
    }),
    { numRuns: 1000 },
  );
});

test('oneLine is one line of at most its length, without half characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.integer({ min: 1, max: 40 }),
      (text, longest) => {
        const line = oneLine(text, longest);
        expect(line.length).toBeLessThanOrEqual(longest);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        // Fails for half of a surrogate pair.
        expect(() => encodeURIComponent(line)).not.toThrow();
      },
    ),
  );
});
