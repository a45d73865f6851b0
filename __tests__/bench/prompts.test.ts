import { describe, expect, test } from '@jest/globals';
import { nonceOf, placeholdersOf, promptOf } from '../../src/bench/prompts.ts';

const STAGE = {
  name: 'report',
  system: 'Role: {{findings}}',
  prompt: 'A {{corpus}} B {{ analysis }} C {{nothing}}',
};
const MATERIAL = { corpus: 'CORPUS', findings: 'FINDINGS', carriedCharacters: 4 };
const KEY = { agent: 'a', phase: 'measured', run: 1, stage: 'report' } as const;

describe('promptOf', () => {
  test('fills the templates and puts the nonce at the very start', () => {
    const prompt = promptOf(STAGE, MATERIAL, new Map([['analysis', 'ANALYSIS']]), '1 2 3');
    expect(prompt).toEqual({ system: '1 2 3\nRole: FINDINGS', prompt: 'A CORPUS B ANAL C ' });
  });

  test('text of a model cannot bring placeholders in', () => {
    const texts = new Map([['analysis', '{{corpus}}']]);
    expect(promptOf(STAGE, { ...MATERIAL, carriedCharacters: 99 }, texts, '').prompt).toBe(
      'A CORPUS B {{corpus}} C ',
    );
  });

  test('never cuts a character in half', () => {
    expect(promptOf(STAGE, MATERIAL, new Map([['analysis', 'abc😀']]), '').prompt).toBe('A CORPUS B abc C ');
  });

  test('dollar signs of a text stay what they are', () => {
    expect(promptOf(STAGE, { ...MATERIAL, corpus: "$& $' $1" }, new Map(), '').prompt).toContain(
      "A $& $' $1 B",
    );
  });
});

describe('nonceOf', () => {
  test('is eight single digits, whatever the key', () => {
    for (let run = 0; run < 200; run++) expect(nonceOf(run, { ...KEY, run })).toMatch(/^\d( \d){7}$/);
    expect(nonceOf(42, { ...KEY, sending: 7 })).toMatch(/^\d( \d){7}$/);
  });

  test('is the same for the same key and differs with every part of it', () => {
    const all = [
      nonceOf(42, KEY),
      nonceOf(43, KEY),
      nonceOf(42, { ...KEY, agent: 'b' }),
      nonceOf(42, { ...KEY, phase: 'warmup' }),
      nonceOf(42, { ...KEY, run: 2 }),
      nonceOf(42, { ...KEY, stage: 'analysis' }),
      nonceOf(42, { ...KEY, sending: 2 }),
      nonceOf(42, { ...KEY, sending: 3 }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(nonceOf(42, { ...KEY })).toBe(all[0]);
    expect(nonceOf(42, { ...KEY, sending: 1 })).toBe(all[0]);
  });
});

test('placeholdersOf names each once', () => {
  expect(placeholdersOf(STAGE)).toEqual(['findings', 'corpus', 'analysis', 'nothing']);
});
