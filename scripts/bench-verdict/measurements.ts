import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Calls that were timed on an RTX 4080 Laptop, from a CSV that lies beside the checkout and is not part of it. */
export const SAMPLE = join(import.meta.dirname, '../../../shared/data/gpu-noise-sample.csv');

export interface MeasuredCall {
  /** What was measured in one go. */
  readonly session: string;
  readonly family: string;
  readonly model: string;
  readonly agent: string;
  readonly stage: string;
  /** The context length that was asked for; blank: none. */
  readonly context: string;
  readonly throughput: number;
  readonly ttftNet: number;
  readonly load: number;
}

type Row = Readonly<Record<string, string>>;

/** Below, a rate is not a rate: as the action has it. */
const LEAST_TOKENS = 16;

/** Null where the file is not there. */
export function readMeasurements(path: string = SAMPLE): readonly MeasuredCall[] | null {
  if (!existsSync(path)) return null;
  const { data } = Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  return data.filter(isWarm).flatMap(callOf);
}

/** The two-stage runs began cold; the fixed-length ones had warm-up calls, marked so. */
function isWarm({ family, run, note }: Row): boolean {
  if (family === 'rust-single-2stage') return run !== '1';
  return family === 'fixed-len-microbench' && note !== 'warmup';
}

function callOf(row: Row): readonly MeasuredCall[] {
  const number = (name: string): number => (row[name] ? Number(row[name]) : Number.NaN);
  const twoStages = row.family === 'rust-single-2stage';
  const [tokens, load] = [number('tokens'), number('load_ms')];
  const throughput = twoStages ? number('throughput_tok_s') : (tokens / number('eval_ms')) * 1000;
  // The fixed-length runs had no client clock; their prefill is what a TTFT net of load is made of.
  const ttftNet = twoStages ? number('ttft_ms') - load : number('prompt_eval_ms');
  if (!(tokens >= LEAST_TOKENS && throughput > 0 && ttftNet > 0)) return [];
  const { source = '', family = '', model = '', agent = '', num_ctx: context = '' } = row;
  // The task number is its place in a shuffled plan, and no stage.
  const stage = twoStages ? (row.stage ?? '') : 'fixed';
  const session = source.slice(source.indexOf('results/') + 'results/'.length);
  return [{ session, family, model, agent, stage, context, throughput, ttftNet, load }];
}

/** In the order of their first appearance. */
export function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
