import { NotMeasured } from '../model/failure.ts';
import { hardwareKey } from '../model/hardwareKey.ts';
import type { GatheredResults, Ports } from '../model/ports.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Settings } from '../model/settings.ts';
import { readHistory } from './history.ts';
import { judgeAll } from './judgeAll.ts';
import type { Bench, JudgedSession } from './judgeSession.ts';

/** What one job measured, judged. */
export interface JudgedLeg {
  readonly sessions: readonly [JudgedSession, ...JudgedSession[]];
  /** Those that are not in the store already, as they are where the job that reports is run again. */
  readonly unstored: readonly JudgedSession[];
}

/** Each against the history of its own hardware and agents; agents of the others are not missed in it. */
export async function judgeLegs(
  settings: Settings,
  results: readonly GatheredResults[],
  ports: Ports,
): Promise<readonly JudgedLeg[]> {
  const judged: JudgedLeg[] = [];
  for (const { sessions } of results) {
    const [first] = sessions;
    const hardware = hardwareKey(first.environment);
    const others = results
      .map((leg) => leg.sessions[0])
      .filter((one) => one !== first && hardwareKey(one.environment) === hardware)
      .flatMap(({ agents }) => agents.map(({ name }) => name));
    const found = await readHistory(settings, ports, first, others);
    const own = new Set(sessions.map(keyOf));
    const stored = new Set((found.history?.sessions ?? []).map(keyOf).filter((key) => own.has(key)));
    // Where this job is run again its sessions are there already: as it was before them is what they are held against.
    const before =
      stored.size === 0 ? found : await readHistory(settings, ports, first, others, first.source.commit);
    const bench = { ...withoutThese(before, stored), judgedTogether: results.length };
    const done = await judgeAll(sessions, bench, ports);
    judged.push({ sessions: done, unstored: done.filter(({ record }) => !stored.has(keyOf(record))) });
  }
  return judged;
}

/** A session is not held against itself. Where no other is left, none was stored before. */
function withoutThese(bench: Bench, own: ReadonlySet<string>): Bench {
  const { history } = bench;
  if (history === null || own.size === 0) return bench;
  const sessions = history.sessions.filter((one) => !own.has(keyOf(one)));
  return { ...bench, history: { ...history, sessions, known: sessions.length === 0 ? [] : history.known } };
}

function keyOf({ startedAt, source }: Pick<SessionRecord, 'startedAt' | 'source'>): string {
  return JSON.stringify([startedAt, source.runId, source.runAttempt]);
}

/** Two sessions of one agent on one machine are one too many: nobody knows which of them to hold to its history. */
export function refuseTwice(results: readonly GatheredResults[]): void {
  const seen = new Map<string, string>();
  for (const { name, sessions } of results) {
    const { environment, agents } = sessions[0];
    for (const agent of agents) {
      const key = JSON.stringify([hardwareKey(environment), agent.name]);
      const other = seen.get(key);
      if (other === name) throw new NotMeasured(`${name} has an agent called ${agent.name} twice.`);
      if (other !== undefined) {
        throw new NotMeasured(
          `Both ${other} and ${name} measured an agent called ${agent.name} on the same hardware: give the agents of each job names of their own (input agents).`,
        );
      }
      seen.set(key, name);
    }
  }
}
