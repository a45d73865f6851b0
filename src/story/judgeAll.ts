import { unknownMetrics } from '../judge/gaps.ts';
import type { Ports } from '../model/ports.ts';
import type { Results } from '../model/results.ts';
import { acceptanceOf, levelAcceptance } from './acceptance.ts';
import { withSession } from './history.ts';
import { type Bench, type JudgedSession, judgeSession, NOBODY } from './judgeSession.ts';

/** Sessions of one job, one after the other: each joins the history of the next. */
export async function judgeAll(
  measured: readonly [Results, ...Results[]],
  bench: Bench,
  ports: Ports,
): Promise<readonly [JudgedSession, ...JudgedSession[]]> {
  const judged: JudgedSession[] = [];
  let known = bench;
  for (const results of measured) {
    for (const sentence of unknownMetrics(results)) ports.log.warning(sentence);
    const level = judged.length === 0 ? levelAcceptance(known, ports) : null;
    const blind = judgeSession(results, known, NOBODY, level);
    const acceptance = await acceptanceOf(blind, known, ports);
    const session = judgeSession(results, known, acceptance.finding, level ?? acceptance.ofLevel, blind);
    judged.push(session);
    known = withSession(known, session);
  }
  return judged as [JudgedSession, ...JudgedSession[]];
}

/** The one that is told of: the first that fails, else the last. */
export function shownOf(sessions: readonly [JudgedSession, ...JudgedSession[]]): JudgedSession {
  return sessions.find(({ decision }) => !decision.passed) ?? (sessions.at(-1) as JudgedSession);
}
