import { resolve } from 'node:path';
import type { Command } from 'commander';
import { corpusFacts } from '../corpus/facts.ts';
import { systemClock } from '../io/clock.ts';
import { createReportsDirectory } from '../io/reportsDirectory.ts';
import { dataSummary } from '../model/dataSummary.ts';
import { logJson, logLine } from '../report/safe.ts';
import { HOST_KEYS } from '../settings/keys.ts';
import { readCorpus } from '../story/readCorpus.ts';
import type { Desk } from './desk.ts';

export function defineIngest(command: Command, { cwd, redact, out }: Desk): void {
  command
    .argument('<dir>', 'directory of csv, json and md files')
    .option('--json', 'print the corpus summary as JSON')
    .action(async (root: string, { json }: { json?: true }) => {
      const startMs = systemClock.nowMs();
      const excluded = [resolve(cwd, HOST_KEYS.outputDir.fallback)];
      const tell = (line: string) => process.stderr.write(`${logLine(redact(line))}\n`);
      const warn = (line: string) => tell(`warning: ${line}`);
      const reports = createReportsDirectory({ cwd, excluded, warn });
      const corpus = await readCorpus(root, { reports, clock: systemClock, tell });
      const ingestMs = Math.round(systemClock.nowMs() - startMs);
      // Nothing is cut here: whatever could be read is shown.
      const shown = corpus.documents.filter(({ problem }) => problem === null).length;
      const facts = corpusFacts(corpus, { ingestMs, shown, leftOut: 0 });
      if (json) return out(`${logJson(facts)}\n`);
      const lines = [
        ...dataSummary(facts).split('\n'),
        '',
        `Key findings (${facts.findings.length})`,
        ...facts.findings.map((finding) => `  - ${finding.text}`),
        '',
        `Files with problems (${facts.problems.length})`,
        ...facts.problems.map(({ path, problem }) => `  - ${path}: ${problem}`),
        '',
        `Read in ${ingestMs} ms, digest ${facts.digest}`,
      ];
      out(`${lines.map(indented).join('\n')}\n`);
    });
}

/** The log's cure takes leading blanks away; here they show what belongs together. */
function indented(line: string): string {
  return `${line.match(/^ */)?.[0] ?? ''}${logLine(line)}`;
}
