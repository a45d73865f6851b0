import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

/** Hostile input of every kind, many times what `npm test` takes, under a seed that is new unless it is given. */

const seed = process.env.FUZZ_SEED ?? String(randomInt(2 ** 31));
const env = { FUZZ_RUNS: '10', FUZZ_TEXTS: '100000', ...process.env, FUZZ_SEED: seed };
const named = process.argv.slice(2);
const files = named.length > 0 ? named : ['__tests__/fuzz', '__tests__/report/fuzz.test.ts'];

console.log(`FUZZ_SEED=${seed} FUZZ_RUNS=${env.FUZZ_RUNS} FUZZ_TEXTS=${env.FUZZ_TEXTS}`);
const { status } = spawnSync(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    ...['node_modules/jest/bin/jest.js', ...files],
  ],
  { env, stdio: 'inherit' },
);
if (status !== 0) console.log(`To repeat it: FUZZ_SEED=${seed} npm run fuzz`);
process.exitCode = status ?? 1;
