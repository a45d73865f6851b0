import type { Call } from '../model/results.ts';
import { fence, link } from './safe.ts';
import { blocks } from './table.ts';
import type { ReportView } from './view.ts';

/** Where every number is to be had, and those of a small session at once. */

/** A session of four agents with two stages and ten runs. */
const SHOWN_CALLS = 80;

const COLUMNS = [
  'agent',
  'stage',
  'run',
  'status',
  'ttftMs',
  'ttftNetMs',
  'loadMs',
  'prefillMs',
  'throughputTokS',
  'e2eMs',
  'promptTokens',
  'outputTokens',
] as const satisfies readonly (keyof Call)[];

export function rawResults({ results, links, sessions }: ReportView): string {
  const measured = results.calls.filter(({ phase }) => phase === 'measured');
  const where =
    links.artifactUrl === null
      ? 'The files of `output-dir` on the runner are'
      : `${link('The artifact', links.artifactUrl)} holds`;
  const judgedBy = sessions.length === 0 ? '' : ', `baseline.json` with the sessions that it was judged by';
  return blocks(
    `${where} \`results.json\` with every call and answer${judgedBy}, \`report.html\` with everything drawn, \`calls.csv\` and \`benchmarks.txt\` (for benchstat), and a report for each agent.`,
    measured.length === 0 || measured.length > SHOWN_CALLS
      ? ''
      : blocks('The measured calls; what is not known is blank:', fence(csvOf(measured), 'csv')),
  );
}

function csvOf(calls: readonly Call[]): string {
  const rows = calls.map((call) => COLUMNS.map((column) => fieldOf(call[column])));
  return [COLUMNS, ...rows].map((row) => row.join(',')).join('\n');
}

/** As RFC 4180 has it; no line breaks, which nobody would find again in a fence. */
function fieldOf(value: string | number | null): string {
  if (value === null) return '';
  // Binary fractions end in digits that nobody measured.
  if (typeof value === 'number') return String(Number(value.toPrecision(7)));
  const text = value.replace(/[\r\n]+/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
