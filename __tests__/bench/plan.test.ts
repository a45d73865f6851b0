import { describe, expect, test } from '@jest/globals';
import { plannedCalls } from '../../src/bench/estimate.ts';
import { groupsOf } from '../../src/bench/groups.ts';
import { planOf } from '../../src/bench/plan.ts';
import type { BenchmarkSettings } from '../../src/model/settings.ts';
import { agent, SETTINGS } from './fakeEngine.ts';

/** `c1a` cold start, `w1a` warm-up run, `1a` measured run; `|` opens a block, `+ab` makes up. */
function drawn(settings: Partial<BenchmarkSettings>): string {
  const sign = { cold: 'c', warmup: 'w', measured: '' } as const;
  return planOf({ ...SETTINGS, ...settings })
    .map((step) => {
      if (step.kind === 'open') return '|';
      if (step.kind === 'make-up') return `+${step.agents.map(({ name }) => name).join('')}`;
      return `${sign[step.kind]}${step.run}${step.agent.name}`;
    })
    .join(' ');
}

const a = agent('a');
const b = agent('b', { temperature: 1 });
const c = agent('c', { num_ctx: 2048 });
const d = agent('d', {}, 'qwen3:8b');

describe('the plan of', () => {
  test('one agent', () => {
    expect(drawn({ agents: [a] })).toBe('| c1a w1a 1a 2a 3a +a');
  });

  test('agents that share a load alternates run by run', () => {
    expect(drawn({ agents: [a, b], runs: 4 })).toBe('| c1a c1b w1a w1b 1a 1b 2b 2a 3a 3b 4b 4a +ab');
  });

  test('agents that force a reload goes there and back, and reloads nothing at the turn', () => {
    expect(drawn({ agents: [a, c], runs: 5 })).toBe(
      '| c1a w1a 1a 2a 3a | c1c w1c 1c 2c 3c 4c 5c +c | w2a 4a 5a +a',
    );
  });

  test('three groups', () => {
    expect(drawn({ agents: [a, c, d], runs: 2 })).toBe(
      '| c1a w1a 1a | c1c w1c 1c | c1d w1d 1d 2d +d | w2c 2c +c | w2a 2a +a',
    );
  });

  test('groups of several agents does both', () => {
    expect(drawn({ agents: [a, c, b], runs: 4 })).toBe(
      '| c1a c1b w1a w1b 1a 1b 2b 2a | c1c w1c 1c 2c 3c 4c +c | w2a w2b 3a 3b 4b 4a +ab',
    );
  });

  test('a single run has no way back', () => {
    expect(drawn({ agents: [a, c], runs: 1 })).toBe('| c1a w1a 1a +a | c1c w1c 1c +c');
  });

  test('more cold starts and warm-ups, or none', () => {
    expect(drawn({ agents: [a, c], runs: 2, coldStarts: 2, warmupRuns: 2 })).toBe(
      '| c1a c2a w1a w2a 1a | c1c c2c w1c w2c 1c 2c +c | w3a w4a 2a +a',
    );
    expect(drawn({ agents: [a], coldStarts: 0 })).toBe('| w1a 1a 2a 3a +a');
  });
});

test.each([1, 2, 3, 4, 5, 8])('of %i runs every agent has each once, whatever the groups', (runs) => {
  const agents = [a, b, c, d];
  const steps = planOf({ ...SETTINGS, agents, runs });
  for (const one of agents) {
    const numbers = steps.flatMap((step) =>
      step.kind === 'measured' && step.agent === one ? [step.run] : [],
    );
    expect(numbers).toEqual(Array.from({ length: runs }, (_, index) => index + 1));
  }
});

test('a make-up is the last step of its group', () => {
  const steps = planOf({ ...SETTINGS, agents: [a, b, c, d] });
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'make-up') continue;
    const later = steps.slice(index + 1).flatMap((next) => ('agent' in next ? [next.agent] : []));
    expect(later.filter((one) => step.agents.includes(one))).toEqual([]);
  }
});

test('the order of options makes no other load', () => {
  const one = agent('one', { num_gpu: 1, num_ctx: 2 });
  const other = agent('other', { num_ctx: 2, num_gpu: 1, top_k: 3 });
  expect(groupsOf([one, other])).toHaveLength(1);
  expect(groupsOf([one, agent('third', { num_ctx: 2 })])).toHaveLength(2);
});

test('plannedCalls counts one call for a cold start and every stage of a run', () => {
  expect(plannedCalls({ ...SETTINGS, agents: [a, c], runs: 2 })).toBe(2 + 3 * 2 + 4 * 2);
});
