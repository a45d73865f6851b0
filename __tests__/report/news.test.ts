import { expect, test } from '@jest/globals';
import type { News } from '../../src/model/ports.ts';
import { newsOf } from '../../src/report/news.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeAgent } from '../support/results.ts';
import { ACCEPTANCE, CIRCUMSTANCES, makeSession, offloaded, STATES, viewOf } from './fixtures.ts';

const lost = () => makeSession({ agents: [makeAgent()] });

test.each<[string, () => ReportView, News]>([
  ['slower', STATES.regressed, 'regression'],
  ['slower and tolerated', () => viewOf(offloaded(), { policy: { failOn: 'never' } }), 'regression'],
  [
    'slower and accepted',
    () => viewOf(offloaded(), { acceptance: { accepted: ACCEPTANCE, note: null } }),
    'regression',
  ],
  ['faster', STATES.improved, 'change'],
  ['unchanged', STATES.unchanged, 'none'],
  ['open', STATES.inconclusive, 'none'],
  ['open and failing', () => CIRCUMSTANCES['open-fails']?.() as ReportView, 'regression'],
  ['not measured', STATES['not-measured'], 'regression'],
  ['lost', () => viewOf(lost()), 'regression'],
  ['lost and tolerated', () => viewOf(lost(), { policy: { onNotMeasured: 'warn' } }), 'change'],
  ['of other hardware', STATES['not-comparable'], 'none'],
  ['without a baseline', STATES['no-baseline'], 'none'],
  [
    'without a baseline where one is asked for',
    () => viewOf(makeSession(), { history: null, policy: { onMissingBaseline: 'fail' } }),
    'regression',
  ],
])('a session that is %s', (_what, view, news) => {
  expect(newsOf(view())).toBe(news);
});

test('one that is not measured and passes is a change', () => {
  const view = STATES['not-measured']();
  expect(newsOf({ decision: { ...view.decision, passed: true } })).toBe('change');
});
