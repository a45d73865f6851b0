import type { Ports, ReportFile } from '../model/ports.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Results } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';
import { measure } from './measure.ts';

/**
 * As many sessions as are to be recorded, one after the other; one that was interrupted is the last. Of several each is
 * on the disk as soon as it is measured, whatever becomes of those to come.
 */
export async function measureSessions(
  settings: Settings,
  ports: Ports,
  earlier: SessionRecord | null,
): Promise<readonly [Results, ...Results[]]> {
  const { sessions } = settings.record;
  const measureNext = async (number: number): Promise<Results> => {
    if (sessions > 1) ports.log.info(`Session ${number} of ${sessions}`);
    const results = await measure(settings, ports, earlier);
    if (sessions > 1) await ports.surroundings.writeFiles([resultsFile(results, number)]);
    return results;
  };
  const measured: [Results, ...Results[]] = [await measureNext(1)];
  while (measured.length < sessions && measured.at(-1)?.interruption === null && !ports.signal.aborted) {
    measured.push(await measureNext(measured.length + 1));
  }
  return measured;
}

/** The results of one session of several. */
export function resultsFile(results: Results, number: number): ReportFile {
  return { name: `results-${number}.json`, content: `${JSON.stringify(results, null, 2)}\n` };
}
