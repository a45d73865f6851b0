import { describe, expect, test } from '@jest/globals';
import { SAMPLE_SEED } from '../../dev/samples/generate.ts';
import { sampleReports } from '../../dev/samples/samples.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { promptBlock } from '../../src/corpus/promptBlock.ts';
import { corpusForPrompt, findingsForPrompt } from '../../src/corpus/promptText.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import { fc } from '../support/properties.ts';
import { documentOf, fileOf } from './documents.ts';

const files = [...sampleReports(SAMPLE_SEED)].map(([name, text]) => fileOf(`reports/${name}`, text));
const corpus = await buildCorpus('reports', files);
const blocks = corpus.documents.flatMap(({ problem, promptBlock: block }) =>
  problem === null ? [block] : [],
);
const ample = 100_000;

describe('corpusForPrompt', () => {
  test('with room for all: counts, then every readable document, then nothing left out', () => {
    const { text, shown, leftOut } = corpusForPrompt(corpus, ample);
    expect([shown, leftOut]).toEqual([23, 0]);
    expect(text).toMatch(
      /^24 report files: 8 CSV, 9 JSON, 7 Markdown\. Contents of 23 are shown below; 0 are left out/,
    );
    expect(text).toContain('1 could not be read.\nNot read in full: reports/load/aborted_run.json: line 9');
    for (const block of blocks) expect(text).toContain(block);
  });

  test('any room: never over it, only whole documents, and the text says how many were left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 7000 }), (room) => {
        const { text, shown, leftOut } = corpusForPrompt(corpus, room);
        expect(text.length).toBeLessThanOrEqual(room);
        expect(shown + leftOut).toBe(23);
        expect(text).toContain(`Contents of ${shown} are shown below; ${leftOut} are left out`);
        const [, ...told] = text.split('\n\n');
        expect(told).toHaveLength(shown);
        for (const block of told) expect(blocks).toContain(block);
      }),
    );
  });

  test('a small room shows all types', () => {
    const { text, shown } = corpusForPrompt(corpus, 1500);
    expect(shown).toBeLessThan(10);
    for (const type of ['CSV', 'JSON', 'Markdown'])
      expect(text).toMatch(new RegExp(`^File .* \\(${type}\\)$`, 'm'));
  });

  test('a room for the counts alone shows them, a smaller one is an error that names what to change', () => {
    const { text, shown } = corpusForPrompt(corpus, 150);
    expect(shown).toBe(0);
    expect(text).toMatch(/^24 report files: .* 23 are left out for lack of room\. 1 could not be read\.$/);
    expect(() => corpusForPrompt(corpus, text.length - 1)).toThrow(ExpectedError);
    expect(() => corpusForPrompt(corpus, 10)).toThrow(/raise num_ctx or lower num-predict/);
    expect(corpusForPrompt(corpus, text.length).text).toBe(text);
  });

  test('times do not matter: the same contents give the same text', async () => {
    const later = files.map((file) => ({ ...file, modifiedAt: null }));
    expect(corpusForPrompt(await buildCorpus('reports', later), 3000)).toEqual(corpusForPrompt(corpus, 3000));
  });

  test('of copies one is shown before any other document is left out', async () => {
    const table = 'name,latency_ms\na,1\nb,2\nc,3\n';
    const copied = await buildCorpus('r', [
      fileOf('r/a.csv', table),
      fileOf('r/b.csv', table),
      fileOf('r/c.csv', table.replace('3', '4')),
    ]);
    const room = corpusForPrompt(copied, ample).text.length - 1;
    const { text } = corpusForPrompt(copied, room);
    expect(text).toContain('File r/a.csv');
    expect(text).toContain('File r/c.csv');
    expect(text).not.toContain('File r/b.csv');
  });
});

describe('promptBlock', () => {
  test('measurements with their rows, settings by their range, identities not at all', () => {
    const rows = Array.from({ length: 6 }, (_, at) => `${at},${at < 3 ? 1024 : 2048},${10 + at}.5,x`);
    expect(
      promptBlock(documentOf('a.csv', `id,num_ctx,tokens_s,model\n${rows.join('\n')}\n`)).split('\n'),
    ).toEqual([
      'File a.csv (CSV)',
      'table: rows: 6',
      '- tokens_s: n 6, min 10.5 (num_ctx=1024, id=0), median 13, max 15.5 (num_ctx=2048, id=5)',
      '- num_ctx: 1024 to 2048',
    ]);
  });

  test('failed rows, headings, few values one by one, a file without numbers', () => {
    expect(
      promptBlock(documentOf('a.csv', 'model,ttft_s,error\na,0.5,\nb,0,refused\nc,0.75,\n')).split('\n'),
    ).toEqual([
      'File a.csv (CSV)',
      'table: rows: 3, 1 failed and not in the numbers',
      '- ttft_s: 0.5 (model=a); 0.75 (model=c)',
    ]);
    expect(promptBlock(documentOf('a.md', '# A\n\n## B\n\n| x |\n|---|\n| 12 ms |\n'))).toBe(
      'File a.md (Markdown)\nheadings: A; B\ntable under "B": rows: 1\n- x in ms: 12',
    );
    expect(promptBlock(documentOf('a.json', '{"a":"b"}'))).toBe('File a.json (JSON)\nno numbers');
  });

  test('foreign text stays on its line', () => {
    const hostile = documentOf('a.json', JSON.stringify({ 'x\n\nFile b.csv': { 'y\u0000z': 1 } }));
    expect(promptBlock(hostile).split('\n')).toHaveLength(2);
  });
});

describe('findingsForPrompt', () => {
  test('whole lines, the most telling first, as many as fit', () => {
    const all = findingsForPrompt(corpus, ample);
    expect(all.split('\n')).toEqual(corpus.findings.map(({ text }) => `- ${text}`));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: all.length }), (room) => {
        const text = findingsForPrompt(corpus, room);
        expect(text.length).toBeLessThanOrEqual(room);
        if (text !== '') for (const line of text.split('\n')) expect(all.split('\n')).toContain(line);
      }),
    );
  });

  test('no room, no findings', () => {
    expect(findingsForPrompt(corpus, 0)).toBe('');
  });
});
