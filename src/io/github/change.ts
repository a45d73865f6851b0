import type { Source } from '../../model/results.ts';
import { type Base, findBase } from './base.ts';
import type { ChangeFacts } from './changeFacts.ts';
import { connectToGithub, REQUEST_WITHIN_MS } from './client.ts';
import { readEvent } from './event.ts';
import { isPullRequestEvent } from './source.ts';
import { noToken } from './trouble.ts';

/** The change under test as a job on GitHub knows it, and the way to ask GitHub about it. */

export interface ChangeOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly source: Source;
  /** The event's payload as `readPayload` gives it: untrusted. */
  readonly payload: unknown;
  /** Null: none was given. */
  readonly token: string | null;
  /** The workspace: what is checked out there is looked at. */
  readonly cwd: string;
  /** Ends what is asked. */
  readonly ended: AbortSignal;
}

export interface Change extends ChangeFacts {
  /** The base that the measured tree contains, asked for once; null where the commit is measured for itself. */
  base(): Promise<Base | null>;
}

export function openChange({ env, source, payload, token, cwd, ended }: ChangeOptions): Change {
  const [owner = '', repo = ''] = (source.repository ?? '').split('/');
  const event = readEvent(source.event, payload);
  const facts: ChangeFacts = {
    env,
    source,
    event,
    cwd,
    ended,
    place: { owner, repo },
    octokit: once(async () => {
      if (token === null) throw noToken();
      return connectToGithub(env, token, REQUEST_WITHIN_MS, ended);
    }),
    isProposal: isProposal(source.event),
  };
  return { ...facts, base: once(() => findBase(facts)) };
}

/** By the event's name alone: a payload that cannot be understood must not make a proposal trusted. */
function isProposal(event: string | null): boolean {
  return event === 'merge_group' || isPullRequestEvent(event);
}

/** Asks once, however often it is wanted; a failure is told again. */
function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= find();
    return found;
  };
}
