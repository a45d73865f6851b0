import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  FACT_FIELDS,
  type FactKey,
  SAMPLE_FIELDS,
  type SampleKey,
} from '../../../src/io/gpu/nvidiaFields.ts';

export function recorded(file: string): string {
  return readFileSync(join(import.meta.dirname, 'recorded', file), 'utf8');
}

export interface Section {
  /** What stands behind the `#`. */
  readonly title: string;
  readonly rows: string;
}

/** The parts of a recording between its lines with a `#`. */
export function sections(file: string): readonly Section[] {
  return recorded(file)
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { title: part.slice(0, end), rows: part.slice(end + 1) };
    });
}

/** The keys of our fields for the columns of a recording, in its order; columns that we do not ask for have names of their own. */
export function columnKeys({ title }: Section): readonly (FactKey & SampleKey)[] {
  const fields: readonly { readonly key: string; readonly names: readonly string[] }[] = [
    ...FACT_FIELDS,
    ...SAMPLE_FIELDS,
  ];
  return title
    .replace(/^columns: /, '')
    .split(', ')
    .map((name) => fields.find(({ names }) => names.includes(name))?.key ?? name) as (FactKey & SampleKey)[];
}
