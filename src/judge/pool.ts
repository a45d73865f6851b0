import { ExpectedError } from '../model/failure.ts';
import type { Results } from '../model/results.ts';
import { hardwareDifferences } from './hardware.ts';
import { otherMeaning } from './meaning.ts';

/**
 * Several sessions as one baseline: the latest, with the calls of all of them. Throws ExpectedError for sessions
 * of unlike hardware, and of both sides of Ollama 0.30, whose calls must not be mixed.
 */
export function pool(sessions: readonly [Results, ...Results[]]): Results {
  const latest = sessions.reduce((last, session) => (session.startedAt > last.startedAt ? session : last));
  for (const session of sessions) {
    const [difference] = hardwareDifferences(session.environment, latest.environment);
    if (difference !== undefined && sessions.length > 1) {
      throw new ExpectedError(
        `The baseline files come from unlike hardware (${difference.what}: ${difference.before} and ${difference.after}); give files of one machine.`,
      );
    }
    const meaning = otherMeaning(session.environment, latest.environment);
    if (meaning !== null) {
      throw new ExpectedError(
        `The baseline files cannot be taken together: ${meaning}; give files of one Ollama.`,
      );
    }
  }
  return { ...latest, calls: sessions.flatMap((session) => session.calls) };
}
