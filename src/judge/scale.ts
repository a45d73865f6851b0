import type { Metric } from '../model/metrics.ts';

/**
 * The scale that a metric is judged on, turned so that up is worse: the logarithm, where a difference is a ratio, or for
 * shares, which may be 0, the share itself, where it is percentage points over 100.
 */
export interface Scale {
  readonly isRatio: boolean;
  readonly to: (value: number) => number;
  readonly from: (position: number) => number;
  /** A limit in percent as a difference. */
  readonly limit: (percent: number) => number;
  /** What a difference for the worse is in percent, or percentage points. */
  readonly percentOf: (difference: number) => number;
}

export function scaleOf({ unit, direction }: Pick<Metric, 'unit' | 'direction'>): Scale {
  const turn = direction === 'higher-is-better' ? -1 : 1;
  if (unit === 'share') {
    return {
      isRatio: false,
      to: (value) => turn * value,
      // No −0.
      from: (position) => turn * position + 0,
      limit: (percent) => percent / 100,
      percentOf: (difference) => difference * 100,
    };
  }
  return {
    isRatio: true,
    to: (value) => turn * Math.log(value),
    from: (position) => Math.exp(turn * position),
    limit: (percent) => limitOnLogScale(percent, direction),
    percentOf: (difference) =>
      direction === 'higher-is-better' ? (1 - Math.exp(-difference)) * 100 : (Math.exp(difference) - 1) * 100,
  };
}

/** 3 % less throughput is a ratio of 0.97, 10 % more time one of 1.10. */
export function limitOnLogScale(percent: number, direction: Metric['direction']): number {
  return direction === 'higher-is-better'
    ? -Math.log(1 - Math.min(percent, 99.999) / 100)
    : Math.log(1 + percent / 100);
}

/** Shares move within these. */
export const asShare = (value: number): number => Math.min(1, Math.max(0, value));
