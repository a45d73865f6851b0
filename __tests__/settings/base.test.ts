import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { limitFor } from '../../src/model/limits.ts';
import { fc } from '../support/properties.ts';
import { complaints, notices, read } from './given.ts';

/** A pull request: the policy is that of its base commit, and what it would change is shown. */

const base = 'runs: 3\nfail-on: inconclusive\nthresholds: { throughput: 3 }';

describe('the file of the base commit', () => {
  test('counts for the policy, the own one for the benchmark', () => {
    const file = 'runs: 9\nfail-on: never\nthresholds: { throughput: 30 }\nbaseline-store: none';
    const { benchmark, policy, policyChanges } = read({ file, base });
    expect(benchmark.runs).toBe(9);
    expect(policy).toMatchObject({ failOn: 'inconclusive', store: { kind: 'branch' } });
    expect(policy.limits.general.throughput.percent).toBe(3);
    expect(policyChanges).toEqual([
      { what: 'limit of throughput', before: '3 %', after: '30 %' },
      { what: 'fail-on', before: 'inconclusive', after: 'never' },
      { what: 'baseline-store', before: 'branch', after: 'none' },
    ]);
  });

  test('goes before the inputs, which are told; the own file does not', () => {
    const inputs = { 'fail-on': 'never', 'accept-label': 'mine' };
    const given = { base, inputs, file: 'accept-label: theirs' };
    expect(read(given).policy).toMatchObject({ failOn: 'inconclusive', acceptLabel: 'mine' });
    expect(notices(given)).toEqual([
      'bench.yml:2 at the base commit: fail-on goes before the input fail-on, which says otherwise and does not count.',
    ]);
    expect(read(given).policyChanges).toEqual([
      { what: 'fail-on', before: 'inconclusive', after: 'never' },
      { what: 'accept-label', before: 'mine', after: 'theirs' },
    ]);
  });

  test('may be missing, as the own one may', () => {
    const change = { what: 'fail-on', before: 'regression', after: 'never' };
    const added = read({ file: 'fail-on: never', base: null });
    expect([added.policy.failOn, added.policyChanges]).toEqual(['regression', [change]]);
    const removed = read({ file: null, base: 'fail-on: never' });
    expect([removed.policy.failOn, removed.policyChanges]).toEqual([
      'never',
      [{ ...change, before: 'never', after: 'regression' }],
    ]);
    expect(read({ file: null, base: null })).toEqual(read({}));
  });

  test('that one asks for need not have been there before', () => {
    const { policy } = read({ file: 'fail-on: never', base: null, path: 'my.yml', explicit: true });
    expect(policy.failOn).toBe('regression');
    expect(complaints({ file: null, base, path: 'my.yml', explicit: true })).toEqual([
      'input config names "my.yml", which cannot be found.',
    ]);
  });

  test('changes nothing where it is the same, or differs in the benchmark alone', () => {
    expect(read({ file: base, base }).policyChanges).toEqual([]);
    expect(read({ file: `# told\n${base.replace('3', '4')}`, base }).policyChanges).toEqual([]);
    expect(read({ file: base }).policyChanges).toEqual([]);
  });
});

describe('what is wrong', () => {
  test('in the policy of either file is told with its place', () => {
    expect(complaints({ file: 'runs: 0\nfail-on: x', base: 'fail-on: y\nthresholds: { ttft: 5 }' })).toEqual([
      'bench.yml:1: runs must be a whole number from 1 to 100, not 0.',
      'bench.yml:2: fail-on must be regression, inconclusive or never, not "x".',
      'bench.yml:2 at the base commit: unknown metric "ttft" (did you mean "ttft-net"?), allowed are throughput, ttft-net, success-rate, grounding, agents, stages.',
      'bench.yml:1 at the base commit: fail-on must be regression, inconclusive or never, not "y".',
    ]);
  });

  test('in a base that cannot be read at all', () => {
    expect(complaints({ file: 'runs: 5', base: 'runs: [' })[0]).toMatch(
      /^bench\.yml:1 at the base commit: this is no valid YAML: /,
    );
    expect(complaints({ base: '- 5' })).toEqual([
      'bench.yml:1 at the base commit: the configuration must be a map of keys, not a list.',
    ]);
  });

  test('in a base beside its policy is none of this job', () => {
    const broken = 'runs: 0\nagents: 5\ncolour: red\nollama-host: x\nfail-on: never';
    expect(read({ file: 'runs: 5', base: broken }).policy.failOn).toBe('never');
  });

  test('in both files alike is told once', () => {
    expect(complaints({ file: 'fail-on: x', base: 'fail-on: x' })).toHaveLength(1);
    expect(complaints({ file: '', base: 'runs: 5', inputs: { 'fail-on': 'x' } })).toHaveLength(1);
  });
});

describe('changed limits', () => {
  const agents = 'agents: { baseline: {}, chimera: {} }\n';
  const changes = (before: string, after: string) =>
    read({ base: `${agents}thresholds: ${before}`, file: `${agents}thresholds: ${after}` }).policyChanges.map(
      (change) => [change.what, change.before, change.after],
    );

  test.each([
    [
      '{ throughput: 3 }',
      '{ agents: { chimera: { stages: { report: { throughput: 30 } } } } }',
      [['limit of chimera · report · throughput', '3 %', '30 %']],
    ],
    [
      '{ agents: { chimera: { ttft-net: 5 } }, stages: { report: { ttft-net: 6 } } }',
      '{}',
      [
        ['limit of agent chimera · ttft-net', '5 %', '10 %'],
        ['limit of stage report · ttft-net', '6 %', '10 %'],
        ['limit of chimera · report · ttft-net', '5 %', '10 %'],
      ],
    ],
    [
      '{}',
      '{ success-rate: 20 }',
      [['limit of success-rate', '5 percentage points', '20 percentage points']],
    ],
    ['{}', '{ grounding: 4 }', [['limit of grounding', 'not gated', '4 percentage points']]],
    [
      '{ agents: { chimera: { grounding: 5 } } }',
      '{}',
      [['limit of agent chimera · grounding', '5 percentage points', 'not gated']],
    ],
    [
      '{}',
      '{ throughput: { floor: 4 } }',
      [['limit of throughput', '3 %, floor 0 tok/s', '3 %, floor 4 tok/s']],
    ],
    ['{ throughput: 3 }', '{ agents: { chimera: { throughput: 3 } } }', []],
  ])('%s → %s', (before, after, rows) => {
    expect(changes(before, after)).toEqual(rows);
  });

  test('there is a row wherever a limit that is judged by differs, and none where none does', () => {
    const [names, stages] = [
      ['baseline', 'chimera'],
      ['analysis', 'report'],
    ] as const;
    const part = fc.dictionary(fc.constantFrom('throughput', 'ttft-net'), fc.constantFrom(1, 2));
    const nested = fc.dictionary(fc.constantFrom(...stages), part);
    const thresholds = fc
      .tuple(part, nested, fc.dictionary(fc.constantFrom(...names), fc.tuple(part, nested)))
      .map(([all, inStages, inAgents]) => ({
        ...all,
        stages: inStages,
        agents: Object.fromEntries(
          Object.entries(inAgents).map(([name, [own, ownStages]]) => [name, { ...own, stages: ownStages }]),
        ),
      }));
    fc.assert(
      fc.property(thresholds, thresholds, (before, after) => {
        const [old, next] = [before, after].map((one) => `${agents}${stringify({ thresholds: one })}`) as [
          string,
          string,
        ];
        const [a, b] = [old, next].map((file) => read({ file }).policy.limits);
        const { policyChanges } = read({ base: old, file: next });
        const told = policyChanges.map(({ what }) => what);
        for (const metric of ['throughput', 'ttft-net'] as const)
          for (const agent of names)
            for (const stage of stages) {
              const differs =
                a !== undefined &&
                b !== undefined &&
                limitFor(a, agent, stage, metric).percent !== limitFor(b, agent, stage, metric).percent;
              const rows = [
                `limit of ${metric}`,
                `limit of agent ${agent} · ${metric}`,
                `limit of stage ${stage} · ${metric}`,
                `limit of ${agent} · ${stage} · ${metric}`,
              ];
              if (differs) expect(rows.some((row) => told.includes(row))).toBe(true);
            }
        for (const change of policyChanges) expect(change.before).not.toBe(change.after);
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  test('foreign text in them is visible and short', () => {
    const name = JSON.stringify(`x\u202e\n${'y'.repeat(200)}`);
    const own = `{ agents: { ${name}: { throughput: 9 } } }`;
    const { policyChanges } = read({
      base: `thresholds: ${own}`,
      file: `accept-label: b`,
    });
    for (const { what } of policyChanges) expect(what).toMatch(/^[^\u0000-\u001f\u202e]{1,140}$/);
    expect(policyChanges).toHaveLength(2);
  });
});
