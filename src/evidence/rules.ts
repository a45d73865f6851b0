import type { Mark } from '../model/results.ts';
import * as clocks from './clocks.ts';
import * as machine from './machine.ts';
import * as prompt from './prompt.ts';
import * as server from './server.ts';

/** What each mark means and when it is set: the documentation is made from this table, the numbers from the checks. */

export interface MarkRule {
  readonly mark: Mark;
  /** What a reader should make of a call with it. */
  readonly meaning: string;
  /** When it is set, in words. */
  readonly rule: string;
}

const share = (value: number) => `${value * 100} %`;

/** In the order of MARKS. */
export const MARK_RULES: readonly MarkRule[] = [
  {
    mark: 'thermal-throttling',
    meaning: 'The GPU was too hot and slowed itself down: the call shows the cooling, not the model.',
    rule: `The GPU tool saw software or hardware thermal slowdown for more than ${share(machine.THROTTLED_SHARE)} of the call.`,
  },
  {
    mark: 'power-brake',
    meaning: 'The power supply made the GPU slow down.',
    rule: `The GPU tool saw the external power brake for more than ${share(machine.THROTTLED_SHARE)} of the call.`,
  },
  {
    mark: 'gpu-tenant',
    meaning:
      "Another program, not Ollama's, came to the GPU and may have taken time and memory from the model.",
    rule: 'A process that is not of Ollama came to the GPU since the session started, or holds more memory than then. Those that stood there before and did not grow are noted, and mark nothing.',
  },
  {
    mark: 'other-model',
    meaning: 'Another client of the same Ollama had a model of its own loaded, and may have had it work.',
    rule: 'After the call `/api/ps` lists a model that is none of this session, and that it did not list when it first answered. Those that stood there from the start are noted, and mark nothing.',
  },
  {
    mark: 'offload-changed',
    meaning: 'A part of the model had to make room in GPU memory: the call was of another configuration.',
    rule: `The share of the model in host memory is more than ${share(machine.OFFLOAD_TOLERANCE)} of the model above the smallest share among the calls of this agent. A share that is there in all calls is measured and judged.`,
  },
  {
    mark: 'reload',
    meaning:
      'The model was loaded anew before this call, though it should have been in memory; or it was there already at a cold start, as somebody else was loading it.',
    rule: `In a warm call, load_duration is above ${server.SHORTEST_RELOAD_MS} ms and nearer to the median of the cold loads than to the shortest of the other warm ones, of this agent or else of its model; where cold loads take at least ${server.COLD_TO_WARM} times as long as warm ones. Or in a cold call it is no longer than ${server.SHORTEST_RELOAD_MS} ms or ${server.LIKE_WARM} times the median of the warm loads and nearer to that than to the median of all cold loads of this model, where that one is above ${server.SHORTEST_RELOAD_MS} ms and at least ${server.COLD_TO_WARM} times as long.`,
  },
  {
    mark: 'cache-hit',
    meaning: "The prompt, or a part of it, was not read but found in Ollama's prompt cache.",
    rule: `prompt_eval_cached_count is above ${prompt.CACHED_TOKENS} tokens and ${share(prompt.CACHED_SHARE)} of the prompt. Where it is unknown: from ${prompt.PROMPT_TOKENS_FOR_RATE} prompt tokens on, a warm call's prompt_eval_count / prompt_eval_duration is more than ${prompt.PREFILL_RATE_FACTOR} times the median of the warm calls of this agent and stage; or more than ${prompt.FIRST_RATE_FACTOR} times both the first of them and another prompt that cannot have been cached (the first of another stage or agent with this model, or of a cold call), and the prefill took no longer than ${prompt.CACHED_PREFILL_STEPS} tokens take to decode. Calls with another mark (but runaway and client-blocked) are no measure. Hits in most calls of a session with one stage, one agent and no cold start are not told from a slow first call. With Ollama 0.30.0, which leaves cached tokens out of the count: fewer than ${share(prompt.TRUNCATED_SHARE)} of the tokens that so many characters usually make.`,
  },
  {
    mark: 'truncated',
    meaning:
      'Ollama cut the prompt, though it was asked to refuse an over-long one: the model read something else.',
    rule: `The prompt's tokens fill the effective context, or are fewer than ${share(prompt.TRUNCATED_SHARE)} of what so many characters usually make: by the median characters per token of this agent and stage, or of another agent with the same model where that is smaller. Or ${prompt.CHARACTERS_FOR_RATIO} characters or more have more than ${prompt.MOST_CHARACTERS_PER_TOKEN} characters a token, or more than ${prompt.CHARACTERS_PER_TOKEN_OF_HALF} where the tokens are half of the effective context and up to ${prompt.KEPT_TOKENS} more, to which Ollama cuts since 0.30. Prompts of a stage that were all cut otherwise, and fill no context, are not told.`,
  },
  {
    mark: 'runaway',
    meaning: 'The length limit was not honoured: durations of this call compare with no other.',
    rule: 'eval_count is above the length limit.',
  },
  {
    mark: 'slot-contention',
    meaning: 'The call waited within the server, as when others are served at the same time.',
    rule: `total_duration less load, prefill and decode is above ${server.SHORTEST_WAIT_MS} ms and ${share(server.WAITED_SHARE)} of total_duration. Before Ollama 0.30, and where the version is unknown, the time before the first token must be above it as well: there, sampling is in none of the three.`,
  },
  {
    mark: 'clock-disagreement',
    meaning: "Ollama's durations and the arrival of its reply cannot both be right.",
    rule: `Allowing ${clocks.CLOCK_TOLERANCE_MS} ms and ${share(clocks.CLOCK_TOLERANCE_SHARE)}: total_duration is longer than the call took; load and prefill are longer than the time to the first token; or load, prefill and decode are longer than total_duration. Or the reply ended later than the server's work, by more than ${clocks.HELD_UP_MS} ms and ${share(clocks.HELD_UP_SHARE)} of the time to the first token; where Ollama is on another machine, later than is usual in the session. Or ${clocks.LINES_FOR_SPAN} lines of text or more arrived within less than ${share(clocks.BUFFERED_SHARE)} of the time that their tokens took to make, and more than ${clocks.BUFFERED_MS} ms are missing; or from the first text to the end it took less than decode, by more than ${clocks.BUFFERED_MS} ms and ${share(clocks.LATE_SHARE)} of the time to the first token and more than tokens without a line of their own explain: something on the way collected them. Or as many lines arrived over more than ${1 / clocks.DECODE_SHARE} times eval_duration, and more than ${clocks.BUFFERED_MS} ms longer: they were not made so fast, or the way stalled; before Ollama 0.30, and where the version is unknown, sampling is not in it, and they must have taken ${clocks.SAMPLING_MS} ms a token more than it, or ${1 / clocks.DECODE_SHARE_BESIDE_SAMPLING} times as long, as well.`,
  },
  {
    mark: 'client-blocked',
    meaning: 'This program could not read the clock in time.',
    rule: `Its event loop stood still for more than ${clocks.BLOCKED_MS} ms and ${share(clocks.BLOCKED_SHARE)} of the time to the first token where that may have delayed a stamp.`,
  },
];
