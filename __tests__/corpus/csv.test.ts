import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../../src/corpus/document.ts';
import type { Document } from '../../src/model/corpus.ts';
import { documentOf, fileOf, seriesNamed } from './documents.ts';

const csv = (text: string): Document => documentOf('reports/a.csv', text);
const values = (document: Document, name: string) => seriesNamed(document, name).values;

describe('shapes of CSV', () => {
  test('columns, rows, numbers and their summary', () => {
    const document = csv('config,tok_s,note\na,10,x\nb,20,y\nc,60,\n');
    expect(document.problem).toBeNull();
    expect(document.tables).toHaveLength(1);
    expect(document.tables[0]).toMatchObject({
      title: null,
      columns: ['config', 'tok_s', 'note'],
      rowCount: 3,
      failedRowCount: 0,
    });
    const series = seriesNamed(document, 'tok_s');
    expect(series.values).toEqual([10, 20, 60]);
    expect(series.labels).toEqual(['config=a', 'config=b', 'config=c']);
    expect(series.summary).toMatchObject({
      count: 3,
      min: 10,
      max: 60,
      mean: 30,
      median: 20,
      first: 10,
      last: 60,
    });
    expect(series.summary.sampleSd).toBeCloseTo(Math.sqrt(700), 10);
  });

  test('a table of thousands of rows is read like a short one', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ({
      config: `c${at % 3}`,
      step: at,
      tok: 100 + (at % 7),
      status: at % 10 === 9 ? 'failed' : 'ok',
    }));
    const text = rows.map(({ config, step, tok, status }) => `${config},${step},${tok}.50 tok/s,${status}`);
    const document = csv(['config,step,speed,status', ...text, 'c1,5'].join('\n'));
    const sound = rows.filter(({ status }) => status === 'ok');
    expect(document.problem).toBe('line 3002 has 2 fields where the header has 4, left out');
    expect(document.tables[0]).toMatchObject({ rowCount: 3000, failedRowCount: 300 });
    expect(seriesNamed(document, 'step').values).toEqual(sound.map(({ step }) => step));
    const speed = seriesNamed(document, 'speed');
    expect(speed.unit).toBe('tok/s');
    expect(speed.values).toEqual(sound.map(({ tok }) => tok + 0.5));
    expect(speed.labels).toEqual(sound.map(({ config, step }) => `config=${config}, step=${step}`));
  });

  test.each([
    ['semicolons', 'a;b\n1,5;x\n2,5;y\n'],
    ['tabs', 'a\tb\n1.5\tx\n2.5\ty\n'],
    ['commas with semicolons inside', 'a,b\n1.5,x;1\n2.5,y;2\n'],
    ['Windows line ends', 'a,b\r\n1.5,x\r\n2.5,y\r\n'],
    ['no line end at the end', 'a,b\n1.5,x\n2.5,y'],
    ['blank lines', '\na,b\n\n1.5,x\n\n2.5,y\n\n'],
    ['quotes', '"a","b"\n"1.5","x,""z"""\n"2.5","y\nw"\n'],
    ['empty fields behind the last column', 'a,b\n1.5,x,,\n2.5,y,\n'],
    ['comments above', '# made by hand\na,b\n1.5,x\n2.5,y\n'],
  ])('%s', (_, text) => {
    const document = csv(text);
    expect(document.problem).toBeNull();
    expect(values(document, 'a')).toEqual([1.5, 2.5]);
    expect(document.tables[0]?.columns).toEqual(['a', 'b']);
  });

  test('a profile: log lines above, a row of units below the header', () => {
    const document = csv(
      '==PROF== Connected, to process 1\n==PROF== "x": 6 passes\n"ID","Kernel","duration"\n"","","us"\n"0","k,1","22,80,000"\n"1","k2","3"\n',
    );
    expect(document.problem).toBeNull();
    expect(document.tables[0]?.rowCount).toBe(2);
    expect(seriesNamed(document, 'duration')).toMatchObject({ unit: 'us', values: [2280000, 3] });
  });

  test('a first row whose numbers are missing is no row of units', () => {
    const document = csv('name,ms\nx,\ny,2\nz,3\n');
    expect(document.tables[0]?.rowCount).toBe(3);
    expect(seriesNamed(document, 'ms')).toMatchObject({ values: [2, 3], labels: ['name=y', 'name=z'] });
  });

  test('without a header the columns are numbered', () => {
    const document = csv('1,2\n3,4\n');
    expect(document.tables[0]?.columns).toEqual(['column 1', 'column 2']);
    expect(values(document, 'column 1')).toEqual([1, 3]);
  });

  test('numbers that name columns are a header', () => {
    const document = csv('score,2024,2025\n1,2,3\n4,5,6\n');
    expect(document.tables[0]?.columns).toEqual(['score', '2024', '2025']);
  });

  test('names that are missing or repeated are told apart', () => {
    expect(csv('a,,a\n1,2,3\n').tables[0]?.columns).toEqual(['a', 'column 2', 'a (column 3)']);
  });
});

describe('failed rows', () => {
  test('what says that it failed is counted, and its zeros are in no series', () => {
    const document = csv('model,tok_s,error\na,77,\nb,0,connection refused\nc,65,\nd,0,WinError 10049\n');
    expect(document.tables[0]).toMatchObject({ rowCount: 4, failedRowCount: 2 });
    expect(seriesNamed(document, 'tok_s')).toMatchObject({
      values: [77, 65],
      labels: ['model=a', 'model=c'],
    });
  });

  test('success and status columns tell it as well', () => {
    expect(values(csv('ms,success\n1,TRUE\n0,false\n3,yes\n'), 'ms')).toEqual([1, 3]);
    expect(values(csv('ms,status\n1,completed\n0,timeout\n3,running\n'), 'ms')).toEqual([1, 3]);
  });

  test('an error that is a number is a measurement, and "none" is none', () => {
    expect(values(csv('run,error\na,0.12\nb,0.08\n'), 'error')).toEqual([0.12, 0.08]);
    expect(values(csv('ms,error\n1,none\n2,n/a\n'), 'ms')).toEqual([1, 2]);
  });

  test('where all failed there are rows but no numbers', () => {
    const document = csv('tok_s,error\n0,refused\n0,refused\n');
    expect(document.tables[0]).toMatchObject({ rowCount: 2, failedRowCount: 2, series: [] });
    expect(document.problem).toBeNull();
  });
});

describe('what is broken is told with its line', () => {
  test('ragged rows are left out, the sound ones stay', () => {
    const document = csv('a,b\n1,2\n3\n5,6\n7,8,9\n');
    expect(document.problem).toBe(
      'line 3 has 1 field where the header has 2 (and 1 more such line), left out',
    );
    expect(values(document, 'a')).toEqual([1, 5]);
  });

  test('lines are counted with the preamble, blank lines and line breaks in quotes', () => {
    expect(csv('# x\n\na,b\n"1\n1",2\n\n3\n').problem).toMatch(/^line 7 has 1 field/);
  });

  test.each([
    ['not closed', 'a,b\n1,2\n3,"x\n5,6\n', 3],
    ['closed too early', 'a,b\n1,"x"y\n3,4\n', 2],
  ])('a quote that is %s leaves no table', (_, text, line) => {
    const document = csv(text);
    expect(document.problem).toBe(`line ${line}: a quoted field is not closed properly`);
    expect(document.tables).toEqual([]);
  });

  test.each([
    ['', 'is empty'],
    [' \n\n', 'is empty'],
    ['==ERROR== no kernels were profiled\n', 'has no rows, only comments or log lines'],
    ['""\n', 'has no rows'],
  ])('%j', (text, problem) => {
    expect(csv(text)).toMatchObject({ problem, tables: [] });
  });

  test('NUL characters, as of UTF-16 without its mark', () => {
    expect(csv('\u00ff\u00fe=\u0000=\u0000').problem).toMatch(/^holds NUL characters/);
  });

  test('a file that could not be read keeps that reason', () => {
    const unread = fileOf('a.csv', '', {
      text: null,
      sha256: null,
      problem: 'could not be read: permission denied',
    });
    expect(parseDocument(unread)).toMatchObject({
      problem: 'could not be read: permission denied',
      tables: [],
    });
  });
});
