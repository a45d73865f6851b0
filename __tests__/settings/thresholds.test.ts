import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { limitFor } from '../../src/model/limits.ts';
import { GATED_METRICS, type GatedMetric, type Limit } from '../../src/model/settings.ts';
import { fc } from '../support/properties.ts';
import { complaints, read } from './given.ts';

const DEFAULTS = {
  throughput: { percent: 3, floor: 0 },
  'ttft-net': { percent: 10, floor: 5 },
  'success-rate': { percent: 5, floor: 0 },
};

test.each([
  [
    '{ throughput: 5, ttft-net: 20, success-rate: 1 }',
    {
      throughput: { percent: 5, floor: 0 },
      'ttft-net': { percent: 20, floor: 5 },
      'success-rate': { percent: 1, floor: 0 },
    },
  ],
  ['{ throughput: 0.5 }', { ...DEFAULTS, throughput: { percent: 0.5, floor: 0 } }],
  ['{ ttft-net: { percent: 300 } }', { ...DEFAULTS, 'ttft-net': { percent: 300, floor: 5 } }],
  ['{ ttft-net: { floor: 0 } }', { ...DEFAULTS, 'ttft-net': { percent: 10, floor: 0 } }],
  [
    '{ success-rate: { percent: 99.9, floor: 0.1 } }',
    { ...DEFAULTS, 'success-rate': { percent: 99.9, floor: 0.1 } },
  ],
  ['{}', DEFAULTS],
])('%s', (text, general) => {
  expect(read({ file: `thresholds: ${text}` }).policy.limits).toEqual({ general, own: [] });
  expect(read({ inputs: { thresholds: text } }).policy.limits).toEqual({ general, own: [] });
});

describe('limits of single agents and stages', () => {
  const file = `
agents: { fast: {}, slow: {} }
thresholds:
  throughput: 4
  stages:
    report: { throughput: { floor: 2 }, ttft-net: 30 }
  agents:
    slow:
      throughput: 8
      stages:
        analysis: { throughput: { floor: 0 } }
`;
  const { limits } = read({ file }).policy;

  test.each([
    ['fast', 'analysis', 'throughput', 4, 0],
    ['fast', 'report', 'throughput', 4, 2],
    ['fast', 'report', 'ttft-net', 30, 5],
    ['slow', 'analysis', 'throughput', 8, 0],
    // The agent's percent, and of what it leaves out the stage's.
    ['slow', 'report', 'throughput', 8, 2],
    ['slow', 'report', 'ttft-net', 30, 5],
    ['slow', 'report', 'success-rate', 5, 0],
  ] as const)('%s · %s · %s', (agent, stage, metric, percent, floor) => {
    expect(limitFor(limits, agent, stage, metric)).toEqual({ percent, floor });
  });

  test('each says all of its limit', () => {
    expect(limits.own).toContainEqual({
      ...{ agent: null, stage: 'report', metric: 'ttft-net' },
      limit: { percent: 30, floor: 5 },
    });
    for (const { limit } of limits.own) expect(Object.keys(limit).sort()).toEqual(['floor', 'percent']);
  });
});

test('the closest place that says a part is the one whose part holds', () => {
  const part = fc.record(
    { percent: fc.integer({ min: 1, max: 99 }), floor: fc.integer({ min: 0, max: 9 }).map((n) => n / 10) },
    { requiredKeys: [] },
  );
  const metrics = fc.dictionary(fc.constantFrom(...GATED_METRICS), part);
  const [agents, stages] = [
    ['a', 'b'],
    ['analysis', 'report'],
  ] as const;
  const inStages = fc.dictionary(fc.constantFrom(...stages), metrics);
  type Parts = Record<string, Record<string, Partial<Limit>>>;
  const tree = fc.record({
    all: metrics,
    stages: inStages,
    agents: fc.dictionary(fc.constantFrom(...agents), fc.record({ all: metrics, stages: inStages })),
  });
  fc.assert(
    fc.property(tree, ({ all, stages: ofStages, agents: ofAgents }) => {
      const own = Object.entries(ofAgents).map(([name, it]) => [name, { ...it.all, stages: it.stages }]);
      const thresholds = { ...all, stages: ofStages, agents: Object.fromEntries(own) };
      const file = stringify({ agents: { a: {}, b: {} }, thresholds });
      const { limits } = read({ file }).policy;
      const at = (parts: Parts | undefined, name: string, metric: GatedMetric) => parts?.[name]?.[metric];
      for (const agent of agents)
        for (const stage of stages)
          for (const metric of GATED_METRICS) {
            const places = [
              all[metric],
              at(ofStages as Parts, stage, metric),
              ofAgents[agent]?.all[metric],
              at(ofAgents[agent]?.stages as Parts | undefined, stage, metric),
            ];
            const isAsked = metric !== 'grounding' || places.some((place) => place !== undefined);
            const fallback = metric === 'grounding' ? { percent: 5, floor: 0 } : DEFAULTS[metric];
            const expected = isAsked ? Object.assign({ ...fallback }, ...places) : null;
            expect(limitFor(limits, agent, stage, metric)).toEqual(expected);
          }
    }),
    { numRuns: 200, seed: 11 },
  );
});

const PERCENT = 'a number of percent above 0, such as 5';
const SHARE = 'a number of percent above 0 and below 100, such as 5';
const METRICS = 'throughput, ttft-net, success-rate, grounding';
const MAP =
  'a map of metrics to percent or to { percent, floor }, and of agents and stages to such maps of their own';

test.each([
  ['{ throughput: 0 }', `the threshold throughput must be ${SHARE}, not 0.`],
  ['{ throughput: 100 }', `the threshold throughput must be ${SHARE}, not 100.`],
  ['{ success-rate: 100 }', `the threshold success-rate must be ${SHARE}, not 100.`],
  ['{ ttft-net: -3 }', `the threshold ttft-net must be ${PERCENT}, not -3.`],
  ['{ ttft-net: 10% }', `the threshold ttft-net must be ${PERCENT}, not "10%".`],
  ['{ ttft-net: }', `the threshold ttft-net must be ${PERCENT}, not empty.`],
  ['{ ttft-net: [1] }', `the threshold ttft-net must be ${PERCENT}, not a list.`],
  ['{ throughput: .inf }', `the threshold throughput must be ${SHARE}, not Infinity.`],
  ['{ throughput: { percent: 100 } }', `percent of the threshold throughput must be ${SHARE}, not 100.`],
  [
    '{ throughput: { floor: -1 } }',
    'floor of the threshold throughput must be a number of at least 0, tok/s, not -1.',
  ],
  [
    '{ ttft-net: { floor: .inf } }',
    'floor of the threshold ttft-net must be a number of at least 0, ms, not Infinity.',
  ],
  [
    '{ success-rate: { floor: 1 } }',
    'floor of the threshold success-rate must be a number of at least 0 and below 1, a share, not 1.',
  ],
  [
    '{ throughput: { percnt: 5 } }',
    'unknown key "percnt" of the threshold throughput (did you mean "percent"?), allowed are percent, floor.',
  ],
  [
    '{ ttft_net: 5 }',
    `unknown metric "ttft_net" (did you mean "ttft-net"?), allowed are ${METRICS}, agents, stages.`,
  ],
  [
    '{ ttft: 5 }',
    `unknown metric "ttft" (did you mean "ttft-net"?), allowed are ${METRICS}, agents, stages.`,
  ],
  [
    '{ agents: { baseline: { agents: { x: {} } } } }',
    `unknown metric "agents" of agent "baseline", allowed are ${METRICS}, stages.`,
  ],
  [
    '{ stages: { report: { stages: {} } } }',
    `unknown metric "stages" of stage "report", allowed are ${METRICS}.`,
  ],
  [
    '{ agents: { baseline: { stages: { report: { throughput: x } } } } }',
    `the threshold throughput of stage "report" of agent "baseline" must be ${SHARE}, not "x".`,
  ],
  [
    '{ stages: report }',
    `stages in thresholds must be a map of stages' names to their thresholds, not "report".`,
  ],
  ['{ agents: { baseline: 5 } }', `the thresholds of agent "baseline" must be ${MAP}, not 5.`],
])('%s is refused', (text, message) => {
  expect(complaints({ file: `thresholds: ${text}` })).toEqual([`bench.yml:1: ${message}`]);
  expect(complaints({ inputs: { thresholds: text } })).toEqual([`input thresholds, line 1: ${message}`]);
});

test('5 is no map', () => {
  expect(complaints({ file: 'thresholds: 5' })).toEqual([`bench.yml:1: thresholds must be ${MAP}, not 5.`]);
});

test('more names than there may be agents or stages are refused', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}: {}`).join(', ');
  const inputs = (thresholds: string) => ({ inputs: { thresholds }, file: 'runs: 5' });
  expect(complaints(inputs(`agents: { ${names(51)} }`))).toEqual([
    'input thresholds, line 1: agents in thresholds names 51 agents, 50 are allowed.',
  ]);
  expect(complaints(inputs(`stages: { ${names(11)} }`))).toEqual([
    'input thresholds, line 1: stages in thresholds names 11 stages, 10 are allowed.',
  ]);
});

describe('names of agents and stages', () => {
  const agents = 'agents: { baseline: {}, chimera: {} }';
  const thresholds =
    'thresholds: { agents: { chimaera: { throughput: 5 } }, stages: { reprot: { throughput: 5 } } }';
  const [AGENT, STAGE] = [
    'unknown agent "chimaera" in thresholds (did you mean "chimera"?), allowed are baseline, chimera.',
    'unknown stage "reprot" in thresholds (did you mean "report"?), allowed are analysis, report.',
  ];
  const asInput = thresholds.replace('thresholds: ', '');

  test('are checked against what stands beside them', () => {
    expect(complaints({ file: `${agents}\n${thresholds}` })).toEqual([
      `bench.yml:2: ${AGENT}`,
      `bench.yml:2: ${STAGE}`,
    ]);
    const inputs = { agents: 'baseline: {}\nchimera: {}', thresholds: asInput };
    expect(complaints({ inputs })).toEqual([
      `input thresholds, line 1: ${AGENT}`,
      `input thresholds, line 1: ${STAGE}`,
    ]);
    expect(complaints({ inputs: { thresholds: asInput } })[0]).toMatch(/^input .* allowed are baseline\.$/);
  });

  test('are not where one stands in the file and the other in an input', () => {
    const known = read({ file: agents, inputs: { thresholds: asInput } }).policy.limits.own;
    expect(known.map(({ agent, stage }) => [agent, stage])).toContainEqual(['chimaera', null]);
    expect(() =>
      read({ file: thresholds, inputs: { agents: 'baseline:', stages: 's: { prompt: p }' } }),
    ).not.toThrow();
  });

  test('are not in the file of the base commit, whose agents a pull request may have removed', () => {
    const base = `${agents}\nthresholds: { agents: { chimera: { throughput: 9 } } }`;
    const file = 'agents: { baseline: {} }';
    expect(limitFor(read({ file, base }).policy.limits, 'chimera', 'report', 'throughput').percent).toBe(9);
    const left = `${file}\nthresholds: { agents: { chimera: { throughput: 9 } } }`;
    expect(complaints({ file: left, base })).toEqual([
      'bench.yml:2: unknown agent "chimera" in thresholds, allowed are baseline.',
    ]);
  });

  test('say nothing where the agents themselves are broken', () => {
    expect(complaints({ file: `agents: 5\n${thresholds.replace('reprot', 'report')}` })).toEqual([
      "bench.yml:1: agents must be a map of agents' names to their options, not 5.",
    ]);
  });
});
