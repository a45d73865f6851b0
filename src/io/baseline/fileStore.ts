import { basename, isAbsolute, resolve } from 'node:path';
import { ExpectedError, messageOf } from '../../model/failure.ts';
import type { BaselineStore } from '../../model/ports.ts';
import type { SessionRecord } from '../../model/record.ts';
import { writeFileAtomically } from '../atomicFile.ts';
import { withFileLock } from '../fileLock.ts';
import { readStoredText } from '../resultsFile.ts';
import { inWorkspace, isWithin } from '../workspace.ts';
import { historyIn, parseWindow, windowText } from './window.ts';

export interface FileStoreOptions {
  /** As the user gave it, against `cwd`. */
  readonly path: string;
  readonly cwd: string;
  /** Sessions of each agent and hardware that stay. */
  readonly keep: number;
  /** Null at a desk, where a checkout outlives what runs in it. */
  readonly runId: string | null;
  /**
   * Of a proposal: reads a file of the repository as its base has it, null where there is none. A proposal's own tree
   * says what it likes of the level that it is judged by. Null: the checkout is to be believed.
   */
  readonly readFromBase: ((path: string) => Promise<string | null>) | null;
}

/** A baseline in a file of the checkout, which somebody commits, or of the machine. */
export function createFileStore(options: FileStoreOptions): BaselineStore {
  const { path, cwd, keep, runId, readFromBase } = options;
  const place = () => inWorkspace(path, cwd, 'baseline-file');
  // Named outright or not: what lies in the checkout comes with the commit and goes with the job.
  const isOfCheckout = isWithin(cwd, resolve(cwd, path));
  const named = `baseline file ${path}`;
  const leaving = async <T>(read: () => Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      throw new ExpectedError(`The ${named} is left as it is: ${messageOf(error)}`);
    }
  };
  const onDisk = async (series: string) => sessionsIn(await readStoredText(await place()), path, series);
  return {
    // Comments are public: where on the runner the file lies is nobody's business there.
    description: isAbsolute(path) ? `baseline file ${basename(path)}` : named,
    outlivesJob: !isOfCheckout || runId === null,
    async read(query) {
      const sessions = await leaving(async () =>
        readFromBase === null || !isOfCheckout
          ? onDisk(query.series)
          : sessionsIn(await readFromBase(path), path, query.series),
      );
      return historyIn(sessions, query);
    },
    async add(sessions) {
      const [first] = sessions;
      if (first === undefined) return;
      const file = await place();
      await writing(named, () =>
        withFileLock(file, async () => {
          // What cannot be read is never overwritten: it may be a newer version's, and somebody's only copy.
          const stored = await leaving(() => onDisk(first.series));
          await writeFileAtomically(file, windowText(stored, sessions, keep));
        }),
      );
    },
  };
}

function sessionsIn(text: string | null, path: string, series: string): readonly SessionRecord[] {
  return text === null ? [] : parseWindow(text, path, series);
}

async function writing(named: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof ExpectedError && /is left as it is/.test(error.message)) throw error;
    throw new ExpectedError(`The ${named} could not be written: ${messageOf(error)}.`);
  }
}
