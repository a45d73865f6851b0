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
  const { words, unchanged } = factorWords(slowdowns, first);
  return [
    [
      ...moved.map(({ part }) => `${TIMES[part]} **${spanOf(slowdowns, part)}**`),
      ...still.map(({ part }) => `${TIMES[part]} ${spanOf(slowdowns, part)}`),
    ].join(', '),
    words.join(', '),
    unchanged.length === 0 ? '' : `${listed(unchanged)} unchanged`,
  ]
    .filter((text) => text !== '')
    .join('; ');
}

/** Of what goes with it: the same words, or from the least to the most. */
function factorWords(slowdowns: readonly Slowdown[], { cause }: Slowdown) {
  const all = [...factorsOf(cause).moved, ...factorsOf(cause).same].map(({ part }) => part);
  const parts = all.filter((part) =>
    slowdowns.every((one) => one.cause.parts.some((own) => own.part === part)),
  );
  const movedIn = (part: CauseShare['part']) =>
    slowdowns.flatMap((one) => factorsOf(one.cause).moved.filter((own) => own.part === part));
  const words = parts.flatMap((part) => {
    const moved = movedIn(part);
    const texts = new Set(moved.map(factorText));
    if (moved.length === 0) return [];
    return moved.length === slowdowns.length && texts.size === 1
      ? [...texts]
      : [`${FACTORS[part]} ${spanOf(slowdowns, part)}`];
  });
  const unchanged = parts.filter((part) => movedIn(part).length === 0).map((part) => FACTORS[part] ?? part);
  return { words, unchanged };
}

/** What moved, and how the machine did; '' where no time did. Lengths differ by a token here and there. */
function shapeOf({ cause, slowed }: Slowdown): string {
  const times = movedTimes(cause, slowed).map(({ part, before, after }) => `${part} ${after > before}`);
  if (times.length === 0) return '';
  const machine = factorsOf(cause).moved.filter(({ part }) => part === 'cpu-share' || part === 'sm-clock');
  return JSON.stringify([times.sort(), machine.map(factorText)]);
}

function spanOf(slowdowns: readonly Slowdown[], part: CauseShare['part']): string {
  const ratios = slowdowns.flatMap(({ cause }) =>
    cause.parts
      .filter((one) => one.part === part && one.before > 0 && Math.max(one.before, one.after) >= 1)
      .map(({ before, after }) => after / before),
  );
  return ratios.length === 0 ? 'unchanged' : changeSpan(ratios);
}
