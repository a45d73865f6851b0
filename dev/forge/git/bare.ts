/** A real bare repository in a temporary directory, driven by the git program. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createObjectReader,
  createTreeWriter,
  type GitObject,
  type ObjectReader,
  type TreeEntry,
  type TreeWriter,
} from './batch.ts';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
}

export interface BareRepository {
  readonly path: string;
  run(args: readonly string[], input?: string | Buffer, env?: NodeJS.ProcessEnv): Promise<Outcome>;
  /** What a command printed, without the last line end; throws where it failed. */
  ask(args: readonly string[], input?: string | Buffer, env?: NodeJS.ProcessEnv): Promise<string>;
  object(name: string): Promise<GitObject | null>;
  /** The same without its bytes. */
  header(name: string): Promise<GitObject | null>;
  writeBlob(bytes: Buffer): Promise<string>;
  writeTree(entries: ReadonlyMap<string, TreeEntry>): Promise<string>;
  writeCommit(commit: NewCommit): Promise<string>;
  /** Whether there is no ref at all. */
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
}

export async function createBareRepository(defaultBranch: string): Promise<BareRepository> {
  const path = await mkdtemp(join(tmpdir(), 'forge-git-'));
  const env = gitEnvironment(path);
  const run: BareRepository['run'] = (args, input, more) =>
    runGit(['-C', path, ...args], { ...env, ...more }, input);
  const ask: BareRepository['ask'] = async (args, input, more) => {
    const { code, stdout, stderr } = await run(args, input, more);
    if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${stderr}`);
    return stdout.toString('utf8').replace(/\n$/, '');
  };
  await ask(['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, '.']);
  const readers = lazily((contents: boolean) => createObjectReader(path, env, contents));
  const writers = lazily((_: 'trees') => createTreeWriter(path, env));
  let holdsRefs = false;
  return {
    path,
    run,
    ask,
    object: (name) => readers.of(true).read(name),
    header: (name) => readers.of(false).read(name),
    writeBlob: (bytes) => ask(['hash-object', '-w', '--stdin'], bytes),
    writeTree: (entries) => writers.of('trees').write(entries),
    writeCommit: ({ tree, parents, message, author, committer }) =>
      ask(['commit-tree', tree, ...parents.flatMap((sha) => ['-p', sha])], message, {
        ...signed('AUTHOR', author),
        ...signed('COMMITTER', committer),
      }),
    async isEmpty() {
      if (!holdsRefs) holdsRefs = (await ask(['for-each-ref', '--count=1'])) !== '';
      return !holdsRefs;
    },
    async close() {
      await Promise.all([readers, writers].map(({ end }) => end()));
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Processes that are started when they are first asked. */
function lazily<K, T extends ObjectReader | TreeWriter>(start: (key: K) => T) {
  const started = new Map<K, T>();
  return {
    of(key: K): T {
      const known = started.get(key) ?? start(key);
      started.set(key, known);
      return known;
    },
    end: () => Promise.all([...started.values()].map((process) => process.end())),
  };
}

function signed(role: 'AUTHOR' | 'COMMITTER', { name, email, date }: Signature): NodeJS.ProcessEnv {
  return { [`GIT_${role}_NAME`]: name, [`GIT_${role}_EMAIL`]: email, [`GIT_${role}_DATE`]: date };
}

/** No setting of the machine counts, and nothing is collected behind our back. */
function gitEnvironment(path: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: path,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'gc.auto',
    GIT_CONFIG_VALUE_0: '0',
  };
}

async function runGit(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input: string | Buffer = '',
): Promise<Outcome> {
  const child = spawn('git', args, { env });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // A command that reads no input may be gone before it was written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, stdout: Buffer.concat(out), stderr: Buffer.concat(errors).toString('utf8').trim() };
}
