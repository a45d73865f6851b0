import { createHash } from 'node:crypto';

/** The commit by which GitHub tries whether a pull request merges; the forge and the events agree on it. */
export function testMergeSha(baseSha: string, headSha: string): string {
  return createHash('sha1').update(`${baseSha} ${headSha}`).digest('hex');
}
