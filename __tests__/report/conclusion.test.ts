import { describe, expect, test } from '@jest/globals';
import type { GateDecision } from '../../src/model/judgement.ts';
import { conclusionOf } from '../../src/report/conclusion.ts';

const decision = (changes: Partial<GateDecision>): GateDecision => ({
  ...{ verdict: 'unchanged', passed: true, summary: 'Nothing.', action: 'None.', acceptanceNote: null },
  ...{ regressions: [], improvements: [], lost: [], open: [], accepted: null },
  ...changes,
});
const ACCEPTED = { by: 'tess', reason: 'why', at: '2026-11-01T00:00:00Z', pullRequest: 7 };

describe('the check of a commit of this repository', () => {
  test.each<[string, Partial<GateDecision>, string]>([
    ['unchanged', {}, 'success'],
    ['faster', { verdict: 'improved' }, 'success'],
    ['open', { verdict: 'inconclusive' }, 'success'],
    ['open, which is to fail', { verdict: 'inconclusive', passed: false }, 'failure'],
    ['slower', { verdict: 'regressed', passed: false }, 'failure'],
    ['slower and accepted', { verdict: 'regressed', accepted: ACCEPTED }, 'success'],
    ['slower and let through by policy', { verdict: 'regressed' }, 'neutral'],
    ['not measured', { verdict: 'not-measured', passed: false }, 'failure'],
    ['not measured and let through', { verdict: 'not-measured' }, 'neutral'],
    ['not comparable', { verdict: 'not-comparable' }, 'neutral'],
    ['without a baseline', { verdict: 'no-baseline' }, 'neutral'],
    ['without a baseline, which is to fail', { verdict: 'no-baseline', passed: false }, 'failure'],
    ['measured alone', { verdict: 'measured' }, 'neutral'],
  ])('%s', (_, changes, state) => {
    expect(conclusionOf(decision(changes), 'A', null)).toMatchObject({ state, isAdvisory: false });
  });
});

test.each<Partial<GateDecision>>([{}, { verdict: 'regressed', passed: false }, { verdict: 'not-measured' }])(
  'what a fork measured is neutral and advisory: %j',
  (changes) => {
    expect(conclusionOf(decision(changes), 'A', 'mona/x')).toMatchObject({
      state: 'neutral',
      isAdvisory: true,
    });
  },
);

test('its title is the headline as words: no mark of ours before it, no back-ticks', () => {
  expect(conclusionOf(decision({}), '❌ Slower: `chimera` · `report`', null).title).toBe(
    'Slower: chimera · report',
  );
});
