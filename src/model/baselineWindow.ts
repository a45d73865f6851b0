import type { SessionRecord } from './record.ts';

/**
 * Several sessions in one text: what a baseline file holds, what travels as an artifact, and what a report's artifact
 * keeps of the sessions that its verdict was judged by. A session stands on a line of its own, so that a commit of it can be read.
 */
export const WINDOW_SCHEMA_VERSION = 1;
export const WINDOW_KIND = 'ollama-benchmark-baseline';

export function windowTextOf(sessions: readonly SessionRecord[]): string {
  const lines = sessions.map((session) => JSON.stringify(session)).join(',\n');
  return `{"schemaVersion": ${WINDOW_SCHEMA_VERSION}, "kind": "${WINDOW_KIND}", "sessions": [\n${lines}\n]}\n`;
}
