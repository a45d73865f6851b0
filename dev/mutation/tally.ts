/** Stryker's report (mutation testing report schema 2), as far as it is read here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}
export interface Mutant {
  readonly id: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

export interface Tally {
  readonly mutants: number;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly uncovered: number;
  /** Left out with a comment in the source that says why, or of code that does not load. */
  readonly ignored: number;
}

export function tallyOf(mutants: readonly Mutant[]): Tally {
  const count = (...statuses: readonly string[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const ignored = count('Ignored', 'CompileError', 'RuntimeError');
  return {
    mutants: mutants.length - ignored,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
    ignored,
  };
}

/** Killed or timed out, in a hundred of those that count; what no test reaches counts as survived. Null: none counts. */
export function killedPercent({ mutants, killed, timedOut }: Tally): number | null {
  return mutants === 0 ? null : (100 * (killed + timedOut)) / mutants;
}
