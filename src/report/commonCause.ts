import type { Cause, CauseShare } from '../model/judgement.ts';
import { FACTORS, factorsOf, factorText, listed, movedTimes, type Slowed, TIMES, timesOf } from './cause.ts';
import { changeSpan } from './format.ts';

/** What the change of several stages is made of, where it is the same of each: one line instead of one for each. */

export interface Slowdown {
  readonly cause: Cause;
  readonly slowed: Slowed;
}

/**
 * `decode (TPOT) **+924 to +1018 %**, prefill **+714 to +765 %**, load 0.0 %; prompt length and answer length unchanged`.
 * Null where the stages differ in what moved, or are fewer than two.
 */
export function commonCauseText(slowdowns: readonly Slowdown[]): string | null {
  const [first, ...others] = slowdowns;
  if (first === undefined || others.length === 0) return null;
  const shape = shapeOf(first);
  if (shape === '' || others.some((one) => shapeOf(one) !== shape)) return null;
  const moved = movedTimes(first.cause, first.slowed);
  const still = timesOf(first.cause).filter(({ part }) => !moved.some((one) => one.part === part));
  const { moved: factors, same } = factorsOf(first.cause);
  return [
    [
      ...moved.map(({ part }) => `${TIMES[part]} **${spanOf(slowdowns, part)}**`),
      ...still.map(({ part }) => `${TIMES[part]} ${spanOf(slowdowns, part)}`),
    ].join(', '),
    factors.map(factorText).join(', '),
    same.length === 0 ? '' : `${listed(same.map(({ part }) => FACTORS[part] ?? part))} unchanged`,
  ]
    .filter((text) => text !== '')
    .join('; ');
}

/** What moved, and how what goes with it did; '' where no time did. */
function shapeOf({ cause, slowed }: Slowdown): string {
  const times = movedTimes(cause, slowed).map(({ part, before, after }) => `${part} ${after > before}`);
  const { moved, same } = factorsOf(cause);
  if (times.length === 0) return '';
  return JSON.stringify([times.sort(), moved.map(factorText), same.map(({ part }) => part)]);
}

function spanOf(slowdowns: readonly Slowdown[], part: CauseShare['part']): string {
  const ratios = slowdowns.flatMap(({ cause }) =>
    cause.parts
      .filter((one) => one.part === part && one.before > 0 && Math.max(one.before, one.after) >= 1)
      .map(({ before, after }) => after / before),
  );
  return ratios.length === 0 ? 'unchanged' : changeSpan(ratios);
}
