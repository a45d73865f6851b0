import type { MetricId } from '../model/judgement.ts';
import type { Prior } from '../stats/twoLevels.ts';

/**
 * What is believed of a machine before its history is known, as relative standard deviations of sessions beyond what
 * their calls explain. On an RTX 4080 Laptop sessions of one day differed by 0.2 to 0.8 % in throughput and by 2 to 5 % in
 * TTFT, calls included; one configuration of one model by 11 %. With three degrees of freedom it is cautious: alone, with one
 * stored session, only changes of more than ten times this spread count as proven.
 */
const WEIGHT = 3;
const THROUGHPUT: Prior = { alone: 0.0075, beside: 0.005, weight: WEIGHT };
const TIME: Prior = { alone: 0.05, beside: 0.025, weight: WEIGHT };
/** A load waits for disk, driver and scheduler: between days warm loads moved by 37 % and more. */
const LOAD: Prior = { alone: 0.2, beside: 0.15, weight: WEIGHT };

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
    default:
      return TIME;
  }
}
