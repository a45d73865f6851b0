export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export interface Row {
  readonly what: string;
  readonly measured: string;
  /** Null: told for its own sake. */
  readonly goal: { readonly words: string; readonly isMet: boolean } | null;
}

export function markdownTable(rows: readonly Row[]): string {
  const lines = rows.map(({ what, measured, goal }) => {
    const verdict = goal === null ? ' | ' : `${goal.words} | ${goal.isMet ? 'yes' : '**no**'}`;
    return `| ${what} | ${measured} | ${verdict} |`;
  });
  return `${['| what | measured | goal | met |', '|---|---|---|---|', ...lines].join('\n')}\n`;
}
