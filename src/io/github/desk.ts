import type { Surroundings } from '../../model/ports.ts';
import { writeOutputFiles } from '../outputFiles.ts';

/** Outside GitHub: the files, and nothing else. */
export function createDesk(options: { readonly outputDir: string }): Surroundings {
  return {
    source: {
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
    },
    writeFiles: (files) => writeOutputFiles(options.outputDir, files),
    uploadArtifact: async () => null,
    writeSummary: async () => {},
    writeComment: async () => null,
  };
}
