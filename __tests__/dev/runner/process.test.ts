import { expect, test } from '@jest/globals';
import { type ProcessOptions, runProcess } from '../../../dev/runner/process.ts';

const patience = { afterSigintMs: 50, afterSigtermMs: 50, streamsMs: 500 };
let runs = 0;

/** Runs `source` in this Node with little patience. */
async function run(source: string, options: Partial<ProcessOptions> = {}) {
  const lines: string[] = [];
  runs += 1;
  const result = await runProcess({
    file: process.execPath,
    args: ['-e', source],
    cwd: process.cwd(),
    env: { RUNNER_TRACKING_ID: `process-test-${process.pid}-${runs}` },
    patience,
    onLine: (line) => lines.push(line),
    ...options,
  });
  return { ...result, lines };
}

/** Cancels as soon as the process says `ready`. */
function whenReady() {
  const cancel = new AbortController();
  return { signal: cancel.signal, onLine: (line: string) => line === 'ready' && cancel.abort() };
}

const STAY = `setInterval(() => {}, 1000); console.log('ready');`;

test('cancelling ends a process that does not listen by SIGINT', async () => {
  expect(await run(STAY, whenReady())).toMatchObject({ exitCode: null, killedBy: 'SIGINT' });
});

test('then by SIGTERM, then by SIGKILL', async () => {
  const deaf = `process.on('SIGINT', () => {}); ${STAY}`;
  expect(await run(deaf, whenReady())).toMatchObject({ exitCode: null, killedBy: 'SIGTERM' });
  const stubborn = `process.on('SIGTERM', () => {}); ${deaf}`;
  expect(await run(stubborn, whenReady())).toMatchObject({ exitCode: null, killedBy: 'SIGKILL' });
});

test('SIGTERM alone ends a process that does not listen', async () => {
  const { signal: terminate, onLine } = whenReady();
  expect(await run(STAY, { terminate, onLine })).toMatchObject({ exitCode: null, killedBy: 'SIGTERM' });
});

test('and is followed by nothing: whoever is at work then ends as it likes', async () => {
  const { signal: terminate, onLine } = whenReady();
  // Cannot be over before a signal that follows at once: it starts three processes, one after another.
  const work = "for (const _ of 'abc') execFileSync(process.execPath, ['-e', '']);";
  const busy = `
    const { execFileSync } = require('node:child_process');
    process.once('SIGTERM', () => { ${work} console.log('done'); process.exit(3); });
    ${STAY}`;
  const heard: string[] = [];
  const result = await run(busy, {
    terminate,
    onLine: (line) => {
      heard.push(line);
      onLine(line);
    },
    patience: { ...patience, afterSigintMs: 0, afterSigtermMs: 0 },
  });
  expect(result).toMatchObject({ exitCode: 3, killedBy: null });
  expect(heard).toEqual(['ready', 'done']);
});

test('a child that keeps stdout open does not keep the run open', async () => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e3)'],
    { stdio: 'inherit' }).unref(); process.stdout.write('no end of line');`;
  const { exitCode, lines, orphans } = await run(child);
  expect({ exitCode, lines }).toEqual({ exitCode: 0, lines: ['no end of line'] });
  expect(orphans).toHaveLength(1);
});

test('a file that is not there is an error, not a run', async () => {
  await expect(run('', { file: '/no/such/node' })).rejects.toThrow('ENOENT');
});
