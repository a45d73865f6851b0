import { execFileSync } from 'node:child_process';
import type { Forge } from '../../dev/forge/forge.ts';
import { README, readmeText } from '../../src/io/baseline/branchRoot.ts';
import {
  fileName,
  hardwareDirectory,
  monthOf,
  PART_FILES,
  partName,
  ROOT,
  seriesDirectory,
} from '../../src/io/baseline/paths.ts';
import { recordText } from '../../src/io/baseline/recordFile.ts';
import { BRANCH } from './place.ts';
import { AGENTS, benchSession } from './session.ts';

/** Fourteen sessions a day: ten thousand are two years. */
const APART_MS = 105 * 60_000;
const FIRST_MS = Date.UTC(2024, 0, 1);

export function seededSession(number: number) {
  return benchSession({ number, startedAt: new Date(FIRST_MS + number * APART_MS) });
}

/** A branch as that many writes would leave it, in one commit through `git fast-import`. */
export async function seedHistory(forge: Forge, count: number): Promise<void> {
  const lines = [`reset refs/heads/${BRANCH}`, `commit refs/heads/${BRANCH}`];
  lines.push('committer Seed <seed@example.com> 1704067200 +0000', 'data 4', 'Seed');
  const file = (path: string, text: string) => {
    lines.push(`M 100644 inline ${path}`, `data ${Buffer.byteLength(text)}`, text);
  };
  file(README, readmeText());
  for (const { path, text } of historyFiles(count)) file(path, text);
  const input = `${lines.join('\n')}\ndone\n`;
  execFileSync('git', ['-C', await forge.git.path(), 'fast-import', '--quiet', '--force', '--done'], {
    input,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

/** Paths and texts, as the store would place them one after the other. */
export function* historyFiles(count: number): Generator<{ readonly path: string; readonly text: string }> {
  let part = { month: '', start: 0, files: 0 };
  for (let number = 0; number < count; number += 1) {
    const session = seededSession(number);
    const month = monthOf(session);
    if (month !== part.month || part.files === PART_FILES) part = { month, start: number, files: 0 };
    part.files += 1;
    for (const agent of AGENTS) {
      const place = [ROOT, hardwareDirectory(session.environment), seriesDirectory(session.series), agent];
      const path = [...place, month, partName(part.start), fileName(session, 1)].join('/');
      yield { path, text: recordText(session) };
    }
  }
}
