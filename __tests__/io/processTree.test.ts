import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { endTree, taskkill } from '../../src/io/processTree.ts';
import { isAlive, until } from './temporary.ts';

/** A process that started another, whose process id it tells, and that may be deaf to SIGTERM. */
async function startFamily(deaf: boolean) {
  const script = `
    const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    ${deaf ? "process.on('SIGTERM', () => {});" : ''}
    console.log(child.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['-e', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(parent.stdout, 'data');
  return { parent, grandchild: Number(line) };
}

describe('endTree', () => {
  test('ends the child and what it started', async () => {
    const { parent, grandchild } = await startFamily(false);
    await endTree(parent, 5_000);
    expect(parent.signalCode).toBe('SIGTERM');
    await until(() => !isAlive(grandchild));
  });

  test('kills what is deaf to SIGTERM when the grace is over', async () => {
    const { parent, grandchild } = await startFamily(true);
    await endTree(parent, 100);
    expect(parent.signalCode).toBe('SIGKILL');
    await until(() => !isAlive(grandchild));
  });

  test('ends what outlived the child', async () => {
    const { parent, grandchild } = await startFamily(false);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect(isAlive(grandchild)).toBe(true);
    await endTree(parent, 5_000);
    await until(() => !isAlive(grandchild));
  });
});

test('on Windows the whole tree is ended by the system directory’s own taskkill', () => {
  expect(taskkill(4711, { SystemRoot: 'D:\\WINDOWS' })).toEqual({
    file: 'D:\\WINDOWS\\System32\\taskkill.exe',
    args: ['/pid', '4711', '/T', '/F'],
  });
  expect(taskkill(1, {}).file).toBe('C:\\Windows\\System32\\taskkill.exe');
});
