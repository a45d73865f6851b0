import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/judge/compare.ts';
import type { Cause } from '../../src/model/judgement.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { type History, makeHistory, makeRecord, mapUnits, rules, slower } from '../support/records.ts';
import { makeResults } from '../support/results.ts';

const isOne = ({ agent, stage }: { agent: string; stage: string }) =>
  agent === 'chimera' && stage === 'report';

const causesOf = (
  candidate: SessionRecord,
  history: History = makeHistory(10),
  overrides: Parameters<typeof rules>[0] = {},
) => judge(history, candidate, rules(overrides)).causes;

const partsOf = (cause: Cause | undefined) =>
  new Map(cause?.parts.map(({ part, before, after }) => [part, after / before]));

/** Every unit with factors that are always the same. */
const withFactors = (record: SessionRecord, factors: Readonly<Record<string, number>>) =>
  mapUnits(record, (unit) => ({
    ...unit,
    values: {
      ...unit.values,
      ...Object.fromEntries(Object.entries(factors).map(([id, value]) => [id, [value, value, value]])),
    },
  }));

describe('causes', () => {
  test('are of stages in which a gated metric moved, and of no other', () => {
    const slow = slower(makeRecord(), 1.3, isOne);
    expect(causesOf(slow)).toMatchObject([{ agent: 'chimera', stage: 'report' }]);
    expect(causesOf(makeRecord())).toEqual([]);
    // A warm load alone moves from day to day, and gates nothing.
    expect(causesOf(slower(makeRecord(), 2, isOne, (id) => id === 'load'))).toEqual([]);
  });

  test('split a slower first token into what Ollama times', () => {
    const slow = slower(makeRecord(), 1.3, isOne, (id) => ['ttft-net', 'prefill'].includes(id));
    const parts = partsOf(causesOf(slow)[0]);
    expect(parts.get('prefill')).toBeCloseTo(1.3, 2);
    for (const part of ['load', 'decode', 'prompt-tokens', 'output-tokens'] as const) {
      expect(parts.get(part)).toBeCloseTo(1, 2);
    }
  });

  test('name lengths, placement and clocks where they are known', () => {
    const usual = makeHistory(10).map((record) =>
      withFactors(record, { 'cpu-share': 0.1, 'sm-clock': 2500 }),
    ) as unknown as History;
    const moved = { 'cpu-share': 0.4, 'sm-clock': 1800, 'output-tokens': 600 };
    const [cause] = causesOf(slower(withFactors(makeRecord(), moved), 1.4, isOne), usual);
    expect(cause?.parts).toEqual(
      expect.arrayContaining([
        { part: 'cpu-share', before: 0.1, after: 0.4 },
        { part: 'sm-clock', before: 2500, after: 1800 },
        { part: 'output-tokens', before: 512, after: 600 },
      ]),
    );
    const [unknown] = causesOf(slower(makeRecord(), 1.4, isOne));
    expect(unknown?.parts.map(({ part }) => part)).not.toContain('sm-clock');
  });

  test('go by the level that the metric is held to, not by sessions that left it', () => {
    const slow = makeHistory(9).map((record, index) => {
      if (index < 4) return record;
      const standing = {
        agent: 'chimera',
        stage: 'report',
        metric: 'ttft-net',
        is: 'slower',
        level: 159,
        sessions: 10,
      } as const;
      const at = slower(record, 1.5, isOne, (id) => ['ttft-net', 'prefill'].includes(id));
      return { ...at, standing: [standing] };
    }) as unknown as History;
    const again = slower(makeRecord(), 1.5, isOne, (id) => ['ttft-net', 'prefill'].includes(id));
    const [cause] = causesOf(again, slow, { against: 'level' });
    expect(partsOf(cause).get('prefill')).toBeCloseTo(1.5, 1);
  });

  test('compare no times that Ollama took otherwise', () => {
    const { environment } = makeResults();
    const old = makeHistory(10).map((record) => ({
      ...record,
      environment: { ...environment, ollamaVersion: '0.29.1', durationMeaning: 'before-0.30' },
      units: record.units.map((unit) => ({ ...unit, measured: 20 })),
    })) as unknown as History;
    const failing = mapUnits(makeRecord(), (unit) =>
      isOne(unit) ? { ...unit, measured: 10, failed: 7 } : unit,
    );
    const [cause] = causesOf(failing, old);
    expect(cause).toMatchObject({ agent: 'chimera', stage: 'report' });
    expect(cause?.parts.map(({ part }) => part)).toEqual(['prompt-tokens', 'output-tokens', 'cpu-share']);
  });
});
