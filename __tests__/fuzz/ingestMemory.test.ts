import { execFile } from 'node:child_process';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { temporaryDirectory } from '../io/temporary.ts';
import { HEAVIER, HEAVY } from './heavyReports.ts';
import { IS_LONG, WATCHDOG_MS } from './run.ts';

/**
 * Most are a hundredth of this on disk, and none more than 16 MiB; their heap ends here, so that more would be a crash. The
 * heaviest come close to 512 MiB, and whether they reach it depends on when rubbish is collected.
 */
const HEAP_MIB = IS_LONG ? 768 : 512;
/** The heap's spaces for young objects, buffers and Node itself come on top. */
const PEAK_MIB = HEAP_MIB + 512;
const child = join(import.meta.dirname, 'ingestChild.ts');

async function readInChild(cwd: string) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${HEAP_MIB}`, child, cwd],
    {
      maxBuffer: 64 * 1024 * 1024,
      timeout: WATCHDOG_MS,
    },
  );
  return JSON.parse(stdout) as {
    readonly documents: readonly { readonly path: string; readonly problem: string | null }[];
    readonly peakMib: number;
  };
}

test(
  'reports that try to take all memory are read as far as is said, in a heap that is bounded, and none takes another along',
  async () => {
    const cwd = await temporaryDirectory();
    const all = IS_LONG ? [...HEAVY, ...HEAVIER] : HEAVY;
    // All of a corpus have 64 MiB at most.
    const parts = [all.slice(0, 6), all.slice(6, 12), all.slice(12, 15), all.slice(15)].filter(
      (part) => part.length > 0,
    );
    for (const [at, part] of parts.entries()) {
      const folder = join(cwd, String(at));
      await mkdir(join(folder, 'reports'), { recursive: true });
      for (const { name, text } of part) await writeFile(join(folder, 'reports', name), text());
      await writeFile(join(folder, 'reports', 'sound.csv'), 'config,tok_s\na,1\nb,2\nc,3\n');
      await writeFile(join(folder, 'reports', 'huge.json'), '');
      await truncate(join(folder, 'reports', 'huge.json'), 2 * 1024 ** 3);
      const { documents, peakMib } = await readInChild(folder);
      const problems = new Map(documents.map(({ path, problem }) => [path.replace('reports/', ''), problem]));
      expect(problems.get('sound.csv')).toBeNull();
      expect(problems.get('huge.json')).toBe('is larger than 16 MiB and was not read');
      for (const { name, problem } of part) {
        if (problem === null) expect([name, problems.get(name)]).toEqual([name, null]);
        else
          expect(`${name}: ${problems.get(name)}`).toMatch(
            new RegExp(problem.source.replace('^', '^[^:]+: ')),
          );
      }
      expect(peakMib).toBeLessThan(PEAK_MIB);
    }
  },
  WATCHDOG_MS,
);
