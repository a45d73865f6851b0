import { setOutput } from '@actions/core';
import { messageOf } from '../../model/failure.ts';

/**
 * Sets the step's outputs; what is unknown is an empty string, as GitHub has no null there. Why they could not be set,
 * one sentence: the disk may be full, which is no mistake of ours; null: they are.
 */
export function setOutputs(
  outputs: Readonly<Record<string, string | number | boolean | null>>,
): string | null {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value === null ? '' : String(value));
    return null;
  } catch (error) {
    return `The step's outputs could not be written to GITHUB_OUTPUT (${messageOf(error)}): see that the runner's work folder is writable and its disk not full.`;
  }
}
