import type { Cure } from './cure.ts';
import { GATE_CURES } from './gateCures.ts';
import { RUNNER_CURES } from './runnerCures.ts';
import { STORED_CURES } from './storedCures.ts';
import { TOLD_CURES } from './toldCures.ts';

/** By hazard. */
export const CURES: readonly Cure[] = [...RUNNER_CURES, ...TOLD_CURES, ...GATE_CURES, ...STORED_CURES].sort(
  (a, b) => a.hazard - b.hazard,
);
