import type { Ports } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import type { Bench, JudgedSession } from './judgeSession.ts';
import { isLocal } from './reachOllama.ts';

/** The stored sessions that this run is held against. Throws ExpectedError for what cannot be read. */
export async function readHistory(settings: Settings, ports: Ports): Promise<Bench> {
  const { baseline, repository, machine, clock, surroundings } = ports;
  const known = { settings, source: surroundings.source, now: clock.date() };
  if (baseline === null) return { ...known, history: null, lineage: null };
  const facts = await machine.environment(isLocal(settings.host.ollamaHost));
  const lineage = await repository.lineage();
  const history = await baseline.read({
    environment: { ...facts, machineId: settings.host.machineId },
    series: settings.publish.commentKey,
    agents: settings.benchmark.agents.map(({ name }) => name),
    lineage,
    window: settings.policy.store.window,
  });
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
