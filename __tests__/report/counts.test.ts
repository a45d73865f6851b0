import { expect, test } from '@jest/globals';
import type { Call, Results } from '../../src/model/results.ts';
import { renderAgentReport } from '../../src/report/agentReport.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderIndexReport } from '../../src/report/indexReport.ts';
import { fc } from '../support/properties.ts';
import { makeFailedCall, makeResults } from '../support/results.ts';
import { makeDecision, makeView } from './fixtures.ts';
import { cellsUnder } from './markdownTables.ts';
import { makeInvalid } from './troubled.ts';

/** In sessions where anything befell any call, all numbers of calls and all sums of a report agree. */

const FATES = ['sound', 'sound', 'sound', 'reload', 'marked', 'marked-reload', 'failed', 'short'] as const;

function befallen(call: Call, fate: (typeof FATES)[number]): Call {
  const { agent, stage, run, phase, position } = call;
  // Of a cold start the same fate is that its model was loaded all the same.
  const loadedAnew = { ...call, cold: phase !== 'cold', loadMs: 30_000, e2eMs: (call.e2eMs ?? 0) + 30_000 };
  switch (fate) {
    case 'sound':
      return call;
    case 'reload':
      return loadedAnew;
    case 'marked':
      return makeInvalid({ ...call, e2eMs: 99_000 }, ['gpu-tenant', 'thermal-throttling'], 'not alone');
    case 'marked-reload':
      return makeInvalid(loadedAnew, ['reload'], 'loaded anew');
    case 'failed':
      return makeFailedCall({ agent, stage, run, phase, position, e2eMs: 77_000 });
    case 'short':
      return { ...call, outputTokens: 5, throughputTokS: null, tpotMs: null };
  }
}

/** Fates and not sessions, so that a counterexample can be read. */
const fates = fc.array(fc.constantFrom(...FATES), { minLength: 30, maxLength: 30 });

function sessionOf(befalls: readonly (typeof FATES)[number][]): Results {
  const plain = makeResults();
  const whole = makeResults({ protocol: { ...plain.protocol, runs: 4, warmupRuns: 2, coldStarts: 3 } });
  expect(whole.calls).toHaveLength(befalls.length);
  return { ...whole, calls: whole.calls.map((call, index) => befallen(call, befalls[index] ?? 'sound')) };
}

const isCounted = ({ phase, status, cold }: Call) => phase === 'measured' && status === 'valid' && !cold;
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const numbersIn = (text: string | undefined) => (text?.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
const lineOf = (text: string, start: string) =>
  text.split('\n').find((line) => line.startsWith(start)) ?? `no line begins with ${start}`;
const measuredOf = (calls: readonly Call[], agent: string, stage?: string) =>
  calls.filter(
    (call) =>
      call.agent === agent && call.phase === 'measured' && (stage === undefined || call.stage === stage),
  );
const having = (calls: readonly Call[], status: Call['status']) =>
  calls.filter((call) => call.status === status);

test('the report of an agent counts, sums and quotes the calls that its statistics are over', () => {
  const property = fc.property(fates, fc.constantFrom('baseline', 'chimera'), (befalls, agent) => {
    const results = sessionOf(befalls);
    const report = renderAgentReport(results, agent);
    const measured = measuredOf(results.calls, agent);
    const counted = measured.filter(isCounted);
    const reloads = having(measured, 'valid').length - counted.length;

    expect(numbersIn(lineOf(report, '- Calls: '))).toEqual([
      counted.length,
      measured.length,
      ...(reloads === 0 ? [] : [reloads]),
      having(measured, 'invalid').length,
      having(measured, 'failed').length,
    ]);

    const [totals = []] = cellsUnder(report, 'Total over valid measured calls');
    expect(totals.length).toBe(6);
    for (const [label, value] of totals) {
      const values = counted.map(PICKS[label ?? ''] ?? noSuchTotal);
      if (counted.length === 0) expect(value).toBe('–');
      else expect(numbersIn(value)[0]).toBeCloseTo(sum(values), 1);
    }

    const all = lineOf(report, '- All measured runs: ');
    const stages = results.stages.map(({ name }) =>
      sum(ownMs(counted.filter(({ stage }) => stage === name))),
    );
    const told = stages.filter((ms) => ms > 0).map((ms) => ms / 1000);
    expectClose(numbersIn(all), [...(counted.length === 0 ? [] : [sum(told)]), counted.length, ...told]);

    for (const [stage = '', metric, , , n] of cellsUnder(report, 'Stage')[0] ?? []) {
      const own = measuredOf(counted, agent, stage.replaceAll('`', ''));
      const known = metric === 'throughput' ? own.filter((call) => call.throughputTokS !== null) : own;
      if (metric === 'throughput' || metric === 'TTFT' || metric === 'load')
        expect(n).toBe(`${known.length}`);
    }
    expectQuotedRun(report, results, counted);
  });
  fc.assert(property, { numRuns: 60 });
});

const PICKS: Readonly<Record<string, (call: Call) => number>> = {
  'Total Tokens Generated': (call) => call.outputTokens ?? 0,
  'Total Prompt Tokens': (call) => call.promptTokens ?? 0,
  'Total LLM Call Duration': (call) => call.e2eMs ?? 0,
  'Prompt Eval Duration (sum)': (call) => call.prefillMs ?? 0,
  'Eval Duration (sum)': (call) => call.decodeMs ?? 0,
  'Load Duration (sum)': (call) => call.loadMs ?? 0,
};

function noSuchTotal(): never {
  throw new Error('a total that this test does not know');
}

const ownMs = (calls: readonly Call[]) => calls.map(({ e2eMs }) => e2eMs ?? 0);

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries())
    expect(Math.abs((found[index] ?? 0) - value)).toBeLessThan(0.011);
}

/** The last run whose calls all count, wherever a run is quoted. */
function expectQuotedRun(report: string, { stages, corpus }: Results, counted: readonly Call[]): void {
  const runs = [4, 3, 2, 1].map((run) => counted.filter((call) => call.run === run));
  const quoted = runs.find((calls) => calls.length === stages.length);
  const time = lineOf(report, '- Execution time: ');
  if (quoted === undefined) {
    expect(time).toContain('no measured run has a valid call in every stage');
    expect(report).not.toContain('**Source:**');
    return;
  }
  const seconds = [corpus.ingestMs, ...ownMs(quoted)].map((ms) => ms / 1000);
  expectClose(numbersIn(time), [quoted[0]?.run ?? 0, sum(seconds), ...seconds]);
  expect(lineOf(report, '**Source:**')).toContain(`run ${quoted[0]?.run}, stage \`report\``);
}

test('index and comment count the same calls as the reports of the agents', () => {
  const property = fc.property(fates, (befalls) => {
    const results = sessionOf(befalls);
    const { agents, stages, calls } = results;
    const view = {
      ...makeView({ results }),
      judgement: null,
      baseline: null,
      decision: makeDecision('not-measured', null),
    };
    const index = renderIndexReport(view);
    const comment = renderComment(view);
    const units = agents.flatMap((agent) =>
      stages.map((stage) => ({ agent: agent.name, stage: stage.name })),
    );
    const counts = units.map(({ agent, stage }) => measuredOf(calls, agent, stage).filter(isCounted).length);

    const values = comment.slice(comment.indexOf('Measured values'));
    expect(
      (cellsUnder(values, 'Agent')[0] ?? []).map((row) => row.at(-1)?.replaceAll('\u00a0', ' ')),
    ).toEqual(
      units.map(({ agent, stage }, at) => `${counts[at]} of ${measuredOf(calls, agent, stage).length}`),
    );

    const sideBySide = stages.flatMap(({ name }) => {
      const rows = cellsUnder(index.slice(index.indexOf(`### Stage \`${name}\``)), 'Agent')[0] ?? [];
      return rows.map((row) => numbersIn(row.at(-1))[0]);
    });
    const byStage = stages.flatMap(({ name }) => counts.filter((_, at) => units[at]?.stage === name));
    expect(sideBySide).toEqual(byStage);

    const spread = /; (\d+)(?: to (\d+))? calls a stage/.exec(comment);
    const some = counts.filter((count) => count > 0);
    if (spread !== null) {
      expect(Number(spread[1])).toBe(Math.min(...some));
      expect(Number(spread[2] ?? spread[1])).toBe(Math.max(...some));
    }
    for (const text of [index, comment]) expectPartition(text, calls);
    expectColdStarts(index, calls);
  });
  fc.assert(property, { numRuns: 60 });
});

/** Each call that was attempted stands in one group. */
function expectPartition(text: string, calls: readonly Call[]): void {
  const sentence = /^\d+ calls attempted: .*$/m.exec(text)?.[0] ?? '';
  const [attempted, counting, ...others] = numbersIn(sentence);
  expect(attempted).toBe(calls.length);
  expect(counting).toBe(calls.filter(isCounted).length);
  expect((counting ?? 0) + sum(others)).toBe(attempted);
  const rows = cellsUnder(text, 'Set aside')[0] ?? [];
  const rowsOf = (start: string) =>
    sum(rows.filter(([label]) => label?.startsWith(start)).map(([, n]) => Number(n)));
  const invalid = having(calls, 'invalid');
  expect(rowsOf('⚠️ Invalid')).toBe(sum(invalid.map(({ marks }) => marks.length)));
  const rest = having(calls, 'valid').length - calls.filter(isCounted).length;
  expect(sum(['Cold starts', 'Not cold', 'Warm-up', 'Reloads'].map(rowsOf))).toBe(rest);
  expect(rowsOf('❌ Failed')).toBe(having(calls, 'failed').length);
}

function expectColdStarts(index: string, calls: readonly Call[]): void {
  const rows = cellsUnder(index.slice(index.indexOf('## Cold Start')), 'Agent')[0] ?? [];
  const attempted = calls.filter(({ phase }) => phase === 'cold');
  const valid = having(attempted, 'valid').filter(({ cold }) => cold);
  const told = rows.map((row) => numbersIn(row[5]));
  expect(sum(told.map(([n = 0]) => n))).toBe(valid.length);
  expect(sum(told.map(([, m = 0]) => m))).toBe(attempted.length);
  const toldApart = /(\d+) cold starts? told apart/.exec(index)?.[1];
  expect(Number(toldApart)).toBe(valid.length);
}
