import { messageOf } from '../model/failure.ts';
import { hardwareKey } from '../model/hardwareKey.ts';
import type { Ports } from '../model/ports.ts';
import type { SessionRecord } from '../model/record.ts';
import type { JudgedSession } from './judgeSession.ts';

/**
 * Stores the sessions that are to be stored, those of one hardware in one go. Null, or why the job fails: a baseline that is to be written
 * and cannot be would freeze unseen.
 */
export async function storeSessions(
  sessions: readonly JudgedSession[],
  { baseline, log }: Pick<Ports, 'baseline' | 'log'>,
): Promise<string | null> {
  if (baseline === null) return null;
  const wanted = sessions.filter(({ write }) => write.write);
  for (const reason of new Set(
    sessions.filter(({ write }) => !write.write).map(({ write }) => write.reason),
  )) {
    log.info(`Not stored in the ${baseline.description}: ${reason}`);
  }
  if (wanted.length === 0) return null;
  try {
    for (const group of byHardware(wanted)) await baseline.add(group);
    for (const { write, record } of wanted) {
      const marked =
        record.accepted !== null
          ? ', as the new level'
          : record.standing.some(({ is }) => is === 'slower')
            ? ', marked as slower'
            : '';
      log.info(`Stored in the ${baseline.description}${marked}: ${write.reason}`);
    }
    return null;
  } catch (error) {
    const message = messageOf(error);
    // A store names itself; only a bug does not.
    const named = `The ${baseline.description}`;
    const fault = message.startsWith(named) ? message : `${named} was not written: ${message}`;
    log.error(fault);
    return fault;
  }
}

/** A tool that tells the machine otherwise from one session to the next is to cost none of them. */
function byHardware(sessions: readonly JudgedSession[]): readonly (readonly SessionRecord[])[] {
  const groups = new Map<string, SessionRecord[]>();
  for (const { record } of sessions) {
    const key = hardwareKey(record.environment);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()];
}
