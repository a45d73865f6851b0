import { describe, expect, test } from '@jest/globals';
import type { Agent } from '../../src/model/settings.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import type { ReportView } from '../../src/report/view.ts';
import { makeAgent, makeResults } from '../support/results.ts';
import {
  ACCEPTANCE,
  CIRCUMSTANCES,
  makeHistory,
  makeSession,
  offloaded,
  STATES,
  scaled,
  viewOf,
} from './fixtures.ts';

const agentAt = (name: string, definedAt: Agent['definedAt']): Agent => ({
  ...{ name, model: 'm', options: {}, think: null },
  definedAt,
});
const AGENTS = [agentAt('baseline', null), agentAt('chimera', { file: '.github/bench.yml', line: 4 })];
const of = (view: ReportView, agents = AGENTS) => annotationsOf(view, agents);
const circumstance = (name: string): ReportView => {
  const make = CIRCUMSTANCES[name];
  if (make === undefined) throw new Error(name);
  return make();
};

/** Seven agents, all of them twice as slow: 28 regressions. */
function many(): ReportView {
  const agents = Array.from({ length: 7 }, (_, index) => makeAgent({ name: `agent ${index}` }));
  const before = makeResults({ agents });
  return viewOf(scaled(before, { prefill: 2, decode: 2 }), { history: makeHistory(10, before) });
}

describe('annotations', () => {
  test('are the regressions, the furthest beyond first, at the line that defines their agent', () => {
    const { annotations, rest } = of(STATES.regressed());
    expect(rest).toBeNull();
    expect(annotations.map(({ title }) => title)).toEqual([
      'Slower: chimera · report · throughput',
      'Slower: chimera · analysis · throughput',
      'Slower: chimera · analysis · TTFT net of load',
      'Slower: chimera · report · TTFT net of load',
    ]);
    for (const { level, at, message } of annotations) {
      expect({ level, at }).toEqual({ level: 'error', at: { file: '.github/bench.yml', line: 4 } });
      expect(message).toMatch(
        /^[\d.]+ → [\d.]+ (?:tok\/s|ms), [−+][\d.]+ % \[[−+][\d.]+, [−+][\d.]+\], limit [−+]\d+ %\. Likely cause: (?:decode|prefill)/,
      );
      expect(message).not.toMatch(/[*`\n]/);
    }
  });

  test('are nine at most, with the rest for the message of the job that fails', () => {
    const view = many();
    expect(view.decision.regressions).toHaveLength(28);
    const { annotations, rest } = of(view);
    expect(annotations).toHaveLength(9);
    expect(rest).toBe('The worst 9 are annotated; 19 more in the job summary.');
  });

  test('are warnings where the job passes, and the tenth counts the rest', () => {
    const view = many();
    const { annotations } = of({ ...view, decision: { ...view.decision, passed: true } });
    expect(annotations).toHaveLength(10);
    expect(new Set(annotations.map(({ level }) => level))).toEqual(new Set(['warning']));
    expect(annotations.at(-1)?.message).toMatch(/; 19 more in the job summary\.$/);
    const accepted = viewOf(offloaded(), { acceptance: { accepted: ACCEPTANCE, note: null } });
    expect(of(accepted).annotations.map(({ level }) => level)).toEqual(Array(4).fill('warning'));
  });

  test('of a job that fails for its store alone are warnings', () => {
    const view = viewOf(offloaded(), { policy: { failOn: 'never' } });
    const decision = { ...view.decision, passed: false, summary: 'not stored' };
    const { annotations } = of({ ...view, decision, storeFault: 'not stored' });
    expect(annotations.map(({ level }) => level)).toEqual(Array(4).fill('warning'));
  });

  test('name what fails more often, with its counts', () => {
    expect(of(circumstance('failing')).annotations).toMatchObject([
      {
        title: 'Failing more often: chimera · report · success rate',
        message: '100 % → 70 %, 3 of 10 failed, −30 points (true rate 35 to 93 %), limit −5 points.',
      },
    ]);
  });

  test('name what was lost once a stage, of an agent that no file defines any more', () => {
    const { annotations } = of(circumstance('lost-agent'), [agentAt('baseline', null)]);
    expect(annotations).toEqual(
      ['analysis', 'report'].map((stage) => ({
        level: 'error',
        title: `Not measured: chimera · ${stage}`,
        message: 'The baseline has it, this session does not: throughput, TTFT net of load, success rate.',
        at: null,
      })),
    );
  });

  test('tell what is open only where it fails the job', () => {
    expect(of(STATES.inconclusive()).annotations).toEqual([]);
    const { annotations } = of(circumstance('open-fails'));
    expect(annotations).toHaveLength(4);
    expect(annotations[0]).toMatchObject({
      level: 'error',
      title: 'Left open: chimera · report · throughput',
    });
    expect(annotations[0]?.message).toMatch(
      /limit −3 %\. It is slower; whether by more than its limit is open\.$/,
    );
  });

  test('there are none where nothing got worse, or nothing was measured', () => {
    for (const state of ['improved', 'unchanged', 'not-measured', 'not-comparable', 'no-baseline'] as const)
      expect(of(STATES[state]())).toEqual({ annotations: [], rest: null });
  });

  test('of a path that is none of the repository stand at the job', () => {
    const placed = (file: string) =>
      of(STATES.regressed(), [agentAt('chimera', { file, line: 2 })]).annotations[0]?.at;
    expect(placed('./bench.yml')).toEqual({ file: 'bench.yml', line: 2 });
    for (const file of ['/etc/bench.yml', '../bench.yml', 'C:\\bench.yml']) expect(placed(file)).toBeNull();
  });

  test('are of one line, whatever agents are called', () => {
    const name = `a\nb ${'x'.repeat(300)}\u202e`;
    const rename = <T extends { readonly agent?: string; readonly name?: string }>(one: T): T => ({
      ...one,
      ...(one.agent === 'chimera' ? { agent: name } : {}),
      ...(one.name === 'chimera' ? { name } : {}),
    });
    const renamed = (results: ReturnType<typeof makeSession>) => ({
      ...results,
      agents: results.agents.map(rename),
      calls: results.calls.map(rename),
    });
    const view = viewOf(renamed(offloaded()), { history: makeHistory(10, renamed(makeSession())) });
    const [first] = of(view).annotations;
    expect(first?.title).toMatch(/^Slower: a b x{75}… · report · throughput$/);
  });
});
