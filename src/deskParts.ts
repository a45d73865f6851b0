import { createFileStore } from './io/baseline/fileStore.ts';
import { createDeskRepository } from './io/github/desk.ts';
import { ExpectedError } from './model/failure.ts';
import type { Ports } from './model/ports.ts';
import type { Settings } from './model/settings.ts';

/**
 * The same parts where there is no GitHub, in a file of their own: the command line starts without octokit and the artifact
 * client. Throws ExpectedError for a store that is GitHub's.
 */
export function deskParts({ policy }: Settings, cwd: string): Pick<Ports, 'baseline' | 'repository'> {
  const { kind, file, keep } = policy.store;
  if (kind === 'branch' || kind === 'artifact') {
    throw new ExpectedError(
      `The baseline store ${kind} is one of GitHub's; set --baseline-store file (or none) on a command line.`,
    );
  }
  return {
    baseline:
      kind === null ? null : createFileStore({ path: file, cwd, keep, runId: null, readFromBase: null }),
    repository: createDeskRepository(),
  };
}
