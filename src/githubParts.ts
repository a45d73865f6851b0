import { createArtifactStore } from './io/baseline/artifactStore.ts';
import type { TrendPage } from './io/baseline/branchPage.ts';
import { createBranchStore } from './io/baseline/branchStore.ts';
import { createFileStore } from './io/baseline/fileStore.ts';
import { pause } from './io/clock.ts';
import { readBaseFile } from './io/github/baseFile.ts';
import type { Change } from './io/github/change.ts';
import { createDeskRepository } from './io/github/desk.ts';
import { createRepository } from './io/github/repository.ts';
import type { BaselineStore, Log, Ports } from './model/ports.ts';
import type { Source } from './model/results.ts';
import type { Settings } from './model/settings.ts';

/** Larger than any window of sessions: 500 of 20 kB. */
const FILE_LIMIT_BYTES = 10 * 1024 * 1024;

/** The parts of a job that ask GitHub. */
export function githubParts(
  settings: Settings,
  change: Change,
  log: Log,
): Pick<Ports, 'baseline' | 'repository'> {
  const { acceptLabel } = settings.policy;
  const { artifactName, mode } = settings.publish;
  // What only measures asks nobody: not for a history, a label or a base.
  if (mode === 'measure') return { baseline: null, repository: createDeskRepository() };
  return {
    baseline: storeOf(settings, change, log),
    repository: createRepository({ change, acceptLabel, artifactName, reports: mode === 'report', log }),
  };
}

function storeOf({ policy, publish }: Settings, change: Change, log: Log): BaselineStore | null {
  const { kind, branch, file, keep } = policy.store;
  const { cwd, source, place, octokit, isProposal, ended } = change;
  switch (kind) {
    case null:
      return null;
    case 'file':
      return createFileStore({
        ...{ path: file, cwd, keep, runId: source.runId },
        readFromBase: isProposal
          ? (path) => readBaseFile(change, { path, limitBytes: FILE_LIMIT_BYTES })
          : null,
      });
    case 'branch':
      return createBranchStore({
        ...{ connect: octokit, ...place, branch, keep, random: Math.random },
        pause: (ms) => pause(ms, ended),
        page: publish.publishPage ? { load: () => loadTrendPage(source, keep), log } : null,
      });
    case 'artifact':
      return createArtifactStore({ change, name: publish.artifactName, keep, log });
  }
}

/** In a chunk of its own: most jobs need none. */
async function loadTrendPage({ repository }: Source, keep: number): Promise<TrendPage> {
  const [{ renderTrendPage }, { thinned }] = await Promise.all([
    import('./page/trendPage.ts'),
    import('./page/thinned.ts'),
  ]);
  const generatedAt = new Date().toISOString();
  return { thinned, render: (sessions) => renderTrendPage({ repository, generatedAt, keep, sessions }) };
}
