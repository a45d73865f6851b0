import { describe, expect, test } from '@jest/globals';
import type { Call, Grounding, Results } from '../../src/model/results.ts';
import { renderAgentReport } from '../../src/report/agentReport.ts';
import { renderComment } from '../../src/report/comment.ts';
import { comparisonLine } from '../../src/report/decisionLines.ts';
import { groundingNote, groundingOfParts } from '../../src/report/groundingText.ts';
import { sessionLevels } from '../../src/report/sessionLevels.ts';
import { DEFAULT_LIMITS } from '../../src/settings/limits.ts';
import { makeResults } from '../support/results.ts';
import { makeHistory, makeSession, viewOf } from './fixtures.ts';
import { expectGolden } from './golden.ts';

const grounding = (
  numbersStated: number,
  numbersFound: number,
  missing: readonly string[] = [],
): Grounding => ({
  ...{ numbersStated, numbersFound },
  missing: [...missing],
});
const grounded = (results: Results, of: (call: Call) => Grounding | null): Results => ({
  ...results,
  calls: results.calls.map((call) => ({ ...call, grounding: of(call) })),
});

/** Whose texts all came to their end. */
const complete = (results: Results): Results => ({
  ...results,
  calls: results.calls.map((call) => ({ ...call, doneReason: 'stop' })),
});

describe('beside the text of a model', () => {
  test.each([
    ['was not looked for', null, ''],
    ['states none', grounding(0, 0), ''],
    [
      'has all',
      grounding(7, 7),
      'All 7 numbers in this text were found in the data that the model was given.',
    ],
    [
      'has its only one',
      grounding(1, 1),
      'The one number in this text was found in the data that the model was given.',
    ],
  ])('that %s', (_, of, note) => {
    expect(groundingNote(of)).toBe(note);
  });

  test('the missing ones are listed, and how many more there are; it is no proof', () => {
    const missing = Array.from({ length: 20 }, (_, index) => `${index + 100} ms`);
    const note = groundingNote(grounding(30, 5, missing));
    expect(note).toMatch(/^5 of 30 numbers in this text were found in the data that the model was given\. /);
    expect(note).toContain('Not found: `100 ms`, `101 ms`, ');
    expect(note).toContain('`111 ms` and 13 more.');
    expect(note).toContain('a hint and no proof');
  });

  test('where they were not kept, only the counts are told', () => {
    expect(groundingNote(grounding(3, 1))).toContain('1 of 3 numbers in this text was found');
    expect(groundingNote(grounding(3, 1))).not.toContain('Not found:');
  });

  test('of a list only the ones that stand in it', () => {
    const of = grounding(4, 1, ['12 ms', '77 MB', '5 %']);
    expect(groundingOfParts(of, ['Save 77 MB of 112 ms', 'Then 15 % more'])).toBe(
      ' Not found in the data that it was given: `77 MB`.',
    );
    expect(groundingOfParts(of, ['Do something'])).toBe('');
    // Stored results may be anybody's.
    expect(groundingOfParts({ numbersStated: 1, numbersFound: 0, missing: [''] }, ['a'])).toBe('');
    expect(groundingOfParts(null, ['77 MB'])).toBe('');
  });
});

describe("an agent's report", () => {
  const report = renderAgentReport(
    grounded(complete(makeResults()), ({ stage, run }) =>
      stage === 'analysis'
        ? grounding(0, 0)
        : grounding(8, 8 - run, ['115.9', '42 %', '1.5 GiB'].slice(0, run)),
    ),
    'baseline',
  );

  test('golden', () => expectGolden('agent-grounding.md', report));

  test('has the share of each stage that states numbers', () => {
    expect(report).toContain('| `report` | grounding | 75.0 ± 12.5 % | 75 % | 3 |');
    expect(report).not.toContain('| `analysis` | grounding |');
  });

  test('has the note between the warning and the text of the run that it quotes', () => {
    const [, below = ''] = report.split('Nobody has checked them.');
    expect(below.trimStart()).toMatch(/^5 of 8 numbers in this text were found .*\n\n```+text/);
  });
});

describe('a comment where it gates', () => {
  const limits = { general: { ...DEFAULT_LIMITS, grounding: { percent: 5, floor: 0 } }, own: [] };
  const before = grounded(makeSession(), ({ run }) => grounding(25, 22 + (run % 2)));
  const fallen = grounded(makeSession(), ({ run, agent, stage }) =>
    agent === 'chimera' && stage === 'report'
      ? grounding(25, 10 + (run % 2), ['77 tok/s', '@octocat', '12 %'])
      : grounding(25, 22 + (run % 2)),
  );
  const view = viewOf(fallen, { history: makeHistory(10, before), policy: { limits } });
  const comment = renderComment(view);

  test('golden', () => expectGolden('comment-grounding.md', comment));

  test('shows the trend of the share of numbers, and not of the calls that succeeded', () => {
    const told = sessionLevels(view.sessions, { agent: 'chimera', stage: 'report', metric: 'grounding' });
    const [worst] = view.decision.regressions;
    expect(told).toHaveLength(10);
    for (const { value } of told) expect(value).toBeCloseTo(worst?.before?.value ?? 0, 2);
    expect(comment).toMatch(/\| \*\*now\*\* \| .* \*\*42\.4.%\*\* \|/);
  });

  test('says so in its first line, in points in its row, and names the numbers', () => {
    expect(comment.split('\n').find((line) => line.startsWith('#'))).toContain(
      'Less grounded in the data: 1 of',
    );
    expect(comment).toContain('`chimera` · `report` · grounding');
    expect(comment).toMatch(/\*\*−4\d(?:\.\d)?\u00a0points\*\*/u);
    expect(comment).toContain('numbers that are not in the data, such as `77 tok/s` (5 calls)');
    expect(comment).not.toContain('15 of 25 failed');
    expect(comment).not.toMatch(/grounding.*failed/);
  });

  test('a log line says the same', () => {
    const [one] = view.decision.regressions;
    expect(one === undefined ? '' : comparisonLine(one)).toMatch(
      /^chimera · report · grounding: 90\.4 % → 42\.4 %, −4.* points \(true share .*\) \(limit −5 points\): regressed$/,
    );
  });

  test('judging it again takes its limit, where it holds for all', () => {
    expect(comment).toContain('grounding: { percent: 5, floor: 0 } }');
    const own = [
      { agent: 'chimera', stage: null, metric: 'grounding', limit: { percent: 5, floor: 0 } },
    ] as const;
    const some = renderComment(
      viewOf(fallen, {
        history: makeHistory(10, before),
        policy: { limits: { general: DEFAULT_LIMITS, own } },
      }),
    );
    expect(some).toContain('--config .github/ollama-benchmark.yml');
  });
});
