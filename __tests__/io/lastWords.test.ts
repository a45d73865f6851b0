import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { createCommandReader } from '../../dev/runner/commands.ts';

const io = (name: string) => pathToFileURL(join(import.meta.dirname, '..', '..', 'src', 'io', name)).href;
const START = `
import { createActionLog } from ${JSON.stringify(io('log.ts'))};
import { endSoon, onLastWords } from ${JSON.stringify(io('lastWords.ts'))};
const log = createActionLog({ safe: (line) => line, redact: (text) => text });
onLastWords({ crash: (error) => log.info(String(error)), end: log.close });
log.info('begun');
`;

/** What a runner hears of a process, and how that ends. */
function heard(script: string) {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', START + script];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
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

test('what still hangs does not keep a process that has told all, and its exit status stays', () => {
  // An answer that never comes; the process would end with 9 once it was given up.
  const hangs = `
    const { createServer } = await import('node:http');
    const server = createServer(() => {}).listen(0, () => {
      fetch('http://127.0.0.1:' + server.address().port, { signal: AbortSignal.timeout(5000) })
        .catch(() => process.exit(9));
      log.info('asked');
      process.exitCode = 3;
      END
    });`;
  const ended = heard(hangs.replace('END', 'endSoon(1);'));
  expect(ended).toMatchObject({ status: 3, listens: true });
  expect(ended.stdout).toContain('asked');
  // Without it, it does hang.
  expect(heard(hangs.replace('END', '')).status).toBe(9);
});

test('the stretch ends with the process, also where it is ended', () => {
  expect(heard('')).toMatchObject({ status: 0, commands: [], listens: true });
  expect(heard('process.exit(3);')).toMatchObject({ status: 3, commands: [], listens: true });
});
