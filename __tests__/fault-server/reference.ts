import type { Script } from './script.ts';

/** The reference: streams whose true times are known, to measure clients by. */
export interface Reference {
  readonly tokens: number;
  readonly tokenMs: number;
  readonly prefillMs: number;
}

export const DEFAULT_REFERENCE: Reference = { tokens: 1000, tokenMs: 1, prefillMs: 50 };

/** As many at once as are asked for, nothing refused, nothing cut; `num_predict` holds all the same. */
export function referenceScript(reference: Partial<Reference> = {}): Script {
  return {
    everyCall: { ...DEFAULT_REFERENCE, ...reference, cachedShare: 0 },
    exact: true,
    overContext: 'ignores',
    parallel: Number.POSITIVE_INFINITY,
  };
}
