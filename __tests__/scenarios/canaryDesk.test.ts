import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  type Canary,
  canaryOf,
  expectSpoken,
  found,
  inPieces,
  plainCanaryOf,
  spokenBy,
} from './canary/canaries.ts';
import { groundOf } from './canary/places.ts';
import { INNOCENT, PLANTED, VARIABLES } from './canary/variables.ts';
import { deskIn } from './desk.ts';
import { lookAt } from './heldUp.ts';
import { INPUTS } from './job.ts';
import { createPlace } from './place.ts';
import { test as scenario, startScenario, steady } from './scenario.ts';

/** The command line, whose environment and own words hold secrets. */

const TYPED = canaryOf('password of --ollama-host');
const MISTYPED = canaryOf('password of --olama-host');
const FILE = plainCanaryOf('name of a report');
const ALL = [...PLANTED, TYPED, MISTYPED, FILE];
/** Of what each is known where it is said. */
const IN_ENV = [...PLANTED, FILE];
const speech = (turn: number, more: readonly Canary[] = []) =>
  `${INNOCENT.value}\n${spokenBy([...IN_ENV, ...more, INNOCENT], turn)}`;
const ENV = { ...VARIABLES, FILE_SECRET: FILE.value };
const address = (canary: Canary, rest: string) => `me:${encodeURIComponent(canary.value)}@${rest}`;

scenario('no canary in what a run on the command line writes and prints', async () => {
  const place = await startScenario({
    files: {
      'reports/notes.md': `# Notes\n\n${speech(1, [TYPED])}\n`,
      [`reports/${FILE.value}.json`]: '{ broken',
    },
    ollama: {
      answer: (_, index) => {
        if (index !== 3) return steady({ pieces: inPieces(speech(index, [TYPED])) });
        return { refusal: { status: 500, body: JSON.stringify({ error: speech(index, [TYPED]) }) } };
      },
    },
  });
  const ground = await groundOf(place);
  const { port } = new URL(place.ollama.url);
  const words = Object.entries({ ...INPUTS, runs: '1', retries: '0' }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]);
  const host = ['--ollama-host', address(TYPED, `127.0.0.1:${port}`)];
  const { stdout, stderr } = await deskIn(place, { ...ENV, ...ground.env }, 'run', ...host, ...words);
  lookAt(stderr);
  const places = new Map([...(await ground.files()), ['stdout', stdout], ['stderr', stderr]]);
  expect(found(ALL, places)).toEqual([]);
  const files = ['results.json', 'report-baseline.md', 'report.html', 'calls.csv'];
  expectSpoken(INNOCENT, places, [
    'stderr',
    ...files.map((name) => `file checkout/ollama-benchmark-results/${name}`),
  ]);
});

scenario(
  'no canary in what it prints of wrong words, broken reports and files that are not there',
  async () => {
    const broken = Object.fromEntries(
      [FILE.value, INNOCENT.cores[0]].map((name) => [`reports/${name}.json`, '{']),
    );
    const place = await startScenario({ files: broken });
    const cases: readonly (readonly [status: number, place: string, words: readonly string[]])[] = [
      [0, 'stdout', ['ingest', 'reports']],
      [0, 'stdout', ['ingest', 'reports', '--json']],
      [2, 'stderr', ['ingest', `${FILE.value} ${INNOCENT.value}`]],
      [2, 'stderr', ['run', `--olama-host=${address(MISTYPED, 'gpu')}${INNOCENT.cores[0]}`]],
      [
        2,
        'stderr',
        ['run', '--ollama-host', address(TYPED, 'no address'), '--model', `${INNOCENT.value} no model`],
      ],
      [
        2,
        'stderr',
        ['compare', '--baseline', FILE.value, '--candidate', `${FILE.value}${INNOCENT.cores[0]}`],
      ],
    ];
    for (const [status, where, words] of cases) {
      const ended = await deskIn(place, ENV, ...words);
      const places = new Map(Object.entries({ stdout: ended.stdout, stderr: ended.stderr }));
      expect({ words, status: ended.status, found: found(ALL, places) }).toEqual({
        words,
        status,
        found: [],
      });
      expectSpoken(INNOCENT, places, [where]);
    }
  },
);

const THROWN = `throw new TypeError(${JSON.stringify(speech(2))})`;
test.each([
  ['that is thrown', `process.stdout.write = () => { ${THROWN} };`],
  ['that nobody catches', `process.stdout.write = () => { setImmediate(() => { ${THROWN} }); };`],
  ['that nobody awaits', `process.stdout.write = () => { (async () => { ${THROWN} })(); };`],
])('no canary in what it prints of a bug %s', async (_, bug) => {
  const place = await createPlace();
  const preload = join(place.folder, 'bug.cjs');
  await place.write(preload, bug);
  const { status, stdout, stderr } = await deskIn(
    place,
    { ...ENV, NODE_OPTIONS: `--require ${preload}` },
    ...['ingest', 'reports'],
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  const places = new Map([['stderr', stderr]]);
  expect(found(ALL, places)).toEqual([]);
  expectSpoken(INNOCENT, places, ['stderr']);
  await rm(place.folder, { recursive: true });
});
