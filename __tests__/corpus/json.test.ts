import { describe, expect, test } from '@jest/globals';
import { describeJsonError } from '../../src/corpus/jsonError.ts';
import { documentOf, seriesNamed } from './documents.ts';

const json = (value: unknown) => documentOf('reports/a.json', JSON.stringify(value));

describe('numeric leaves by path', () => {
  test('array indices are folded, order is kept', () => {
    const document = json({
      model: 'm',
      runs: [
        { ms: 1, deep: { ns: [1, 2] } },
        { ms: 3, deep: { ns: [3] } },
      ],
      n: 7,
    });
    expect(document.problem).toBeNull();
    expect(document.tables[0]?.columns).toEqual(['runs[].ms', 'runs[].deep.ns[]', 'n']);
    expect(seriesNamed(document, 'runs[].ms').values).toEqual([1, 3]);
    expect(seriesNamed(document, 'runs[].deep.ns[]').values).toEqual([1, 2, 3]);
  });

  test('a list at the root, a number at the root', () => {
    expect(seriesNamed(json([{ a: 1 }, { a: 2 }]), '[].a').values).toEqual([1, 2]);
    expect(seriesNamed(json(5), 'value').values).toEqual([5]);
  });

  test('below names that are longer together than can be told nothing is read, and that is said', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? { ms: 1 } : { ['k'.repeat(80)]: nested(depth - 1) };
    const document = json({ ms: 5, ...(nested(8) as object) });
    expect(document.tables[0]?.columns).toEqual(['ms']);
    expect(document.problem).toBe('has paths of more than 500 characters; the rest was left out');
  });

  test('keys with the characters of paths are quoted', () => {
    expect(json({ 'a.b': { 'c[]': 1 }, '': 2 }).tables[0]?.columns).toEqual(['["a.b"]["c[]"]', '[""]']);
  });

  test('labels come from the fields that tell the elements apart, also for what is nested in them', () => {
    const document = json({
      results: [
        { model: 'a', gpu: 'x', timing: { ms: 1 } },
        { model: 'b', gpu: 'x', timing: { ms: 2 } },
      ],
    });
    expect(seriesNamed(document, 'results[].timing.ms').labels).toEqual(['model=a', 'model=b']);
  });

  test('text, booleans and null are no numbers', () => {
    expect(json({ a: '5', b: true, c: null, d: 1e300 }).tables[0]?.series).toEqual([]);
  });

  test('what failed is counted and left out, also zeros beside the part that says so', () => {
    const document = json({
      runs: [
        { ms: 5 },
        { ms: 0, error: 'refused' },
        { ms: 6, success: true },
        { ms: 0, success: false },
        { compilation: { success: false, s: null }, benchmark: { ms: 0 } },
        { compilation: { success: false, s: 0.3 }, ms: 7 },
      ],
    });
    expect(document.tables[0]).toMatchObject({ rowCount: 1, failedRowCount: 4 });
    expect(seriesNamed(document, 'runs[].ms').values).toEqual([5, 6, 7]);
    expect(document.tables[0]?.columns).toEqual(['runs[].ms']);
  });

  test('a number under error is a measurement', () => {
    expect(seriesNamed(json([{ error: 0.2 }, { error: 0.1 }]), '[].error').values).toEqual([0.2, 0.1]);
  });
});

describe('limits', () => {
  test('ten thousand levels do not crash, and are told', () => {
    const text = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    expect(documentOf('a.json', text).problem).toBe('is nested deeper than 64 levels; the rest was left out');
    expect(documentOf('a.json', '['.repeat(10_000)).problem).toMatch(
      /^line 1, column 10001: expected a value or \]/,
    );
  });

  test('too many paths are told, the first are kept', () => {
    const document = json(Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`k${at}`, at])));
    expect(document.problem).toBe('holds more than 2000 different paths of numbers; the rest was left out');
    expect(document.tables[0]?.series).toHaveLength(2000);
  });
});

describe('JSON lines', () => {
  test('one list, a bad line is told with its number and the others are read', () => {
    const document = documentOf('a.ndjson', '{"ms":1}\n\n{"ms":2\n{"ms":3}\nnope\n');
    expect(document.problem).toBe(
      'line 3, column 8: expected a comma or } but found the end of the file (and 1 more such line)',
    );
    expect(seriesNamed(document, '[].ms').values).toEqual([1, 3]);
    expect(document.tables[0]?.rowCount).toBe(2);
  });

  test('nothing but bad lines leaves no table', () => {
    expect(documentOf('a.jsonl', 'a\nb')).toMatchObject({ tables: [] });
  });
});

describe('what is no JSON is told with line and column', () => {
  test.each([
    ['{"a": NaN}', 'line 1, column 7: expected a value but found NaN'],
    ['{\n  "a": 1,\n}', 'line 3, column 1: expected a name in double quotes but found }'],
    ['[1,\n2', 'line 2, column 2: expected a comma or ] but found the end of the file'],
    ['{"a" 1}', 'line 1, column 6: expected a colon but found 1'],
    ['{"a":1} x', 'line 1, column 9: expected nothing more but found x'],
    ["{'a':1}", "line 1, column 2: expected a name in double quotes or } but found '"],
    ['"abc', 'line 1, column 1: expected a value but found a string that is broken or not closed'],
    ['["a\nb"]', 'line 1, column 2: expected a value or ] but found a string that is broken or not closed'],
    ['[01]', 'line 1, column 3: expected a comma or ] but found 1'],
    ['[1,]', 'line 1, column 4: expected a value but found ]'],
    ['tru', 'line 1, column 1: expected a value but found tru'],
    ['[\u0001]', 'line 1, column 2: expected a value or ] but found a control character'],
    ['[\u202e]', 'line 1, column 2: expected a value or ] but found a control character'],
  ])('%j', (text, problem) => {
    expect(documentOf('a.json', text).problem).toBe(problem);
  });

  test('what is JSON has no error', () => {
    const text = '\n {"a": [1, -2.5e+3, true, null, "\\u00e9\\n", {}, []], "b": {"c": ""}} ';
    expect(JSON.parse(text)).toBeDefined();
    expect(describeJsonError(text)).toBeNull();
  });
});
