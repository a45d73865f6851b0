import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { markCalls } from '../../src/evidence/marks.ts';
import { CallSchema } from '../../src/model/call.ts';
import { migrateResults } from '../../src/model/migration.ts';
import { type Call, ResultsSchema } from '../../src/model/results.ts';

/**
 * Healthy sessions that this action measured against real servers: three agents, two of which share a load, with
 * SmolLM2-135M on two cores without GPU. Of each `results.json` the calls without their answers, and what they are
 * examined against.
 */

const SessionSchema = v.object({
  ...v.pick(ResultsSchema.entries.environment, ['ollamaVersion', 'durationMeaning']).entries,
  numPredict: v.number(),
  agents: ResultsSchema.entries.agents,
  calls: v.array(CallSchema),
});

const VERSIONS = ['0.12.11', '0.33.0-rc2'] as const;

function sessionOf(version: string) {
  const text = readFileSync(join(import.meta.dirname, `sessions/ollama-${version}.json`), 'utf8');
  // Recorded before calls said which numbers of their answers are in the data: schema 2.
  return v.parse(SessionSchema, migrateResults({ ...JSON.parse(text), schemaVersion: 2 }));
}

describe.each(VERSIONS)('a healthy session of Ollama %s', (version) => {
  const session = sessionOf(version);
  const marked = (calls: readonly Call[] = session.calls) =>
    markCalls(calls, { ...session, ollamaIsLocal: true });
  /** What is marked where every second warm measured call is changed so; and which were. */
  const spoiled = (change: (call: Call) => Partial<Call>) => {
    const warm = session.calls.filter(({ phase, cold }) => phase === 'measured' && !cold);
    const touched = new Set(warm.filter((_, index) => index % 2 === 0));
    const calls = session.calls.map((call) => (touched.has(call) ? { ...call, ...change(call) } : call));
    const found = marked(calls).filter(({ status }) => status === 'invalid');
    return {
      touched: [...touched].map(({ position }) => position),
      found: found.map(({ position }) => position),
      marks: [...new Set(found.flatMap(({ marks }) => marks))],
    };
  };

  test('is of the server that it is named after, and whole', () => {
    expect(session.ollamaVersion).toBe(version);
    expect(session.calls).toHaveLength(31);
    expect(session.calls.filter(({ phase, cold }) => phase === 'cold' && cold)).toHaveLength(3);
  });

  test('has no call that is marked, however many are known', () => {
    for (let known = 1; known <= session.calls.length; known++) {
      const complaints = marked(session.calls.slice(0, known)).filter(({ status }) => status !== 'valid');
      expect(complaints.map(({ position, reason }) => [position, reason])).toEqual([]);
    }
  });

  test('shows a cold load in the place of a warm one', () => {
    const coldMs = Math.max(...session.calls.filter(({ cold }) => cold).map(({ loadMs }) => loadMs ?? 0));
    const { touched, found, marks } = spoiled((call) => {
      const moreMs = coldMs - (call.loadMs ?? 0);
      const later = (ms: number | null) => (ms === null ? null : ms + moreMs);
      return {
        ...{ loadMs: coldMs, ttftMs: later(call.ttftMs), e2eMs: later(call.e2eMs) },
        serverTotalMs: later(call.serverTotalMs),
      };
    });
    expect({ found, marks }).toEqual({ found: touched, marks: ['reload'] });
  });

  test('shows a decode that is told ten times too short', () => {
    const { touched, found, marks } = spoiled(({ decodeMs, serverTotalMs }) => ({
      decodeMs: (decodeMs ?? 0) / 10,
      overheadMs: null,
      serverTotalMs,
    }));
    expect({ found, marks }).toEqual({ found: touched, marks: ['clock-disagreement'] });
  });

  test('shows a prompt that came from the cache', () => {
    const { touched, found, marks } = spoiled(
      ({ tpotMs, prefillMs, loadMs, ttftMs, e2eMs, serverTotalMs }) => {
        const cachedMs = tpotMs ?? 10;
        const lessMs = (prefillMs ?? 0) - cachedMs;
        return {
          ...{ prefillMs: cachedMs, loadMs, ttftMs: (ttftMs ?? 0) - lessMs, e2eMs: (e2eMs ?? 0) - lessMs },
          serverTotalMs: (serverTotalMs ?? 0) - lessMs,
        };
      },
    );
    expect({ found, marks }).toEqual({ found: touched, marks: ['cache-hit'] });
  });
});
