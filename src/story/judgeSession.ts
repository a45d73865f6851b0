import { type BaselineWrite, baselineWrite, isOfDefaultBranch } from '../judge/baselineWrite.ts';
import { judge } from '../judge/compare.ts';
import { unmeasuredUnits } from '../judge/gaps.ts';
import { decide, sessionGap } from '../judge/gate.ts';
import type { Place } from '../judge/gateWords.ts';
import { acceptedStanding } from '../judge/standing.ts';
import type { GateDecision, Judgement } from '../model/judgement.ts';
import type { AcceptanceFinding, BaselineHistory, Lineage } from '../model/ports.ts';
import type { Acceptance, SessionRecord } from '../model/record.ts';
import { recordOf } from '../model/recordOf.ts';
import type { Results, Source } from '../model/results.ts';
import type { Settings } from '../model/settings.ts';

/** What is known when sessions are judged. */
export interface Bench {
  readonly settings: Settings;
  readonly source: Source;
  /** Null: no baseline is wanted. */
  readonly history: BaselineHistory | null;
  readonly lineage: Lineage | null;
  readonly now: Date;
  /** Sessions that one gate judges together; default: this one. */
  readonly judgedTogether?: number;
}

export interface JudgedSession {
  readonly results: Results;
  /** As it may be stored. */
  readonly record: SessionRecord;
  /** The sessions that it was judged by, the oldest first. */
  readonly heldAgainst: readonly SessionRecord[];
  readonly judgement: Judgement | null;
  readonly decision: GateDecision;
  readonly write: BaselineWrite;
}

export const NOBODY: AcceptanceFinding = { accepted: null, note: null };

/**
 * One session against the history: comparisons, the gate's decision, and whether it is stored.
 * @param acceptance who accepted the change that was measured
 * @param levelAcceptance an acceptance that begins a new level whatever the verdict is; null: none
 * @param blind the same session, judged before anybody was asked; null: it was not
 */
export function judgeSession(
  results: Results,
  bench: Bench,
  acceptance: AcceptanceFinding,
  levelAcceptance: Acceptance | null,
  blind: JudgedSession | null = null,
): JudgedSession {
  const { settings, source } = bench;
  const candidate = recordOf(results, settings.publish.commentKey);
  const heldAgainst = sessionsOf(bench);
  const judgement = blind === null ? judgementOf(heldAgainst, candidate, bench) : blind.judgement;
  const evidence = {
    interruption: results.interruption,
    unmeasured: unmeasuredUnits(results),
    unseen: unseenHardware(candidate, bench.history),
    judgement,
    everStored: everStored(candidate, bench.history),
    acceptance,
    place: placeOf(source, settings),
    isJudgedElsewhere: settings.publish.mode === 'measure',
  };
  const decision = decide(evidence, settings.policy);
  const standing =
    levelAcceptance === null
      ? judgement?.standing
      : acceptedStanding(judgement?.comparisons ?? [], candidate);
  const record = { ...candidate, standing: [...(standing ?? [])], accepted: levelAcceptance };
  const write = baselineWrite(settings.record, source, sessionGap(evidence), {
    ...decision,
    accepted: levelAcceptance ?? decision.accepted,
  });
  return { results, record, heldAgainst, judgement, decision, write };
}

/** Where none of this hardware is stored, one of another says what differs. */
function sessionsOf({ history }: Bench): readonly SessionRecord[] {
  if (history === null) return [];
  const { sessions, elsewhere } = history;
  return sessions.length === 0 && elsewhere !== null ? [elsewhere] : sessions;
}

function judgementOf(
  [first, ...others]: readonly SessionRecord[],
  candidate: SessionRecord,
  bench: Bench,
): Judgement | null {
  const { history, settings, lineage, now } = bench;
  if (first === undefined || history === null) return null;
  const { limits, onWorkloadChange, store } = settings.policy;
  return judge([first, ...others], candidate, {
    limits,
    onWorkloadChange,
    elsewhere: history.sessions.length === 0,
    judgedTogether: bench.judgedTogether ?? 1,
    against: becomesLevel(bench) ? 'level' : 'change',
    relation: history.relation,
    lineage,
    staleDays: store.staleDays,
    staleCommits: store.staleCommits,
    now,
  });
}

/** The default branch, and whatever else is to be stored: levels that nobody is held to would drift. */
function becomesLevel({ settings, source }: Bench): boolean {
  return isOfDefaultBranch(source) || baselineWrite(settings.record, source, null, NO_LOSS).write;
}

const NO_LOSS = { lost: [], accepted: null };

/** A GPU tool that failed would make another machine of this one, one that has no baseline and passes. */
function unseenHardware({ environment }: SessionRecord, history: BaselineHistory | null): string | null {
  const other = history?.elsewhere?.environment;
  if (other === undefined || !environment.ollamaIsLocal || environment.gpus !== null) return null;
  const isThisMachine = other.cpuModel === environment.cpuModel && other.arch === environment.arch;
  const [gpu] = other.gpus ?? [];
  return isThisMachine && gpu !== undefined
    ? `Not measured: no GPU tool answered, though stored sessions with the same processor had a GPU (${gpu.name}).`
    : null;
}

function everStored({ agents }: SessionRecord, history: BaselineHistory | null): boolean {
  return agents.some(({ name }) => history?.known.includes(name) ?? false);
}

function placeOf(source: Source, { policy }: Settings): Place {
  return { kind: placeKind(source), label: policy.acceptLabel };
}

/** A merge queue's group is of pull requests; on other branches, in releases and at a desk there is none to label. */
function placeKind(source: Source): Place['kind'] {
  if (isOfDefaultBranch(source)) return 'default-branch';
  return source.pullRequest !== null || source.event === 'merge_group' ? 'pull-request' : 'elsewhere';
}
