import { createBranchStore } from '../../src/io/baseline/branchStore.ts';
import { pause } from '../../src/io/clock.ts';
import { connectToGithub } from '../../src/io/github/client.ts';
import type { BaselineHistory, BaselineStore } from '../../src/model/ports.ts';
import type { Row } from '../bench-client/figures.ts';
import { BRANCH, withForge } from './place.ts';
import { seededSession, seedHistory } from './seeding.ts';
import { AGENTS, commitOf } from './session.ts';

/** What reading and adding cost when so many sessions are stored already. */

export interface Cost {
  readonly requests: number;
  /** Of the answers' JSON. */
  readonly bytes: number;
}

export interface SizeCosts {
  readonly size: number;
  /** The base is the newest commit with a session. */
  readonly near: Cost;
  /** The base lies so many sessions back. */
  readonly far: Cost | null;
  /** No session is of the lineage. */
  readonly strange: Cost;
  readonly add: Cost;
}

const WINDOW = 10;
/** Commits of a lineage, as many as two pages of a list give. */
const LINEAGE = 200;
const FAR = 150;

export async function costsOf(size: number): Promise<SizeCosts> {
  return withForge(async (forge) => {
    await seedHistory(forge, size);
    const { owner, name } = forge.repository;
    const meter = { requests: 0, bytes: 0 };
    const connect = async () => {
      const octokit = await connectToGithub({ GITHUB_API_URL: forge.apiUrl }, forge.token);
      octokit.hook.after('request', ({ data }) => {
        meter.requests += 1;
        meter.bytes += Buffer.byteLength(JSON.stringify(data) ?? '');
      });
      return octokit;
    };
    const at = { owner, repo: name, branch: BRANCH, keep: 1_000_000 };
    const store = createBranchStore({
      page: null,
      connect,
      ...at,
      pause,
      random: Math.random,
    });
    const metered = async (body: () => Promise<void>): Promise<Cost> => {
      meter.requests = 0;
      meter.bytes = 0;
      await body();
      return { ...meter };
    };
    const last = size - 1;
    return {
      size,
      near: await metered(async () => expectNumbers(await read(store, last), last)),
      far:
        size < FAR + WINDOW
          ? null
          : await metered(async () => expectNumbers(await read(store, last - FAR), last - FAR)),
      strange: await metered(async () => expectNumbers(await read(store, -1), last)),
      add: await metered(() => store.add([seededSession(size)])),
    };
  });
}

/** @param base number of the base's session; its ancestors have those before */
function read(store: BaselineStore, base: number): Promise<BaselineHistory> {
  const commits = Array.from({ length: LINEAGE }, (_, back) => commitOf(base - back));
  return store.read({
    environment: seededSession(0).environment,
    ...{ series: '', agents: AGENTS, window: WINDOW },
    lineage: { commits, from: 'first-parent', otherBranch: null },
  });
}

/** A cheap answer that is wrong costs nothing: it must be the window that ends with `last`. */
function expectNumbers({ sessions }: BaselineHistory, last: number): void {
  const got = sessions.map(({ source }) => source.runId).join(' ');
  const length = Math.min(WINDOW, last + 1);
  const due = Array.from({ length }, (_, index) => last - length + 1 + index).join(' ');
  if (got !== due) throw new Error(`The sessions ${due} were to be read, and ${got} were.`);
}

export function costTable(all: readonly SizeCosts[]): string {
  const cell = (cost: Cost | null) =>
    cost === null ? '–' : `${cost.requests}, ${(cost.bytes / 1024).toFixed(0)} KiB`;
  const lines = all.map(
    ({ size, near, far, strange, add }) => `| ${size} | ${[near, far, strange, add].map(cell).join(' | ')} |`,
  );
  const head = `| stored sessions | base is the newest | base ${FAR} sessions back | no session of the lineage | adding one |`;
  return `${[head, '|---|---|---|---|---|', ...lines].join('\n')}\n`;
}

/** From the smallest history that fills the window on, reading costs no more in a longer one than a part's worth. */
export function flatness(all: readonly SizeCosts[]): readonly Row[] {
  const filled = all.filter(({ size }) => size >= WINDOW);
  const [short, long] = [filled[0], filled.at(-1)];
  if (short === undefined || long === undefined) return [];
  const what = `reading from ${long.size} sessions against ${short.size}`;
  // A window may reach over the edge of a part or of a month, whose lists each agent then reads as well.
  const edge = { requests: 3 * AGENTS.length, bytes: 3 * AGENTS.length * 16 * 1024 };
  const row = (unit: keyof Cost, words: string): Row => ({
    what: `${what}: ${unit}`,
    measured: `${long.near[unit]} against ${short.near[unit]}`,
    goal: { words, isMet: long.near[unit] <= short.near[unit] + edge[unit] },
  });
  return [
    row('requests', `at most ${edge.requests} more`),
    row('bytes', `at most ${edge.bytes / 1024} KiB more`),
  ];
}
