import type { Command } from 'commander';

/** The options of a command that judges stored results: what a job's inputs and configuration file say of the policy. */
export interface PolicyOptions {
  readonly config?: string;
  readonly thresholds?: string;
  readonly failOn?: string;
  readonly onNotMeasured?: string;
  readonly onMissingBaseline?: string;
  readonly onWorkloadChange?: string;
  /** Not of the policy: which of several benchmarks in one baseline file. */
  readonly commentKey?: string;
}

export function definePolicyOptions(command: Command): Command {
  return command
    .option('--config <path>', 'configuration file with the policy; options go before it')
    .option(
      '--thresholds <yaml>',
      "percent that a metric may get worse, such as '{ throughput: 3, ttft-net: { percent: 10, floor: 5 }, agents: { NAME: … } }'",
    )
    .option(
      '--fail-on <policy>',
      'what makes a measured session fail: regression (default), inconclusive or never',
    )
    .option(
      '--on-not-measured <policy>',
      'what a session does that lacks what the baseline has: fail (default) or warn',
    )
    .option(
      '--on-missing-baseline <policy>',
      'what a session does that cannot be compared: auto (default), pass or fail',
    )
    .option(
      '--on-workload-change <policy>',
      'what becomes of numbers whose prompts have another length: inform (default) or judge',
    )
    .option(
      '--comment-key <key>',
      'of a baseline file that holds several benchmarks: the comment-key of the one to take, or "default" for none',
    );
}

/** As the inputs of a job. */
export function inputsOf(options: PolicyOptions): (name: string) => string {
  const given: Readonly<Record<string, string | undefined>> = {
    config: options.config,
    thresholds: options.thresholds,
    'fail-on': options.failOn,
    'on-not-measured': options.onNotMeasured,
    'on-missing-baseline': options.onMissingBaseline,
    'on-workload-change': options.onWorkloadChange,
  };
  return (name) => given[name] ?? '';
}
