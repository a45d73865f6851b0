/**
 * `npm run bench:client`: what our client adds to the times that it measures, and what it costs, against a reference
 * server on loopback that knows when it wrote each line (`__tests__/fault-server`). Takes about three minutes; a
 * machine that does other things meanwhile shows in the percentiles. Exit status 1 where a goal is missed.
 */
import { cpus, loadavg } from 'node:os';
import { fourStreams, oneStream } from './bench-client/accuracy.ts';
import { cpu } from './bench-client/cpu.ts';
import { markdownTable, type Row } from './bench-client/figures.ts';
import { blockedLoop, slowConsumer } from './bench-client/hindered.ts';

const rows: Row[] = [];
for (const measure of [oneStream, slowConsumer, blockedLoop, fourStreams, cpu])
  rows.push(...(await measure()));

const processors = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
const load = loadavg()[0]?.toFixed(1);
process.stdout.write(`Node ${process.version}, ${processors}, load average at the end ${load}\n\n`);
process.stdout.write(markdownTable(rows));
if (rows.some(({ goal }) => goal?.isMet === false)) process.exitCode = 1;
