import * as v from 'valibot';
import { isPullRequestEvent } from './source.ts';

/** What the event that started the job tells of the change under test; its payload is untrusted. */

/** Names that git and addresses can hold: no control characters, no half of a surrogate pair. */
export const name = v.pipe(v.string(), v.maxLength(255), v.regex(/^[^\p{Cc}\p{Cs}]+$/u));
/** A commit's full id. */
export const sha = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
export const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const PullPayload = v.object({
  pull_request: v.object({
    number: count,
    head: v.object({ sha }),
    base: v.object({ sha, ref: name }),
  }),
});
const WordsPayload = v.variant('action', [
  v.object({ action: v.picklist(['labeled', 'unlabeled']) }),
  // Title and text, or the branch that it is to be merged into: then the tree under test is another one.
  v.object({ action: v.literal('edited'), changes: v.object({ base: v.optional(v.undefined()) }) }),
]);
const GroupPayload = v.object({
  merge_group: v.object({ base_sha: sha, base_ref: name, head_ref: name }),
});

export interface PullFacts {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  /** Name of the branch that it is to be merged into. */
  readonly into: string;
}

export interface GroupFacts {
  readonly base: string;
  readonly into: string;
  /** The pull request that the group's ref names; null: it names none. */
  readonly pullRequest: number | null;
}

export interface EventFacts {
  readonly pull: PullFacts | null;
  readonly group: GroupFacts | null;
  /** Whether a label was set or removed, or title or text were edited: there is nothing new to measure. */
  readonly isOfWordsAlone: boolean;
}

export function readEvent(event: string | null, payload: unknown): EventFacts {
  return {
    pull: isPullRequestEvent(event) ? pullOf(payload) : null,
    group: event === 'merge_group' ? groupOf(payload) : null,
    isOfWordsAlone: isPullRequestEvent(event) && v.is(WordsPayload, payload),
  };
}

function pullOf(payload: unknown): PullFacts | null {
  const parsed = v.safeParse(PullPayload, payload);
  if (!parsed.success) return null;
  const { number, head, base } = parsed.output.pull_request;
  return { number, head: head.sha, base: base.sha, into: base.ref };
}

/**
 * The ref is `refs/heads/gh-readonly-queue/BASE/pr-NUMBER-SHA`. A group may hold several pull requests and the ref
 * names the last: an acceptance speaks for its own pull request, so that of the others is not looked for.
 */
function groupOf(payload: unknown): GroupFacts | null {
  const parsed = v.safeParse(GroupPayload, payload);
  if (!parsed.success) return null;
  const { base_sha: base, base_ref: baseRef, head_ref: headRef } = parsed.output.merge_group;
  const [, number] =
    /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]{40,64}$/.exec(headRef) ?? [];
  return { base, into: branchOf(baseRef), pullRequest: number === undefined ? null : Number(number) };
}

export function branchOf(ref: string): string {
  return ref.replace(/^refs\/heads\//, '');
}
