import { describe, expect, test } from '@jest/globals';
import { createPatience } from '../../../src/io/baseline/patience.ts';
import { isPassing, isRace, refusalOf, troubleOf } from '../../../src/io/baseline/refusal.ts';
import { ExpectedError } from '../../../src/model/failure.ts';

const NOW_MS = Date.UTC(2026, 0, 1);
const thrown = (status: number, message = 'x', headers: Record<string, string> = {}) =>
  Object.assign(new Error(message), { status, response: { headers, data: { message } } });
function refused(...args: Parameters<typeof thrown>) {
  const refusal = refusalOf(thrown(...args), NOW_MS);
  if (refusal === null) throw new Error('no refusal');
  return refusal;
}

describe('how long to wait', () => {
  const reset = String(NOW_MS / 1000 + 90);
  test.each<[string, Parameters<typeof thrown>, number | null]>([
    ['as long as GitHub says', [403, 'secondary rate limit', { 'retry-after': '30' }], 30_000],
    ['a second at the least', [429, 'x', { 'retry-after': '0' }], 1000],
    [
      'until the limit is renewed',
      [403, 'x', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }],
      90_000,
    ],
    [
      'a minute where a limit is named without a time',
      [403, 'You have exceeded a secondary rate limit'],
      60_000,
    ],
    ['a minute after 429', [429], 60_000],
    ['not at all without a permission', [403, 'Resource not accessible by integration'], null],
    ['not for a limit that is not reached', [403, 'x', { 'x-ratelimit-remaining': '12' }], null],
    ['not by what a server in trouble says', [503, 'rate limit', { 'retry-after': '30' }], null],
  ])('%s', (_, error, waitMs) => {
    expect(refused(...error).waitMs).toBe(waitMs);
  });
});

describe('what a refusal means', () => {
  test('races are redone, others are not', () => {
    expect(isRace(refused(422, 'Update is not a fast forward'))).toBe(true);
    expect(isRace(refused(422, 'Reference already exists'))).toBe(true);
    expect(isRace(refused(422, 'Reference does not exist'))).toBe(true);
    expect(isRace(refused(409, 'Conflict'))).toBe(true);
    expect(isRace(refused(409, 'Git Repository is empty.'))).toBe(false);
    expect(isRace(refused(422, 'Repository rule violations found'))).toBe(false);
    expect(isRace(refused(403, 'Update is not a fast forward'))).toBe(false);
  });

  test('what passes by itself is asked again', () => {
    expect(isPassing(refused(500))).toBe(true);
    expect(isPassing(refused(429))).toBe(true);
    expect(isPassing(refused(404))).toBe(false);
  });

  test('a bug, or what was told already, is none', () => {
    expect(refusalOf(new TypeError('x is not a function'))).toBeNull();
    expect(refusalOf(new ExpectedError('told'))).toBeNull();
  });

  test.each<[Parameters<typeof thrown>, string]>([
    [[409, 'Git Repository is empty.'], 'the repository has no commit yet'],
    [[403, 'Repository was archived so is read-only.'], '(403: Repository was archived so is read-only.)'],
    [[502, 'Bad Gateway'], 'GitHub answered 502 (Bad Gateway); re-run the job.'],
  ])('%j is told as one sentence', (error, words) => {
    const { message } = troubleOf(refused(...error), 'data', 'write');
    expect(message).toContain(words);
    expect(message).toMatch(/^The data branch data cannot be written: .*\.$/);
  });
});

test('a connection that broke is no answer of GitHub’s', () => {
  const refusal = refusalOf(Object.assign(new Error('other side closed'), { status: 500 }));
  expect(refusal && troubleOf(refusal, 'data', 'read').message).toBe(
    'The data branch data cannot be read: GitHub gave no answer (other side closed); re-run the job.',
  );
});

describe('patience', () => {
  const recording = (random: () => number) => {
    const waits: number[] = [];
    const patience = createPatience({ pause: async (ms) => void waits.push(ms), random });
    return { waits, patience };
  };

  test('grows from failure to failure up to a bound, and differs by chance', async () => {
    const { waits, patience } = recording(() => 0.9);
    for (let failures = 0; failures < 8; failures += 1) await patience.backOff(failures);
    expect(waits).toEqual([150, 300, 600, 1200, 2400, 4800, 5000, 5000]);
    const early = recording(() => 0);
    await early.patience.backOff(0);
    expect(early.waits).toEqual([15]);
  });

  test('ends with what may be waited altogether', async () => {
    const { waits, patience } = recording(() => 0.9);
    expect(await patience.wait(100_000)).toBe(true);
    expect(await patience.wait(30_000)).toBe(false);
    expect(await patience.wait(20_000)).toBe(true);
    expect(await patience.wait(1)).toBe(false);
    expect(waits).toEqual([100_000, 20_000]);
  });
});
