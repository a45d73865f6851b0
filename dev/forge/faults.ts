/**
 * What GitHub answers when something is wrong there, one named value each, with where it is told. The forge answers
 * so on its own where the state makes it so (a permission that is not granted, a branch that moved); these are for
 * faults out of turn.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked, Between, Trouble } from './trouble.ts';
import type { Reply } from './types.ts';

export interface Fault {
  /** What happens, a few words for the name of a test. */
  readonly is: string;
  /** Where it is documented, or was reported with what GitHub said. */
  readonly source: string;
  readonly plays: 'unheard' | 'unanswered' | Reply | Between;
}

const DOCS = 'https://docs.github.com/rest';
const LIMITS = `${DOCS}/using-the-rest-api/rate-limits-for-the-rest-api`;
const TROUBLES = `${DOCS}/using-the-rest-api/troubleshooting-the-rest-api`;
const SERVER_ERRORS = 'https://github.com/fkirc/skip-duplicate-actions/issues/301';

function says(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers,
    body: { message, documentation_url: DOCS, status: String(status) },
  };
}

/** So many seconds since 1970 until the limit is another. */
function exhausted(secondsLeft: number): Readonly<Record<string, string>> {
  const reset = Math.ceil(Date.now() / 1000) + secondsLeft;
  return {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '1000',
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  };
}

const left = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '873' };
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

export function primaryRateLimit(secondsLeft: number, status: 403 | 429 = 403): Reply {
  return says(status, 'API rate limit exceeded for installation.', exhausted(secondsLeft));
}

/** Null: without a word on how long. */
export function secondaryRateLimit(retryAfterS: number | null, status: 403 | 429 = 403): Reply {
  return says(status, SECONDARY, {
    ...left,
    ...(retryAfterS === null ? {} : { 'retry-after': String(retryAfterS) }),
  });
}

export function serverError(status = 502): Reply {
  return { status, body: { message: 'Server Error' } };
}

/** Answers, but only after so long. */
export function late(ms: number): Between {
  return async (answer) => {
    await sleep(ms, undefined, { ref: false });
    return answer();
  };
}

/**
 * A replica that lags: each of these reads answers what the first of its kind did, so many times. GitHub's replicas
 * may be behind what was just written: https://github.com/probot/stale/issues/83
 */
export function stale(reads: (asked: Asked) => boolean, times: number): Trouble {
  const first = new Map<string, Reply>();
  const told = new Map<string, number>();
  return (asked) => {
    if (asked.method !== 'GET' || !reads(asked)) return null;
    return async (answer) => {
      const before = first.get(asked.path);
      const count = told.get(asked.path) ?? 0;
      if (before !== undefined && count < times) {
        told.set(asked.path, count + 1);
        return before;
      }
      const reply = await answer();
      if (before === undefined) first.set(asked.path, reply);
      return reply;
    };
  };
}

export const FAULTS = {
  forbidden: {
    is: '403, a permission that the token lacks',
    source: `${TROUBLES}#resource-not-accessible`,
    plays: says(403, 'Resource not accessible by integration', left),
  },
  notFound: {
    is: '404, what the token may not see',
    source: `${TROUBLES}#404-not-found-for-an-existing-resource`,
    plays: says(404, 'Not Found', left),
  },
  badCredentials: {
    is: '401, a token that is none',
    source: `${DOCS}/authentication/authenticating-to-the-rest-api#failed-login-limit`,
    plays: says(401, 'Bad credentials'),
  },
  primaryLimit: {
    is: '403, the limit of an hour, until a time',
    source: `${LIMITS}#exceeding-the-rate-limit`,
    plays: primaryRateLimit(30),
  },
  primaryLimit429: {
    is: '429, the limit of an hour',
    source: `${LIMITS}#exceeding-the-rate-limit`,
    plays: primaryRateLimit(30, 429),
  },
  secondaryLimit: {
    is: '403, a secondary limit with retry-after',
    source: `${LIMITS}#about-secondary-rate-limits`,
    plays: secondaryRateLimit(30),
  },
  secondaryLimitUntold: {
    is: '403, a secondary limit without a time',
    source: `${TROUBLES}#rate-limit-errors`,
    plays: secondaryRateLimit(null),
  },
  secondaryLimit429: {
    is: '429, a secondary limit without a time',
    source: `${TROUBLES}#rate-limit-errors`,
    plays: secondaryRateLimit(null, 429),
  },
  badGateway: { is: '502', source: SERVER_ERRORS, plays: serverError(502) },
  unavailable: {
    is: '503',
    source: `${DOCS}/pulls/pulls#get-a-pull-request--status-codes`,
    plays: serverError(503),
  },
  lostRequest: {
    is: 'a connection that broke before anything was done',
    source: 'https://nodejs.org/api/errors.html#common-system-errors',
    plays: 'unheard',
  },
  lostAnswer: {
    is: 'a connection that broke after it was done',
    source: 'https://nodejs.org/api/errors.html#common-system-errors',
    plays: 'unanswered',
  },
  emptyRepository: {
    is: '409, git data of a repository without a commit',
    source: 'https://github.com/github/rest-api-description/issues/637',
    plays: says(409, 'Git Repository is empty.', left),
  },
  notFastForward: {
    is: '422, a branch that moved',
    source: 'https://github.com/philschatz/octokit.js/issues/21',
    plays: says(422, 'Update is not a fast forward', left),
  },
  refExists: {
    is: '422, a branch that somebody else made',
    source: 'https://github.com/renovatebot/renovate/issues/20281',
    plays: says(422, 'Reference already exists', left),
  },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;
