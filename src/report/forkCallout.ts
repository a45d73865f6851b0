import { codeSpan } from './safe.ts';

/** What a reader of a fork's numbers must know; '' for a run of this repository. */
export function forkCallout(fork: string | null): string {
  if (fork === null) return '';
  return `> ⚠️ **Advisory:** these numbers were measured and uploaded by a run of the fork ${codeSpan(fork)}, which runs its own workflow. They are shown for what they are, and block nothing.`;
}
