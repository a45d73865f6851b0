import { nonceOf } from '../../src/bench/prompts.ts';
import type { Call } from '../../src/model/results.ts';
import type { BenchmarkSettings } from '../../src/model/settings.ts';
import type { CallRequest } from '../fault-server/index.ts';

/** Which call of the session a request is: its nonce tells, as it is derived from the place. */

export interface Place {
  readonly agent: string;
  readonly phase: Call['phase'] | 'probe';
  readonly run: number;
  readonly stage: string;
}

/** Beyond what a session of so many runs, made up for, can come to. */
const runsOf = (phase: Place['phase'], { runs, warmupRuns, coldStarts }: BenchmarkSettings): number =>
  ({ probe: 9, cold: coldStarts, warmup: 2 * warmupRuns, measured: 2 * runs })[phase];

export function placesByNonce(settings: BenchmarkSettings): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { name: agent } of settings.agents) {
    for (const { name: stage } of settings.stages) {
      for (const phase of ['probe', 'cold', 'warmup', 'measured'] as const) {
        for (let run = 0; run <= runsOf(phase, settings); run++) {
          const place = { agent, phase, run, stage };
          for (let sending = 1; sending <= settings.retries + 1; sending++) {
            places.set(nonceOf(settings.seed, { ...place, sending }), place);
          }
        }
      }
    }
  }
  return places;
}

/** The first line of the system text. */
export function nonceIn({ messages }: CallRequest): string {
  const [system] = (messages ?? []) as readonly { readonly content?: string }[];
  return system?.content?.split('\n')[0] ?? '';
}

export const keyOf = ({ agent, phase, run, stage }: Place): string => `${agent} ${phase} ${run} ${stage}`;
