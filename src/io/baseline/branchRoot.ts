import { ExpectedError } from '../../model/failure.ts';
import { RECORD_SCHEMA_VERSION } from '../../model/record.ts';
import { ROOT } from './paths.ts';
import type { Trees } from './shelf.ts';

/** What stands at the root of the data branch. */

export const README = 'README.md';

export function readmeText(): string {
  return `# Measured sessions

This branch holds what ollama-benchmark-action measured on the default branch; pull requests are judged by it. It has
no history in common with any other branch, is written by the action alone, and may be deleted: the next session on the
default branch begins it anew.

A session is one file, \`${ROOT}/HARDWARE/SERIES/AGENT/YYYY-MM/PART/TIME-COMMIT-RUN-ATTEMPT-N.json\`. It stands under
each agent that it measured, as one and the same object. The oldest go when there are more of an agent than are kept.

Where the action is told to (\`publish-page: true\`), \`index.html\` shows the trend of all of them: let GitHub Pages
deploy from this branch. \`page/sessions.json\` is what it was made of.
`;
}

/**
 * Throws ExpectedError where the branch is somebody else's, or a newer version of this tool wrote it: both are left as
 * they are.
 */
export async function checkRoot(trees: Trees, head: string, branch: string): Promise<void> {
  const names = [...(await trees.at(head)).keys()];
  const versions = names.flatMap((name) => (/^v\d{1,6}$/.test(name) ? [Number(name.slice(1))] : []));
  const newest = Math.max(...versions);
  if (newest > RECORD_SCHEMA_VERSION) {
    throw new ExpectedError(
      `The data branch ${branch} was written by a newer version of this tool (record schema ${newest}, this one reads ${RECORD_SCHEMA_VERSION}): update the action.`,
    );
  }
  if (versions.length === 0 && names.some((name) => name !== README)) {
    throw new ExpectedError(
      `The branch ${branch} is left as it is: it holds something else than sessions of this tool; name another branch for them.`,
    );
  }
}
