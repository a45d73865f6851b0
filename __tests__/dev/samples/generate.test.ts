import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { generateSampleReports, SAMPLE_SEED } from '../../../dev/samples/generate.ts';
import { sampleReports } from '../../../dev/samples/samples.ts';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { temporaryDirectory } from '../../io/temporary.ts';
import { readReports } from '../../support/readReports.ts';

const digestOf = (seed: number) =>
  createHash('sha256')
    .update(JSON.stringify([...sampleReports(seed)]))
    .digest('hex');

describe('sample reports', () => {
  test('are the same bytes for the same seed, others for another', () => {
    expect(digestOf(SAMPLE_SEED)).toBe(digestOf(SAMPLE_SEED));
    expect(digestOf(SAMPLE_SEED)).not.toBe(digestOf(SAMPLE_SEED + 1));
  });

  test.each([SAMPLE_SEED, 1, 2, 3])(
    'with seed %d have all types, one broken file and findings of all kinds',
    async (seed) => {
      const cwd = await temporaryDirectory();
      const written = await generateSampleReports(join(cwd, 'reports'), seed);
      const files = await readReports('reports', { cwd });
      const { documents, findings } = await buildCorpus('reports', files);
      expect(documents.map(({ path }) => path).sort()).toEqual(
        written.map((name) => `reports/${name}`).sort(),
      );
      const count = (type: string) => documents.filter((document) => document.type === type).length;
      expect([count('csv'), count('json'), count('markdown')]).toEqual([8, 9, 7]);
      const broken = documents.filter(({ problem }) => problem !== null);
      expect(broken.map(({ path }) => path)).toEqual(['reports/load/aborted_run.json']);
      expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['best-worst', 'spread', 'trend']));
    },
  );

  test('are written by the command line too', async () => {
    const directory = join(await temporaryDirectory(), 'made');
    const script = join(import.meta.dirname, '../../../dev/samples/generate.ts');
    const output = execFileSync(process.execPath, [script, directory], { encoding: 'utf8' });
    expect(output).toBe(`24 sample reports written to ${directory}\n`);
    const files = await readReports('.', { cwd: directory });
    expect(files.map(({ path, text }) => [path, text]).sort()).toEqual(
      [...sampleReports(SAMPLE_SEED)].sort(),
    );
  });
});
