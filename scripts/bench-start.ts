/**
 * `npm run bench:start`: what the bundles add to the start of an empty Node process. The processes take turns, so
 * that a machine that drifts hits them alike; the median of the differences within a turn is what counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const ROUNDS = 15;
const dist = join(import.meta.dirname, '..', 'dist');

/** Each ends before it does any work: the action at a wrong input, the command line at its version. */
const PROCESSES = {
  empty: ['--eval', '0'],
  action: [join(dist, 'index.js')],
  'command line': [join(dist, 'cli', 'index.js'), '--version'],
} as const;

type Name = keyof typeof PROCESSES;

function startMs(name: Name): number {
  const { PATH = '' } = process.env;
  const before = performance.now();
  const { error } = spawnSync(process.execPath, PROCESSES[name], {
    env: { PATH, INPUT_RUNS: 'none' },
    stdio: 'ignore',
  });
  if (error) throw error;
  return performance.now() - before;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

for (const [file] of [PROCESSES.action, PROCESSES['command line']]) {
  if (!existsSync(file)) throw new Error('dist is not built; run npm run build first.');
}
const names = Object.keys(PROCESSES) as Name[];
for (const name of names) startMs(name);
const rounds = Array.from({ length: ROUNDS }, () => new Map(names.map((name) => [name, startMs(name)])));
const column = (name: Name) => rounds.map((round) => round.get(name) as number);

process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${ROUNDS} rounds, medians\n\n`);
process.stdout.write(
  '| process | start (ms) | added to an empty one (ms) | ratio |\n| --- | ---: | ---: | ---: |\n',
);
for (const name of names) {
  const added = median(column(name).map((value, index) => value - (column('empty')[index] as number)));
  const ratio = median(column(name).map((value, index) => value / (column('empty')[index] as number)));
  process.stdout.write(
    `| ${name} | ${median(column(name)).toFixed(0)} | ${added.toFixed(0)} | ${ratio.toFixed(1)} |\n`,
  );
}
