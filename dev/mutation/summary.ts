import { AREAS, LEAST_KILLED_PERCENT } from './areas.ts';
import { killedPercent, type Mutant, type MutationReport, type Tally, tallyOf } from './tally.ts';

export interface AreaResult {
  readonly area: string;
  readonly date: string;
  readonly report: MutationReport;
}

const HEAD = [
  '| | mutants | killed | timed out | survived | not covered | left out | killed % |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];

const INTRODUCTION = `# Mutation

Stryker changes the sources in small ways (a sign, a limit, a condition, a word) and runs the unit tests that reach the
place: the share of changes that make a test fail says what the tests hold. At least ${LEAST_KILLED_PERCENT} % in each area, or
\`npm run mutate\` exits with 1. Nothing is drawn by chance but what the tests draw themselves, so that a run can be
repeated. Which files and tests: [dev/mutation/areas.ts](../dev/mutation/areas.ts). "Left out" are mutants that change
nothing, marked in the source with the reason.`;

/** docs/mutation.md: a table for each area; that of an area without a new result stays as it stood. */
export function mutationPage(before: string, results: readonly AreaResult[]): string {
  const earlier = before.split(/^(?=## )/m).map((text) => text.trim());
  const sections = AREAS.flatMap(({ name, holds }) => {
    const result = results.find(({ area }) => area === name);
    const title = `## ${name}: ${holds}`;
    return result === undefined
      ? earlier.filter((text) => text.startsWith(`## ${name}: `))
      : [section(title, result)];
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

function section(title: string, { area, date, report }: AreaResult): string {
  const files = Object.entries(report.files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = files.map(([file, { mutants }]) => row(`\`${file}\``, tallyOf(mutants)));
  const all = row('**all**', tallyOf(mutantsOf(report)));
  return [title, '', `${date}, \`npm run mutate -- --area ${area}\``, '', ...HEAD, ...rows, all].join('\n');
}

function row(name: string, tally: Tally): string {
  const { mutants, killed, timedOut, survived, uncovered, ignored } = tally;
  const percent = killedPercent(tally)?.toFixed(1) ?? '–';
  return `| ${[name, mutants, killed, timedOut, survived, uncovered, ignored, percent].join(' | ')} |`;
}

export function mutantsOf({ files }: MutationReport): readonly Mutant[] {
  return Object.values(files).flatMap(({ mutants }) => mutants);
}
