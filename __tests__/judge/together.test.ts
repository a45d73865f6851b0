import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/judge/gate.ts';
import { advisory, decideTogether } from '../../src/judge/together.ts';
import type { GateDecision, SessionVerdict } from '../../src/model/judgement.ts';
import { makeDecision } from '../report/fixtures.ts';

const decision = (verdict: SessionVerdict, passed = true): GateDecision => ({
  ...makeDecision('unchanged', null),
  verdict,
  passed,
  summary: `It is ${verdict}.`,
  action: `Do as ${verdict} asks.`,
});
const FAIL = { onNotMeasured: 'fail' } as const;
const WARN = { onNotMeasured: 'warn' } as const;

describe('the worst verdict speaks for all', () => {
  test.each<[readonly GateDecision[], SessionVerdict, boolean]>([
    [[decision('unchanged'), decision('unchanged')], 'unchanged', true],
    [[decision('unchanged'), decision('improved')], 'improved', true],
    [[decision('improved'), decision('inconclusive')], 'inconclusive', true],
    [[decision('inconclusive'), decision('no-baseline')], 'no-baseline', true],
    [[decision('no-baseline', false), decision('regressed', false)], 'regressed', false],
    [[decision('not-measured', false), decision('unchanged')], 'not-measured', false],
    // One that is let pass does not hide one that fails.
    [[decision('regressed', true), decision('inconclusive', false)], 'inconclusive', false],
  ])('%#', (decisions, verdict, passed) => {
    for (const order of [decisions, [...decisions].reverse()])
      expect(decideTogether(order, null, FAIL)).toMatchObject({ verdict, passed });
  });

  test('and says of how many', () => {
    const joint = decideTogether([decision('unchanged'), decision('regressed', false)], null, FAIL);
    expect(joint.summary).toBe('1 of 2 results: It is regressed.');
    expect(joint.action).toBe('Do as regressed asks.');
  });
});

describe('what is missing', () => {
  test('fails what would pass, and says nothing about the change', () => {
    const joint = decideTogether([decision('unchanged')], '1 of 2 expected results are missing.', FAIL);
    expect(joint).toMatchObject({ verdict: 'not-measured', passed: false });
    expect(joint.action).toMatch(/^This says nothing about the change: /);
  });

  test('passes where the policy says so, and hides no failure', () => {
    expect(decideTogether([decision('unchanged')], 'Missing.', WARN)).toMatchObject({ passed: true });
    expect(decideTogether([decision('no-baseline', false)], 'Missing.', WARN)).toMatchObject({
      passed: false,
    });
  });

  test('does not hide a slowdown', () => {
    const joint = decideTogether([decision('regressed', false)], 'One is missing.', FAIL);
    expect(joint).toMatchObject({ verdict: 'regressed', passed: false });
    expect(joint.summary).toBe('It is regressed. One is missing.');
    expect(decideTogether([decision('regressed', true)], 'One is missing.', FAIL).passed).toBe(false);
  });
});

test('what a fork measured passes, keeps its verdict, and says what to do instead', () => {
  const told = advisory(decision('regressed', false), 'mona/octo-bench');
  expect(told).toMatchObject({ verdict: 'regressed', passed: true });
  expect(told.action).toMatch(/^Advisory, since the numbers come from the fork mona\/octo-bench/);
  expect(advisory(decision('unchanged'), 'mona/x').action).toBe('Do as unchanged asks.');
});

test('a job that only measures passes with no verdict of its own, unless it did not measure', () => {
  const evidence = {
    ...{ interruption: null, unmeasured: [], unseen: null, judgement: null, everStored: true },
    ...{ acceptance: { accepted: null, note: null }, place: { kind: 'pull-request', label: 'x' } as const },
    isJudgedElsewhere: true,
  };
  const policy = { onNotMeasured: 'fail', onMissingBaseline: 'fail' } as Parameters<typeof decide>[1];
  expect(decide(evidence, policy)).toMatchObject({ verdict: 'measured', passed: true });
  expect(decide({ ...evidence, interruption: 'it was cancelled' }, policy)).toMatchObject({
    verdict: 'not-measured',
    passed: false,
  });
});
