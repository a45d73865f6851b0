import { describe, expect, test } from '@jest/globals';
import { recommendationsIn } from '../../src/report/recommendations.ts';
import { fc } from '../support/properties.ts';
import { hostileText } from './hostile.ts';

const textsIn = (markdown: string) => recommendationsIn(markdown).map(({ text }) => text);

describe('recommendations', () => {
  test('are the items of the list under a heading', () => {
    expect(
      textsIn(
        '# R\n\n- no\n\n## Recommendations\n\nSome words.\n\n- do **this**\n- do `that`\n\n## End\n\n- no',
      ),
    ).toEqual(['do this', 'do that']);
  });

  test('stand under a line that is bold as a whole, as models write it', () => {
    const text =
      '**4. Key Findings**\n\n* no\n\n**5. Recommendations**\n\nBased on this:\n\n1. **First:** a\n    * nested\n      * deeper\n2. second\n\n**6. Appendix**\n\n* no';
    expect(recommendationsIn(text)).toEqual([
      { text: 'First: a', details: ['nested', 'deeper'] },
      { text: 'second', details: [] },
    ]);
  });

  test('stand under an item of a list of sections', () => {
    expect(textsIn('1. **Summary**\n   - no\n2. **Recommendations:**\n   - yes\n   - also\n')).toEqual([
      'yes',
      'also',
    ]);
  });

  test('go on below deeper headings, not below the next one of the same rank', () => {
    expect(textsIn('## Recommendations\n\n### Soon\n\n- a\n\n### Later\n\n- b\n\n## Other\n\n- c')).toEqual([
      'a',
      'b',
    ]);
  });

  test('are not what stands below a title that happens to name them', () => {
    expect(
      textsIn('# Findings and Recommendations\n\n## Data\n\n- no\n\n## Recommendations\n\n- yes'),
    ).toEqual(['yes']);
    expect(textsIn('# Findings and Recommendations\n\n## Data\n\n- no')).toEqual([]);
  });

  test('are never lines that merely hold the word', () => {
    expect(
      textsIn('Here are recommendations for you.\n\n- no\n- Recommendations for Optimization**\n'),
    ).toEqual([]);
    expect(textsIn('## Recommendations for Optimization**\n\nNothing in particular.')).toEqual([]);
  });

  test('are bounded, and the lexer survives what models repeat endlessly', () => {
    expect(textsIn(`## Recommendations\n\n${'- a\n'.repeat(500)}`)).toHaveLength(30);
    for (const unit of ['> ', '- ', '**a ', '[', '_a', '`a``', '1. ', '~~a ', '| ', '<a ']) {
      expect(textsIn(unit.repeat(10_000))).toEqual([]);
    }
  });

  test('never throw', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(Array.isArray(recommendationsIn(`## Recommendations\n${text}`))).toBe(true);
      }),
    );
  });
});

test('are looked for in as much of an answer as is ever kept: results that others uploaded may have more', () => {
  const list = '\n\n## Recommendations\n\n- do this\n';
  expect(textsIn(`${'a '.repeat(30_000)}${list}`)).toEqual(['do this']);
  expect(textsIn(`${'a '.repeat(40_000)}${list}`)).toEqual([]);
});
