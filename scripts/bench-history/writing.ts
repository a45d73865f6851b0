import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Forge } from '../../dev/forge/forge.ts';
import { type Random, seededRandom } from '../../dev/samples/random.ts';
import type { Row } from '../bench-client/figures.ts';
import { audit } from './audit.ts';
import { BRANCH, withForge } from './place.ts';

/** Many writers at once, each a process, over a real bare repository. */

export interface WritingOptions {
  readonly writes: number;
  readonly writers: number;
  /** Writers that are killed in the midst of a request and started again. */
  readonly kills: number;
  readonly seed: number;
}

/** Requests that go by between two kills: a write takes a dozen at the least. */
const REQUESTS_BETWEEN_KILLS = { least: 5, most: 120 };
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

export async function writing(options: WritingOptions): Promise<readonly Row[]> {
  return withForge(async (forge) => {
    const startMs = performance.now();
    const fleet = createFleet(forge, options);
    if (options.kills > 0) killAlong(forge, options, fleet);
    const acknowledged = await fleet.finished;
    forge.trouble(null);
    const seconds = (performance.now() - startMs) / 1000;
    const found = await audit(forge, acknowledged);
    const what = `${options.writes} writes by ${options.writers} writers${options.kills > 0 ? `, ${fleet.killed()} of them killed` : ''}`;
    const rounds = forge.requests.filter(
      ({ path, method }) => method === 'POST' && path.endsWith('/git/commits'),
    );
    const goal = (words: string, isMet: boolean) => ({ words, isMet });
    return [
      {
        what: `${what}: acknowledged and lost`,
        measured: `${found.lost} of ${acknowledged.length}`,
        goal: goal('0', found.lost === 0 && acknowledged.length === options.writes),
      },
      {
        what: `${what}: stored without a word of it`,
        measured: `${found.unspoken}`,
        goal: goal(`≤ ${fleet.killed()}`, found.unspoken <= fleet.killed()),
      },
      {
        what: `${what}: half-written or stored twice`,
        measured: `${found.broken.length}`,
        goal: goal('0', found.broken.length === 0),
      },
      {
        what: `${what}: history`,
        measured: `${found.commits} commits, ${found.isLinear ? 'linear' : 'not linear'}, ${found.stored} sessions`,
        goal: goal('linear, a commit each', found.isLinear && found.commits === found.stored),
      },
      {
        what: `${what}: git fsck --full --strict`,
        measured: found.fsck,
        goal: goal('clean', found.fsck === 'clean'),
      },
      {
        what: `${what}: cost`,
        measured: `${seconds.toFixed(0)} s, ${(rounds.length / acknowledged.length).toFixed(1)} rounds and ${(forge.requests.length / acknowledged.length).toFixed(0)} requests a write`,
        goal: null,
      },
    ];
  });
}

interface Fleet {
  /** Numbers of the sessions that were acknowledged. */
  readonly finished: Promise<readonly string[]>;
  killed(): number;
  /** Kills one of those that run; it is started again behind what it had acknowledged. */
  kill(random: Random): void;
}

function createFleet(forge: Forge, { writes, writers }: WritingOptions): Fleet {
  const acknowledged: string[] = [];
  const running = new Set<ReturnType<typeof spawn>>();
  let killed = 0;
  const run = async (first: number, count: number, attempt: number): Promise<void> => {
    const args = [WRITER, ...[first, count, attempt].map(String)];
    const child = spawn(process.execPath, args, {
      env: environment(forge),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.add(child);
    let done = 0;
    createInterface(child.stdout).on('line', (number) => {
      acknowledged.push(`${number}/${attempt}`);
      done += 1;
    });
    const [code, signal] = await once(child, 'close');
    running.delete(child);
    if (signal === 'SIGKILL') return run(first + done, count - done, attempt + 1);
    if (code !== 0) throw new Error(`A writer ended with ${code}.`);
  };
  const shares = Array.from({ length: writers }, (_, writer) => Math.floor((writer * writes) / writers));
  const all = shares.map((first, writer) => run(first, (shares[writer + 1] ?? writes) - first, 1));
  return {
    finished: Promise.all(all).then(() => acknowledged),
    killed: () => killed,
    kill(random) {
      const candidates = [...running].filter(({ killed: isGone }) => !isGone);
      const child = candidates[Math.floor(random.next() * candidates.length)];
      if (child?.kill('SIGKILL')) killed += 1;
    },
  };
}

/** Points are drawn beforehand; what a writer does at one is up to the race. */
function killAlong(forge: Forge, { kills, seed }: WritingOptions, fleet: Fleet): void {
  const random = seededRandom(seed);
  const { least, most } = REQUESTS_BETWEEN_KILLS;
  const draw = () => least + Math.floor(random.next() * (most - least));
  let left = draw();
  forge.trouble(() => {
    left -= 1;
    if (left <= 0 && fleet.killed() < kills) {
      fleet.kill(random);
      left = draw();
    }
    return null;
  });
}

function environment(forge: Forge): NodeJS.ProcessEnv {
  const { owner, name } = forge.repository;
  return {
    PATH: process.env.PATH,
    GITHUB_API_URL: forge.apiUrl,
    BENCH_TOKEN: forge.token,
    ...{ BENCH_OWNER: owner, BENCH_REPO: name, BENCH_BRANCH: BRANCH },
  };
}
