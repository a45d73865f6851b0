import { randomUUID } from 'node:crypto';
import { lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ExpectedError, messageOf } from '../model/failure.ts';
import type { Log, ReportFile, Written } from '../model/ports.ts';
import { writeFileAtomically } from './atomicFile.ts';
import { CURE, writeOutputFiles } from './outputFiles.ts';
import { inWorkspace } from './workspace.ts';

/** Where a job's files go: `output-dir`, or else a fresh directory, for what was measured is not to be lost to it. */
export interface OutputPlace {
  /** Throws ExpectedError where nothing can be written: to be known before anything is measured. */
  prepare(): Promise<void>;
  /** Throws ExpectedError where no directory takes the files. */
  write(files: readonly ReportFile[]): Promise<Written>;
  /** Where the last files were written. */
  directory(): string;
  /** The same as people are told it. */
  named(): string;
}

export interface OutputPlaceOptions {
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  /** Default: the system's directory of temporary files. */
  readonly temporary?: string;
}

/** More than what a file system keeps in a file's own record. */
const PROBE = '\n'.repeat(16 * 1024);

export function createOutputPlace({
  directory,
  env,
  log,
  temporary = tmpdir(),
}: OutputPlaceOptions): OutputPlace {
  let place = directory;
  /** Directories in which a fresh one is made instead: the first that takes the files. */
  const left = [...(env.RUNNER_TEMP ? [env.RUNNER_TEMP] : []), temporary];
  /** Of this job, and so nothing that could be taken for it wrongly. */
  const own = new Set<string>();

  const elsewhere = async (files: readonly ReportFile[], why: ExpectedError): Promise<readonly string[]> => {
    for (let refuge = left.shift(); refuge !== undefined; refuge = left.shift()) {
      let fresh: string | null = null;
      try {
        fresh = await mkdtemp(join(refuge, 'ollama-benchmark-results-'));
        const paths = await writeOutputFiles(fresh, files);
        place = fresh;
        log.warning(`${why.message} This job's files are in ${fresh} instead${found(env)}`);
        return paths;
      } catch (error) {
        if (fresh !== null) await rm(fresh, { recursive: true, force: true });
        log.info(`No refuge in ${refuge}: ${messageOf(error)}`);
      }
    }
    throw why;
  };

  return {
    directory: () => place,
    named: () => (place === directory ? '`output-dir`' : place),
    async prepare() {
      const root = resolve(directory);
      const probe = join(root, `.ollama-benchmark-${randomUUID()}`);
      try {
        await mkdir(root, { recursive: true });
        await writeFileAtomically(probe, PROBE);
        await rm(probe);
      } catch (error) {
        throw new ExpectedError(`${root} cannot be written (${messageOf(error)}): ${CURE}`);
      }
    },
    async write(files) {
      let paths: readonly string[];
      try {
        paths = await writeOutputFiles(place, files);
      } catch (error) {
        if (!(error instanceof ExpectedError)) throw error;
        paths = await elsewhere(files, error);
      }
      const names = files.map(({ name }) => name);
      if (place === directory) for (const name of names) own.add(name);
      const foreign = names.filter((name) => !own.has(name));
      return { paths, fault: place === directory ? null : await removeAll(directory, foreign) };
    },
  };
}

/** What is below RUNNER_TEMP goes with the job. */
function found({ GITHUB_ACTIONS: isRunner }: NodeJS.ProcessEnv): string {
  return isRunner
    ? ', which the outputs `results-path` and `report-path` name; after the job the artifact alone has them.'
    : '.';
}

/** What an earlier job left would be taken for this one's. Null, or why it may be: one sentence. */
async function removeAll(directory: string, names: readonly string[]): Promise<string | null> {
  const root = resolve(directory);
  for (const name of names) {
    const path = join(root, name);
    try {
      // A checkout can hold a link there: what it leads to is no file of a job.
      await inWorkspace(dirname(name), root, 'output-dir');
      await rm(path, { force: true });
    } catch (error) {
      // A read-only disk refuses to remove what is not there, too.
      if (!(await isThere(path))) continue;
      return `${path} is an earlier job's and could not be removed (${messageOf(error)}), so that later steps would take it for this one's: ${CURE}`;
    }
  }
  return null;
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
