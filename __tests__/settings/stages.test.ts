import { describe, expect, test } from '@jest/globals';
import { complaints, read } from './given.ts';

const stagesOf = (stages: string) => read({ file: `stages:\n${stages}` }).benchmark.stages;

describe('the default workflow', () => {
  const { stages } = read({}).benchmark;
  const text = (index: number) => `${stages[index]?.system}\n${stages[index]?.prompt}`;

  test('analysis gets the corpus and asks for four sections', () => {
    expect(text(0).match(/\{\{.*?\}\}/g)).toEqual(['{{corpus}}']);
    expect(text(0).match(/^## .*$/gm)).toEqual([
      '## Overview of the data',
      '## Key performance findings',
      '## Notable outliers or gaps',
      '## Recommendations for optimization',
    ]);
    expect(text(0)).toMatch(/bulleted list/);
  });

  test('report gets the analysis and the findings and asks for six sections', () => {
    expect(text(1).match(/\{\{.*?\}\}/g)).toEqual(['{{analysis}}', '{{findings}}']);
    expect(text(1).match(/^## .*$/gm)).toEqual([
      '## 1. Executive Summary',
      '## 2. Data Ingestion Summary',
      '## 3. Performance Analysis',
      '## 4. Key Findings',
      '## 5. Recommendations',
      '## 6. Appendix',
    ]);
    expect(text(1)).toMatch(/numbered list/);
    expect(text(1)).toMatch(/Never invent numbers, dates/);
  });

  test('they cost little context, and are themselves allowed as configuration', () => {
    for (const [index] of stages.entries()) expect(text(index).length).toBeLessThan(700);
    const asMap = Object.fromEntries(stages.map(({ name, ...rest }) => [name, rest]));
    expect(read({ inputs: { stages: JSON.stringify(asMap) } }).benchmark.stages).toEqual(stages);
  });
});

test('stages run in the order in which they stand, each embedding earlier ones', () => {
  expect(
    stagesOf('  z: { prompt: "{{corpus}}", system: be brief }\n  a: { prompt: "{{ z }} {{findings}}" }'),
  ).toEqual([
    { name: 'z', system: 'be brief', prompt: '{{corpus}}' },
    { name: 'a', system: '', prompt: '{{z}} {{findings}}' },
  ]);
});

test('other braces are text', () => {
  expect(stagesOf('  a: { prompt: "{x} {{{corpus}}} }}" }')[0]?.prompt).toBe('{x} {{{corpus}}} }}');
});

describe('what is refused', () => {
  const GIVEN = '{{corpus}}, {{findings}}';
  const many = Array.from({ length: 11 }, (_, index) => `  s${index}: { prompt: p }`).join('\n');
  test.each([
    ['  a: { prompt: "{{data}}" }', `"{{data}}" in stage "a" is unknown there, allowed are ${GIVEN}.`],
    ['  a: { prompt: "{{a}}" }', `"{{a}}" in stage "a" is unknown there, allowed are ${GIVEN}.`],
    ['  a: { prompt: p, system: "{{}}" }', `"{{}}" in stage "a" is unknown there, allowed are ${GIVEN}.`],
    [
      '  a: { prompt: "{{b}}" }\n  b: { prompt: "{{a}}" }',
      `"{{b}}" in stage "a" is unknown there, allowed are ${GIVEN}.`,
    ],
    ['  a: {}', 'stage "a" has no prompt.'],
    ['  a: { system: s }', 'stage "a" has no prompt.'],
    ['  a: { prompt: "" }', 'prompt of stage "a" must be text, not "".'],
    ['  a: { prompt: [x] }', 'prompt of stage "a" must be text, not a list.'],
    ['  a: { prompt: p, system: }', 'system of stage "a" must be text, not empty.'],
    ['  a: text', 'stage "a" must be a map of prompt and, if you like, system, not "text".'],
    [
      '  a: { promt: p, prompt: p }',
      'unknown key "promt" of stage "a" (did you mean "prompt"?), allowed are system, prompt.',
    ],
    [
      '  Two words: { prompt: p }',
      'a stage\'s name must be 1 to 40 small letters, digits or "-", the first a letter, not "Two words".',
    ],
    [
      '  corpus: { prompt: p }',
      'a stage cannot be called "corpus", because {{corpus}} stands for something else.',
    ],
  ])('%s', (stages, message) => {
    expect(complaints({ file: `stages:\n${stages}` })).toEqual([`bench.yml:2: ${message}`]);
  });

  test('a name that no stage may have is not among what is allowed, nor a sign of it that nobody sees', () => {
    const told = complaints({ file: 'stages:\n  "b\\0c": { prompt: p }\n  a: { prompt: "{{b}}" }' });
    expect(told).toEqual([
      expect.stringMatching(/^bench\.yml:2: a stage's name must be /),
      `bench.yml:3: "{{b}}" in stage "a" is unknown there, allowed are ${GIVEN}.`,
    ]);
    expect(told.join('')).not.toContain('\0');
  });

  test.each([
    ['stages: {}', 'stages must name at least one stage with its prompt.'],
    ['stages: text', 'stages must be a map of stages\' names to their prompts, not "text".'],
    [`stages:\n${many}`, 'stages names 11 stages, 10 are allowed.'],
  ])('%s', (file, message) => {
    expect(complaints({ file })).toEqual([`bench.yml:1: ${message}`]);
  });
});
