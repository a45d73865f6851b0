import { expect, test } from '@jest/globals';
import { grounder } from '../../src/story/grounder.ts';

const MATERIAL = { corpus: 'ttft_ms: 412', findings: 'throughput is 98.1 tok/s', carriedCharacters: 100 };
const STAGES = [
  { name: 'analysis', system: 'Be brief.', prompt: 'Read {{corpus}} in 250 words.' },
  { name: 'report', system: '', prompt: 'Write from {{analysis}} and {{findings}}.' },
  { name: 'aside', system: '', prompt: 'Say something of {{findings}}.' },
];

test.each([
  ['the corpus of its own prompt', 'analysis', '412 ms', []],
  ['its own template', 'analysis', '250 words', []],
  ['the findings, where it was not given them', 'analysis', '98.1 tok/s', ['98.1 tok/s']],
  ['what the stage was given whose text it embeds', 'report', '412 ms and 98.1 tok/s', []],
  ['the corpus, where no text that it embeds had it', 'aside', '412 ms', ['412 ms']],
])('a number is looked for in %s', (_, stage, answer, missing) => {
  expect(grounder(STAGES, MATERIAL)(stage, answer).missing).toEqual(missing);
});
