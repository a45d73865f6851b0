import type { Call, Results } from '../model/results.ts';
import { counted, duration } from './format.ts';
import { MARK_WORDS, markCounts } from './marks.ts';
import { reasonOf } from './remarks.ts';
import { cell } from './safe.ts';
import { isReload, runOf } from './session.ts';
import { blocks, left, right, table } from './table.ts';

/** The calls that entered no statistic of warm calls, and why. */

const SHOWN_CALLS = 50;
/** Reasons of failures are the server's words: as many as there are calls, at worst. */
const SHOWN_REASONS = 10;

/** Every call in exactly one group, so that the groups add up to the calls that were attempted. */
interface Groups {
  readonly counting: readonly Call[];
  readonly cold: readonly Call[];
  /** Meant as cold starts, but their model was there. */
  readonly notCold: readonly Call[];
  readonly warmups: readonly Call[];
  readonly reloads: readonly Call[];
  readonly invalid: readonly Call[];
  readonly failed: readonly Call[];
}

function groupsOf(calls: readonly Call[]): Groups {
  const valid = calls.filter(({ status }) => status === 'valid');
  return {
    counting: valid.filter((call) => call.phase === 'measured' && !call.cold),
    cold: valid.filter(({ phase, cold }) => phase === 'cold' && cold),
    notCold: valid.filter(({ phase, cold }) => phase === 'cold' && !cold),
    warmups: valid.filter((call) => call.phase === 'warmup' && !call.cold),
    reloads: valid.filter(({ phase, cold }) => phase !== 'cold' && cold),
    invalid: calls.filter(({ status }) => status === 'invalid'),
    failed: calls.filter(({ status }) => status === 'failed'),
  };
}

export function setAside({ calls, protocol }: Results): string {
  const groups = groupsOf(calls);
  const rows = [...groups.failed, ...groups.invalid, ...groups.reloads].sort(
    (a, b) => a.position - b.position,
  );
  const more = rows.length - SHOWN_CALLS;
  return blocks(
    countingSentence(calls.length, groups),
    table([left('Set aside'), right('Calls'), left('What it means')], groupRows(groups)),
    severalMarks(groups),
    table(
      [right('Call'), left('Agent'), left('Stage'), left('Kind'), left('Why it is set aside')],
      rows
        .slice(0, SHOWN_CALLS)
        .map((call) => [
          String(call.position),
          cell(call.agent),
          cell(call.stage),
          runOf(call, protocol.runs),
          whyOf(call),
        ]),
    ),
    more > 0 ? `… and ${more} more in \`results.json\`.` : '',
  );
}

function countingSentence(attempted: number, groups: Groups): string {
  const parts = [
    `${groups.counting.length} in the statistics`,
    `${counted(groups.cold.length, 'cold start')} told apart`,
    ...(groups.notCold.length === 0 ? [] : [`${groups.notCold.length} meant as such but not cold`]),
    `${counted(groups.warmups.length, 'warm-up call')} discarded`,
    ...(groups.reloads.length === 0 ? [] : [counted(groups.reloads.length, 'reload')]),
    `${groups.invalid.length} invalid`,
    `${groups.failed.length} failed`,
  ];
  return `${counted(attempted, 'call')} attempted: ${parts.join(', ')}.`;
}

function groupRows({
  cold,
  notCold,
  warmups,
  reloads,
  invalid,
  failed,
}: Groups): readonly (readonly string[])[] {
  const row = (name: string, calls: readonly Call[], meaning: string) =>
    calls.length === 0 ? [] : [[name, String(calls.length), meaning]];
  return [
    ...row('Cold starts', cold, 'The model was unloaded on purpose: a metric of its own.'),
    ...row('Not cold', notCold, 'Meant as cold starts, but the model was loaded all the same.'),
    ...row('Warm-up', warmups, 'Discarded on purpose: the first calls after a load are no typical ones.'),
    ...row('Reloads', reloads, `The model was not loaded when the call was sent${loadTimesOf(reloads)}.`),
    ...markCounts(invalid).map(([mark, count]) => [
      `⚠️ Invalid: ${MARK_WORDS[mark].label}`,
      String(count),
      MARK_WORDS[mark].meaning,
    ]),
    ...failedRows(failed),
  ];
}

/** Marks add up to more than the calls where some have several; said, because the counts are of calls. */
function severalMarks({ invalid }: Groups): string {
  const several = invalid.filter(({ marks }) => marks.length > 1).length;
  if (several === 0) return '';
  return `${counted(several, 'invalid call')} ${several === 1 ? 'stands' : 'stand'} in more than one row.`;
}

function failedRows(failed: readonly Call[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const call of failed) counts.set(reasonOf(call), (counts.get(reasonOf(call)) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const rest = sorted.slice(SHOWN_REASONS).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...sorted.slice(0, SHOWN_REASONS).map(([reason, count]) => ['❌ Failed', String(count), reason]),
    ...(rest === 0 ? [] : [['❌ Failed', String(rest), 'for other reasons']]),
  ];
}

function loadTimesOf(reloads: readonly Call[]): string {
  const times = reloads.map(({ loadMs }) => loadMs).filter((time) => time !== null);
  if (times.length === 0) return '';
  return `; loading took ${duration(times.reduce((sum, time) => sum + time, 0))} in all`;
}

function whyOf(call: Call): string {
  const load =
    isReload(call) && call.loadMs !== null ? `the model was loaded in ${duration(call.loadMs)}` : '';
  const opened = call.phase === 'warmup' ? 'first call of a block' : 'reload';
  const why = call.status === 'valid' ? opened : `${call.status}: ${reasonOf(call)}`;
  return load === '' ? why : `${why}; ${load}`;
}
