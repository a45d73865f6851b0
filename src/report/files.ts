import { windowTextOf } from '../model/baselineWindow.ts';
import type { ReportFile } from '../model/ports.ts';
import { renderAgentReport } from './agentReport.ts';
import { renderBenchmarks } from './benchmarks.ts';
import { renderCallsCsv } from './callsCsv.ts';
import { renderIndexReport } from './indexReport.ts';
import { agentFileNames } from './names.ts';
import type { ReportView } from './view.ts';

export const INDEX_FILE = 'report.md';
export const RESULTS_FILE = 'results.json';
/** Every call as a row, for spreadsheets and data frames. */
export const CALLS_FILE = 'calls.csv';
/** Every call that counts as a line, for Go's benchstat. */
export const BENCHMARKS_FILE = 'benchmarks.txt';
/** What the session was judged by, so that the verdict can be repeated from the files alone. */
export const BASELINE_FILE = 'baseline.json';

/** All files of a session, as names without folders and their contents. */
export function reportFiles(view: ReportView): readonly ReportFile[] {
  const names = agentFileNames(view.results);
  return [
    { name: INDEX_FILE, content: renderIndexReport(view) },
    ...view.results.agents.map(({ name }, index) => ({
      name: names[index] as string,
      content: renderAgentReport(view.results, name),
    })),
    { name: RESULTS_FILE, content: `${JSON.stringify(view.results, null, 2)}\n` },
    { name: CALLS_FILE, content: renderCallsCsv(view.results) },
    { name: BENCHMARKS_FILE, content: renderBenchmarks(view.results) },
    ...(view.sessions.length === 0 ? [] : [{ name: BASELINE_FILE, content: windowTextOf(view.sessions) }]),
  ];
}
