import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomically } from '../../src/io/atomicFile.ts';
import { createBranchStore } from '../../src/io/baseline/branchStore.ts';
import { parseRecord } from '../../src/io/baseline/recordFile.ts';
import { pause } from '../../src/io/clock.ts';
import { connectToGithub } from '../../src/io/github/client.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { BUNDLE } from './place.ts';
import { type Scenario, startScenario } from './scenario.ts';
import { baselineText, historyOf, KEEP, onlyIn } from './sessions.ts';

/** Stored sessions that were measured on this machine, and the way to store them. */

let measured: Promise<SessionRecord> | null = null;

/** What a push on this machine stored, measured once for all test files of a run. */
export async function measuredSession(): Promise<SessionRecord> {
  measured ??= keptSession().catch((error) => {
    measured = null;
    throw error;
  });
  return measured;
}

/** A whole session takes several tries where a machine is busy, and each test file is a process of its own. */
async function keptSession(): Promise<SessionRecord> {
  const bundle = createHash('sha256').update(await readFile(BUNDLE));
  const name = `ollama-benchmark-session-${process.ppid}-${bundle.digest('hex').slice(0, 16)}.json`;
  const path = join(tmpdir(), name);
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) return onlyIn(kept);
  const session = await measureSession();
  await writeFileAtomically(path, baselineText([session]));
  return session;
}

/** An established history of such sessions. */
export async function measuredHistory(sessions?: number): Promise<readonly SessionRecord[]> {
  return historyOf(await measuredSession(), sessions);
}

/** Puts sessions on the data branch as the action itself does. */
export async function storeOnBranch({ forge }: Scenario, sessions: readonly SessionRecord[]): Promise<void> {
  const { owner, name: repo } = forge.repository;
  forge.grant({ contents: 'write' });
  const store = createBranchStore({
    ...{ owner, repo, pause, branch: 'ollama-benchmark-data', keep: KEEP, random: () => 0, page: null },
    connect: () => connectToGithub({ GITHUB_API_URL: forge.apiUrl }, forge.token),
  });
  await store.add(sessions);
}

/** Every session on the data branch, once. */
export async function sessionsOnBranch({ forge }: Scenario): Promise<readonly SessionRecord[]> {
  const listed = await forge.git.run('ls-tree', '-r', 'ollama-benchmark-data', 'v1/');
  const blobs = new Set(listed.split('\n').map((line) => line.split(/[ \t]/)[2] ?? ''));
  return Promise.all(
    [...blobs].map(async (blob) => parseRecord(await forge.git.run('cat-file', 'blob', blob), blob)),
  );
}

const TRIES = 20;

/** With as many calls as were planned where this machine lets it: what is compared with it says how many they were. */
async function measureSession(): Promise<SessionRecord> {
  for (let tries = 1; ; tries++) {
    const scenario = await startScenario();
    const { exitCode, results, text } = await scenario.push();
    const isWhole = results?.calls.every(({ status }) => status === 'valid');
    if (exitCode === 0 && (isWhole || tries > TRIES / 2)) return onlyIn(await scenario.readBaseline());
    if (tries === TRIES) throw new Error(`No session could be measured on this machine:\n${text}`);
  }
}
