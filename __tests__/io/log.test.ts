import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createActionLog, createDeskLog, quietConsole } from '../../src/io/log.ts';
import { recordingLog } from './temporary.ts';

/** Stands for the real function: shows where it was applied. */
const safe = (text: string) => `<${text}>`;

describe('createActionLog', () => {
  let written = '';
  beforeEach(() => {
    written = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('every line of a text is made safe, however it ends', () => {
    createActionLog({ safe }).info('one\r::error::two\n##[error]three\r\nfour');
    expect(written).toBe('<one>\n<::error::two>\n<##[error]three>\n<four>\n');
  });

  test('annotations and groups are commands of ours around safe text', async () => {
    const log = createActionLog({ safe });
    log.notice('n\r\n::x');
    log.warning('100 %');
    log.error('e');
    const result = await log.group('t', async () => {
      log.info('inside');
      return 7;
    });
    expect(result).toBe(7);
    expect(written.split('\n')).toEqual([
      '::notice::<n>%0A<::x>',
      '::warning::<100 %25>',
      '::error::<e>',
      '::group::<t>',
      '<inside>',
      '::endgroup::',
      '',
    ]);
  });

  test('an annotation has its title and place, all of them made safe', () => {
    const log = createActionLog({ safe });
    const at = { file: 'bench,1.yml', line: 7 };
    log.annotate({ level: 'error', title: 'Slower: a::b', message: '1 → 2\nms', at });
    log.annotate({ level: 'warning', title: 't', message: 'm', at: null });
    expect(written.split('\n')).toEqual([
      '::error title=<Slower%3A a%3A%3Ab>,file=<bench%2C1.yml>,line=7::<1 → 2>%0A<ms>',
      '::warning title=<t>::<m>',
      '',
    ]);
  });

  test('a group ends although its body fails', async () => {
    const failing = createActionLog({ safe }).group('t', async () => {
      throw new Error('body');
    });
    await expect(failing).rejects.toThrow('body');
    expect(written).toBe('::group::<t>\n::endgroup::\n');
  });
});

test('the desk log writes plain safe lines, a title above each group', async () => {
  const lines: string[] = [];
  const log = createDeskLog({ safe, write: (line) => lines.push(line) });
  log.info('a\nb');
  log.notice('n');
  log.warning('w');
  log.error('e\rf');
  log.annotate({ level: 'error', title: 'Slower', message: 'm', at: null });
  expect(await log.group('Measure', async () => 7)).toBe(7);
  expect(lines).toEqual([
    '<a>',
    '<b>',
    'note: <n>',
    'warning: <w>',
    'error: <e>',
    'error: <f>',
    'error: <Slower: m>',
    '',
    '<Measure>',
  ]);
});

test('what libraries print goes through the log until it is undone', () => {
  const log = recordingLog();
  const original = console.warn;
  const undo = quietConsole(log);
  try {
    console.warn('invalid json: %s', '::add-mask::a', { b: 1 });
    console.log('l');
    console.error(new Error('broken'));
    console.debug('d');
  } finally {
    undo();
  }
  expect(log.lines[0]).toBe('info invalid json: ::add-mask::a { b: 1 }');
  expect(log.lines[1]).toBe('info l');
  expect(log.lines[2]).toMatch(/^info Error: broken/);
  expect(log.lines[3]).toBe('info d');
  expect(console.warn).toBe(original);
});
