import type { Repository, Surroundings } from '../../model/ports.ts';
import type { Source } from '../../model/results.ts';
import type { OutputPlace } from '../outputPlace.ts';

/** Where nobody started a job. */
const DESK: Source = {
  repository: null,
  event: null,
  ref: null,
  defaultBranch: null,
  commit: null,
  baseCommit: null,
  pullRequest: null,
  runId: null,
  runAttempt: null,
  runUrl: null,
};

/** Outside GitHub: the files, and nothing else. */
export function createDesk(place: OutputPlace): Surroundings {
  return {
    source: DESK,
    prepareFiles: place.prepare,
    writeFiles: place.write,
    uploadArtifact: async () => null,
    writeSummary: async () => {},
    writeComment: async () => null,
    conclude: async () => null,
  };
}

/** Of a repository's host nothing is known there. */
export function createDeskRepository(): Repository {
  return {
    actor: null,
    lineage: async () => null,
    changedWorkflow: async () => null,
    acceptance: async () => ({ accepted: null, note: null }),
    rejudges: false,
    storedResults: async () => null,
  };
}
