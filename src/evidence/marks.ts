import { type Call, MARKS, type Mark } from '../model/call.ts';
import {
  clientBlocked,
  decodeTooShort,
  firstTextLate,
  firstTokenTooEarly,
  partsBeyondTotal,
  replyHeldUp,
  streamBuffered,
  totalBeyondEnd,
} from './clocks.ts';
import { type Check, type ExaminedAgainst, type Finding, type Others, othersOf } from './finding.ts';
import { gpuTenant, offloadChanged, otherModel, powerBrake, thermalThrottling } from './machine.ts';
import { notedOn } from './notes.ts';
import { cacheHit, truncated } from './prompt.ts';
import { loadedByAnother, reload, runaway, slotContention } from './server.ts';

export type { ExaminedAgainst } from './finding.ts';

/** What may set each mark. */
const CHECKS: Readonly<Record<Mark, readonly Check[]>> = {
  'thermal-throttling': [thermalThrottling],
  'power-brake': [powerBrake],
  'gpu-tenant': [gpuTenant],
  'other-model': [otherModel],
  'offload-changed': [offloadChanged],
  reload: [reload, loadedByAnother],
  'cache-hit': [cacheHit],
  truncated: [truncated],
  runaway: [runaway],
  'slot-contention': [slotContention],
  'clock-disagreement': [
    totalBeyondEnd,
    firstTokenTooEarly,
    partsBeyondTotal,
    replyHeldUp,
    streamBuffered,
    firstTextLate,
    decodeTooShort,
  ],
  'client-blocked': [clientBlocked],
};

const BESIDE_THE_CACHE: readonly Check[] = MARKS.filter((mark) => mark !== 'cache-hit').flatMap(
  (mark) => CHECKS[mark],
);

/** What comes after a prompt was read, or is of our own clock: such a call is a measure of that all the same. */
const AFTER_READING: readonly Mark[] = ['runaway', 'client-blocked'];

/**
 * The same calls, with those that ended properly and are untrustworthy made invalid, each with its marks and reason.
 * Looks at all calls of the session so far: some findings show only beside other calls. May be called again as the
 * session grows: it starts from what was measured and takes back marks that later calls do not bear out.
 */
export function markCalls(calls: readonly Call[], against: ExaminedAgainst): readonly Call[] {
  const known = new Map<Call, readonly Finding[]>();
  const besideTheCache = (call: Call): readonly Finding[] => {
    const found = known.get(call) ?? findingsOf(call, BESIDE_THE_CACHE, others);
    known.set(call, found);
    return found;
  };
  const others = othersOf(calls, against, (call) =>
    besideTheCache(call).some(({ mark }) => !AFTER_READING.includes(mark)),
  );
  return calls.map((call) => {
    const noted = { ...call, notes: notedOn(call) };
    if (call.status === 'failed') return noted;
    return judged(noted, [...besideTheCache(call), ...findingsOf(call, CHECKS['cache-hit'], others)]);
  });
}

function findingsOf(call: Call, checks: readonly Check[], others: Others): readonly Finding[] {
  return checks.map((check) => check(call, others)).filter((finding) => finding !== null);
}

function judged(call: Call, findings: readonly Finding[]): Call {
  if (findings.length === 0) return { ...call, status: 'valid', reason: null, marks: [] };
  const sorted = findings.toSorted((a, b) => MARKS.indexOf(a.mark) - MARKS.indexOf(b.mark));
  return {
    ...call,
    status: 'invalid',
    reason: sorted.map(({ detail }) => detail).join('; '),
    marks: [...new Set(sorted.map(({ mark }) => mark))],
  };
}
