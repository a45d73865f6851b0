import type { MetricId } from '../model/judgement.ts';
import type { Prior } from '../stats/twoLevels.ts';

/**
 * What is believed of a machine before its history is known, as relative standard deviations of sessions beyond what
 * their calls explain. Beside a history it is that of a usual machine: on an RTX 4080 Laptop sessions of one day differed by
 * 0.2 to 0.8 % in throughput and by 2 to 5 % in TTFT, calls included. Alone, with one or two stored sessions, it must be that
 * of an unruly one, for small models on that laptop differed by 6 % and more from session to session: only changes of more
 * than ten times this spread count as proven then.
 */
const WEIGHT = 3;
const THROUGHPUT: Prior = { alone: 0.02, beside: 0.005, weight: WEIGHT };
const TIME: Prior = { alone: 0.05, beside: 0.025, weight: WEIGHT };
/** A load waits for disk, driver and scheduler: between days warm loads moved by 37 % and more. */
const LOAD: Prior = { alone: 0.2, beside: 0.15, weight: WEIGHT };

/**
 * Of shares, as a difference: with one seed the same machine mostly writes the same text, and where a driver or a version
 * makes it another one, a session of five answers of thirty numbers moves by 3 points and one of ten by 5. Histories
 * that merely repeat a text tell nothing of that, so the belief is as wide beside them.
 */
const SHARE: Prior = { alone: 0.05, beside: 0.05, weight: WEIGHT };

export function priorOf(metric: MetricId): Prior {
  switch (metric) {
    case 'throughput':
    case 'tpot':
      return THROUGHPUT;
    case 'load':
    case 'ttft':
    case 'ttfo':
    case 'cold-load':
    case 'cold-ttft':
      return LOAD;
    case 'grounding':
      return SHARE;
    default:
      return TIME;
  }
}
