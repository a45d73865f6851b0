/** The first line of a comment of ours: an HTML comment that says which one it is and which run wrote it. */

export interface Mark {
  readonly key: string;
  readonly runId: number;
  readonly runAttempt: number;
}

const PATTERN = /^<!-- ollama-benchmark-action:([A-Za-z0-9._-]+) run=(\d{1,15}) attempt=(\d{1,9}) -->/;

/** A comment key as a marker can carry it. */
export function safeKey(key: string): string {
  return key.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 64) || 'default';
}

export function markerOf(mark: Mark): string {
  return `<!-- ollama-benchmark-action:${mark.key} run=${mark.runId} attempt=${mark.runAttempt} -->`;
}

/** Only at the very start: further on it could be text that somebody quoted. */
export function markOf(body: string): Mark | null {
  const [, key, runId, runAttempt] = PATTERN.exec(body) ?? [];
  if (key === undefined) return null;
  return { key, runId: Number(runId), runAttempt: Number(runAttempt) };
}

export function isNewer(one: Mark, other: Mark): boolean {
  return one.runId > other.runId || (one.runId === other.runId && one.runAttempt > other.runAttempt);
}
