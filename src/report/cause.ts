import type { Cause, CausePart, CauseShare } from '../model/judgement.ts';
import { beforeAfter, changeBetween, UNKNOWN } from './format.ts';

/** What the change of one stage is made of, in words of ours alone: what moved first, what stayed in few words. */

/** Parts of the time, and the other things that go with it. Medians of parts move by this much on their own. */
const MOVED_PERCENT = 1;
/** Less of a time is nothing that anybody waits for. */
const MOVED_MS = 1;

const TIMES: Readonly<Partial<Record<CausePart, string>>> = {
  load: 'load',
  prefill: 'prefill',
  decode: 'decode (TPOT)',
  overhead: 'overhead',
};

const FACTORS: Readonly<Partial<Record<CausePart, string>>> = {
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
export function causeText({ parts }: Cause, slowed: Slowed): string {
  const times = parts
    .filter(({ part }) => TIMES[part] !== undefined)
    .sort((a, b) => weightOf(b, parts, slowed) - weightOf(a, parts, slowed));
  const factors = parts.filter(({ part }) => FACTORS[part] !== undefined);
  const moved = factors.filter(hasMoved);
  const same = factors.filter((one) => !hasMoved(one) && one.before !== 0);
  return [
    times.map((time) => timeText(time, slowed)).join(', '),
    moved.map(factorText).join(', '),
    same.length === 0 ? '' : `${listed(same.map(({ part }) => FACTORS[part] ?? part))} unchanged`,
  ]
    .filter((text) => text !== '')
    .join('; ');
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

function timeText(share: CauseShare, slowed: Slowed): string {
  const { part, before, after } = share;
  const label = TIMES[part] ?? part;
  const change = changeBetween(before, after, 'ms');
  if (isContained(share, slowed) && hasMoved(share)) {
    const levels = beforeAfter(before, after, 'ms');
    return change === UNKNOWN ? `${label} **${levels}**` : `${label} **${change}** (${levels})`;
  }
  return change === UNKNOWN ? `${label} unchanged` : `${label} ${change}`;
}

function factorText({ part, before, after }: CauseShare): string {
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
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
