import { shareInterval } from '../../src/stats/distributions.ts';
import type { Share } from './tally.ts';

/** Markdown out of counts. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${head.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** `12.3`; `–` without trials. */
export function percent({ events, trials }: Share, digits = 1): string {
  return trials === 0 ? '–' : ((100 * events) / trials).toFixed(digits);
}

/** `0.08 % (0.05 to 0.12)`: the exact 95 % interval of Clopper and Pearson. */
export function withBounds(share: Share, digits = 2): string {
  if (share.trials === 0) return '–';
  const [low, high] = boundsOf(share);
  return `${percent(share, digits)} % (${(100 * low).toFixed(digits)} to ${(100 * high).toFixed(digits)})`;
}

export function boundsOf({ events, trials }: Share): readonly [low: number, high: number] {
  return shareInterval(events, trials, 0.95);
}

export const rate = ({ events, trials }: Share): number => events / trials;
