import type { PolicySettings } from '../model/settings.ts';
import { holding, type PolicySources, readPolicyKey } from './holding.ts';
import { valuesOf } from './key.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { POLICY_KEYS } from './policyKeys.ts';
import { structureLayers } from './sources.ts';
import { readStore } from './store.ts';
import { readThresholds } from './thresholds.ts';

/** The policy as the file has it, else the inputs, else the defaults. */
export function readPolicy(sources: PolicySources): PolicySettings {
  return {
    limits: readLimits(sources),
    ...valuesOf(POLICY_KEYS, (key) => readPolicyKey(sources, key)),
    store: readStore(sources),
  };
}

function readLimits(sources: PolicySources): PolicySettings['limits'] {
  const { known, problems } = sources;
  const layers = structureLayers(sources, 'thresholds', (yaml, value, subject, file) =>
    readThresholds(yaml, value, subject, file === null ? known.inInput : known.inFile, problems),
  );
  return holding(sources, layers, 'thresholds') ?? { general: DEFAULT_LIMITS, own: [] };
}
