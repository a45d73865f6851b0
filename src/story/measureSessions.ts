import type { Ports } from '../model/ports.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Results } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';
import { measure } from './measure.ts';

/** As many sessions as are to be recorded, one after the other; one that was interrupted is the last. */
export async function measureSessions(
  settings: Settings,
  ports: Ports,
  earlier: SessionRecord | null,
): Promise<readonly [Results, ...Results[]]> {
  const { sessions } = settings.record;
  const measured: [Results, ...Results[]] = [await measureOne(1, sessions, settings, ports, earlier)];
  while (measured.length < sessions && measured.at(-1)?.interruption === null && !ports.signal.aborted) {
    measured.push(await measureOne(measured.length + 1, sessions, settings, ports, earlier));
  }
  return measured;
}

async function measureOne(
  number: number,
  of: number,
  settings: Settings,
  ports: Ports,
  earlier: SessionRecord | null,
): Promise<Results> {
  if (of > 1) ports.log.info(`Session ${number} of ${of}`);
  return measure(settings, ports, earlier);
}
