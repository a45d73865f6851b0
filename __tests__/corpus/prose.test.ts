import { describe, expect, test } from '@jest/globals';
import { type ProseToken, proseTokens } from '../../src/corpus/prose.ts';

const told = (token: ProseToken): readonly string[] => {
  if (token.kind === 'name') return [];
  if (token.kind === 'date') return [token.dates.join(' or ')];
  const readings = token.readings.map(({ value, step }) => `${value} by ${step}`).join(' or ');
  return [`${readings}${token.unit === null ? '' : ` ${token.unit.dimension}`}`];
};
const read = (text: string) => proseTokens(text).flatMap(told);

test.each([
  ['a decimal with a unit', 'TTFT was 412.37 ms.', ['412.37 by 0.01 time']],
  ['emphasis between both', 'It is **412** ms and `98.1` tok/s', ['412 by 1 time', '98.1 by 0.1 tokens/s']],
  ['no blank', '412ms, 0.5s, 95.2%', ['412 by 1 time', '0.5 by 0.1 time', '95.2 by 0.1 share']],
  ['a range', '98.1–126.3 tok/s', ['98.1 by 0.1 tokens/s', '126.3 by 0.1 tokens/s']],
  ['a range in words', '98 to 126 tokens per second', ['98 by 1 tokens/s', '126 by 1 tokens/s']],
  ['a range with both units', '412ms-500ms', ['412 by 1 time', '500 by 1 time']],
  ['a spread', '114.98 ± 2.54 tok/s', ['114.98 by 0.01 tokens/s', '2.54 by 0.01 tokens/s']],
  ['thousands', '441,517 bytes', ['441517 by 1 or 441.517 by 0.001 bytes']],
  ['thousands and decimals', '1,234,567.8', ['1234567.8 by 0.1']],
  ['a decimal comma', '12,5 ms', ['12.5 by 0.1 time']],
  ['groups by points', '1.234,56 ms', ['1234.56 by 0.01 time']],
  ['a list', '11,12,13', ['11 by 1', '12 by 1', '13 by 1']],
  ['an exponent', '1.2e3 s and 5 × 10^3', ['1200 by 100 time', '5000 by 1000']],
  ['a table', '| 115.9 | 0.22 % |', ['115.9 by 0.1', '0.22 by 0.01 share']],
  ['about', 'about 400 ms and ~410', ['400 by 100 time', '410 by 10']],
  ['a multiplier', '8k tokens, 1.2 million', ['8000 by 1000', '1200000 by 100000']],
  ['a hyphen', 'a 500-ms window', ['500 by 1 time']],
  ['a colon or an equals sign', 'TTFT:412ms num_gpu=80', ['412 by 1 time', '80 by 1']],
  ['compound units', '1.5 GiB/s at 8.6 ms/token', ['1.5 by 0.1 bytes/s', '8.6 by 0.1 time/token']],
  ['JSON', '{"ttft": 412.3, "n": 36}', ['412.3 by 0.1', '36 by 1']],
  ['a sign', 'by -5.2 % or −3 points', ['5.2 by 0.1 share', '3 by 1 share']],
  ['multiples', '3.2x as fast, 2048 × 1024', ['3.2 by 0.1 ratio', '2048 by 1', '1024 by 1']],
  ['dates', '2025-10-04T14:32:44Z, October 26, 2023, 4 Oct 2025', ['2025-10-04', '2023-10-26', '2025-10-04']],
  ['a date of either order', '04/10/2025 at 14:32', ['2025-04-10 or 2025-10-04', '14:32']],
])('%s is read', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['names of models', 'gemma3:270m, llama3.1, Qwen2.5-7B, GPT-4, Q4_K_M'],
  ['sizes of models', 'the 7B and the 270m model'],
  ['versions', 'v0.30, 0.30.1 and 1.2.3-rc4'],
  ['files', 'reports/20251004_143244.json, 108.md, gemma3_1b-it-qat.csv, 1b-it-qat_baseline'],
  ['addresses', 'https://example.org/12/34?x=56 and www.x.org/7'],
  ['ordinals', 'the 95th percentile, 1st and 22nd'],
  ['numbers of items', '1. First\n12) Twelfth\n  - 3. third\n(14) there'],
  ['numbers of headings', '## 5. Recommendations\n### 2.1 Metrics\n**3. Findings**'],
  ['parts of the document', 'see Table 12, Section 3.2 and Appendix 11'],
  ['references', '#1234'],
  ['identifiers', '1234567890123456789'],
])('%s are none', (_, text) => {
  expect(read(text)).toEqual([]);
});

describe('hostile texts', () => {
  test.each([
    ['groups without an end', `${'1,12,123,'.repeat(8000)}x`],
    ['digits', '9'.repeat(65_536)],
    ['dots', '1.'.repeat(32_000)],
    ['units', '1 a/'.repeat(16_000)],
    ['words', 'a_'.repeat(32_000)],
    ['blanks', `${' '.repeat(65_000)}1`],
    ['exponents', '1e999 1e-999 '.repeat(5000)],
  ])('%s end, and no number is without bounds', (_, text) => {
    for (const token of proseTokens(text)) {
      if (token.kind !== 'number') continue;
      expect(token.readings.length).toBeGreaterThan(0);
      for (const { value } of token.readings) expect(Number.isFinite(value)).toBe(true);
    }
  });
});
