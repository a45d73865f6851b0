import type { Call } from './call.ts';

/** What explains a change and is no metric of its own: lengths of prompt and answer, placement, clocks. */

export const FACTOR_IDS = ['prompt-tokens', 'output-tokens', 'cpu-share', 'sm-clock'] as const;
export type FactorId = (typeof FACTOR_IDS)[number];

export interface Factor {
  readonly id: FactorId;
  readonly label: string;
  readonly unit: 'tokens' | 'share' | 'MHz';
  /** The call's value, or null where it is unknown. */
  readonly of: (call: Call) => number | null;
}

export const FACTORS: readonly Factor[] = [
  { id: 'prompt-tokens', label: 'prompt length', unit: 'tokens', of: (call) => call.promptTokens },
  { id: 'output-tokens', label: 'answer length', unit: 'tokens', of: (call) => call.outputTokens },
  { id: 'cpu-share', label: 'share in host memory', unit: 'share', of: (call) => call.cpuShare },
  { id: 'sm-clock', label: 'GPU clock', unit: 'MHz', of: (call) => call.gpu?.smClockMhzMean ?? null },
];
