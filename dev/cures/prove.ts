/**
 * `npm run prove`: takes each cure of the threat model out of a copy of the sources, one at a time, and runs the test that is
 * named for it: it must fail. A test that passes without its cure proves nothing. First all these tests run over the
 * sources as they are, where they must pass. Writes docs/cures.md; `-- --hazard 5` looks at one hazard and writes nothing.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Cure } from './cure.ts';
import { CURES } from './cures.ts';
import { report } from './report.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { hazard: { type: 'string' } } });
const cures = CURES.filter(({ hazard }) => values.hazard === undefined || hazard === Number(values.hazard));

interface Told {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** The tests of that name in a file, as jest tells them. */
function run(place: string, { test, name }: Cure): readonly Told[] {
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const outputFile = join(place, 'told.json');
  rmSync(outputFile, { force: true });
  const { stderr } = spawnSync(
    process.execPath,
    [
      ...[
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        'node_modules/jest/bin/jest.js',
      ],
      ...[
        '--ci',
        // Without its cure a tool may go on for ever.
        '--forceExit',
        '--json',
        '--outputFile',
        outputFile,
        '--testNamePattern',
        `${pattern}$`,
        '--runTestsByPath',
        test,
      ],
    ],
    { cwd: place, encoding: 'utf8' },
  );
  try {
    const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8')) as {
      readonly testResults: readonly { readonly assertionResults: readonly Told[] }[];
    };
    return testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter((one) => one.title === name);
  } catch {
    throw new Error(`jest told nothing of ${test}: ${stderr.slice(-2000)}`);
  }
}

/** Links would lead imports back to the sources as they are: only what comes from others is linked. */
function copyOfTheSources(): string {
  const place = mkdtempSync(join(tmpdir(), 'ollama-benchmark-cures-'));
  const apart = new Set(['.git', 'node_modules', 'lib', 'coverage', '.demo'].map((name) => join(root, name)));
  cpSync(root, place, { recursive: true, filter: (source) => !apart.has(source) });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  return place;
}

/** Why the cure is not proven; null: its test fails without it, by what it asserts. */
function without(place: string, cure: Cure): string | null {
  const path = join(place, cure.file);
  const sound = readFileSync(path, 'utf8');
  const parts = sound.split(cure.find);
  if (parts.length !== 2) return `the file has its text ${parts.length - 1} times`;
  writeFileSync(path, parts.join(cure.put));
  try {
    const told = run(place, cure);
    if (told.length === 0) return 'its test did not run: what is left may be no program';
    return told.some(({ status }) => status === 'failed') ? null : 'its test passes without it';
  } finally {
    writeFileSync(path, sound);
  }
}

const place = copyOfTheSources();
const faults: string[] = [];
try {
  for (const cure of cures) {
    const named = `${cure.hazard}. ${cure.what}`;
    const before = run(place, cure);
    const isSound = before.length > 0 && before.every(({ status }) => status === 'passed');
    const fault = isSound ? without(place, cure) : `${cure.test} does not pass with "${cure.name}" as it is`;
    if (fault !== null) faults.push(`${named}: ${fault}`);
    process.stdout.write(
      `${fault === null ? 'proven' : 'NOT PROVEN'}  ${named}${fault === null ? '' : `: ${fault}`}\n`,
    );
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.stdout.write(`\n${cures.length - faults.length} of ${cures.length} cures are proven.\n`);
if (faults.length > 0) process.exitCode = 1;
else if (values.hazard === undefined) writeFileSync(join(root, 'docs/cures.md'), report(cures));
