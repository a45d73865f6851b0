import { createHash } from 'node:crypto';
import type { Metric } from '../model/metrics.ts';
import type { SessionRecord } from '../model/record.ts';
import { valuesOf } from '../model/recordOf.ts';
import { median } from '../stats/summary.ts';
import { templates } from './differences.ts';
import { type Unit, unitOf } from './units.ts';

/**
 * Prompt lengths further apart than this are another workload, percent. Prefill grows with the prompt; a decoded
 * token only reads its cache, which is a few percent of the model's own size.
 */
const SAME_PROMPT_PERCENT = { time: 1, throughput: 5 };

/**
 * A sentence where what is sent has changed and with it the length of the prompts: times then differ with reason.
 * What is sent, because stage 2 embeds what the model wrote in stage 1, and varies in length on its own.
 */
export function workloadChange(
  before: SessionRecord,
  after: SessionRecord,
  unit: Unit,
  metric: Pick<Metric, 'id'>,
): string | null {
  if (isOfAnyLength(metric) || workloadOf(before) === workloadOf(after)) return null;
  const [was, is] = [promptTokens(before, unit), promptTokens(after, unit)];
  return isOtherLength(was, is, metric) ? `workload changed: ${was} → ${is} prompt tokens` : null;
}

/** Shorter prompts make nothing slower: what is slower all the same is so for another reason. */
export function hasShorterPrompts(before: SessionRecord, after: SessionRecord, unit: Unit): boolean {
  const [was, is] = [promptTokens(before, unit), promptTokens(after, unit)];
  return was !== null && is !== null && is < was;
}

/** What is sent in a session, as its record remembers it beside a level. */
export interface Workload {
  readonly workload: string;
  readonly promptTokens: number | null;
}

export function workloadIn(session: SessionRecord, unit: Unit): Workload {
  const workload = createHash('sha256').update(workloadOf(session)).digest('hex').slice(0, 16);
  return { workload, promptTokens: promptTokens(session, unit) };
}

/** The same question of a remembered level. */
export function isOtherWorkload(before: Workload, after: Workload, metric: Pick<Metric, 'id'>): boolean {
  if (isOfAnyLength(metric) || before.workload === after.workload) return false;
  return isOtherLength(before.promptTokens, after.promptTokens, metric);
}

/** Whether a call succeeds and what it says is no matter of the prompt's length: a change of the prompts is held to it. */
const isOfAnyLength = ({ id }: Pick<Metric, 'id'>): boolean => id === 'success-rate' || id === 'grounding';

function isOtherLength(was: number | null, is: number | null, { id }: Pick<Metric, 'id'>): boolean {
  if (was === null || is === null || was === 0) return false;
  const tolerance = SAME_PROMPT_PERCENT[id === 'throughput' ? 'throughput' : 'time'];
  return Math.abs(is / was - 1) * 100 > tolerance;
}

/** Everything of ours that shapes the prompts of all agents. */
function workloadOf({ protocol, stages, corpusDigest }: SessionRecord): string {
  const { numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters } = protocol;
  const sent = [numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters];
  return JSON.stringify([templates(stages), corpusDigest, ...sent]);
}

function promptTokens(session: SessionRecord, unit: Unit): number | null {
  return median(valuesOf(unitOf(session, unit), 'prompt-tokens'));
}
