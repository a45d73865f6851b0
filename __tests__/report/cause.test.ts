import { describe, expect, test } from '@jest/globals';
import type { CauseShare } from '../../src/model/judgement.ts';
import { causeText } from '../../src/report/cause.ts';
import { commonCauseText } from '../../src/report/commonCause.ts';

const PARTS: readonly CauseShare[] = [
  { part: 'load', before: 250, after: 251 },
  { part: 'prefill', before: 141, after: 167.8 },
  { part: 'decode', before: 8.87, after: 8.9 },
  { part: 'overhead', before: 8, after: 8 },
  { part: 'prompt-tokens', before: 980, after: 980 },
  { part: 'output-tokens', before: 512, after: 512 },
  { part: 'cpu-share', before: 0, after: 0 },
  { part: 'sm-clock', before: 2730, after: 2512 },
];
const told = (parts: readonly CauseShare[], slowed: { rate?: boolean; first?: boolean } = { first: true }) =>
  causeText({ agent: 'a', stage: 's', parts }, { rate: false, first: false, ...slowed });
const withPart = (...changed: readonly CauseShare[]) =>
  PARTS.map((one) => changed.find(({ part }) => part === one.part) ?? one);

test('what moved stands first with its levels, then the rest, then what goes with it', () => {
  expect(told(PARTS)).toBe(
    'prefill **+19.0 %** (141 → 168 ms), load +0.4 %, decode (TPOT) +0.3 %, overhead 0.0 %; GPU clock **−8.0 %** (2730 → 2512 MHz); prompt length and answer length unchanged',
  );
});

describe('what moved most', () => {
  const both = withPart({ part: 'decode', before: 8.87, after: 9.5 });

  test('of both is told in milliseconds of a whole answer', () => {
    expect(told(both, { rate: true, first: true })).toMatch(
      /^decode \(TPOT\) \*\*\+7\.1 %\*\* \(8\.87 → 9\.50 ms\), prefill \*\*/,
    );
  });

  test('is never what the slowed metric does not contain', () => {
    expect(told(both)).toMatch(/^prefill .*, decode \(TPOT\) \+7\.1 %, overhead/);
    expect(told(both, { rate: true })).toMatch(/^decode \(TPOT\) \*\*.*, prefill \+19\.0 %/);
    const loaded = withPart({ part: 'load', before: 250, after: 4000 });
    expect(told(loaded)).toMatch(/^prefill .*, load \+1500 %/);
  });
});

test('a longer prompt, a shorter answer and a move to host memory are named', () => {
  const text = told(
    withPart(
      { part: 'prompt-tokens', before: 980, after: 1098 },
      { part: 'output-tokens', before: 512, after: 256 },
      { part: 'cpu-share', before: 0, after: 0.13 },
    ),
  );
  expect(text).toContain('prompt length **+12.0 %** (980 → 1098 tokens)');
  expect(text).toContain('answer length **−50.0 %** (512 → 256 tokens)');
  expect(text).toContain('share in host memory **0 % → 13 %**');
  expect(text).not.toContain('unchanged');
});

test('times too short for a percentage have none', () => {
  const short = withPart({ part: 'overhead', before: 0.2, after: 0.4 });
  expect(told(short)).toContain('overhead unchanged');
  expect(told(withPart({ part: 'prefill', before: 0, after: 27 }))).toMatch(
    /^prefill \*\*0\.00 → 27\.00 ms\*\*/,
  );
});

test('nothing known is nothing said', () => {
  expect(told([])).toBe('');
});

test('what adds next to nothing to an answer explains nothing', () => {
  const text = told(
    withPart({ part: 'prefill', before: 373, after: 3035 }, { part: 'overhead', before: 1.4, after: 2.4 }),
  );
  expect(text).toMatch(/^prefill \*\*\+714 %\*\* /);
  expect(text).toContain('overhead +71.4 %');
  expect(text).not.toContain('overhead **');
});

describe('stages that slowed alike', () => {
  const both = { rate: true, first: true };
  const slowdown = (parts: readonly CauseShare[], slowed = both) => ({
    cause: { agent: 'a', stage: 's', parts },
    slowed,
  });
  const slower = (prefill: number, decode: number) =>
    withPart(
      { part: 'prefill', before: 100, after: prefill },
      { part: 'decode', before: 10, after: decode },
      { part: 'sm-clock', before: 2730, after: 2730 },
    );

  test('have one text, with the least and the most', () => {
    expect(commonCauseText([slowdown(slower(120, 20)), slowdown(slower(130, 21))])).toBe(
      'decode (TPOT) **+100 to +110 %**, prefill **+20.0 to +30.0 %**, load +0.4 %, overhead 0.0 %; prompt length, answer length and GPU clock unchanged',
    );
    expect(commonCauseText([slowdown(slower(120, 20)), slowdown(slower(120, 20))])).toMatch(
      /^decode \(TPOT\) \*\*\+100 %\*\*, /,
    );
  });

  test('have none where something else moved, the other way, or other things with it', () => {
    const one = slowdown(slower(120, 20));
    const hot = slowdown(
      slower(120, 20).map((part) => (part.part === 'sm-clock' ? { ...part, after: 2000 } : part)),
    );
    for (const other of [
      slowdown(slower(100, 20)),
      slowdown(slower(80, 20)),
      hot,
      slowdown(PARTS, { rate: false, first: true }),
    ])
      expect(commonCauseText([one, other])).toBeNull();
  });

  test('may differ by a token in what they answered', () => {
    const shorter = slower(120, 20).map((part) =>
      part.part === 'output-tokens' ? { ...part, after: 480 } : part,
    );
    expect(commonCauseText([slowdown(slower(120, 20)), slowdown(shorter)])).toMatch(
      /; answer length −6\.3 to 0\.0 %; prompt length and GPU clock unchanged$/,
    );
  });

  test('are at least two, and of what nothing is known nothing is said', () => {
    expect(commonCauseText([slowdown(slower(120, 20))])).toBeNull();
    expect(commonCauseText([slowdown([]), slowdown([])])).toBeNull();
  });
});
