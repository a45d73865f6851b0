/** Twirp's JSON side: strict decoding, errors in its form (https://twitchtv.github.io/twirp/docs/errors.html). */
import type { Reply } from './types.ts';

/** The job that a runtime token belongs to, with its ids in the results service. */
export interface JobIdentity {
  readonly runId: number;
  readonly runBackendId: string;
  readonly jobBackendId: string;
}

export interface ArtifactCall {
  readonly method: string;
  /** Whose token came, or null where it is none that the forge gave out. */
  readonly job: JobIdentity | null;
  readonly json: unknown;
  /** Origin for the signed addresses. */
  readonly origin: string;
}

export interface JobRequest {
  readonly workflowRunBackendId: string;
  readonly workflowJobRunBackendId: string;
}

interface MessageType<T> {
  fromJson(json: never, options: { readonly ignoreUnknownFields: boolean }): T;
}

export class TwirpError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Codes that a right client meets too: a name taken by an earlier attempt, an artifact that is not there. */
const ORDINARY = new Set(['already_exists', 'not_found']);

/** @param violate told every refusal that only a wrong client meets */
export async function answerTwirp(
  answer: () => Promise<unknown>,
  violate: (what: string) => void,
): Promise<Reply> {
  try {
    return { status: 200, body: await answer() };
  } catch (error) {
    if (!(error instanceof TwirpError)) throw error;
    if (!ORDINARY.has(error.code)) violate(error.message);
    return { status: error.status, body: { code: error.code, msg: error.message } };
  }
}

/** The job whose token came; refuses a token that is none of ours. */
export function owner(call: ArtifactCall): JobIdentity {
  if (call.job === null) throw new TwirpError(401, 'unauthenticated', 'the runtime token is not known');
  return call.job;
}

/** The request, strictly by its own message type, for the run of the token. */
export function decode<T extends JobRequest>(type: MessageType<T>, call: ArtifactCall): T {
  const { runBackendId } = owner(call);
  let request: T;
  try {
    request = type.fromJson(call.json as never, { ignoreUnknownFields: false });
  } catch (error) {
    throw new TwirpError(400, 'malformed', error instanceof Error ? error.message : String(error));
  }
  if (request.workflowRunBackendId !== runBackendId) {
    throw new TwirpError(403, 'permission_denied', 'the run id is not that of the runtime token');
  }
  return request;
}

/** As {@link decode}, for what a job may do with its own artifacts alone. */
export function decodeOwn<T extends JobRequest>(type: MessageType<T>, call: ArtifactCall): T {
  const request = decode(type, call);
  if (request.workflowJobRunBackendId !== owner(call).jobBackendId) {
    throw new TwirpError(403, 'permission_denied', 'the job id is not that of the runtime token');
  }
  return request;
}
