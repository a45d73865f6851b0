import { execFileSync } from 'node:child_process';
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { RESULTS_SIZE_LIMIT_BYTES, readResults, readResultsIfAny } from '../../src/io/resultsFile.ts';
import { sampleResults } from './sampleResults.ts';
import { temporaryDirectory } from './temporary.ts';

let directory: string;
beforeAll(async () => {
  directory = await temporaryDirectory();
});

async function stored(name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

describe('readResults', () => {
  test('gives back what was stored', async () => {
    const path = await stored('whole.json', JSON.stringify(sampleResults()));
    expect(await readResults(path)).toEqual(sampleResults());
  });

  test('a missing file is an error to one reader and nothing to the other', async () => {
    const path = join(directory, 'missing.json');
    await expect(readResults(path)).rejects.toThrow(`There is no results file ${path}.`);
    expect(await readResultsIfAny(path)).toBeNull();
  });

  const wrong = (change: object) => JSON.stringify({ ...sampleResults(), ...change });
  const badCall = { ...sampleResults().calls[0], ttftMs: -1 };
  test.each([
    ['no JSON', '{"schemaVersion":', /wrong\.json is not JSON: /],
    [
      'a newer version',
      '{"schemaVersion": 4, "novel": true}',
      /newer version .*results schema 4, this one reads 3.*update/,
    ],
    [
      'a wrong number',
      wrong({ calls: [badCall] }),
      /wrong\.json does not hold results .*: calls\.0\.ttftMs: /,
    ],
    ['an unknown key', wrong({ surplus: 1 }), /: surplus: /],
    ['a version that never was', wrong({ schemaVersion: 0 }), /: schemaVersion: /],
    ['nothing but the old version', '{"schemaVersion": 1}', /does not hold results of this tool: /],
    ['a new file that says it is old', wrong({ schemaVersion: 1 }), /does not hold results .*: calls\.0\./],
    ['no object', '[]', /does not hold results of this tool: /],
    ['null', 'null', /does not hold results of this tool: /],
  ])('%s is refused with the file and the place', async (_what, content, message) => {
    const reading = readResults(await stored('wrong.json', content));
    await expect(reading).rejects.toMatchObject({ name: 'ExpectedError' });
    await expect(reading).rejects.toThrow(message);
  });

  test('a huge file is refused unread', async () => {
    const path = await stored('huge.json', '');
    await truncate(path, RESULTS_SIZE_LIMIT_BYTES + 1);
    await expect(readResults(path)).rejects.toThrow(
      /huge\.json has 52428801 bytes; results have at most 52428800/,
    );
  });

  test('a directory and a pipe are refused, not waited for', async () => {
    const folder = join(directory, 'folder');
    await mkdir(folder);
    await expect(readResults(folder)).rejects.toThrow(`${folder} is not a regular file.`);
    const pipe = join(directory, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(readResults(pipe)).rejects.toThrow(`${pipe} is not a regular file.`);
  });

  test('a path through a file says why it cannot be read', async () => {
    const path = join(await stored('file', ''), 'below.json');
    await expect(readResultsIfAny(path)).rejects.toThrow(/below\.json cannot be read: .*ENOTDIR/);
  });
});

describe('results of schema 2', () => {
  test('are read, and say of no call which of its numbers stand in the data', async () => {
    const { calls, ...rest } = sampleResults('The answer.');
    const old = calls.map(({ grounding: _, ...call }) => call);
    const path = await stored('two.json', JSON.stringify({ ...rest, schemaVersion: 2, calls: old }));
    const read = await readResults(path);
    expect(read).toEqual({ ...rest, calls: calls.map((call) => ({ ...call, grounding: null })) });
  });
});

describe('results of schema 1', () => {
  const SAMPLE = join(import.meta.dirname, 'samples/results-v1.json');
  const stored1 = async () => JSON.parse(await readFile(SAMPLE, 'utf8'));

  test('are read as what they say in the present schema, with their numbers', async () => {
    const before = await stored1();
    const after = await readResults(SAMPLE);
    expect(after.schemaVersion).toBe(3);
    expect(after.calls).toHaveLength(before.calls.length);
    for (const [index, old] of before.calls.entries()) {
      const { failure, firstContentMs, phase, ...kept } = old;
      expect(after.calls[index]).toMatchObject({ ...kept, reason: failure, ttfoMs: firstContentMs });
    }
    expect(after.agents).toMatchObject(before.agents);
    expect(after.corpus).toEqual(before.corpus);
    expect(after.source).toEqual(before.source);
    expect(after.environment).toMatchObject({ ...before.environment, durationMeaning: 'from-0.30.1' });
  });

  test('have what was not recorded as unknown, and say so', async () => {
    const { notes, environment, agents, calls } = await readResults(SAMPLE);
    expect(notes).toEqual([expect.stringContaining('results schema 1')]);
    expect(environment.telemetry).toMatchObject({ tool: null, about: 'Not recorded by results schema 1.' });
    expect(environment.gpus).toMatchObject([{ migMode: null, persistenceMode: null, vbios: null }]);
    expect(agents).toMatchObject([{ vramMib: null }, { vramMib: null }]);
    expect(calls[0]).toMatchObject({ marks: [], textLines: null, blockedMs: null, gpu: null });
  });

  test("keep their cold starts, which were each agent's first warm-up call", async () => {
    const { calls, protocol } = await readResults(SAMPLE);
    const places = (phase: string) =>
      calls
        .filter((call) => call.phase === phase)
        .map((call) => `${call.agent} ${call.stage} ${call.run}${call.cold ? ' cold' : ''}`);
    expect(places('cold')).toEqual(['baseline analysis 1 cold', 'chimera analysis 1 cold']);
    expect(places('warmup')).toEqual(['baseline report 1', 'chimera report 1']);
    expect(places('measured')).toHaveLength(12);
    expect(protocol).toMatchObject({ coldStarts: 1, warmupRuns: 1, runs: 3, retries: 0 });
  });

  test('keep a failed call and its reason', async () => {
    const failed = (await readResults(SAMPLE)).calls.filter(({ status }) => status === 'failed');
    expect(failed).toMatchObject([
      {
        ...{ agent: 'chimera', stage: 'report', run: 2, ttftMs: 411.5, ttfoMs: null, clientGapMs: null },
        reason: 'the stream ended without a done record',
      },
    ]);
  });

  test.each([
    ['0.29.1', 'before-0.30'],
    ['0.30.0', '0.30.0'],
    ['0.30.1', 'from-0.30.1'],
    ['v1.0.0', 'from-0.30.1'],
    ['0.30.0-rc3', '0.30.0'],
    ['0.30.0-12-g35fa277', 'unknown'],
    ['0.0.0', 'unknown'],
    [null, 'unknown'],
  ])('of Ollama %s mean %s by their durations', async (ollamaVersion, durationMeaning) => {
    const old = await stored1();
    const environment = { ...old.environment, ollamaVersion };
    const path = await stored('old.json', JSON.stringify({ ...old, environment }));
    expect((await readResults(path)).environment).toMatchObject({ ollamaVersion, durationMeaning });
  });

  test.each([
    ['a missing number', ['calls', 0, 'firstContentMs'], undefined, /: calls\.0\.ttfoMs: /],
    ['a wrong number', ['calls', 3, 'e2eMs'], -1, /: calls\.3\.e2eMs: /],
    ['an unknown key', ['protocol', 'surplus'], 1, /: protocol\.surplus: /],
    ['calls that are none', ['calls'], 'none', /: calls: /],
    ['GPUs that are none', ['environment', 'gpus'], ['A GPU'], /: environment\.gpus\.0: /],
  ] as const)('are refused with %s', async (_, path, value, message) => {
    const old = await stored1();
    const holder = path.slice(0, -1).reduce((node, key) => node[key], old);
    holder[path.at(-1) ?? ''] = value;
    const file = await stored('broken-old.json', JSON.stringify(old));
    await expect(readResults(file)).rejects.toThrow(message);
  });
});
