import { describe, expect, test } from '@jest/globals';
import { MINIMUM_TOKENS_FOR_RATE } from '../../src/bench/derived.ts';
import { CallSchema, MARKS } from '../../src/model/call.ts';
import { BENCHMARK_KEYS, HOST_KEYS } from '../../src/settings/keys.ts';
import { codesIn, codesOf, sectionOf, tableOf, text, tokensOf } from './documents.ts';
import { recorded } from './recorded.ts';

/** What the documents say of measuring is what the code does and what real servers said. */

const page = text('docs/measuring.md');
const readme = text('README.md');
const tokens = tokensOf(page);
const keys = Object.values({ ...BENCHMARK_KEYS, ...HOST_KEYS }).map(({ name }) => name);
const timeouts = keys.filter((name) => name.endsWith('-timeout'));

test('the page is at most two pages long', () => {
  expect(page.split('\n').length).toBeLessThanOrEqual(120);
});

describe('inputs', () => {
  test('every timeout is a limit of a call, and no other input is', () => {
    expect(timeouts).toHaveLength(4);
    expect(codesIn(tableOf(tokens, 'Input'), 0)).toEqual(timeouts);
  });

  test("the README's section names inputs that exist, all of measuring among them", () => {
    const named = codesOf(sectionOf(readme, '## How it measures'));
    expect(named).toEqual(
      expect.arrayContaining([...timeouts, 'cold-starts', 'warmup-runs', 'runs', 'retries', 'machine-id']),
    );
    const alike = named.filter((code) => /^[a-z]+(-[a-z]+)+$/.test(code));
    const others: readonly string[] = [...MARKS, 'nvidia-smi', 'rocm-smi'];
    expect(alike.filter((code) => !keys.includes(code) && !others.includes(code))).toEqual([]);
  });
});

describe('marks', () => {
  test('the page names every mark, in their order', () => {
    expect(codesOf(sectionOf(page, '## Valid, failed, invalid'))).toEqual([...MARKS]);
  });

  test('those that the README names exist, and so does what it links to', () => {
    const known: readonly string[] = MARKS;
    const named = codesOf(sectionOf(readme, '## How it measures')).filter((code) => known.includes(code));
    expect(named).toContain('slot-contention');
    expect(text('docs/metrics.md')).toContain('\n## Marks\n');
  });
});

test('the fields that may be null are fields of a call', () => {
  const fields = codesIn(tableOf(tokens, 'Field'), 0);
  expect(fields.length).toBeGreaterThan(10);
  expect(Object.keys(CallSchema.entries)).toEqual(expect.arrayContaining([...fields]));
});

test('16 tokens are what a rate takes, and the least length limit', () => {
  expect(MINIMUM_TOKENS_FOR_RATE).toBe(16);
  expect(BENCHMARK_KEYS.numPredict.reader.parse(15)).toBeUndefined();
  expect(BENCHMARK_KEYS.numPredict.reader.parse(16)).toBe(16);
});

describe('figures of real servers', () => {
  const below = recorded('0.12.11');
  const above = recorded('0.33.0-rc2');
  const section = sectionOf(page, '## What real servers showed').replace(/\s+/g, ' ');
  const says = (sentence: string) => expect(section).toContain(sentence);
  const ms = (value: number | undefined) => Math.round((value ?? Number.NaN) / 1e6);

  test('loads of warm calls', () => {
    const range = ({ answers }: typeof below, digits: number) => {
      const loads = answers.filter(({ isCold }) => !isCold).map(({ final }) => final.load_duration / 1e6);
      expect(loads.length).toBeGreaterThan(5);
      return `${Math.min(...loads).toFixed(digits)} to ${Math.max(...loads).toFixed(digits)} ms`;
    };
    says(`was ${range(below, 0)} in 0.12.11 and ${range(above, 1)} in 0.33.0-rc2`);
  });

  test('no cached count, and prompts read too fast', () => {
    const prefills = ({ answers }: typeof below) =>
      ['chat-fresh', 'chat-repeat'].map((name) => {
        const final = answers.find((answer) => answer.name === name)?.final;
        expect(final?.prompt_eval_count).toBe(51);
        return ms(final?.prompt_eval_duration);
      });
    for (const { answers } of [below, above]) {
      expect(answers.filter(({ final }) => 'prompt_eval_cached_count' in final)).toEqual([]);
    }
    const [was, is] = [prefills(below), prefills(above)];
    says(`took ${was.join(' and then ')} ms in 0.12.11, ${is.join(' and then ')} ms in 0.33.0-rc2`);
  });

  test('prompts that were cut, and refused when asked to', () => {
    const cut = ({ answers }: typeof below) =>
      answers.find(({ name }) => name === 'too-long-shift')?.final.prompt_eval_count;
    says(`of ${cut(below)} in 0.12.11 and of ${cut(above)} in 0.33.0-rc2`);
    expect([below, above].map(({ statusOf }) => statusOf('too-long'))).toEqual([400, 400]);
  });

  test('no text before load and prefill were over', () => {
    for (const { answers } of [below, above]) {
      for (const { name, firstLineMs, final } of answers) {
        const madeMs = (final.load_duration + final.prompt_eval_duration) / 1e6;
        // Arrivals are recorded to a tenth of a millisecond.
        expect({ name, isAfter: firstLineMs + 0.05 >= madeMs }).toEqual({ name, isAfter: true });
      }
    }
  });

  test('one token', () => {
    const one = ({ answers }: typeof below) => answers.find(({ name }) => name === 'chat-one-token')?.final;
    expect(one(below)).not.toHaveProperty('eval_duration');
    says(`and ${(one(above)?.eval_duration ?? 0) / 1e6} ms in 0.33.0-rc2`);
  });
});
