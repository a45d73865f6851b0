import { expect, test } from '@jest/globals';
import { pullMissing } from '../../src/bench/pull.ts';
import { fakeWorld } from '../support/fakePorts.ts';

test('a server that changes its status without end fills no log', async () => {
  const { ports } = fakeWorld();
  const lines: string[] = [];
  let isThere = false;
  await pullMissing(
    ['m:1'],
    'missing',
    {
      clock: { ...ports.clock, nowMs: () => 0 },
      log: { ...ports.log, info: (line) => lines.push(line) },
      ollama: {
        ...ports.ollama,
        has: async () => isThere,
        pull: async (_, onProgress) => {
          for (let number = 0; number < 10_000; number += 1) onProgress(number % 2 === 0 ? 'a' : 'b 5 %');
          isThere = true;
        },
      },
    },
    new AbortController().signal,
  );
  expect(lines.slice(0, 4)).toEqual([
    'Ollama does not have m:1; pulling it',
    ...['pull: a', 'pull: b 5 %', 'pull: a'],
  ]);
  expect(lines).toHaveLength(101);
});
