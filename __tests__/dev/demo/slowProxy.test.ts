import { afterEach, expect, test } from '@jest/globals';
import { startSlowProxy } from '../../../dev/demo/slowProxy.ts';
import { systemClock } from '../../../src/io/clock.ts';
import { createOllama } from '../../../src/io/ollama.ts';
import { startStandIn } from '../../support/ollamaStandIn.ts';

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

test('an Ollama seen through it says the same, several times slower on both clocks', async () => {
  const server = await startStandIn({
    answer: () => ({ delayMs: 30, pieceMs: 5, pieces: Array(20).fill('wörd ') }),
  });
  toClose.push(server.close);
  const proxy = await startSlowProxy(server.url, 4);
  toClose.push(proxy.stop);
  const ollama = createOllama(
    {
      host: proxy.url,
      hostForPeople: proxy.url,
      timeouts: { connectMs: 10_000, firstTokenMs: 10_000, stallMs: 10_000, callMs: 10_000 },
      cancelled: new AbortController().signal,
    },
    systemClock,
  );
  expect(await ollama.has('gemma3')).toBe(true);
  const outcome = await ollama.chat(
    { model: 'gemma3:latest', system: 's', prompt: 'p', think: false, numPredict: 20, seed: 1, options: {} },
    new AbortController().signal,
  );
  expect(outcome).toMatchObject({ failure: null, content: 'wörd '.repeat(20) });
  // The stand-in says 250 ms of decode and 200 ms of prefill, and waits 30 ms and 21 times 5 ms in truth.
  expect(outcome.final).toMatchObject({ decodeMs: 1000, prefillMs: 800, outputTokens: 20 });
  expect(outcome.firstTokenMs).toBeGreaterThanOrEqual(4 * 34);
  expect(outcome.endMs).toBeGreaterThanOrEqual(4 * 130);
});
