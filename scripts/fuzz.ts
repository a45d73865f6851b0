import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/**
 * Hostile input of every kind, many times what `npm test` takes, and every other property of the tests, under a seed that
 * is new unless it is given.
 */

const seed = process.env.FUZZ_SEED ?? String(randomInt(2 ** 31));
const env = { FUZZ_RUNS: '10', FUZZ_TEXTS: '100000', ...process.env, FUZZ_SEED: seed };
const named = process.argv.slice(2);
const withSeed = globSync('__tests__/**/*.test.ts').filter((file) =>
  /support\/properties\.ts'|from '\.\/run\.ts'/.test(readFileSync(file, 'utf8')),
);
const files = named.length > 0 ? named : withSeed;

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
