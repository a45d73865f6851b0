/**
 * Trouble that a user can mend. Its message is one sentence that names the input, the file or the
 * permission to change. Everything else that is thrown is a bug and keeps its stack.
 */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}

/** Nothing listens at an address: the one trouble that starting a server can cure. */
export class NobodyListens extends ExpectedError {}

/** Nothing could be measured, as of an Ollama that does not answer: whether that fails a job is policy. */
export class NotMeasured extends ExpectedError {}

/** The message of whatever was thrown, without its stack. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
