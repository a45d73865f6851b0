import { createArtifactStore } from './io/baseline/artifactStore.ts';
import { createBranchStore } from './io/baseline/branchStore.ts';
import { createFileStore } from './io/baseline/fileStore.ts';
import { readBaseFile } from './io/github/baseFile.ts';
import type { Change } from './io/github/change.ts';
import { ExpectedError } from './model/failure.ts';
import type { BaselineStore, Log, Pause } from './model/ports.ts';
import type { Settings } from './model/settings.ts';

export interface StoreParts {
  readonly cwd: string;
  readonly log: Log;
  readonly pause: Pause;
  /** Null: a desk. */
  readonly change: Change | null;
}

/** Larger than any window of sessions: 500 of 20 kB. */
const FILE_LIMIT_BYTES = 10 * 1024 * 1024;

/** The baseline store that the policy names; null: none is wanted. Throws ExpectedError for one that needs GitHub. */
export function createStore({ policy, publish }: Settings, parts: StoreParts): BaselineStore | null {
  const { kind, branch, file, keep } = policy.store;
  const { cwd, log, pause, change } = parts;
  if (kind === null) return null;
  if (kind === 'file') {
    const readFromBase = change?.isProposal
      ? (path: string) => readBaseFile(change, { path, limitBytes: FILE_LIMIT_BYTES })
      : null;
    return createFileStore({ path: file, cwd, keep, runId: change?.source.runId ?? null, readFromBase });
  }
  if (change === null) {
    throw new ExpectedError(
      `The baseline store ${kind} is one of GitHub's; set --baseline-store file (or none) on a command line.`,
    );
  }
  if (kind === 'branch') {
    const { owner, repo } = change.place;
    return createBranchStore({
      connect: change.octokit,
      owner,
      repo,
      branch,
      keep,
      pause,
      random: Math.random,
    });
  }
  const { artifactName: name, retentionDays } = publish;
  return createArtifactStore({ change, name, keep, retentionDays, log });
}
