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
  /** Null: unknown. */
  readonly load: number | null;
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

/** The first run of a session began cold; the fixed-length ones had warm-up calls, marked so. */
function isWarm({ family, run, note }: Row): boolean {
  return family === 'fixed-len-microbench' ? note !== 'warmup' : run !== '1';
}

function callOf(row: Row): readonly MeasuredCall[] {
  const { source = '', family = '', model = '', agent = '', num_ctx: context = '' } = row;
  const known = FAMILIES.find((one) => one.name === family);
  if (known === undefined) return [];
  const number = (name: string): number => (row[name] ? Number(row[name]) : Number.NaN);
  const tokens = number('tokens');
  const { throughput, ttftNet, load } = known.valuesOf(number);
  if (!(tokens >= LEAST_TOKENS && throughput > 0 && ttftNet > 0)) return [];
  const session = source.slice(source.indexOf('results/') + 'results/'.length);
  const stage = known.stage ?? row.stage ?? '';
  return [{ session, family, model, agent, stage, context, throughput, ttftNet, load }];
}

interface Family {
  readonly name: string;
  /** Null: the column tells it. */
  readonly stage: string | null;
  readonly valuesOf: (
    number: (name: string) => number,
  ) => Pick<MeasuredCall, 'throughput' | 'ttftNet' | 'load'>;
}

const FAMILIES: readonly Family[] = [
  {
    name: 'rust-single-2stage',
    stage: null,
    valuesOf: (number) => ({
      throughput: number('throughput_tok_s'),
      ttftNet: number('ttft_ms') - number('load_ms'),
      load: number('load_ms'),
    }),
  },
  {
    // No client clock; the prefill is what a TTFT net of load is made of. The stage's number is its place in a shuffled plan.
    name: 'fixed-len-microbench',
    stage: 'fixed',
    valuesOf: (number) => ({
      throughput: (number('tokens') / number('eval_ms')) * 1000,
      ttftNet: number('prompt_eval_ms'),
      load: number('load_ms'),
    }),
  },
  {
    // Means of both stages of a run; the TTFT is the prefill alone.
    name: 'py-single-runmean',
    stage: 'both',
    valuesOf: (number) => ({
      throughput: number('throughput_tok_s'),
      ttftNet: number('ttft_ms'),
      load: null,
    }),
  },
];

/** In the order of their first appearance. */
export function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
