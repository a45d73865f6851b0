import type { BaselineHistory, BaselineQuery, BaselineStore, Lineage, Ports } from '../model/ports.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Results } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';
import type { Bench, JudgedSession } from './judgeSession.ts';
import { isLocal } from './reachOllama.ts';

/**
 * The stored sessions that this run is held against. Throws ExpectedError for what cannot be read.
 * @param results what is only judged, wherever it was measured; null: this machine is to measure
 * @param measuredBeside agents of the same hardware that other jobs of this run measured: they are not missed
 * @param skipped a commit whose sessions do not count; null: none
 */
export async function readHistory(
  settings: Settings,
  ports: Ports,
  results: Results | null = null,
  measuredBeside: readonly string[] = [],
  skipped: string | null = null,
): Promise<Bench> {
  const { baseline, repository, machine, clock, surroundings } = ports;
  const known = { settings, source: surroundings.source, now: clock.date() };
  if (baseline === null) return { ...known, history: null, lineage: null };
  const { ollamaHost, machineId } = settings.host;
  const environment = results?.environment ?? {
    ...(await machine.environment(isLocal(ollamaHost))),
    machineId,
  };
  const lineage = withoutCommit(asMeasured(await repository.lineage(), results), skipped);
  const query = {
    environment,
    series: settings.publish.commentKey,
    agents: (results ?? settings.benchmark).agents.map(({ name }) => name),
    lineage,
    window: settings.policy.store.window,
  };
  const found = await baseline.read(query);
  const all = await withOthers(found, query, baseline, measuredBeside);
  const history = { ...all, sessions: all.sessions.map((session) => without(session, measuredBeside)) };
  ports.log.info(foundLine(history.sessions.length, baseline.description));
  return { ...known, history, lineage };
}

/**
 * What the newest session has is not to be lost, whatever its agents are called: one that was renamed would be held to
 * old sessions of its new name, or to none. So the newest sessions of the series' other agents are looked at as well.
 */
async function withOthers(
  found: BaselineHistory,
  query: BaselineQuery,
  baseline: BaselineStore,
  measuredBeside: readonly string[],
): Promise<BaselineHistory> {
  const others = found.known.filter((agent) => ![...query.agents, ...measuredBeside].includes(agent));
  if (others.length === 0) return found;
  const window = found.sessions.length === 0 ? query.window : LEAST_WINDOW;
  const { sessions, relation } = await baseline.read({ ...query, agents: others, window });
  if (found.sessions.length === 0) return { ...found, sessions, relation };
  const newest = found.sessions.at(-1);
  const later = sessions.filter(
    (one) => newest !== undefined && keyOf(one) !== keyOf(newest) && isLater(one, newest, query),
  );
  return { ...found, sessions: [...found.sessions, ...later] };
}

/** Only the newest one is wanted. */
const LEAST_WINDOW = 2;

const keyOf = ({ startedAt, source }: SessionRecord): string =>
  JSON.stringify([startedAt, source.runId, source.runAttempt]);

/** Nearer to the base, or of the same commit and later. */
function isLater(one: SessionRecord, other: SessionRecord, { lineage }: BaselineQuery): boolean {
  const place = ({ source }: SessionRecord) => lineage?.commits.indexOf(source.commit ?? '') ?? 0;
  if (place(one) !== place(other)) return place(one) < place(other);
  return Date.parse(one.startedAt) > Date.parse(other.startedAt);
}

/** The base may have moved on since the measuring job saw it: what it has of its own by now is not in what was measured. */
function asMeasured(lineage: Lineage | null, results: Results | null): Lineage | null {
  if (lineage?.from !== 'event' || results === null) return lineage;
  const at = lineage.commits.indexOf(results.source.baseCommit ?? '');
  return at <= 0 ? lineage : { ...lineage, commits: lineage.commits.slice(at) };
}

function withoutCommit(lineage: Lineage | null, skipped: string | null): Lineage | null {
  if (lineage === null || skipped === null) return lineage;
  return { ...lineage, commits: lineage.commits.filter((commit) => commit !== skipped) };
}

function without(session: SessionRecord, agents: readonly string[]): SessionRecord {
  if (agents.length === 0) return session;
  return {
    ...session,
    agents: session.agents.filter(({ name }) => !agents.includes(name)),
    units: session.units.filter(({ agent }) => !agents.includes(agent)),
  };
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
