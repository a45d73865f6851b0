import type { Fault } from '../fault.ts';
import type { Piece } from '../script.ts';

/** Answers whose lines are unlike `one line, one token, some content`. */

const thought = ({ content = '', ...piece }: Piece): Piece => ({ ...piece, thinking: content });
const CHUNK_IS_NO_TOKEN = 'Count tokens by `eval_count` only; time to first token is that of the first text.';

export const TEXT_FAULTS = {
  thinking: {
    wire: 'The first half of the lines has `thinking` and an empty `content`.',
    conclude:
      'The first thinking is the first token; the first content comes later and is a figure of its own.',
    source: 'server/routes.go ChatHandler (`Message.Thinking`)',
    call: {
      shape: (pieces) => pieces.map((piece, at) => (at < pieces.length / 2 ? thought(piece) : piece)),
    },
  },
  'thinking-only': {
    wire: 'Thinking up to the end, no content, `done_reason` is `length`.',
    conclude: 'Completed without an answer: thinking ate `num_predict`. Not a measurement of an answer.',
    source: 'server/routes.go ChatHandler; `num_predict` counts thinking too',
    call: { shape: (pieces) => pieces.map(thought), final: { done_reason: 'length' } },
  },
  'empty-chunks': {
    wire: 'A line with an empty `content` before each line with text.',
    conclude: CHUNK_IS_NO_TOKEN,
    source: 'server/routes.go ChatHandler: parsers hold text back and still send the line',
    call: { shape: (pieces) => pieces.flatMap((piece) => [{ content: '' }, piece]) },
  },
  'empty-first-chunk': {
    wire: 'The first line has an empty `content`.',
    conclude: 'It is not the first token: time to first token ends with the first text.',
    source: 'server/routes.go ChatHandler',
    call: { shape: (pieces) => [{ content: '' }, ...pieces] },
  },
  'multi-token-chunks': {
    wire: 'Each line stands for three tokens: `eval_count` is three times the lines.',
    conclude: CHUNK_IS_NO_TOKEN,
    source: 'model/parsers: text is buffered until it is complete',
    call: {
      shape: (pieces) => pieces.filter((_, at) => at % 3 === 0).map((piece) => ({ ...piece, tokens: 3 })),
    },
  },
  'tool-call': {
    wire: 'One line with `tool_calls` and no content.',
    conclude: 'A tool call is output: it ends the time to first token.',
    source: 'api/types.go `Message.ToolCalls`',
    call: {
      shape: () => [
        { toolCalls: [{ function: { index: 0, name: 'look', arguments: { at: 'weather' } } }], tokens: 9 },
      ],
    },
  },
  'long-context': {
    wire: 'A generate ends with `context`: 100,000 integers in one line. A chat has none.',
    conclude: 'The line is long, not stalled; nothing limits its length.',
    source: 'server/routes.go GenerateHandler (`res.Context = tokens`)',
    call: { contextTokens: 100_000 },
  },
  'one-token': {
    wire: '`eval_count` is 1, `eval_duration` is 1000: a million tokens a second.',
    conclude: 'No rate from so few tokens.',
    source: 'recorded of 0.33.0-rc2 (`num_predict` 1)',
    call: { shape: (pieces) => pieces.slice(0, 1), final: { eval_count: 1, eval_duration: 1000 } },
  },
  'one-token-no-duration': {
    wire: '`eval_count` is 1, `eval_duration` is absent.',
    conclude: 'The rate is unknown, neither 0 nor infinite.',
    source: 'recorded of 0.12.11 (`num_predict` 1)',
    call: { shape: (pieces) => pieces.slice(0, 1), final: { eval_count: 1, eval_duration: null } },
  },
  'immediate-end': {
    wire: 'No text, then a final record with `eval_count` 1 and no `eval_duration`.',
    conclude: 'Completed with an empty answer: there is no first token and no rate.',
    source: 'llm/llama_server.go: the first sampled token may be the end',
    call: { shape: () => [], final: { eval_count: 1, eval_duration: null, done_reason: 'stop' } },
  },
  'repeat-abort': {
    wire: '31 identical fragments, then HTTP ends well without a `done` record.',
    conclude: 'Failed: no counts, no rate; the client’s time to first token holds.',
    source: 'llm/llama_server.go (`tokenRepeat > 30`); recorded of both',
    call: {
      shape: () => Array.from({ length: 31 }, () => ({ content: 'same ' })),
      ignoresNumPredict: true,
      ending: 'no-done',
    },
  },
  runaway: {
    wire: 'Ten times the lines, on beyond `num_predict`.',
    conclude: 'Longer than asked: `eval_count` over `num_predict`. A client must bound the call itself.',
    source: '`num_predict` unset goes on to 10 × `num_ctx` (llm/llama_server.go)',
    call: {
      shape: (pieces) => Array.from({ length: 10 }, () => pieces).flat(),
      ignoresNumPredict: true,
    },
  },
  endless: {
    wire: 'Lines without end, until the client leaves.',
    conclude: 'Only a limit on the whole call ends it; leaving must reach the server.',
    source: 'a server that ignores `num_predict`',
    call: { ignoresNumPredict: true, ending: 'endless' },
  },
} as const satisfies Readonly<Record<string, Fault>>;
