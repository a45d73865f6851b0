import type { Lineage, Log, Repository } from '../../model/ports.ts';
import type { Results } from '../../model/results.ts';
import { findAcceptance } from './acceptance.ts';
import type { Change } from './change.ts';
import { readLineage } from './lineage.ts';
import { findStored, loadStored, type Wanted } from './storedSessions.ts';
import { changedWorkflow } from './workflowFile.ts';

export interface RepositoryOptions {
  readonly change: Change;
  /** The policy's label by which a slowdown is accepted. */
  readonly acceptLabel: string;
  /** The input `artifact-name`. */
  readonly artifactName: string;
  /** Whether this job only reports what others measured. */
  readonly reports: boolean;
  readonly log: Log;
}

/** What GitHub tells of the change under test. */
export function createRepository({
  change,
  acceptLabel,
  artifactName,
  reports,
  log,
}: RepositoryOptions): Repository {
  const { pull, isOfWordsAlone } = change.event;
  let lineage: Promise<Lineage | null> | undefined;
  const readOnce = () => {
    lineage ??= readLineage(change);
    return lineage;
  };
  return {
    // Who re-ran it, where it was run again.
    actor: change.env.GITHUB_TRIGGERING_ACTOR || change.env.GITHUB_ACTOR || null,
    lineage: readOnce,
    changedWorkflow: () => changedWorkflow(change),
    acceptance: (since) =>
      findAcceptance(change, { label: acceptLabel, artifactName, reports }, async () => {
        const own = change.source.commit === null ? [] : [change.source.commit];
        return since === null || since === own[0]
          ? own
          : unmeasured((await readOnce())?.commits ?? own, since);
      }),
    // Whichever label or words: a run that measured nothing and passed would turn a red check green.
    rejudges: isOfWordsAlone,
    async storedResults() {
      if (pull === null) return null;
      const wanted = { pullRequest: pull.number, head: pull.head, artifactName, job: 'own' } as const;
      return latestStored(change, wanted, log);
    },
  };
}

/**
 * The commits since the one that was measured last: a run that waits may be cancelled for a newer one, and one push may
 * bring several pull requests. Where that commit is none of these, nothing is known of what came between.
 */
function unmeasured(commits: readonly string[], since: string): readonly string[] {
  const end = commits.indexOf(since);
  return commits.slice(0, end === -1 ? 1 : Math.min(end, MOST_COMMITS));
}

/** Each is one more question. */
const MOST_COMMITS = 20;

/** Tells why what looked like results was passed over. */
async function latestStored(change: Change, wanted: Wanted, log: Log): Promise<Results | null> {
  const candidates = await findStored(change, wanted);
  for (const candidate of candidates.slice(0, MOST_LOADED)) {
    const loaded = await loadStored(change, candidate, wanted);
    if (typeof loaded !== 'string') return loaded;
    log.notice(`Stored results are passed over: ${loaded}`);
  }
  return null;
}

/** Of one commit: more are no accident. */
const MOST_LOADED = 10;
