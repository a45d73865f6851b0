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
import { type Check, type ExaminedAgainst, type Others, othersOf } from './finding.ts';
import { gpuTenant, offloadChanged, otherModel, powerBrake, thermalThrottling } from './machine.ts';
import { notedOn } from './notes.ts';
import { cacheHit, truncated } from './prompt.ts';
import { reload, runaway, slotContention } from './server.ts';

export type { ExaminedAgainst } from './finding.ts';

/** What may set each mark. */
const CHECKS: Readonly<Record<Mark, readonly Check[]>> = {
  'thermal-throttling': [thermalThrottling],
  'power-brake': [powerBrake],
  'gpu-tenant': [gpuTenant],
  'other-model': [otherModel],
  'offload-changed': [offloadChanged],
  reload: [reload],
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

const IN_ORDER: readonly Check[] = MARKS.flatMap((mark) => CHECKS[mark]);

/**
 * The same calls, with those that ended properly and are untrustworthy made invalid, each with its marks and reason.
 * Looks at all calls of the session so far: some findings show only beside other calls. May be called again as the
 * session grows: it starts from what was measured and takes back marks that later calls do not bear out.
 */
export function markCalls(calls: readonly Call[], against: ExaminedAgainst): readonly Call[] {
  const others = othersOf(calls, against);
  return calls.map((call) => examined(call, others));
}

function examined(call: Call, others: Others): Call {
  const noted = { ...call, notes: notedOn(call) };
  if (call.status === 'failed') return noted;
  const findings = IN_ORDER.map((check) => check(call, others)).filter((finding) => finding !== null);
  if (findings.length === 0) return { ...noted, status: 'valid', reason: null, marks: [] };
  return {
    ...noted,
    status: 'invalid',
    reason: findings.map(({ detail }) => detail).join('; '),
    marks: [...new Set(findings.map(({ mark }) => mark))],
  };
}
