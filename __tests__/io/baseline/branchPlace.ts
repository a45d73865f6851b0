import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import type { ForgeSeed } from '../../../dev/forge/state.ts';
import { type BranchStoreOptions, createBranchStore } from '../../../src/io/baseline/branchStore.ts';
import { pause } from '../../../src/io/clock.ts';
import { connectToGithub } from '../../../src/io/github/client.ts';

export const BRANCH = 'ollama-benchmark-data';

export interface Place {
  readonly forge: Forge;
  /** Milliseconds that writers waited, in order. */
  readonly waits: number[];
  store(options?: Partial<BranchStoreOptions>): ReturnType<typeof createBranchStore>;
  /** Hashes of the branch's commits, newest first; none where there is no branch. */
  commits(): Promise<readonly string[]>;
  /** All paths of the branch. */
  paths(): Promise<readonly string[]>;
  /** Puts a commit of any content on the branch. */
  put(files: Readonly<Record<string, string | Buffer | null>>): Promise<void>;
  /** "GET git/trees" and so on, since the last call. */
  asked(): readonly string[];
}

/** A forge with one commit on main, and a store that never waits for long. */
export async function openPlace(seed: ForgeSeed = {}): Promise<Place> {
  const forge = await startForge({ permissions: { contents: 'write' }, ...seed });
  await forge.git.branch('main', await forge.git.commit([], { 'README.md': 'The project' }));
  const waits: number[] = [];
  const lines = async (...args: string[]) => {
    const text = await forge.git.run(...args);
    return text === '' ? [] : text.split('\n');
  };
  const exists = async () => (await lines('for-each-ref', `refs/heads/${BRANCH}`)).length > 0;
  let told = 0;
  return {
    forge,
    waits,
    store: (options = {}) =>
      createBranchStore({
        connect: () => connectToGithub({ GITHUB_API_URL: forge.apiUrl }, forge.token),
        ...{ owner: 'octo-org', repo: 'octo-bench', branch: BRANCH, keep: 1000 },
        pause: async (milliseconds) => {
          waits.push(milliseconds);
          await pause(Math.min(milliseconds, 20));
        },
        random: Math.random,
        page: null,
        ...options,
      }),
    commits: async () => ((await exists()) ? lines('rev-list', BRANCH) : []),
    paths: async () => ((await exists()) ? lines('ls-tree', '-r', '--name-only', BRANCH) : []),
    async put(files) {
      const parents = (await exists()) ? [await forge.git.run('rev-parse', BRANCH)] : [];
      await forge.git.branch(BRANCH, await forge.git.commit(parents, files, `Put ${Object.keys(files)}`));
    },
    asked() {
      const asked = forge.requests.slice(told).map(({ method, path }) => {
        const [, , , , ...rest] = path.split('?')[0]?.split('/') ?? [];
        return [method, rest.slice(0, 2).join('/')].join(' ').trim();
      });
      told = forge.requests.length;
      return asked;
    },
  };
}
