import { expect, test } from '@jest/globals';
import type { SessionRecord } from '../../src/model/record.ts';
import { renderReportPage } from '../../src/page/reportPage.ts';
import { renderTrendPage } from '../../src/page/trendPage.ts';
import type { ReportView } from '../../src/report/view.ts';
import { CIRCUMSTANCES, makeHistory, STATES } from '../report/fixtures.ts';
import { hostileText } from '../report/hostile.ts';
import { troubledView } from '../report/troubled.ts';
import { fc } from '../support/properties.ts';
import { exchanged } from './foreign.ts';
import { addressesIn, all, censusOf } from './reading.ts';

/** Foreign text in every place of a page: it stays text, whatever it says. */

const VIEWS: readonly ReportView[] = [
  ...Object.values({ ...STATES, ...CIRCUMSTANCES }).map((view) => view()),
  troubledView(),
].map((view) => ({
  ...view,
  storeFault: 'the branch is protected',
  changedWorkflow: '.github/workflows/bench.yml',
  policyChanges: [{ what: 'limit of throughput', before: '3 %', after: '9 %' }],
}));

/** A sentence of ours puts each word that could mean anything into code: how many there are is the text's affair. */
function withoutCode(census: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const { code: _, ...others } = census;
  return others;
}

const HARMLESS = () => ' plain words';

const texts = fc.array(
  fc.oneof(
    hostileText,
    fc.constantFrom(
      ...['</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='alert(1)' x='"],
      ...[
        '</style><style>*{display:none}',
        '</svg><foreignObject>',
        '<![CDATA[',
        '\ue0000\ue001',
        '**b** ~~s~~ [a](https://evil.example)',
      ],
    ),
  ),
  { minLength: 5, maxLength: 11 },
);

test('no foreign text makes an element or an attribute of the report page', () => {
  const calm = VIEWS.map((view) => withoutCode(censusOf(renderReportPage(exchanged(view, HARMLESS)))));
  fc.assert(
    fc.property(texts, fc.nat({ max: VIEWS.length - 1 }), (foreign, which) => {
      const html = renderReportPage(
        exchanged(VIEWS[which] as ReportView, (index) => foreign[index % foreign.length] ?? ''),
      );
      expect(withoutCode(censusOf(html))).toEqual(calm[which]);
      expect(addressesIn(html).filter((one) => !one.includes('https://github.com/octo/'))).toEqual([]);
      for (const code of all(html, 'code')) expect([...code.attributes]).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 120_000);

function accepted(history: readonly SessionRecord[]): readonly SessionRecord[] {
  const level = {
    agent: 'chimera',
    stage: 'report',
    metric: 'throughput',
    is: 'at',
    level: 112,
    sessions: 3,
    workload: 'w',
    promptTokens: 980,
  } as const;
  return history.map((session, index) => ({
    ...session,
    series: index < 3 ? 'old' : '',
    standing: [level],
    accepted:
      index === 4 ? { by: 'octo', reason: 'the new sampler', at: session.startedAt, pullRequest: 41 } : null,
  }));
}

test('no foreign text makes an element or an attribute of the trend page', () => {
  const input = { repository: 'octo/models', generatedAt: '2025-11-15T00:00:00.000Z', keep: 500 };
  const sessions = accepted(makeHistory(6));
  const calm = censusOf(renderTrendPage({ ...input, sessions: exchanged(sessions, HARMLESS) }));
  fc.assert(
    fc.property(texts, (foreign) => {
      const hostile = exchanged(sessions, (index) => foreign[index % foreign.length] ?? '');
      expect(censusOf(renderTrendPage({ ...input, sessions: hostile }))).toEqual(calm);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('the reader of these tests does notice', () => {
  const page = renderReportPage(STATES.unchanged());
  const calm = censusOf(page);
  expect(censusOf(page.replace('<h1>', '<h1 onclick="x()">'))).not.toEqual(calm);
  expect(censusOf(page.replace('</main>', '<img src="x"></main>'))).not.toEqual(calm);
  expect(addressesIn('<p><a href="https://evil.example">x</a></p>')).toEqual(['a href=https://evil.example']);
});
