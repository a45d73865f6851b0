import { ExpectedError, NotMeasured } from '../model/failure.ts';
import type { Ports, ReportFile } from '../model/ports.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Results } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';
import { RESULTS_FILE } from '../report/files.ts';
import { measure } from './measure.ts';

/**
 * As many sessions as are to be recorded, one after the other; one that was interrupted is the last. Each is on the disk
 * as soon as it is measured, whatever becomes of what is to come.
 */
export async function measureSessions(
  settings: Settings,
  ports: Ports,
  earlier: SessionRecord | null,
): Promise<readonly [Results, ...Results[]]> {
  const { sessions } = settings.record;
  const measureNext = async (number: number): Promise<Results> => {
    if (sessions > 1) ports.log.info(`Session ${number} of ${sessions}`);
    const results = await orNotMeasured(() => measure(settings, ports, earlier));
    // On the disk before anything is asked of anybody.
    await ports.surroundings.writeFiles([resultsFile(results, sessions > 1 ? number : null)]);
    return results;
  };
  const measured: [Results, ...Results[]] = [await measureNext(1)];
  while (measured.length < sessions && measured.at(-1)?.interruption === null && !ports.signal.aborted) {
    measured.push(await measureNext(measured.length + 1));
  }
  return measured;
}

/** What a user can mend here may, by policy, pass: a wrong setting or an unreadable baseline may not. */
export async function orNotMeasured<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof ExpectedError ? new NotMeasured(error.message) : error;
  }
}

/** The results of a session, or of one of several. */
export function resultsFile(results: Results, number: number | null): ReportFile {
  return {
    name: number === null ? RESULTS_FILE : `results-${number}.json`,
    content: `${JSON.stringify(results, null, 2)}\n`,
  };
}
