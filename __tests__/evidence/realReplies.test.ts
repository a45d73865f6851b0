import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { markCalls } from '../../src/evidence/marks.ts';
import { durationMeaningOf } from '../../src/evidence/meaning.ts';
import type { Call } from '../../src/model/results.ts';
import { makeAgent, makeCall } from '../support/results.ts';

/** Recorded replies of real servers, each line with the time of its arrival: two clocks on one machine agree. */

interface Exchange {
  readonly name: string;
  readonly request?: { readonly body?: Body | null };
  readonly response?: { readonly lines?: readonly string[]; readonly lineMs?: readonly number[] };
}

interface Body {
  readonly prompt?: string;
  readonly messages?: readonly { readonly content: string }[];
  readonly options?: { readonly num_ctx?: number };
}

interface Line {
  readonly done?: boolean;
  readonly response?: string;
  readonly thinking?: string;
  readonly message?: { readonly content?: string; readonly thinking?: string };
  readonly [key: string]: unknown;
}

const parsed = (text: string): Line | null => {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
};

const hasText = ({ response, thinking, message }: Line) =>
  [response, thinking, message?.content, message?.thinking].some((text) => text !== undefined && text !== '');

const charactersOf = ({ prompt = '', messages = [] }: Body) =>
  [prompt, ...messages.map(({ content }) => content)].reduce((sum, text) => sum + text.length, 0);

function callOf({ name, request, response }: Exchange, position: number): readonly Call[] {
  const { lines = [], lineMs = [] } = response ?? {};
  const arrived = lines.map((text, index) => ({ line: parsed(text), ms: lineMs[index] ?? 0 }));
  const final = arrived.find(({ line }) => line?.done === true && typeof line.eval_count === 'number');
  if (final?.line === null || final === undefined) return [];
  const texts = arrived.filter(({ line }) => line !== null && hasText(line)).map(({ ms }) => ms);
  const durationMs = (key: string) => (Number(final.line?.[key] ?? '') || 0) / 1e6 || null;
  const count = (key: string) => Number(final.line?.[key] ?? '') || null;
  const [totalMs, loadMs, prefillMs] = ['total', 'load', 'prompt_eval'].map((key) =>
    durationMs(`${key}_duration`),
  );
  const decodeMs = durationMs('eval_duration');
  const restMs = (totalMs ?? 0) - (loadMs ?? 0) - (prefillMs ?? 0) - (decodeMs ?? 0);
  return [
    makeCall({
      agent: name,
      position,
      ttftMs: texts[0] ?? null,
      e2eMs: final.ms,
      ...{ serverTotalMs: totalMs ?? null, loadMs: loadMs ?? null, prefillMs: prefillMs ?? null, decodeMs },
      ...{ overheadMs: Math.max(0, restMs), clientGapMs: final.ms - (totalMs ?? 0) },
      promptCharacters: charactersOf(request?.body ?? {}),
      ...{ promptTokens: count('prompt_eval_count'), outputTokens: count('eval_count') },
      ...{ textLines: texts.length, textSpanMs: (texts.at(-1) ?? 0) - (texts[0] ?? 0), tpotMs: null },
    }),
  ];
}

describe.each(['0.12.11', '0.33.0-rc2'])('Ollama %s', (version) => {
  const file = join(import.meta.dirname, '..', 'recordings', `ollama-${version}.json`);
  const { exchanges } = JSON.parse(readFileSync(file, 'utf8')) as { readonly exchanges: readonly Exchange[] };
  const calls = exchanges.flatMap((exchange, index) => callOf(exchange, index + 1));

  test('no answer is marked but the one whose prompt was cut to fit the context', () => {
    expect(calls.length).toBeGreaterThanOrEqual(10);
    expect(calls.filter(({ textLines }) => (textLines ?? 0) >= 16).length).toBeGreaterThanOrEqual(3);
    const agents = exchanges.map(({ name, request }) =>
      makeAgent({ name, effectiveContext: request?.body?.options?.num_ctx ?? null }),
    );
    const durationMeaning = durationMeaningOf(version);
    const marked = markCalls(calls, { agents, durationMeaning, numPredict: 64, ollamaIsLocal: true });
    const bad = marked.filter(({ status }) => status !== 'valid');
    expect(bad.map(({ agent, marks }) => `${agent}: ${marks}`)).toEqual(['too-long-shift: truncated']);
  });
});
