import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { createCommandReader } from '../../dev/runner/commands.ts';
import { endSoon } from '../../src/io/lastWords.ts';

const io = (name: string) => pathToFileURL(join(import.meta.dirname, '..', '..', 'src', 'io', name)).href;
const START = `
import { createActionLog } from ${JSON.stringify(io('log.ts'))};
import { endSoon, onLastWords } from ${JSON.stringify(io('lastWords.ts'))};
const log = createActionLog({ safe: (line) => line, redact: (text) => text });
onLastWords({ crash: (error) => log.info(String(error)), end: log.close });
log.info('begun');
`;

/** No measure: a process that still is there then is ended, and has no exit status. */
const HUNG_MS = 15_000;

/** What a runner hears of a process, and how that ends. */
function heard(script: string) {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', START + script];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: HUNG_MS,
  });
  const reader = createCommandReader();
  const results = `${stdout}${stderr}`.split(/\r\n|[\n\r]/).map((line) => reader.read(line));
  const commands = results.flatMap((result) => (result.kind === 'command' ? [result.command.command] : []));
  return { status, stderr, stdout, commands, listens: reader.read('::notice::x').kind === 'command' };
}

test.each([
  ['an error that nobody caught', "setTimeout(() => { throw new Error('\\n::set-output name=a::b'); });"],
  ['a promise that nobody caught', "Promise.reject(new Error('\\n##[set-output name=a]b'));"],
  ['one of the module itself', "throw new Error('\\n::add-mask::b');"],
])('%s acts as no command, and the process ends with 1', (_, script) => {
  const { stdout, ...rest } = heard(script);
  expect(rest).toEqual({ status: 1, stderr: '', commands: [], listens: true });
  expect(stdout).toMatch(/::[a-z-]+|##\[/);
});

describe('what still hangs', () => {
  // Whoever listens keeps a process for ever.
  const LISTEN = `
    const { createServer } = await import('node:net');
    createServer().listen(0, '127.0.0.1', () => {
      log.info('listening');
      process.exitCode = 3;`;

  test('does not keep a process that has told all, and its exit status stays', () => {
    const { status, stdout, listens } = heard(`${LISTEN} endSoon(1); });`);
    expect({ status, listens }).toEqual({ status: 3, listens: true });
    expect(stdout).toContain('listening');
  });

  test('has its time, which itself keeps nobody', () => {
    jest.useFakeTimers();
    const exit = jest.spyOn(process, 'exit').mockReturnValue(undefined as never);
    try {
      endSoon(5000);
      expect(jest.getTimerCount()).toBe(1);
      jest.advanceTimersByTime(4999);
      expect(exit).not.toHaveBeenCalled();
      jest.advanceTimersByTime(1);
      expect(exit.mock.calls).toEqual([[]]);
    } finally {
      exit.mockRestore();
      jest.useRealTimers();
    }
    expect(heard('log.info("told"); process.exitCode = 3; endSoon(600_000);').status).toBe(3);
  });
});

test('the stretch ends with the process, also where it is ended', () => {
  expect(heard('')).toMatchObject({ status: 0, commands: [], listens: true });
  expect(heard('process.exit(3);')).toMatchObject({ status: 3, commands: [], listens: true });
});
