import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How noisy a real machine was, as `--derive` found it. Standard deviations are of logarithms: 0.01 is 1 %. */
export interface MetricNoise {
  /** Usual value, tok/s or ms. */
  readonly level: number;
  /** Of calls within a session. */
  readonly callSd: number;
  /** Of whole sessions, beyond what their calls explain. */
  readonly sessionSd: number;
}

export interface UnitNoise {
  readonly agent: string;
  readonly stage: string;
  readonly throughput: MetricNoise;
  readonly ttftNet: MetricNoise;
  readonly load: MetricNoise;
}

export interface MachineNoise {
  readonly model: string;
  /** `two-stage`: calls of a workflow like this action's. `fixed-length`: short prompts and answers, always the same. */
  readonly calls: 'two-stage' | 'fixed-length';
  readonly units: readonly UnitNoise[];
}

/** The model whose figures the rule was tuned on; the others are kept for the test. */
export const TUNED_ON = 'gemma3:latest';

export const PARAMETERS_FILE = join(import.meta.dirname, 'parameters.json');

export function readParameters(): readonly MachineNoise[] {
  return (JSON.parse(readFileSync(PARAMETERS_FILE, 'utf8')) as { machines: readonly MachineNoise[] })
    .machines;
}
