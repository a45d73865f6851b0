import { afterEach, expect, jest, test } from '@jest/globals';
import { startForge } from '../../dev/forge/forge.ts';
import { lastSeconds } from '../../src/io/cancellation.ts';
import { connectToGithub } from '../../src/io/github/client.ts';

afterEach(() => {
  jest.useRealTimers();
});

/** Which of them are over, after so many seconds. */
const overIn = (last: ReturnType<typeof lastSeconds>) =>
  Object.entries(last).flatMap(([name, { aborted }]) => (aborted ? [name] : []));

test('a cancelled job asks for three seconds, uploads for five and tells for seven, and no other job ends', () => {
  jest.useFakeTimers();
  const cancel = new AbortController();
  const [last, others] = [lastSeconds(cancel.signal), lastSeconds(new AbortController().signal)];
  jest.advanceTimersByTime(3_600_000);
  expect(overIn(last)).toEqual([]);
  cancel.abort();
  expect(overIn(last)).toEqual([]);
  for (const [moreMs, over] of [
    [3_000, ['asking']],
    [2_000, ['asking', 'uploading']],
    [2_000, ['asking', 'uploading', 'telling']],
  ] as const) {
    jest.advanceTimersByTime(moreMs - 1);
    expect(overIn(last)).toEqual(over.slice(0, -1));
    jest.advanceTimersByTime(1);
    expect(overIn(last)).toEqual(over);
  }
  expect(overIn(others)).toEqual([]);
});

test('a request that hangs ends with it, and what is asked later at once', async () => {
  const forge = await startForge();
  try {
    const ended = new AbortController();
    forge.trouble(() => () => {
      ended.abort(new Error('no time is left'));
      return new Promise(() => {});
    });
    const { rest } = await connectToGithub(
      { GITHUB_API_URL: forge.apiUrl },
      forge.token,
      2_000,
      ended.signal,
    );
    const asked = () => rest.repos.get({ owner: 'octo-org', repo: 'octo-bench' });
    await expect(asked()).rejects.toThrow('no time is left');
    forge.trouble(null);
    await expect(asked()).rejects.toThrow('no time is left');
    expect(forge.requests).toEqual([]);
  } finally {
    await forge.close();
  }
});
