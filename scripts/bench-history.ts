/**
 * `npm run bench:history`: the data branch under many writers, under writers that are killed, and with long histories,
 * over the forge's Git Data API on a real bare repository. Takes some minutes; `--writes`, `--writers`, `--kills`,
 * `--sizes 10,100` and `--seed` make it smaller or other. Exit status 1 where a goal is missed.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { markdownTable, type Row } from './bench-client/figures.ts';
import { costsOf, costTable, flatness, type SizeCosts } from './bench-history/reading.ts';
import { writing } from './bench-history/writing.ts';

const { values } = parseArgs({
  options: {
    writes: { type: 'string', default: '1000' },
    writers: { type: 'string', default: '20' },
    kills: { type: 'string', default: '100' },
    sizes: { type: 'string', default: '10,100,1000,10000' },
    seed: { type: 'string', default: '1' },
  },
});
const [writes, writers, kills, seed] = [values.writes, values.writers, values.kills, values.seed].map(
  Number,
) as [number, number, number, number];

const costs: SizeCosts[] = [];
for (const size of values.sizes.split(',').map(Number)) costs.push(await costsOf(size));
process.stdout.write(
  `Requests and bytes of the answers, three agents, a window of ten:\n\n${costTable(costs)}\n`,
);
const rows: Row[] = [...flatness(costs)];
rows.push(...(await writing({ writes, writers, kills: 0, seed })));
rows.push(...(await writing({ writes, writers, kills, seed })));
process.stdout.write(markdownTable(rows));
const load = loadavg()[0]?.toFixed(1);
process.stdout.write(
  `\nNode ${process.version}, ${cpus().length} processors, load average at the end ${load}\n`,
);
if (rows.some(({ goal }) => goal?.isMet === false)) process.exitCode = 1;
