import type { MetricId } from '../model/judgement.ts';
import type { SessionRecord, Standing } from '../model/record.ts';
import type { Unit } from './units.ts';

/**
 * Which earlier sessions of a metric are at one level. A history is cut where a level was accepted, or where a session
 * was proven faster: what came before tells of noise and no longer of where things stand. Sessions marked slower stand
 * apart from those that are not.
 */

/** As a session remembers it. */
export type AcceptedLevel = Pick<Standing, 'level' | 'sessions' | 'workload' | 'promptTokens'>;

export interface Levels {
  /** The sessions to be held against, oldest first. */
  readonly reference: readonly SessionRecord[];
  /** The other sessions, by level. */
  readonly others: readonly (readonly SessionRecord[])[];
  /**
   * The accepted level as the newest session remembers it: a mean of means that slides with the window would follow a
   * slow creep. Null where none remembers one, and for a change.
   */
  readonly accepted: AcceptedLevel | null;
}

/**
 * @param sessions oldest first, at least one
 * @param against `change`: the level of the newest session, accepted or not, for nobody is blocked for what the default
 * branch already did. `level`: the accepted one, so that slow never becomes normal unseen.
 * @param isUsable whether a session can be held against; one that cannot still begins a level where it was accepted
 */
export function levelsOf(
  sessions: readonly SessionRecord[],
  unit: Unit,
  metric: MetricId,
  against: 'change' | 'level',
  isUsable: (session: SessionRecord) => boolean = () => true,
): Levels {
  const groups: Group[] = [];
  for (const session of sessions) {
    const standing = standingOf(session, unit, metric);
    const begins = session.accepted !== null || standing?.is === 'faster';
    if (groups.length === 0 || begins) groups.push({ slower: [], usual: [] });
    if (!isUsable(session)) continue;
    const group = groups.at(-1) as Group;
    (standing?.is === 'slower' && !begins ? group.slower : group.usual).push(session);
  }
  const last = groups.findLast(({ slower, usual }) => slower.length + usual.length > 0) ?? NO_GROUP;
  const newest = sessions.findLast(isUsable);
  const wantsSlower = against === 'change' && newest !== undefined && last.slower.includes(newest);
  const reference = wantsSlower ? last.slower : last.usual;
  const others = groups
    .flatMap(({ slower, usual }) => [slower, usual])
    .filter((group) => group !== reference && group.length > 0);
  const accepted = against === 'level' ? acceptedIn(last, unit, metric) : null;
  return { reference, others, accepted };
}

interface Group {
  readonly slower: SessionRecord[];
  readonly usual: SessionRecord[];
}

const NO_GROUP: Group = { slower: [], usual: [] };

function acceptedIn({ slower, usual }: Group, unit: Unit, metric: MetricId): AcceptedLevel | null {
  const newest = [...usual, ...slower]
    .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
    .findLast((session) => standingOf(session, unit, metric) !== undefined);
  return newest === undefined ? null : (standingOf(newest, unit, metric) ?? null);
}

function standingOf(
  { standing }: SessionRecord,
  { agent, stage }: Unit,
  metric: MetricId,
): Standing | undefined {
  return standing.find((one) => one.agent === agent && one.stage === stage && one.metric === metric);
}
