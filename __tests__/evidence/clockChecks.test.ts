import { describe, expect, test } from '@jest/globals';
import {
  clientBlocked,
  decodeTooShort,
  durationsAreTrue,
  firstTextLate,
  partsBeyondTotal,
  replyHeldUp,
  samplingIsInDecode,
  streamBuffered,
} from '../../src/evidence/clocks.ts';
import { type Check, type ExaminedAgainst, othersOf } from '../../src/evidence/finding.ts';
import type { Call } from '../../src/model/results.ts';
import { makeCall } from '../support/results.ts';
import { AGAINST, timedCall } from './examined.ts';

/** Each check by itself: at its limits, and with one of its figures unknown. */

const seen = (
  check: Check,
  overrides: Partial<Call>,
  { against = {}, beside = [] }: { against?: Partial<ExaminedAgainst>; beside?: readonly Call[] } = {},
) => {
  const call = makeCall(overrides);
  return (
    check(
      call,
      othersOf([call, ...beside], { ...AGAINST, ...against }, () => false),
    )?.detail ?? null
  );
};
/** With any one of them unknown there is nothing to say. */
const needs = (check: Check, overrides: Partial<Call>, fields: readonly (keyof Call)[], more = {}) => {
  expect(seen(check, overrides, more)).not.toBeNull();
  for (const field of fields)
    expect({ field, said: seen(check, { ...overrides, [field]: null }, more) }).toEqual({
      field,
      said: null,
    });
};

test('parts beyond the total say both', () => {
  const call = makeCall({ loadMs: 1000, prefillMs: 1000, decodeMs: 3000, serverTotalMs: 4000 });
  expect(partsBeyondTotal(call)?.detail).toBe(
    "Ollama's load, prefill and decode add up to 5.00 s, its total is 4.00 s",
  );
});

describe('durations', () => {
  test('are true where all checks of one call say nothing, and not where one does', () => {
    const sound = timedCall({});
    expect(durationsAreTrue(sound)).toBe(true);
    // Asked again it is the same.
    expect(durationsAreTrue(sound)).toBe(true);
    expect(durationsAreTrue(timedCall({}, { e2eMs: 100 }))).toBe(false);
    expect(durationsAreTrue(timedCall({}, { ttftMs: 100 }))).toBe(false);
    const false_ = timedCall({}, { serverTotalMs: 100, clientGapMs: null });
    expect([durationsAreTrue(false_), durationsAreTrue(false_)]).toEqual([false, false]);
  });
});

describe('a reply that was held up', () => {
  const held = { clientGapMs: 101, e2eMs: 5000, ttftMs: 500 };

  test('says for how long', () => {
    expect(seen(replyHeldUp, held)).toBe(
      'the reply was held up for 101 ms of 5.00 s between server and client',
    );
    expect(seen(replyHeldUp, { ...held, clientGapMs: 100 })).toBeNull();
    needs(replyHeldUp, held, ['clientGapMs', 'e2eMs']);
  });

  test('without a first token is held to the whole call', () => {
    expect(seen(replyHeldUp, { ...held, ttftMs: null, clientGapMs: 250 })).toBeNull();
    expect(seen(replyHeldUp, { ...held, ttftMs: null, clientGapMs: 251 })).not.toBeNull();
  });

  test('from another machine may take what is usual there, of calls that did not fail and tell it', () => {
    const gaps = (status: Call['status'], ...values: readonly (number | null)[]) =>
      values.map((clientGapMs) => makeCall({ status, clientGapMs }));
    const beside = [...gaps('valid', 200, 200, null), ...gaps('failed', 9000, 9000, 9000, 9000, 9000)];
    const against = { ollamaIsLocal: false };
    expect(seen(replyHeldUp, { ...held, clientGapMs: 300 }, { against, beside })).toBeNull();
    expect(seen(replyHeldUp, { ...held, clientGapMs: 301 }, { against, beside })).not.toBeNull();
    expect(seen(replyHeldUp, { ...held, clientGapMs: 300 }, { beside })).not.toBeNull();
  });

  test('is never usual beyond a second', () => {
    const beside = [5000, 5000, 5000].map((clientGapMs) => makeCall({ clientGapMs }));
    const against = { ollamaIsLocal: false };
    expect(seen(replyHeldUp, { ...held, clientGapMs: 1100 }, { against, beside })).toBeNull();
    expect(seen(replyHeldUp, { ...held, clientGapMs: 1101 }, { against, beside })).not.toBeNull();
  });
});

describe('a buffered stream', () => {
  // 15 of 16 lines, a token each, took 1500 ms.
  const buffered = { textLines: 16, outputTokens: 16, decodeMs: 1600, textSpanMs: 749 };

  test('came in less than half the time that its lines took', () => {
    expect(seen(streamBuffered, buffered)).toBe(
      'the stream was buffered on its way: 16 lines that took 1.50 s to generate arrived within 749 ms',
    );
    expect(seen(streamBuffered, { ...buffered, textSpanMs: 750 })).toBeNull();
    expect(seen(streamBuffered, { ...buffered, textLines: 15 })).toBeNull();
    expect(seen(streamBuffered, { ...buffered, outputTokens: 0 })).toBeNull();
    needs(streamBuffered, buffered, ['textLines', 'textSpanMs', 'decodeMs', 'outputTokens']);
  });

  test('is missing more than 50 ms', () => {
    // Made in 60 ms.
    const quick = { ...buffered, decodeMs: 64 };
    expect(seen(streamBuffered, { ...quick, textSpanMs: 9.9 })).not.toBeNull();
    expect(seen(streamBuffered, { ...quick, textSpanMs: 10 })).toBeNull();
  });

  test('of more lines than tokens took no longer than decoding', () => {
    const many = { ...buffered, textLines: 64, outputTokens: 16 };
    expect(seen(streamBuffered, { ...many, textSpanMs: 799 })).toContain('took 1.60 s');
    expect(seen(streamBuffered, { ...many, textSpanMs: 800 })).toBeNull();
  });
});

describe('a first text that is late', () => {
  // 15 of 16 tokens were to come after the first text: 1500 ms.
  const late = { textLines: 16, outputTokens: 16, decodeMs: 1600, ttftMs: 500, e2eMs: 1949 };

  test('is so by more than 50 ms or a tenth of its time', () => {
    expect(seen(firstTextLate, late)).toBe(
      'the first text arrived 51.0 ms late: the reply ended 1.45 s after it, and took 1.60 s to generate',
    );
    expect(seen(firstTextLate, { ...late, e2eMs: 1950 })).toBeNull();
    const slow = { ...late, ttftMs: 1000 };
    expect(seen(firstTextLate, { ...slow, e2eMs: 2399 })).not.toBeNull();
    expect(seen(firstTextLate, { ...slow, e2eMs: 2400 })).toBeNull();
  });

  test('needs sixteen lines and every figure', () => {
    expect(seen(firstTextLate, { ...late, textLines: 15 })).toBeNull();
    expect(seen(firstTextLate, { ...late, outputTokens: 0 })).toBeNull();
    needs(firstTextLate, late, ['textLines', 'outputTokens', 'decodeMs', 'ttftMs', 'e2eMs']);
  });

  test('may have waited for tokens that have no line of their own', () => {
    // 17 of 32 tokens were held back: 15 of them, 750 ms, were to come.
    const held = { ...late, outputTokens: 32 };
    expect(seen(firstTextLate, { ...held, e2eMs: 1199 })).not.toBeNull();
    expect(seen(firstTextLate, { ...held, e2eMs: 1200 })).toBeNull();
  });
});

describe('decoding that is too short', () => {
  const short = { textLines: 16, textSpanMs: 2001, decodeMs: 1000, outputTokens: 400 };

  test('is less than half the time that the text took', () => {
    expect(seen(decodeTooShort, short)).toBe(
      "the text arrived over 2.00 s, and by Ollama's clock it was generated within 1.00 s",
    );
    expect(seen(decodeTooShort, { ...short, textSpanMs: 2000 })).toBeNull();
    expect(seen(decodeTooShort, { ...short, textLines: 15 })).toBeNull();
    needs(decodeTooShort, short, ['textLines', 'textSpanMs', 'decodeMs']);
  });

  test('is missing more than 50 ms', () => {
    expect(seen(decodeTooShort, { ...short, decodeMs: 10, textSpanMs: 60 })).toBeNull();
    expect(seen(decodeTooShort, { ...short, decodeMs: 10, textSpanMs: 61 })).not.toBeNull();
  });

  test.each(['before-0.30', 'unknown'] as const)(
    'with sampling beside it (%s) may be more so',
    (durationMeaning) => {
      const against = { durationMeaning };
      // 400 tokens may take 3 ms each beside it.
      expect(seen(decodeTooShort, { ...short, textSpanMs: 2200 }, { against })).toBeNull();
      expect(seen(decodeTooShort, { ...short, textSpanMs: 2201 }, { against })).not.toBeNull();
      // Four times as long it never is, however many there are, or nobody knows.
      for (const outputTokens of [4000, null]) {
        expect(seen(decodeTooShort, { ...short, outputTokens, textSpanMs: 4000 }, { against })).toBeNull();
        expect(
          seen(decodeTooShort, { ...short, outputTokens, textSpanMs: 4001 }, { against }),
        ).not.toBeNull();
      }
    },
  );
});

test.each([
  ['from-0.30.1', true],
  ['0.30.0', true],
  ['before-0.30', false],
  ['unknown', false],
] as const)('sampling is in the decoding of %s: %p', (meaning, wanted) => {
  expect(samplingIsInDecode(meaning)).toBe(wanted);
});

test('a blocked event loop says for how long', () => {
  expect(seen(clientBlocked, { blockedMs: 51, ttftMs: 1000 })).toBe(
    "this program's own event loop was blocked for 51.0 ms, so that arrivals may have been stamped late",
  );
  expect(seen(clientBlocked, { blockedMs: 50, ttftMs: 1000 })).toBeNull();
  expect(seen(clientBlocked, { blockedMs: 10, ttftMs: null })).toBeNull();
  expect(seen(clientBlocked, { blockedMs: 11, ttftMs: null })).not.toBeNull();
  expect(seen(clientBlocked, { blockedMs: null, ttftMs: null })).toBeNull();
});
