import { ExpectedError } from '../model/failure.ts';
import type { SessionRecord } from '../model/record.ts';
import { hardwareDifferences } from './hardware.ts';

/**
 * Sessions that somebody put together, the oldest first. Throws ExpectedError where they are of unlike hardware: which of
 * them was meant is not to be guessed.
 */
export function sortedAlike(sessions: readonly SessionRecord[]): readonly SessionRecord[] {
  const sorted = [...sessions].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
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
