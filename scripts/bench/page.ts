import type { Run } from './run.ts';

/** The words of docs/performance.md around the figures. */

export interface Runs {
  readonly start: Run;
  readonly ingest: Run;
  readonly history: Run;
}

export function performancePage(machine: readonly string[], { start, ingest, history }: Runs): string {
  return `# Performance

What the built product itself costs, next to something that does as little as possible. Written by \`npm run bench\`: change
nothing here by hand, run it again on a machine that does nothing else. Absolute times are this machine's; ratios are taken
in turns, so that they say more.

${machine.map((line) => `- ${line}`).join('\n')}

Goals that are missed are told as such. No test asserts times: machines are noisy.

${section('Start', start, START)}
${section('Reading reports', ingest, INGEST)}
${section('The store', history, HISTORY)}
## Apart

\`npm run bench:client\` measures what our client adds to the times that it measures ([Measuring](measuring.md) has its
figures), \`npm run bench:verdict\` how often the rule is wrong ([its figures](methodology-figures.md)). Both take minutes.
`;
}

function section(title: string, { command, output, wallMs }: Run, words: string): string {
  return `## ${title}

${words}

\`${command}\`, ${(wallMs / 60_000).toFixed(1)} min:

${output.trim()}
`;
}

const START = `Whole processes that end before they do any work, against an empty one.`;

const INGEST = `Whole processes: \`ollama-benchmark ingest\` finds, reads and understands every report, the other lists and reads the same
files and does nothing with them. The bytes lie in the system's cache, which is the hardest case: from a disk reading takes
longer, and the ratio is smaller.

- **Many small files** are read one after another; of each only a few lines are kept.
- **Few of 16 MiB** are the largest that are read, up to 64 MiB of them together; the rest is refused with a reason and not
  opened, since a prompt has room for some ten thousand characters and no number is ever computed from a part of a file. What
  takes the time is understanding: JavaScript splits and reads some twenty MB of tables a second, a cache gives gigabytes. Where
  the time of this row misses its goal, that is why. A table is held packed, in little more memory than its file.
- **Few of 128 MiB** are no reports. They are refused by their size.`;

const HISTORY = `Writers at once on the data branch of a forge on loopback, some of them killed, and what reading costs as the history
grows. \`npm run bench:history\` alone takes larger sizes.`;
