import { expect } from '@jest/globals';
import { FAULTS, type FaultName, withCalls } from '../fault-server/index.ts';
import {
  COLD_START,
  fails,
  failsUnlessSentAgain,
  IN_ALL_RUNS,
  marks,
  NOWHERE,
  type Row,
  RUN_2,
  refuses,
  stays,
  WARM_UP,
} from './row.ts';

/** A row or more for every fault of the fault server. */

const leaves: Row['also'] = (_, { trace }) => expect(trace.cutNs).not.toBeNull();
const UNREACHED = /^Ollama does not answer at http:.*; start it there, or set the input ollama-host/;
const failedWithText: Row['also'] = (call) => expect(call.ttftMs).toBeGreaterThan(0);

const TEXT = {
  thinking: [stays({ also: (call) => expect(call.ttfoMs).toBeGreaterThan(call.ttftMs ?? Infinity) })],
  'thinking-only': fails(/^the answer is empty: its 20 tokens are thinking, tool calls or white space/),
  'empty-chunks': [stays({ also: (call) => expect(call.textLines).toBe(20) })],
  'empty-first-chunk': [stays({ also: (call) => expect(call.textLines).toBe(20) })],
  'multi-token-chunks': [
    stays({ also: (call) => expect(call).toMatchObject({ outputTokens: 21, textLines: 7 }) }),
  ],
  'tool-call': fails(/^the answer is empty: its 9 tokens/, { also: failedWithText }),
  'long-context': [stays()],
  'one-token': [
    stays({
      note: /^throughput unknown: 1 output tokens/,
      also: (call) => expect(call).toMatchObject({ throughputTokS: null, tpotMs: null }),
    }),
  ],
  'one-token-no-duration': [
    stays({
      note: /^throughput unknown: 1 output tokens/,
      also: (call) => expect(call).toMatchObject({ throughputTokS: null, decodeMs: null, overheadMs: null }),
    }),
  ],
  'immediate-end': fails(/^the answer is empty: its 1 tokens/),
  'repeat-abort': fails(/without a done record.*; it had repeated "same" more than 30 times$/, {
    also: failedWithText,
  }),
  runaway: marks('runaway', /^the length limit was not honoured: 200 tokens where 64 were allowed$/),
  endless: [
    {
      ...RUN_2,
      timeouts: { callMs: 1_500 },
      expected: { calls: 'failed', reason: /^it had not ended after 1\.5 s \(input call-timeout\)$/ },
      also: leaves,
    },
  ],
} satisfies Partial<Record<FaultName, readonly Row[]>>;

const DISCONNECTED = /^the connection to Ollama failed: ECONNRESET/;

const SERVER = {
  'load-reply': fails(/^the server answered with done_reason load instead of text$/),
  'unload-reply': fails(/^the server answered with done_reason unload instead of text$/),
  'slow-load': [
    {
      ...COLD_START,
      expected: { calls: 'valid' },
      also: (call) => expect(call.loadMs).toBeGreaterThan(149),
    },
  ],
  'slow-load-disconnect': [
    ...failsUnlessSentAgain(DISCONNECTED),
    { ...COLD_START, expected: { calls: 'failed', reason: DISCONNECTED, retries: 2 } },
  ],
  // The fault's own 60 ms are shorter than any process of a model takes to start.
  'forced-reload': marks('reload', /^the model was loaded anew: load took \d+ ms/, {
    call: { loadMs: 150 },
    script: { loadMs: 150 },
  }),
  'lingering-unload': [
    {
      ...COLD_START,
      watch: (_, { server }) => ({ usedMemoryMib: async () => server.usedMemoryBytes() / 1024 ** 2 }),
      expected: { calls: 'valid' },
      also: (_, { usedMemoryBytes }) => expect(usedMemoryBytes).toBe(0),
    },
  ],
  'slot-contention': marks('slot-contention', /^the call waited in the server: \d+.* ms of its/),
  'cached-repeat': marks(
    'cache-hit',
    /^the prompt was read at \d+ tok\/s, where .* came from the prompt cache$/,
    {
      script: { everyCall: { prefillMs: 80, tokenMs: 3 } },
    },
  ),
  'cached-repeat-counted': marks('cache-hit', /^\d+ of \d+ prompt tokens came from the prompt cache$/, {
    script: { tellsCachedCount: true },
  }),
  'silent-truncation': marks(
    'truncated',
    /^the prompt was cut: \d+ prompt tokens, where its \d+ characters usually make \d+$/,
    {},
    [RUN_2, WARM_UP],
  ),
  'clamped-context': [
    {
      ...IN_ALL_RUNS,
      inputs: { agents: '{ a: { num_ctx: 8192 } }' },
      expected: { calls: 'valid' },
      session: ({ results }) => {
        expect(results?.agents).toMatchObject([{ requestedContext: 8192, effectiveContext: 2048 }]);
        expect(results?.notes.join('\n')).toMatch(/asked for a context of 8192 tokens, .* with 2048/);
      },
    },
  ],
  'partial-vram': [
    {
      ...IN_ALL_RUNS,
      expected: { calls: 'valid' },
      also: (call) => expect(call.cpuShare).toBeCloseTo(0.3),
      session: ({ results }) =>
        expect(results?.notes.join('\n')).toMatch(/at least 30\.0 % of .* lay in host memory/),
    },
  ],
  'flapping-vram': [
    // The fault goes by questions; which call gets which answer is for the row to say.
    ...marks(
      'offload-changed',
      /^30\.0 % of the model lay in host memory, and 0\.0 % in another call of this agent$/,
      { call: { vramShare: 0.7 }, script: { vramShare: 1, everyCall: { vramShare: 1 } } },
    ),
    {
      ...NOWHERE,
      expected: { calls: 'valid' },
      session: ({ results }) => {
        const shares = results?.calls
          .filter(({ status }) => status === 'valid')
          .map(({ cpuShare }) => cpuShare);
        expect(new Set(shares).size).toBe(1);
      },
    },
  ],
  'lying-clock': marks('clock-disagreement', /^Ollama reports \d+ ms for a call that took/),
  'missing-durations': [
    stays({
      note: /^Ollama reported no total_duration, load_duration, prompt_eval_duration and eval_duration$/,
      also: (call) =>
        expect(call).toMatchObject({
          throughputTokS: null,
          ttftNetMs: null,
          loadMs: null,
          clientGapMs: null,
        }),
    }),
  ],
  'missing-counts': fails(/^Ollama did not count the answer's tokens$/, {
    also: (call) => expect(call.outputTokens).toBeNull(),
  }),
} satisfies Partial<Record<FaultName, readonly Row[]>>;

const TRANSPORT = {
  'delayed-headers': [
    ...marks('clock-disagreement', /^the reply was held up for \d+ ms of/, { call: { delayMs: 150 } }),
    // Shorter than what marks a call: the client gap tells it.
    stays({ call: { delayMs: 80 }, also: (call) => expect(call.clientGapMs).toBeGreaterThan(79) }),
  ],
  'no-answer': [
    {
      ...RUN_2,
      timeouts: { firstTokenMs: 1_000 },
      expected: {
        calls: 'failed',
        reason: /^no first token after 1 s \(input first-token-timeout\)$/,
        retries: 0,
      },
      also: leaves,
    },
  ],
  reset: fails(/aborted|ECONNRESET|cut/, { also: failedWithText }),
  'reset-before-headers': [
    // What was reset had been read, and is in the cache: sent again it has another nonce.
    ...failsUnlessSentAgain(DISCONNECTED),
  ],
  'switching-protocols': failsUnlessSentAgain(/^the connection ended without a reply/),
  stall: [
    {
      ...RUN_2,
      timeouts: { stallMs: 1_000 },
      expected: { calls: 'failed', reason: /^the answer stood still for 1 s \(input stall-timeout\)$/ },
      also: leaves,
    },
  ],
  hiccup: [stays({ also: (call) => expect(call.decodeMs).toBeGreaterThan(79) })],
  'no-done': fails(/^the stream ended without a done record/, { also: failedWithText }),
  'half-line': fails(/JSON/, { also: failedWithText }),
  'malformed-line': fails(/JSON/),
  'garbage-end': fails(/JSON/, { also: failedWithText }),
  'split-lines': [stays()],
  'split-utf8': [stays({ also: (call) => expect(call.answer).toBe('wörd 🌍 '.repeat(20)) })],
  'coalesced-lines': [stays()],
  buffered: marks('clock-disagreement', /the stream was buffered on its way: 20 lines/, {
    script: { everyCall: { tokenMs: 8 } },
  }),
  'connection-resets': [refuses(UNREACHED, {}, NOWHERE)],
  'listens-late': [refuses(UNREACHED, {}, NOWHERE)],
} satisfies Partial<Record<FaultName, readonly Row[]>>;

const refused = (status: number, words: string): readonly Row[] => [
  ...fails(new RegExp(`^Ollama refused the request with HTTP ${status}: .*${words}`)),
  refuses(new RegExp(words)),
];

const RUNNER_DIED = /^an error was encountered while running the model: unexpected EOF$/;

const ERRORS = {
  'unknown-model': refused(404, "model 'gemma3:latest' not found"),
  'think-unsupported': refused(400, '"gemma3:latest" does not support thinking'),
  'over-context': refused(400, 'the input length exceeds the context length'),
  'nested-error': refused(400, 'request \\(434 tokens\\) exceeds the available context size'),
  busy: failsUnlessSentAgain(/^Ollama refused the request with HTTP 503: server busy/),
  'runner-stopped': failsUnlessSentAgain(/^Ollama refused the request with HTTP 500: model runner has/),
  'proxy-page': failsUnlessSentAgain(/^Ollama refused the request with HTTP 502: 502 Bad Gateway/),
  'error-line': [
    ...fails(RUNNER_DIED, { also: failedWithText }),
    // The stream had begun: it is not sent again.
    ...fails(RUNNER_DIED, { call: { endAfter: 0 } }),
  ],
  'pull-error': [refuses(/max retries exceeded: unexpected EOF/, { script: { models: ['other'] } }, NOWHERE)],
  'pull-unknown': [
    refuses(/pull model manifest: file does not exist/, { script: { models: ['other'] } }, NOWHERE),
  ],
} satisfies Partial<Record<FaultName, readonly Row[]>>;

/** Typed by names, so that none is misspelt; that none is missing is a test's matter. */
const ALL = { ...TEXT, ...SERVER, ...TRANSPORT, ...ERRORS };

/** Each row with its fault in it. */
export const REGISTRY_ROWS: Readonly<Record<string, readonly Row[]>> = Object.fromEntries(
  Object.entries(ALL as Readonly<Record<string, readonly Row[]>>).map(([name, rows]) => {
    const { call = {}, script } = FAULTS[name as FaultName];
    const whole = (row: Row): Row => ({
      ...row,
      call: withCalls(call, row.call ?? {}),
      script: { ...script, ...row.script },
    });
    return [name, rows.map(whole)];
  }),
);
