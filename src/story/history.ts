import type { Ports } from '../model/ports.ts';
import type { Results } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';
import type { Bench, JudgedSession } from './judgeSession.ts';
import { isLocal } from './reachOllama.ts';

/**
 * The stored sessions that this run is held against. Throws ExpectedError for what cannot be read.
 * @param results what is only judged anew, wherever it was measured; null: this machine is to measure
 */
export async function readHistory(
  settings: Settings,
  ports: Ports,
  results: Results | null = null,
): Promise<Bench> {
  const { baseline, repository, machine, clock, surroundings } = ports;
  const known = { settings, source: surroundings.source, now: clock.date() };
  if (baseline === null) return { ...known, history: null, lineage: null };
  const { ollamaHost, machineId } = settings.host;
  const environment = results?.environment ?? {
    ...(await machine.environment(isLocal(ollamaHost))),
    machineId,
  };
  const lineage = await repository.lineage();
  const query = {
    environment,
    series: settings.publish.commentKey,
    agents: (results ?? settings.benchmark).agents.map(({ name }) => name),
    lineage,
    window: settings.policy.store.window,
  };
  const found = await baseline.read(query);
  // Where every agent has another name now, those that are gone are what the baseline has.
  const isRenamed = found.sessions.length === 0 && found.known.length > 0;
  const history = isRenamed ? await baseline.read({ ...query, agents: found.known }) : found;
  ports.log.info(foundLine(history.sessions.length, baseline.description));
  return { ...known, history, lineage };
}

function foundLine(sessions: number, description: string): string {
  if (sessions === 0) return `The ${description} has no session of this hardware and these agents yet.`;
  return `The ${description} has ${sessions} session${sessions === 1 ? '' : 's'} to compare with.`;
}

/** The same after one more session was stored. */
export function withSession(bench: Bench, { record, write }: JudgedSession): Bench {
  const { history } = bench;
  if (history === null || !write.write) return bench;
  const known = [...new Set([...history.known, ...record.agents.map(({ name }) => name)])];
  return { ...bench, history: { ...history, known, sessions: [...history.sessions, record] } };
}
