import * as core from '@actions/core';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createCommandReader } from '../../dev/runner/commands.ts';
import { createActionLog, createDeskLog, quietConsole } from '../../src/io/log.ts';
import { hostileText } from '../report/hostile.ts';
import { fc } from '../support/properties.ts';
import { recordingLog } from './temporary.ts';

/** Stands for the real functions: shows where they were applied. */
const safe = (text: string) => `<${text}>`;
const redact = (text: string) => text.replaceAll('hush', '***');
const cleaning = { safe, redact };

describe('createActionLog', () => {
  let written = '';
  let tokens = 0;
  const openLog = () => createActionLog(cleaning, () => `token-${++tokens}`);
  const lines = () => written.split('\n').slice(0, -1);
  beforeEach(() => {
    written = '';
    tokens = 0;
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = 0;
  });

  test('every line of a text is made safe, however it ends, and stands between a stop and its token', () => {
    const log = openLog();
    log.info('one\r::error::two\n##[error]three\r\nfour');
    log.info('five, hush');
    log.close();
    log.close();
    expect(lines()).toEqual([
      '::stop-commands::token-1',
      ...['<one>', '<::error::two>', '<##[error]three>', '<four>', '<five, ***>'],
      '::token-1::',
    ]);
  });

  test('annotations and groups are commands of ours around safe text, never in a stretch', async () => {
    const log = openLog();
    log.info('before');
    log.notice('n\r\n::x');
    log.warning('100 % hush');
    log.error('e');
    const result = await log.group('t', async () => {
      log.info('inside');
      return 7;
    });
    expect(result).toBe(7);
    expect(lines()).toEqual([
      ...['::stop-commands::token-1', '<before>', '::token-1::'],
      '::notice::<n>%0A<::x>',
      '::warning::<100 %25 ***>',
      '::error::<e>',
      '::group::<t>',
      ...['::stop-commands::token-2', '<inside>', '::token-2::'],
      '::endgroup::',
    ]);
  });

  test('an annotation has its title and place, all of them made safe', () => {
    const log = openLog();
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
    const failing = openLog().group('t', async () => {
      throw new Error('body');
    });
    await expect(failing).rejects.toThrow('body');
    expect(written).toBe('::group::<t>\n::endgroup::\n');
  });

  test('the end of the job is an error that the runner reads, and its exit status', () => {
    const log = openLog();
    log.info('text');
    log.fail('slower,\nhush');
    expect(lines().slice(-2)).toEqual(['::token-1::', '::error::<slower,>%0A<***>']);
    expect(process.exitCode).toBe(1);
  });

  test('whoever prints a command besides is heard, and whoever prints text is not', () => {
    openLog().info('open');
    core.setSecret('hush');
    core.info('::set-output name=a::b\nhush');
    process.stdout.write(new TextEncoder().encode('bytes'));
    core.debug('for nobody');
    core.warning('w');
    expect(lines()).toEqual([
      ...['::stop-commands::token-1', '<open>', '::token-1::'],
      '::add-mask::hush',
      '::stop-commands::token-2',
      ...['<::set-output name=a::b>', '<***>', '<bytes>'],
      '::token-2::',
      '::warning::w',
    ]);
  });

  test('debug messages are printed for who asked for them, without secrets', () => {
    process.env.RUNNER_DEBUG = '1';
    try {
      openLog();
      core.debug('hush');
      expect(written).toBe('::debug::***\n');
    } finally {
      delete process.env.RUNNER_DEBUG;
    }
  });

  test('a token is new for each stretch, long, and nothing but hexadecimal digits', () => {
    const log = createActionLog(cleaning);
    for (const text of ['a', 'b', 'c']) {
      log.info(text);
      log.notice(text);
    }
    const stops = lines().flatMap((line) => /^::stop-commands::([0-9a-f]{32})$/.exec(line)?.[1] ?? []);
    expect(new Set(stops).size).toBe(3);
  });

  test('any mixture of texts and commands is read as it was meant', () => {
    const kinds = ['info', 'notice', 'warning', 'error', 'fail'] as const;
    const steps = fc.array(fc.tuple(fc.constantFrom(...kinds), hostileText), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (said) => {
        written = '';
        jest.restoreAllMocks();
        jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
          written += String(chunk);
          return true;
        });
        // Without the other cure: the stretches alone must do.
        const log = createActionLog({ safe: (line) => line, redact: (text) => text });
        for (const [kind, text] of said) log[kind](text);
        log.close();
        const reader = createCommandReader();
        const heard = written.split(/\r\n|[\n\r]/).map((line) => reader.read(line));
        const commands = heard.flatMap((line) => (line.kind === 'command' ? [line.command.command] : []));
        const meant = said
          .map(([kind]) => (kind === 'fail' ? 'error' : kind))
          .filter((kind) => kind !== 'info');
        expect(commands).toEqual(meant);
        expect(heard.filter(({ kind }) => kind === 'failed')).toEqual([]);
        expect(reader.read('::notice::listening').kind).toBe('command');
      }),
      { numRuns: 300 },
    );
  });
});

test('the desk log writes plain safe lines, a title above each group', async () => {
  const lines: string[] = [];
  const log = createDeskLog(cleaning, (line) => lines.push(line));
  log.info('a\nb');
  log.notice('n');
  log.warning('hush');
  log.error('e\rf');
  log.annotate({ level: 'error', title: 'Slower', message: 'm', at: null });
  expect(await log.group('Measure', async () => 7)).toBe(7);
  expect(lines).toEqual([
    '<a>',
    '<b>',
    'note: <n>',
    'warning: <***>',
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
