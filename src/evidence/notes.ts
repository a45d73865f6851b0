import type { Call } from '../model/results.ts';
import { listed, percent } from './words.ts';

/** What a reader should know of one call and what makes it neither better nor worse. */

/** With fewer tokens the rate explodes; the throughput of such a call is unknown (docs/metrics.md). */
const TOKENS_FOR_RATE = 16;

/** Under load a GPU touches its power cap at every moment; below this nothing is worth saying. */
const CAPPED_SHARE = 0.01;

type Note = (call: Call) => string | null;

const lengthLimit: Note = ({ status, doneReason, outputTokens }) => {
  if (status === 'failed' || doneReason !== 'length') return null;
  return outputTokens === null
    ? 'ended at the length limit'
    : `ended at the length limit of ${outputTokens} tokens`;
};

const tooFewTokens: Note = ({ status, throughputTokS, outputTokens }) => {
  if (status === 'failed' || throughputTokS !== null || outputTokens === null) return null;
  if (outputTokens >= TOKENS_FOR_RATE) return null;
  return `throughput unknown: ${outputTokens} output tokens, and a rate needs ${TOKENS_FOR_RATE}`;
};

const powerCap: Note = ({ status, gpu, e2eMs }) => {
  const cappedMs = gpu?.powerCapMs ?? null;
  if (status === 'failed' || cappedMs === null || e2eMs === null || e2eMs === 0) return null;
  const share = Math.min(1, cappedMs / e2eMs);
  return share < CAPPED_SHARE ? null : `${percent(share)} of the call at the software power cap`;
};

const retries: Note = ({ retries: count, notes }) => {
  // Who sent the request again knows why, and may have said so.
  if (count === 0 || notes.some((note) => /^sent \d+ times/.test(note))) return null;
  const earlier = count === 1 ? 'the first attempt' : `the first ${count} attempts`;
  return `sent ${count + 1} times: ${earlier} failed before anything had arrived`;
};

const REPORTED = [
  ['total_duration', (call: Call) => call.serverTotalMs],
  ['load_duration', (call: Call) => call.loadMs],
  ['prompt_eval_count', (call: Call) => call.promptTokens],
  ['prompt_eval_duration', (call: Call) => call.prefillMs],
  ['eval_count', (call: Call) => call.outputTokens],
  ['eval_duration', (call: Call) => call.decodeMs],
] as const;

const unreported: Note = (call) => {
  if (call.status === 'failed') return null;
  const absent = REPORTED.filter(([, of]) => of(call) === null).map(([name]) => name);
  return absent.length === 0 ? null : `Ollama reported no ${listed(absent)}`;
};

const NOTES: readonly Note[] = [lengthLimit, tooFewTokens, powerCap, unreported, retries];

/** The notes of a call with what was found added; what it says already is not said again. */
export function notedOn(call: Call): Call['notes'] {
  const found = NOTES.map((note) => note(call)).filter((note) => note !== null);
  return [...call.notes, ...found.filter((note) => !call.notes.includes(note))];
}
