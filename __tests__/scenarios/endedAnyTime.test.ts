import { readdir, readFile, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { isAlive, until } from '../io/temporary.ts';
import { atEnd } from './heldUp.ts';
import type { RunOptions } from './job.ts';
import { installOllama, ownPath } from './ownOllama.ts';
import { type Job, type Scenario, startScenario, test } from './scenario.ts';
import { sessionsIn } from './sessions.ts';

/**
 * A job that is ended at a moment nobody chose, by a runner that cancels it, by SIGTERM alone, or as a machine goes down.
 * `FAULT_SEED` is the seed, `FAULT_ROUNDS` how many are ended.
 */

const { FAULT_SEED = '20261127', FAULT_ROUNDS = '3' } = process.env;

const WAYS = ['signal', 'terminate', 'crash'] as const;

/** From 0 up to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Moments of a job: each line of its log, each chat, each request to GitHub. */
interface Moments {
  readonly onChat: () => void;
  /** What comes now is counted from 1; a moment is told as it comes. */
  listen(tell: (moment: number) => void): void;
  readonly passed: () => number;
  readonly pass: () => void;
}

function createMoments(): Moments {
  let passed = 0;
  let told = (_: number) => {};
  const pass = () => {
    passed += 1;
    told(passed);
  };
  return {
    ...{ onChat: pass, pass, passed: () => passed },
    listen(tell) {
      passed = 0;
      told = tell;
    },
  };
}

async function runOn(scenario: Scenario, path: string, moments: Moments, given: RunOptions = {}) {
  // Enough runs that a busy machine may spoil some.
  return scenario.push({ ...given, inputs: { runs: '6' }, env: { PATH: path }, onLine: moments.pass });
}

/** What a test that fails may leave. */
async function endLeft(record: string): Promise<void> {
  const { pid } = JSON.parse(await readFile(record, 'utf8')) as { readonly pid: number };
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

const countIn = async (scenario: Scenario) => sessionsIn(await scenario.readBaseline()).length;

/** What a job that was ended leaves. */
async function expectLeft(job: Job, way: (typeof WAYS)[number], scenario: Scenario, record: string) {
  // A runner that lost its patience would have killed it.
  if (way !== 'crash') expect([job.killedBy === 'SIGKILL', job.orphans]).toEqual([false, []]);
  // What a dead machine's job started is ended by the runner; it knows it by the mark in its environment.
  const { pid } = JSON.parse(await readFile(record, 'utf8')) as { readonly pid: number };
  await until(() => !isAlive(pid));
  await expect(fetch(scenario.ollama.url)).rejects.toThrow('fetch failed');
  if (job.exitCode === 0) expect(job.results?.interruption).toBeNull();
  const folder = dirname(scenario.baselineFile);
  for (const name of await readdir(folder)) {
    if (way !== 'crash') expect(name).toBe('baseline.json');
    // Nobody waits two minutes here.
    const before = new Date(Date.now() - 180_000);
    if (name.endsWith('.lock')) await utimes(join(folder, name), before, before);
  }
}

test(`a job ended at any moment leaves whole files, no process, and a machine for the next (FAULT_SEED=${FAULT_SEED})`, async () => {
  const random = randomOf(Number(FAULT_SEED));
  const scenario = await startScenario({ ollama: null });
  const moments = createMoments();
  const target = await scenario.serve({ onChat: moments.onChat });
  const path = await ownPath(scenario);
  const record = join(scenario.folder, 'started.json');
  await installOllama(path, record, target.url);
  atEnd(() => endLeft(record));
  scenario.forge.trouble(() => {
    moments.pass();
    return null;
  });
  expect(await runOn(scenario, path, moments)).toMatchObject({ exitCode: 0, annotations: [] });
  const all = moments.passed();
  let stored = await countIn(scenario);
  expect([stored, all > 30]).toEqual([1, true]);

  for (let round = 0; round < Number(FAULT_ROUNDS); round += 1) {
    const way = WAYS[round % WAYS.length] ?? 'crash';
    const at = Math.floor(random() * all);
    const laterMs = Math.floor(random() * 40);
    const where = `round ${round}: ${way} ${laterMs} ms after moment ${at} of ${all}`;
    try {
      const end = new AbortController();
      let chats = Number.POSITIVE_INFINITY;
      const endAt = (moment: number) => {
        if (moment !== at) return;
        setTimeout(() => {
          chats = target.chats.length;
          end.abort();
        }, laterMs);
      };
      moments.listen(endAt);
      endAt(moments.passed());
      const job = await runOn(scenario, path, moments, { [way]: end.signal });
      moments.listen(() => {});
      // One may have been on its way.
      expect(target.chats.length).toBeLessThanOrEqual(chats + 1);
      await expectLeft(job, way, scenario, record);
      const now = await countIn(scenario);
      // Measured whole and stored before it was ended, or not at all.
      expect([stored, ...(job.results?.interruption === null ? [stored + 1] : [])]).toContain(now);
      const next = await runOn(scenario, path, moments);
      expect(next).toMatchObject({ exitCode: 0, outputs: { passed: 'true' } });
      expect(await countIn(scenario)).toBe(now + 1);
      stored = now + 1;
    } catch (error) {
      throw new Error(`${where}: ${(error as Error).message}`);
    }
  }
});
