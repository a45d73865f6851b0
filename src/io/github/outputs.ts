import { setOutput } from '@actions/core';

/** Sets the step's outputs; what is unknown is an empty string, as GitHub has no null there. */
export function setOutputs(outputs: Readonly<Record<string, string | number | boolean | null>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value === null ? '' : String(value));
}
