import { expect, test } from '@jest/globals';
import { notedOn } from '../../src/evidence/notes.ts';
import { makeCall, makeFailedCall } from '../support/results.ts';
import { makeGpuEvidence } from '../support/watch.ts';

/** A call that ended by itself, of which there is nothing to note. */
const stopped = (overrides = {}) => makeCall({ doneReason: 'stop', ...overrides });

test('nothing where there is nothing', () => {
  expect(notedOn(stopped())).toEqual([]);
  expect(notedOn(makeFailedCall())).toEqual([]);
});

test('the length limit', () => {
  expect(notedOn(makeCall())).toEqual(['ended at the length limit of 512 tokens']);
});

test('too few tokens for a rate', () => {
  expect(notedOn(stopped({ outputTokens: 15, throughputTokS: null }))).toEqual([
    'throughput unknown: 15 output tokens, and a rate needs 16',
  ]);
  expect(notedOn(stopped({ outputTokens: 16 }))).toEqual([]);
});

test('what Ollama did not report', () => {
  expect(notedOn(stopped({ prefillMs: null }))).toEqual(['Ollama reported no prompt_eval_duration']);
  expect(
    notedOn(stopped({ decodeMs: null, throughputTokS: null, outputTokens: null, loadMs: null })),
  ).toEqual(['Ollama reported no load_duration, eval_count and eval_duration']);
});

test('the software power cap, from one percent on', () => {
  const capped = (powerCapMs: number | null) =>
    notedOn(stopped({ e2eMs: 5000, gpu: makeGpuEvidence({ powerCapMs }) }));
  expect(capped(49)).toEqual([]);
  expect(capped(50)).toEqual(['1.0 % of the call at the software power cap']);
  expect(capped(9000)).toEqual(['100.0 % of the call at the software power cap']);
  expect(capped(null)).toEqual([]);
});

test('retries, of failed calls too, unless it was said already', () => {
  expect(notedOn(stopped({ retries: 1 }))).toEqual([
    'sent 2 times: the first attempt failed before anything had arrived',
  ]);
  expect(notedOn(makeFailedCall({ retries: 2 }))).toEqual([
    'sent 3 times: the first 2 attempts failed before anything had arrived',
  ]);
  const told = ['sent 3 times: HTTP 503, HTTP 503'];
  expect(notedOn(stopped({ retries: 2, notes: told }))).toEqual(told);
});

test('are added once to what is there', () => {
  const once = notedOn(makeCall({ notes: ['made up for a lost one'], retries: 1 }));
  expect(once).toHaveLength(3);
  expect(once[0]).toBe('made up for a lost one');
  expect(notedOn(makeCall({ notes: once, retries: 1 }))).toEqual(once);
});
