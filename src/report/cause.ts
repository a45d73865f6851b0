import type { Cause, CausePart, CauseShare } from '../model/judgement.ts';
import { beforeAfter, changeBetween, UNKNOWN } from './format.ts';

/** What the change of one stage is made of, in words of ours alone: what moved first, what stayed in few words. */

/** Parts of the time, and the other things that go with it. Medians of parts move by this much on their own. */
const MOVED_PERCENT = 1;
/** Less of a time is nothing that anybody waits for. */
const MOVED_MS = 1;

export const TIMES: Readonly<Partial<Record<CausePart, string>>> = {
  load: 'load',
  prefill: 'prefill',
  decode: 'decode (TPOT)',
  overhead: 'overhead',
};

export const FACTORS: Readonly<Partial<Record<CausePart, string>>> = {
  'prompt-tokens': 'prompt length',
  'output-tokens': 'answer length',
  'cpu-share': 'share in host memory',
  'sm-clock': 'GPU clock',
};

/** What slowed: the rate of the answer, the time to its first token (net of the load), or both. */
export interface Slowed {
  readonly rate: boolean;
  readonly first: boolean;
}

/**
 * `prefill **+19.0 %** (141 → 168 ms), decode (TPOT) +0.3 %, load 0.0 %; GPU clock **−8.0 %** (2730 → 2512 MHz); prompt
 * length and answer length unchanged`. What the slowed metric contains stands first; '' where nothing is known.
 */
export function causeText(cause: Cause, slowed: Slowed): string {
  const moved = movedTimes(cause, slowed);
  const times = [...timesOf(cause)].sort(
    (x, y) => weightOf(y, cause.parts, slowed) - weightOf(x, cause.parts, slowed),
  );
  const factors = factorsOf(cause);
  return [
    times.map((time) => timeText(time, moved.includes(time))).join(', '),
    factors.moved.map(factorText).join(', '),
    factors.same.length === 0
      ? ''
      : `${listed(factors.same.map(({ part }) => FACTORS[part] ?? part))} unchanged`,
  ]
    .filter((text) => text !== '')
    .join('; ');
}

export function timesOf({ parts }: Cause): readonly CauseShare[] {
  return parts.filter(({ part }) => TIMES[part] !== undefined);
}

/** What a part adds to the time to the first token beside the one that adds most: less of it explains nothing. */
const LEAST_SHARE = 0.02;

/** The times that explain what slowed, the weightiest first. */
export function movedTimes(cause: Cause, slowed: Slowed): readonly CauseShare[] {
  const weight = (one: CauseShare) => weightOf(one, cause.parts, slowed);
  const moved = timesOf(cause).filter((one) => isContained(one, slowed) && hasMoved(one));
  // Decoding explains the rate alone, and of a long answer it would outweigh whatever delays the first token.
  const isDecode = ({ part }: CauseShare) => part === 'decode';
  const most = Math.max(...moved.filter((one) => !isDecode(one)).map(weight));
  return moved
    .filter((one) => isDecode(one) || weight(one) >= LEAST_SHARE * most)
    .sort((a, b) => weight(b) - weight(a));
}

/** What goes with it: lengths, placement, clocks. */
export function factorsOf({ parts }: Cause): {
  readonly moved: readonly CauseShare[];
  readonly same: readonly CauseShare[];
} {
  const factors = parts.filter(({ part }) => FACTORS[part] !== undefined);
  return {
    moved: factors.filter(hasMoved),
    same: factors.filter((one) => !hasMoved(one) && one.before !== 0),
  };
}

/** Milliseconds of one answer by which a part moved; what the slowed metric does not contain comes last. */
function weightOf(share: CauseShare, parts: readonly CauseShare[], slowed: Slowed): number {
  const moved = Math.abs(share.after - share.before);
  if (!isContained(share, slowed)) return moved / 1e6;
  const tokens = parts.find(({ part }) => part === 'output-tokens')?.after ?? 1;
  return share.part === 'decode' ? moved * tokens : moved;
}

function isContained({ part }: CauseShare, { rate, first }: Slowed): boolean {
  return part === 'decode' ? rate : first && part !== 'load';
}

function timeText({ part, before, after }: CauseShare, explains: boolean): string {
  const label = TIMES[part] ?? part;
  const change = changeBetween(before, after, 'ms');
  if (explains) {
    const levels = beforeAfter(before, after, 'ms');
    return change === UNKNOWN ? `${label} **${levels}**` : `${label} **${change}** (${levels})`;
  }
  return change === UNKNOWN ? `${label} unchanged` : `${label} ${change}`;
}

export function factorText({ part, before, after }: CauseShare): string {
  const label = FACTORS[part] ?? part;
  if (part === 'cpu-share') return `${label} **${beforeAfter(before, after, 'share')}**`;
  const unit = part === 'sm-clock' ? 'MHz' : 'tokens';
  const change = changeBetween(before, after, 'tok/s');
  return `${label} **${change}** (${before.toFixed(0)} → ${after.toFixed(0)} ${unit})`;
}

/** A token takes milliseconds: there the share alone counts. */
function hasMoved({ part, before, after }: CauseShare): boolean {
  const moved = Math.abs(after - before);
  if (part === 'cpu-share') return moved >= MOVED_PERCENT / 100;
  const isShareMoved = moved * 100 >= MOVED_PERCENT * before && moved > 0;
  return isShareMoved && (TIMES[part] === undefined || part === 'decode' || moved >= MOVED_MS);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
