import { parseWindow, windowText } from '../../src/io/baseline/window.ts';
import type { SessionRecord } from '../../src/model/record.ts';
import { wobbled } from '../support/records.ts';

/** Stored sessions that are made of a measured one. */

const HOUR_MS = 3_600_000;
export const KEEP = 500;
/** The differences of so many sessions add up to nothing. */
export const ESTABLISHED = 9;

/** So many sessions, an hour apart and a little different. Of which commit each is says the scenario: its base. */
export function historyOf(session: SessionRecord, sessions = ESTABLISHED): readonly SessionRecord[] {
  return Array.from({ length: sessions }, (_, index) =>
    wobbled(earlier(session, (sessions - index) * HOUR_MS), index),
  );
}

export function earlier(session: SessionRecord, byMs: number): SessionRecord {
  const at = (time: string) => new Date(Date.parse(time) - byMs).toISOString();
  return { ...session, startedAt: at(session.startedAt), finishedAt: at(session.finishedAt) };
}

/** The sessions as those of a commit. */
export function ofCommit(sessions: readonly SessionRecord[], commit: string): readonly SessionRecord[] {
  return sessions.map((session) => ({ ...session, source: { ...session.source, commit } }));
}

export function baselineText(sessions: readonly SessionRecord[]): string {
  return windowText([], sessions, KEEP);
}

export function sessionsIn(text: string): readonly SessionRecord[] {
  return parseWindow(text, 'the baseline', '');
}

/** The only session of a baseline. */
export function onlyIn(text: string): SessionRecord {
  const [session, ...others] = sessionsIn(text);
  if (session === undefined || others.length > 0)
    throw new Error(`There is not one session, but more or none.`);
  return session;
}
