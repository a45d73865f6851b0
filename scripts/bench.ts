/**
 * `npm run bench`: builds, then start, reading of reports and the store, one after the other, into docs/performance.md:
 * some minutes, on a machine that does nothing else. `--quick` is for a look: small sizes, of dist as it is, and `--out FILE`
 * should name another file then. Exit status 1 where a goal is missed. `bench:client` and `bench:verdict` are apart: they take minutes each,
 * and their figures stand in docs/measuring.md and docs/methodology-figures.md.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machineLines } from './bench/machine.ts';
import { performancePage } from './bench/page.ts';
import { runBench } from './bench/run.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: join(import.meta.dirname, '..', 'docs', 'performance.md') },
  },
});

const INGEST = ['--files', '100000', '--megabytes', '1024', '--rounds', '3'];
const QUICK_INGEST = ['--files', '200', '--megabytes', '2', '--rounds', '1'];
const HISTORY = ['--writes', '200', '--writers', '10', '--kills', '20', '--sizes', '10,100,1000'];
const QUICK_HISTORY = ['--writes', '8', '--writers', '4', '--kills', '2', '--sizes', '10'];

const machine = machineLines();
if (!values.quick)
  execFileSync(process.execPath, [join(import.meta.dirname, 'build.ts')], { stdio: 'ignore' });
const runs = {
  start: await runBench('bench-start.ts', []),
  ingest: await runBench('bench-ingest.ts', values.quick ? QUICK_INGEST : INGEST),
  history: await runBench('bench-history.ts', values.quick ? QUICK_HISTORY : HISTORY),
};
writeFileSync(values.out, performancePage(machine, runs));
if (Object.values(runs).some(({ status }) => status !== 0)) process.exitCode = 1;
