/** Long-running `git cat-file --batch` and `git mktree --batch`: one process for many questions. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface GitObject {
  readonly sha: string;
  readonly type: string;
  readonly size: number;
  /** Empty where only the header was asked for. */
  readonly bytes: Buffer;
}

/** A process that answers every question in turn; `take` cuts the next answer off what has arrived, or waits. */
interface Conversation<T> {
  ask(question: Buffer): Promise<T>;
  end(): Promise<void>;
}

type Taken<T> = { readonly answer: T; readonly used: number } | null;

interface Pending<T> {
  readonly resolve: (answer: T) => void;
  readonly reject: (error: Error) => void;
}

function converse<T>(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  take: (arrived: Buffer) => Taken<T>,
): Conversation<T> {
  const child: ChildProcessWithoutNullStreams = spawn('git', args, { env });
  const waiting: Pending<T>[] = [];
  let arrived = Buffer.alloc(0);
  let trouble = '';
  let ended = false;
  const give = () => {
    for (let taken = take(arrived); taken !== null && waiting.length > 0; taken = take(arrived)) {
      arrived = arrived.subarray(taken.used);
      waiting.shift()?.resolve(taken.answer);
    }
  };
  child.stdout.on('data', (chunk: Buffer) => {
    arrived = Buffer.concat([arrived, chunk]);
    give();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    trouble += chunk.toString('utf8');
  });
  // A process that is gone breaks the pipe as well; `close` tells it.
  child.stdin.on('error', () => {});
  const closed = once(child, 'close').then(() => {
    ended = true;
    for (const { reject } of waiting.splice(0)) reject(new Error(`git ${args.join(' ')} ended: ${trouble}`));
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(new Error(`git ${args.join(' ')} ended: ${trouble}`));
          return;
        }
        waiting.push({ resolve, reject });
        child.stdin.write(question);
      }),
    async end() {
      child.stdin.end();
      await closed;
    },
  };
}

export interface ObjectReader {
  /** The object of that name (a hash, a ref, `HASH:path`), or null where there is none. */
  read(name: string): Promise<GitObject | null>;
  end(): Promise<void>;
}

/** @param contents false: the header alone */
export function createObjectReader(path: string, env: NodeJS.ProcessEnv, contents: boolean): ObjectReader {
  const flag = contents ? '--batch' : '--batch-check';
  const conversation = converse(['-C', path, 'cat-file', flag], env, (arrived) =>
    takeObject(arrived, contents),
  );
  return {
    async read(name) {
      // A line is a question: a name with a line end would be two.
      if (/[\n\r\0]/.test(name) || name === '') return null;
      return conversation.ask(Buffer.from(`${name}\n`));
    },
    end: conversation.end,
  };
}

function takeObject(arrived: Buffer, contents: boolean): Taken<GitObject | null> {
  const lineEnd = arrived.indexOf(10);
  if (lineEnd < 0) return null;
  const header = /^([0-9a-f]{40}) (\w+) (\d+)$/.exec(arrived.toString('utf8', 0, lineEnd));
  // "NAME missing", "NAME ambiguous"
  if (header === null) return { answer: null, used: lineEnd + 1 };
  const [, sha = '', type = '', digits = ''] = header;
  const size = Number(digits);
  const start = lineEnd + 1;
  if (!contents) return { answer: { sha, type, size, bytes: Buffer.alloc(0) }, used: start };
  if (arrived.length < start + size + 1) return null;
  const bytes = Buffer.from(arrived.subarray(start, start + size));
  return { answer: { sha, type, size, bytes }, used: start + size + 1 };
}

export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

export interface TreeWriter {
  write(entries: ReadonlyMap<string, TreeEntry>): Promise<string>;
  end(): Promise<void>;
}

export function createTreeWriter(path: string, env: NodeJS.ProcessEnv): TreeWriter {
  // `--missing`: a process that runs for long does not look for packs that came later; callers have looked themselves.
  const conversation = converse(['-C', path, 'mktree', '-z', '--batch', '--missing'], env, (arrived) =>
    arrived.length < 41 ? null : { answer: arrived.toString('utf8', 0, 40), used: 41 },
  );
  return {
    write: (entries) => {
      const lines = [...entries].map(([name, { mode, type, sha }]) => `${mode} ${type} ${sha}\t${name}\0`);
      return conversation.ask(Buffer.from(`${lines.join('')}\0`));
    },
    end: conversation.end,
  };
}
