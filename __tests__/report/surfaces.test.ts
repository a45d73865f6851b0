import { expect, test } from '@jest/globals';
import { lexer } from 'marked';
import { renderAgentReport } from '../../src/report/agentReport.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderIndexReport } from '../../src/report/indexReport.ts';
import { agentFileNames } from '../../src/report/names.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { fc } from '../support/properties.ts';
import { hostileText, intrusionsIn, tokensIn, withoutCode } from './hostile.ts';
import { hostileView, inTurn, VERDICTS } from './hostileView.ts';

/** Foreign text in every place that can hold it, through every surface: nothing leaves its code. */

test('nothing foreign acts, whatever it says', () => {
  const texts = fc.array(hostileText, { minLength: 7, maxLength: 13 });
  fc.assert(
    fc.property(texts, fc.constantFrom(...VERDICTS), fc.boolean(), (foreign, verdict, isAccepted) => {
      const view = hostileView(inTurn(foreign), verdict, isAccepted);
      const files = agentFileNames(view.results);
      const comment = renderComment(view);
      if (verdict !== 'not-comparable') expect(comment).toContain('<summary>Trend</summary>');
      const surfaces = [
        comment,
        renderSummary(view),
        renderIndexReport(view),
        ...view.results.agents.map(({ name }) => renderAgentReport(view.results, name)),
      ];
      // Where the foreign text is an address it is a link of ours: run and artifact.
      const links = [...files, view.links.runUrl ?? '', view.links.artifactUrl ?? ''];
      for (const surface of surfaces) expect(intrusionsIn(withoutCode(surface), links)).toEqual([]);
      expect(comment.startsWith('### ')).toBe(true);
      expect(lexer(withoutCode(comment)).filter(({ type }) => type === 'heading')).toHaveLength(1);
      expect(new TextEncoder().encode(comment).length).toBeLessThanOrEqual(65_000);
    }),
    { numRuns: 100 },
  );
});

test('text of the largest size keeps the comment within its limit', () => {
  for (const unit of ['@x ', '名', '|', '\\|', '`', '😀 ', '<a>']) {
    for (const verdict of VERDICTS) {
      const view = hostileView(inTurn([unit.repeat(300)]), verdict, true);
      const many = { ...view, results: { ...view.results, agents: Array(40).fill(view.results.agents[0]) } };
      const comparisons = Array(40).fill(view.judgement?.comparisons).flat();
      const judgement = view.judgement === null ? null : { ...view.judgement, comparisons };
      const comment = renderComment({ ...many, judgement });
      expect(new TextEncoder().encode(comment).length).toBeLessThanOrEqual(65_000);
    }
  }
});

test('the reader of this test does notice', () => {
  expect(intrusionsIn('hello @octocat')).toHaveLength(1);
  expect(intrusionsIn('0.0 % [−59.3,\u00a0+146]')).toEqual([]);
  expect(intrusionsIn('[x, +146]')).toHaveLength(1);
  expect(intrusionsIn('<img src=x>')).not.toEqual([]);
  expect(intrusionsIn('[a](http://evil.example)')).not.toEqual([]);
  expect(intrusionsIn('| a |\n| --- |\n| #1 |')).not.toEqual([]);
  expect(withoutCode('a `b` c\n```text\n@x\n```\n@y')).toBe('a CODE c\n@y');
  expect([...tokensIn(lexer('- a\n  - b'))].filter(({ type }) => type === 'list_item')).toHaveLength(2);
});
