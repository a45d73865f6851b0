import * as v from 'valibot';
import { ExpectedError, inASentence } from '../../model/failure.ts';
import { outcomeOf, retryAfter, statusOf } from './commentTrouble.ts';

/** The job's token may not do what was asked of GitHub. */
export class PermissionMissing extends ExpectedError {}

export interface Question {
  /** What could not be had, the subject of the sentence: "the history of the base". */
  readonly what: string;
  /** As `permissions:` of a workflow spells it: `contents: read`. */
  readonly permission: string;
}

/** Nothing can be asked without one. */
export function noToken(): ExpectedError {
  return new ExpectedError('GitHub cannot be asked: there is no token; set the input `github-token`.');
}

/** Asks GitHub; what goes wrong becomes one sentence that names what to mend. Bugs pass through. */
export async function ask<T>(question: Question, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw troubleOf(error, question);
  }
}

function troubleOf(error: unknown, { what, permission }: Question): unknown {
  const status = statusOf(error);
  if (status === null || error instanceof ExpectedError) return error;
  const wait = retryAfter(error);
  if (wait !== null || status === 429) {
    return new ExpectedError(
      `GitHub does not tell ${what}: its rate limit is reached${wait ?? ''}; re-run the job later.`,
    );
  }
  if (status === 401) {
    return new ExpectedError(
      `GitHub does not tell ${what}: it does not accept the token; check the input \`github-token\`.`,
    );
  }
  // A token without any access to a private repository is told 404.
  if (status === 403 || status === 404) {
    return new PermissionMissing(
      `GitHub does not tell ${what}: the job's token lacks \`${permission}\` (add it under \`permissions:\`).`,
    );
  }
  return new ExpectedError(`GitHub does not tell ${what}: it ${outcomeOf(error)}; re-run the job.`);
}

/** An answer held to what is read of it. */
export function understood<S extends v.GenericSchema>(
  schema: S,
  answer: unknown,
  { what }: Question,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, answer);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue) ?? 'the whole of it';
  throw new ExpectedError(
    `GitHub does not tell ${what} in a way that is understood: ${inASentence(`${place}: ${issue.message}`)}.`,
  );
}
