import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { markCalls } from '../../src/evidence/marks.ts';
import type { Call, DurationMeaning } from '../../src/model/results.ts';
import { makeAgent, makeCall } from '../support/results.ts';

/**
 * Real calls of an RTX 4080 Laptop (Ollama before 0.30), so that no limit cries wolf. They lie beside the checkout on some
 * desks only; `sessions.test.ts` has real calls that are ours.
 */
const sample = join(import.meta.dirname, '../../../shared/data/gpu-noise-sample.csv');

type Row = Readonly<Record<string, string>>;

/** The first six of them: a load, and five that followed it. */
const EXCERPT = `source,agent,run,stage,ttft_ms,tokens,total_ms,load_ms,prompt_eval_ms,eval_ms,family
laptop,baseline,1,analysis,4561.412,1060,13995.755,4461.814,76.55,8991.633,excerpt
laptop,baseline,1,report,939.992,1276,12728.142,558.023,372.978,11306.8,excerpt
laptop,baseline,2,analysis,837.69,1079,10600.57,529.28,304.262,9326.713,excerpt
laptop,baseline,2,report,831.541,1984,19108.768,442.602,376.79,17515.784,excerpt
laptop,baseline,3,analysis,793.591,1025,10191.834,542.672,247.665,9016.651,excerpt
laptop,baseline,3,report,920.026,1237,12354.075,519.855,388.195,10972.448,excerpt`;

function rowsOf(family: string, text = readFileSync(sample, 'utf8')): readonly Row[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(',');
  return lines
    .map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index] ?? '', value])))
    .filter((row) => row.family === family);
}

/** Zero stands for a key that Ollama left out. */
const known = (text: string | undefined) => Number(text ?? '') || null;

const COLD_MS = 1000;

function callOf(row: Row, position: number): Call {
  const [loadMs, prefillMs, decodeMs] = ['load_ms', 'prompt_eval_ms', 'eval_ms'].map((key) =>
    known(row[key]),
  );
  const [ttftMs, totalMs, outputTokens] = ['ttft_ms', 'total_ms', 'tokens'].map((key) => known(row[key]));
  const isComplete = [loadMs, prefillMs, decodeMs, totalMs].every((ms) => typeof ms === 'number');
  return makeCall({
    agent: `${row.source} ${row.agent} ${row.model}`,
    stage: row.stage ?? '',
    position,
    cold: (loadMs ?? 0) > COLD_MS && (row.run === '1' || row.run === 'w0'),
    phase: row.note === 'warmup' ? 'warmup' : 'measured',
    loadMs: loadMs ?? null,
    prefillMs: prefillMs ?? null,
    decodeMs: decodeMs ?? null,
    ttftMs: ttftMs ?? null,
    e2eMs: totalMs ?? null,
    serverTotalMs: isComplete ? (totalMs ?? null) : null,
    overheadMs: isComplete ? (totalMs ?? 0) - (loadMs ?? 0) - (prefillMs ?? 0) - (decodeMs ?? 0) : null,
    clientGapMs: isComplete ? 0 : null,
    outputTokens: outputTokens ?? null,
    tpotMs: decodeMs && outputTokens ? decodeMs / outputTokens : null,
    promptTokens: null,
    textSpanMs: null,
  });
}

/** The same call with another load. */
function later(call: Call, loadMs: number): Call {
  const moved = (ms: number | null) => (ms === null ? null : ms + loadMs - (call.loadMs ?? 0));
  const { ttftMs, e2eMs, serverTotalMs } = call;
  return {
    ...call,
    loadMs,
    ttftMs: moved(ttftMs),
    e2eMs: moved(e2eMs),
    serverTotalMs: moved(serverTotalMs),
  };
}

function marked(calls: readonly Call[], durationMeaning: DurationMeaning): readonly Call[] {
  const names = [...new Set(calls.map(({ agent }) => agent))];
  const agents = names.map((name) => makeAgent({ name, model: name }));
  return markCalls(calls, { agents, durationMeaning, numPredict: 20_480, ollamaIsLocal: true });
}

const complaints = (calls: readonly Call[]) =>
  calls
    .filter(({ status }) => status !== 'valid')
    .map((call) => `${call.agent} ${call.stage}: ${call.reason}`);

test('a load and the calls after it are marked with nothing', () => {
  const calls = rowsOf('excerpt', EXCERPT).map((row, index) => callOf(row, index + 1));
  expect(calls.map(({ cold }) => cold)).toEqual([true, false, false, false, false, false]);
  expect(complaints(marked(calls, 'before-0.30'))).toEqual([]);
  const reloaded = calls.map((call, index) => (index === 4 ? later(call, 4461.814) : call));
  expect(marked(reloaded, 'before-0.30').map(({ marks }) => marks.join())).toEqual([
    '',
    '',
    '',
    '',
    'reload',
    '',
  ]);
});

if (existsSync(sample)) {
  describe('two-stage workflows as a client timed them', () => {
    const calls = () => rowsOf('rust-single-2stage').map((row, index) => callOf(row, index + 1));

    test.each(['before-0.30', 'from-0.30.1'] as const)('no call is marked (%s)', (meaning) => {
      expect(calls().length).toBeGreaterThan(200);
      expect(calls().filter(({ cold }) => cold).length).toBeGreaterThan(10);
      expect(complaints(marked(calls(), meaning))).toEqual([]);
    });

    test('nor for a late first text, were every token a line', () => {
      const inLines = calls().map((call) => ({ ...call, textLines: call.outputTokens }));
      expect(complaints(marked(inLines, 'before-0.30'))).toEqual([]);
    });

    test('nor for a decode too short for its text, all that came after the first token being text', () => {
      const spanned = calls().map((call) => ({
        ...call,
        textLines: call.outputTokens,
        textSpanMs: call.e2eMs !== null && call.ttftMs !== null ? call.e2eMs - call.ttftMs : null,
      }));
      expect(complaints(marked(spanned, 'before-0.30'))).toEqual([]);
      expect(complaints(marked(spanned, 'from-0.30.1'))).toEqual([]);
    });

    test('nor for the pace of its prefill, where every prompt of a stage has as many tokens', () => {
      const counted = calls().map((call) => ({ ...call, promptTokens: 1000 }));
      expect(complaints(marked(counted, 'before-0.30'))).toEqual([]);
    });

    test('the first analysis after a load was read three times as fast as the later ones, and is no cache hit', () => {
      const first = calls().filter(({ cold, stage }) => cold && stage === 'analysis')[0];
      const later = calls().filter(({ cold, agent }) => !cold && agent === first?.agent)[1];
      expect((later?.prefillMs ?? 0) / (first?.prefillMs ?? 1)).toBeGreaterThan(3);
    });

    test('a cold load in the place of a warm one is found in every session with other warm calls', () => {
      const all = calls();
      const coldLoads = new Map(
        all.filter(({ cold }) => cold).map(({ agent, loadMs }) => [agent, loadMs ?? 0]),
      );
      const warmCount = (agent: string) => all.filter((call) => call.agent === agent && !call.cold).length;
      const isTouched = (call: Call) =>
        !call.cold && call.position % 10 === 4 && coldLoads.has(call.agent) && warmCount(call.agent) > 2;
      const reloaded = all.map((call) =>
        isTouched(call) ? later(call, coldLoads.get(call.agent) ?? 0) : call,
      );
      const found = marked(reloaded, 'before-0.30').filter(({ marks }) => marks.includes('reload'));
      expect(found.length).toBeGreaterThan(15);
      expect(found.map(({ position }) => position)).toEqual(
        all.filter(isTouched).map(({ position }) => position),
      );
    });

    test('the call without a done record is nothing that a mark could tell', () => {
      const empty = calls().filter(({ outputTokens }) => outputTokens === null);
      expect(empty).toHaveLength(1);
      expect(marked(empty, 'before-0.30')[0]?.marks).toEqual([]);
      const failed = empty.map((call): Call => ({ ...call, status: 'failed', reason: 'no done record' }));
      expect(marked(failed, 'before-0.30')).toEqual(failed);
    });
  });

  describe('answers of 8 to 128 tokens', () => {
    const calls = () => rowsOf('fixed-len-microbench').map((row, index) => callOf(row, index + 1));

    test('no call is marked', () => {
      expect(calls().length).toBeGreaterThan(700);
      expect(complaints(marked(calls(), 'before-0.30'))).toEqual([]);
    });

    test('by the durations of 0.30 a quarter of them would seem to have waited: their sampling was in none', () => {
      const waited = marked(calls(), 'from-0.30.1').filter(({ marks }) => marks.includes('slot-contention'));
      expect(waited.length / calls().length).toBeGreaterThan(0.2);
    });
  });
}
