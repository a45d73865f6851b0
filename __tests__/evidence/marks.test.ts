import { describe, expect, test } from '@jest/globals';
import { markCalls } from '../../src/evidence/marks.ts';
import { MARKS } from '../../src/model/call.ts';
import { DURATION_MEANINGS } from '../../src/model/results.ts';
import { fc } from '../support/properties.ts';
import { makeCall, makeFailedCall, makeResults } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';
import { AGAINST, marksOf, soundCalls, timedCall } from './examined.ts';

const mark = (calls: Parameters<typeof markCalls>[0]) => markCalls(calls, AGAINST);

test('none', () => {
  expect(mark([])).toEqual([]);
});

test('a sound session stays as it is, apart from notes', () => {
  const { calls, agents, protocol } = makeResults();
  const marked = markCalls(calls, {
    agents,
    durationMeaning: 'from-0.30.1',
    numPredict: protocol.numPredict,
    ollamaIsLocal: true,
  });
  expect(marked.map((call) => ({ ...call, notes: [] }))).toEqual(calls);
});

test('several marks stand in the order of MARKS, each with its reason', () => {
  const bad = {
    outputTokens: 4000,
    promptTokens: 4096,
    blockedMs: 900,
    ttftMs: 100,
    cpuShare: 0.5,
    gpu: makeGpuEvidence({
      thermalMs: 1000,
      powerBrakeMs: 1000,
      tenants: [{ name: 'game', pid: 1, memoryMib: 900 }],
    }),
  };
  const found = mark(soundCalls(3, { 1: bad }))[1];
  expect(found?.status).toBe('invalid');
  expect(found?.marks).toEqual(MARKS.filter((one) => found?.marks.includes(one)));
  expect(found?.marks).toEqual([
    'thermal-throttling',
    'power-brake',
    'gpu-tenant',
    'offload-changed',
    'truncated',
    'runaway',
    'clock-disagreement',
    'client-blocked',
  ]);
  expect(found?.reason?.split('; ')).toHaveLength(8);
});

test('failed calls keep their reason and get no marks', () => {
  const failed = makeFailedCall({
    outputTokens: 90_000,
    blockedMs: 5000,
    gpu: makeGpuEvidence({ thermalMs: 4000 }),
    position: 3,
  });
  expect(mark([...soundCalls(2), failed])[2]).toEqual(failed);
});

test('the calls that were given are not changed', () => {
  const calls = Object.freeze(soundCalls(3, { 1: { outputTokens: 900 } }).map((call) => Object.freeze(call)));
  expect(mark(calls)[1]?.status).toBe('invalid');
  expect(calls[1]?.status).toBe('valid');
});

test('whatever is known or not known of calls: nothing throws, order and failed calls stay, twice is once', () => {
  const ms = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }));
  const count = fc.option(fc.nat(5000));
  const anyCall = fc
    .record({
      status: fc.constantFrom('valid' as const, 'failed' as const),
      agent: fc.constantFrom('baseline', 'chimera', 'unheard-of'),
      stage: fc.constantFrom('analysis', 'report'),
      cold: fc.boolean(),
      ...{
        ttftMs: ms,
        e2eMs: ms,
        serverTotalMs: ms,
        loadMs: ms,
        prefillMs: ms,
        decodeMs: ms,
        overheadMs: ms,
      },
      ...{ tpotMs: ms, clientGapMs: ms, textSpanMs: ms, blockedMs: ms },
      ...{ promptCharacters: count, promptTokens: count, cachedTokens: count, outputTokens: count },
      textLines: count,
      cpuShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      retries: fc.nat(2),
    })
    .map((facts) => makeCall({ ...facts, reason: facts.status === 'failed' ? 'it failed' : null }));
  const anyMeaning = fc.constantFrom(...DURATION_MEANINGS);
  fc.assert(
    fc.property(fc.array(anyCall, { maxLength: 12 }), anyMeaning, (calls, durationMeaning) => {
      const marked = markCalls(calls, { ...AGAINST, durationMeaning });
      expect(markCalls(marked, { ...AGAINST, durationMeaning })).toEqual(marked);
      expect(marked.map((call) => ({ ...call, notes: [], reason: null, marks: [], status: null }))).toEqual(
        calls.map((call) => ({ ...call, reason: null, status: null })),
      );
      for (const [index, { status, reason, marks }] of marked.entries()) {
        expect(marks).toEqual(MARKS.filter((one) => marks.includes(one)));
        if (calls[index]?.status === 'failed') expect([status, reason]).toEqual(['failed', 'it failed']);
        else expect(status === 'invalid').toBe(marks.length > 0);
        expect(reason === null).toBe(status === 'valid');
        expect(reason ?? '').not.toMatch(/NaN|Infinity|undefined|null/);
      }
    }),
  );
});

describe('again and again', () => {
  const reloaded = timedCall({ loadMs: 4200, prefillMs: 9 }, { position: 3 });
  const calls = [
    timedCall({ loadMs: 4300 }, { cold: true, phase: 'cold' }),
    timedCall({}, { position: 2 }),
    reloaded,
    timedCall({ prefillMs: 10 }, { position: 4 }),
    makeFailedCall({ position: 5, retries: 1 }),
    timedCall({}, { position: 6 }),
  ];

  test('marking what is marked changes nothing', () => {
    const once = mark(calls);
    expect(once.map(({ marks }) => marks.join(' '))).toEqual(['', '', 'reload', 'cache-hit', '', '']);
    expect(mark(once)).toEqual(once);
  });

  test('a session marked as it grows ends like one marked at its end', () => {
    let grown = mark([]);
    for (const call of calls) grown = mark(grown.concat(call));
    expect(grown).toEqual(mark(calls));
  });

  test('a call is marked when a later one shows what is wrong with it', () => {
    const offloaded = soundCalls(3, { 0: { cpuShare: 0.3 }, 1: { cpuShare: 0.3 } });
    expect(marksOf(offloaded.slice(0, 2))).toEqual(['', '']);
    expect(marksOf(offloaded)).toEqual(['offload-changed', 'offload-changed', '']);
  });

  test('and a mark is taken back that later ones do not bear out', () => {
    const reading = (prefillMs: number) => timedCall({ prefillMs });
    const marked = mark([reading(1300), reading(1300), reading(260)]);
    expect(marked[2]?.marks).toEqual(['cache-hit']);
    // It was the first two that were slow.
    const more = mark([...marked, reading(260), reading(270), reading(250)]);
    expect(more[2]).toMatchObject({ status: 'valid', reason: null, marks: [] });
  });
});
