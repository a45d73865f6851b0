import { summary } from '@actions/core';
import { ExpectedError, messageOf } from '../../model/failure.ts';

/** GitHub drops a step's summary beyond this. */
const LIMIT_BYTES = 1024 * 1024;

/** Adds Markdown to the job's summary; does nothing where there is none. */
export async function writeSummary(env: NodeJS.ProcessEnv, markdown: string): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  const bytes = Buffer.byteLength(markdown, 'utf8');
  if (bytes >= LIMIT_BYTES) {
    throw new ExpectedError(
      `job summary not written: it has ${bytes} bytes and GitHub takes ${LIMIT_BYTES}; the report is among the files of \`output-dir\``,
    );
  }
  try {
    await summary.addRaw(markdown, true).write();
  } catch (error) {
    throw new ExpectedError(`job summary not written to GITHUB_STEP_SUMMARY: ${messageOf(error)}`);
  } finally {
    summary.emptyBuffer();
  }
}
