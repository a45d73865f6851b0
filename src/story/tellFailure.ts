import { messageOf } from '../model/failure.ts';
import type { Ports } from '../model/ports.ts';
import { renderFailure } from '../report/failure.ts';

export type Teller = Pick<Ports, 'log' | 'surroundings'>;

/**
 * Where nothing could be measured: an old comment must not go on telling of an older commit.
 * @param passes whether the job passes all the same, because the policy says so
 * @param isAdvisory whether it is a fork's run that measured nothing
 */
export async function tellFailure(
  reason: string,
  { log, surroundings }: Teller,
  passes = false,
  isAdvisory = false,
): Promise<void> {
  const soft = softly(log);
  const text = renderFailure(reason, surroundings.source);
  await soft('Job summary not written', () => surroundings.writeSummary(text));
  await soft('Comment not written', () => surroundings.writeComment(text, passes ? 'change' : 'regression'));
  // One that stands from an earlier run of the same commit must not go on passing it.
  const title = `Not measured: this says nothing about your change`;
  await soft('Check not written', () =>
    surroundings.conclude({ state: passes ? 'neutral' : 'failure', title, summary: text, isAdvisory }),
  );
}

/** Tells the trouble of a step as a warning, so that the next one still happens; null then. */
export function softly(log: Ports['log']) {
  return async <T>(what: string, step: () => Promise<T>): Promise<T | null> => {
    try {
      return await step();
    } catch (error) {
      log.warning(troubleOf(what, messageOf(error)));
      return null;
    }
  };
}

/** Most errors say themselves what was not done. */
function troubleOf(what: string, message: string): string {
  const saysIt = /^[^:]+ not (?:written|uploaded)\b/.test(message);
  return saysIt ? `${message.charAt(0).toUpperCase()}${message.slice(1)}` : `${what}: ${message}`;
}
