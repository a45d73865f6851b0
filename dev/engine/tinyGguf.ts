/**
 * A valid llama-architecture model of about a quarter of a million random weights, for desks where no
 * real one can be fetched. Its words mean nothing; its speed, its tokens and its errors are real.
 * Layout: GGUF v3, https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */

import { type GgufTensor, type GgufValue, writeGguf } from './gguf.ts';

const width = 64;
const layers = 2;
const heads = 4;
const hidden = 128;
export const tinyContextLength = 8192;

/** Frequent words and the benchmark's own: they are all that the model can say. */
const words =
  'the of and to in is that for with on as are was by be this from at or an it not have which all more than one two time run test mean value data report table total summary result results performance compile module latency memory throughput tokens seconds average baseline agent benchmark analysis file files score error rate count first last high low build change'.split(
    ' ',
  );

const tokenType = { normal: 1, unknown: 2, control: 3, byte: 6 } as const;

interface VocabularyEntry {
  readonly text: string;
  readonly type: number;
  readonly speakable: boolean;
}

/**
 * SentencePiece merges the pair with the highest score first. Scoring by length and listing every prefix
 * of every word makes that a greedy longest match; the letter pairs keep unknown text near two
 * characters a token.
 */
function vocabulary(): readonly VocabularyEntry[] {
  const entry = (text: string, type: number, speakable = false) => ({ text, type, speakable });
  const bytes = Array.from({ length: 256 }, (_, byte) =>
    entry(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`, tokenType.byte),
  );
  const spoken = new Set(words.map((word) => `▁${word}`));
  const pieces = new Set<string>(['▁']);
  for (let code = 33; code < 127; code++) pieces.add(String.fromCharCode(code));
  for (const a of 'abcdefghijklmnopqrstuvwxyz') {
    pieces.add(`▁${a}`);
    for (const b of 'abcdefghijklmnopqrstuvwxyz') pieces.add(a + b);
  }
  for (const word of spoken) {
    for (let end = 2; end <= word.length; end++) pieces.add(word.slice(0, end));
  }
  return [
    entry('<unk>', tokenType.unknown),
    entry('<s>', tokenType.control),
    entry('</s>', tokenType.control),
    ...bytes,
    ...[...pieces].map((text) => entry(text, tokenType.normal, spoken.has(text))),
  ];
}

/** Deterministic: the same bytes on every machine. Returns the GGUF file and its parameter count. */
export function tinyGguf(): { readonly file: Buffer; readonly parameterCount: number } {
  const entries = vocabulary();
  const tensors = modelTensors(entries);
  return {
    file: writeGguf(metadata(entries), tensors),
    parameterCount: tensors.reduce((sum, tensor) => sum + tensor.values.length, 0),
  };
}

function metadata(entries: readonly VocabularyEntry[]): ReadonlyMap<string, GgufValue> {
  const u32 = (value: number): GgufValue => ({ type: 'u32', value });
  return new Map<string, GgufValue>([
    ['general.architecture', { type: 'string', value: 'llama' }],
    ['general.name', { type: 'string', value: 'tiny random' }],
    ['general.file_type', u32(1)],
    ['llama.vocab_size', u32(entries.length)],
    ['llama.context_length', u32(tinyContextLength)],
    ['llama.embedding_length', u32(width)],
    ['llama.block_count', u32(layers)],
    ['llama.feed_forward_length', u32(hidden)],
    ['llama.rope.dimension_count', u32(width / heads)],
    ['llama.attention.head_count', u32(heads)],
    ['llama.attention.head_count_kv', u32(heads)],
    ['llama.attention.layer_norm_rms_epsilon', { type: 'f32', value: 1e-5 }],
    ['tokenizer.ggml.model', { type: 'string', value: 'llama' }],
    ['tokenizer.ggml.pre', { type: 'string', value: 'default' }],
    ['tokenizer.ggml.tokens', { type: 'strings', value: entries.map((e) => e.text) }],
    ['tokenizer.ggml.scores', { type: 'f32s', value: entries.map((e) => e.text.length) }],
    ['tokenizer.ggml.token_type', { type: 'i32s', value: entries.map((e) => e.type) }],
    ['tokenizer.ggml.unknown_token_id', u32(0)],
    ['tokenizer.ggml.bos_token_id', u32(1)],
    ['tokenizer.ggml.eos_token_id', u32(2)],
    ['tokenizer.ggml.add_bos_token', { type: 'bool', value: true }],
  ]);
}

function modelTensors(entries: readonly VocabularyEntry[]): readonly GgufTensor[] {
  // Weights this large let the attention outweigh the last token: smaller ones repeat one word for ever.
  const random = seededRandom(20_260_801);
  const matrix = (name: string, columns: number, rows: number): GgufTensor => ({
    name,
    shape: [columns, rows],
    type: 'f16',
    values: Float32Array.from({ length: columns * rows }, () => random() * 2 - 1),
  });
  const norm = (name: string): GgufTensor => ({
    name,
    shape: [width],
    type: 'f32',
    values: new Float32Array(width).fill(1),
  });
  const output = matrix('output.weight', width, entries.length);
  // A zero row scores 0, below the best of the words: what is said stays printable and does not end.
  entries.forEach((entry, row) => {
    if (!entry.speakable) output.values.fill(0, row * width, (row + 1) * width);
  });
  const block = (index: number) => [
    norm(`blk.${index}.attn_norm.weight`),
    matrix(`blk.${index}.attn_q.weight`, width, width),
    matrix(`blk.${index}.attn_k.weight`, width, width),
    matrix(`blk.${index}.attn_v.weight`, width, width),
    matrix(`blk.${index}.attn_output.weight`, width, width),
    norm(`blk.${index}.ffn_norm.weight`),
    matrix(`blk.${index}.ffn_gate.weight`, width, hidden),
    matrix(`blk.${index}.ffn_up.weight`, width, hidden),
    matrix(`blk.${index}.ffn_down.weight`, hidden, width),
  ];
  const blocks = Array.from({ length: layers }, (_, index) => block(index)).flat();
  return [matrix('token_embd.weight', width, entries.length), ...blocks, norm('output_norm.weight'), output];
}

/** mulberry32 by Tommy Ettinger (public domain): uniform in [0, 1), the same sequence for a seed. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
