import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AREAS, type Area, LEAST_KILLED_PERCENT } from './areas.ts';
import { ensureStryker } from './install.ts';
import { type AreaResult, mutantsOf, mutationPage } from './summary.ts';
import { killedPercent, type MutationReport, tallyOf } from './tally.ts';

/** `npm run mutate`: mutates all areas, or the one of `--area`, and writes docs/mutation.md. */

const root = path.join(import.meta.dirname, '../..');
const work = path.join(root, '.mutation');
const stryker = path.join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js');

const { values } = parseArgs({
  options: { area: { type: 'string' }, concurrency: { type: 'string', default: '2' } },
});
const wanted = AREAS.filter(({ name }) => values.area === undefined || values.area === name);
if (wanted.length === 0) {
  console.error(`There is no area "${values.area}": ${AREAS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

await ensureStryker((line) => console.log(line));
mkdirSync(work, { recursive: true });
const date = new Date().toISOString().slice(0, 10);
const results: readonly AreaResult[] = wanted.map((area) => ({
  area: area.name,
  date,
  report: mutated(area),
}));
const page = path.join(root, 'docs/mutation.md');
writeFileSync(page, mutationPage(existsSync(page) ? readFileSync(page, 'utf8') : '', results));
for (const { area, report } of results) {
  const percent = killedPercent(tallyOf(mutantsOf(report))) ?? 0;
  console.log(`${area}: ${percent.toFixed(1)} % killed, at least ${LEAST_KILLED_PERCENT} % wanted`);
  if (percent < LEAST_KILLED_PERCENT) process.exitCode = 1;
}

function mutated(area: Area): MutationReport {
  const config = path.join(work, `${area.name}.config.json`);
  const result = path.join(work, `${area.name}.json`);
  rmSync(result, { force: true });
  writeFileSync(config, JSON.stringify(configOf(area, result)));
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0 || !existsSync(result))
    throw new Error(`Stryker failed in the area ${area.name}, see above.`);
  return JSON.parse(readFileSync(result, 'utf8')) as MutationReport;
}

function configOf({ name, sources, tests, leftOut }: Area, result: string): object {
  return {
    testRunner: 'in-process',
    plugins: [path.join(import.meta.dirname, 'runner.ts')],
    testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
    testFilesInProcess: globSync([...tests], { cwd: root }).toSorted(),
    testsLeftOut: leftOut,
    coverageAnalysis: 'perTest',
    mutate: sources,
    ignorePatterns: [
      'dist',
      'lib',
      'coverage',
      '.demo',
      '.mutation',
      'biome.json',
      'docs/images',
      'dev/*/node_modules',
    ],
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: result },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    concurrency: Number(values.concurrency),
    // An endless loop is found by its count. What is only slow, on a busy machine, is no proof.
    timeoutMS: 30_000,
    timeoutFactor: 4,
    tempDirName: path.join('.mutation', name),
    // Stryker would read it with the API of TypeScript, which version 7 has not.
    tsconfigFile: 'none.json',
    allowConsoleColors: false,
    warnings: { unknownOptions: false },
  };
}
