import * as v from 'valibot';
import { WINDOW_KIND, WINDOW_SCHEMA_VERSION, windowTextOf } from '../../model/baselineWindow.ts';
import { ExpectedError, inASentence, messageOf } from '../../model/failure.ts';
import { hardwareKey } from '../../model/hardwareKey.ts';
import type { BaselineHistory, BaselineQuery } from '../../model/ports.ts';
import type { SessionRecord } from '../../model/record.ts';
import { recordOf } from '../../model/recordOf.ts';
import { parseResults } from '../resultsFile.ts';
import { checkRecord } from './recordFile.ts';
import { factsOf, selectSessions } from './selection.ts';

/** Reading and pruning windows of several sessions: see `model/baselineWindow.ts`. */

export const WINDOW_SIZE_LIMIT_BYTES = 10 * 1024 * 1024;

const KindSchema = v.object({ kind: v.literal(WINDOW_KIND) });
const VersionedSchema = v.object({ schemaVersion: v.number() });
const WindowSchema = v.strictObject({
  schemaVersion: v.literal(WINDOW_SCHEMA_VERSION),
  kind: v.literal(WINDOW_KIND),
  sessions: v.array(v.unknown()),
});

/**
 * Untrusted text to sessions, oldest first. Earlier versions stored the bare results of one session, which then is of
 * the series that asks. Throws ExpectedError; `place` is for its sentences.
 */
export function parseWindow(text: string, place: string, series: string): readonly SessionRecord[] {
  const bytes = Buffer.byteLength(text, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ExpectedError(`${place} is not JSON: ${inASentence(messageOf(error))}.`);
  }
  if (!v.is(KindSchema, value)) return [recordOf(parseResults(text, place), series)];
  if (bytes > WINDOW_SIZE_LIMIT_BYTES) {
    throw new ExpectedError(`${place} has ${bytes} bytes; at most ${WINDOW_SIZE_LIMIT_BYTES} are read.`);
  }
  const versioned = v.safeParse(VersionedSchema, value);
  if (versioned.success && versioned.output.schemaVersion > WINDOW_SCHEMA_VERSION) {
    throw new ExpectedError(
      `${place} was written by a newer version of this tool (baseline schema ${versioned.output.schemaVersion}, this one reads ${WINDOW_SCHEMA_VERSION}): update the action.`,
    );
  }
  const parsed = v.safeParse(WindowSchema, value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new ExpectedError(
      `${place} does not hold a baseline of this tool: ${inASentence(`${v.getDotPath(issue) ?? 'the whole of it'}: ${issue.message}`)}.`,
    );
  }
  return parsed.output.sessions.map((session, index) =>
    checkRecord(session, `${place}, session ${index + 1},`),
  );
}

/** With the new sessions, without the old ones of which there are enough, and never larger than what is read again. */
export function windowText(
  stored: readonly SessionRecord[],
  added: readonly SessionRecord[],
  keep: number,
): string {
  const sessions = [...stored, ...added].sort((a, b) => timeOf(a) - timeOf(b));
  for (let kept = keep; kept > 0; kept = Math.floor(kept * 0.8)) {
    const text = windowTextOf(pruned(sessions, kept));
    if (Buffer.byteLength(text, 'utf8') <= WINDOW_SIZE_LIMIT_BYTES) return text;
  }
  throw new ExpectedError('a single session of each kind is more than a baseline may hold');
}

/** Of sessions out of several windows those that one of them would hold, oldest first. */
export function keptOf(sessions: readonly SessionRecord[], keep: number): readonly SessionRecord[] {
  return pruned(
    sessions.toSorted((a, b) => timeOf(a) - timeOf(b)),
    keep,
  );
}

/** The newest of each agent, hardware and series: a session goes when none of its agents needs it. */
function pruned(sessions: readonly SessionRecord[], keep: number): readonly SessionRecord[] {
  const counts = new Map<string, number>();
  const isKept = (session: SessionRecord) => {
    const own = [session.series, hardwareKey(session.environment)];
    const keys = session.agents.map(({ name }) => JSON.stringify([...own, name]));
    const isNeeded = keys.some((key) => (counts.get(key) ?? 0) < keep);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return isNeeded;
  };
  return sessions.toReversed().filter(isKept).toReversed();
}

export function historyIn(sessions: readonly SessionRecord[], query: BaselineQuery): BaselineHistory {
  const ofSeries = sessions.filter(({ series }) => series === query.series);
  const key = hardwareKey(query.environment);
  const here = ofSeries.filter(({ environment }) => hardwareKey(environment) === key);
  const { chosen, relation } = selectSessions(
    here.map((record) => ({ ...factsOf(record), record })),
    query,
  );
  const [newest = null] = ofSeries.toSorted((a, b) => timeOf(b) - timeOf(a));
  return {
    sessions: chosen.map(({ record }) => record),
    relation,
    known: [...new Set(here.flatMap(({ agents }) => agents.map(({ name }) => name)))],
    elsewhere: here.length > 0 ? null : newest,
  };
}

function timeOf({ startedAt }: SessionRecord): number {
  return Date.parse(startedAt);
}
