import { ExpectedError } from '../model/failure.ts';
import type { SessionRecord } from '../model/record.ts';
import { hardwareDifferences } from './hardware.ts';

/**
 * Sessions that somebody put together, the oldest first. Throws ExpectedError where they are of unlike hardware: which of
 * them was meant is not to be guessed.
 */
export function sortedAlike(sessions: readonly SessionRecord[]): readonly SessionRecord[] {
  const sorted = sortedByTime(sessions);
  const newest = sorted.at(-1);
  for (const session of newest === undefined ? [] : sorted.slice(0, -1)) {
    const [difference] = hardwareDifferences(session.environment, (newest as SessionRecord).environment);
    if (difference !== undefined) {
      throw new ExpectedError(
        `The baseline files come from unlike hardware (${difference.what}: ${difference.before} and ${difference.after}); give files of one machine.`,
      );
    }
  }
  return sorted;
}

function sortedByTime(sessions: readonly SessionRecord[]): readonly SessionRecord[] {
  return [...sessions].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}

/** As the data branch calls the series without a name. */
const UNNAMED = 'default';

/**
 * Of a file with sessions of several machines and benchmarks those that a session can be held against: of its hardware,
 * or, where there are none, all of the newest one's, so that the difference is told. Throws ExpectedError where several
 * benchmarks are left.
 * @param series the comment-key of the one that is meant, as a user names it
 */
export function oneBenchmark(
  sessions: readonly SessionRecord[],
  file: string,
  { environment, agents }: Pick<SessionRecord, 'environment' | 'agents'>,
  series?: string,
): readonly SessionRecord[] {
  const isAlike = (one: SessionRecord, other: SessionRecord['environment']) =>
    hardwareDifferences(one.environment, other).length === 0;
  const wanted = sessions.filter((one) => series === undefined || nameOf(one) === series);
  if (wanted.length === 0 && sessions.length > 0) {
    const there = [...new Set(sessions.map(nameOf))].join(', ');
    throw new ExpectedError(`${file} holds no session of the comment-key ${series}; it has ${there}.`);
  }
  const here = wanted.filter((one) => isAlike(one, environment));
  const newest = sortedByTime(wanted).at(-1);
  const found =
    here.length > 0 || newest === undefined
      ? here
      : wanted.filter((one) => one === newest || isAlike(one, newest.environment));
  const shared = found.filter((one) =>
    one.agents.some(({ name }) => agents.some((agent) => agent.name === name)),
  );
  const usable = shared.length > 0 ? shared : found;
  const names = [...new Set(usable.map(nameOf))];
  if (names.length <= 1) return usable;
  throw new ExpectedError(
    `${file} holds sessions of several benchmarks (${names.join(', ')}); name one with --comment-key.`,
  );
}

const nameOf = ({ series }: SessionRecord): string => (series === '' ? UNNAMED : series);
