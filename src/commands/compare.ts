import type { Command } from 'commander';
import { comparisonLine, decisionLine } from '../report/decisionLines.ts';
import { logJson } from '../report/safe.ts';
import type { Desk } from './desk.ts';
import { judgeStored } from './judged.ts';

interface Options {
  readonly baseline: readonly string[];
  readonly candidate: string;
  readonly json?: true;
  readonly config?: string;
  readonly thresholds?: string;
  readonly failOn?: string;
  readonly onMissingBaseline?: string;
}

export function defineCompare(command: Command, { cwd, out, exitWith }: Desk): void {
  command
    .requiredOption(
      '--baseline <file...>',
      'results.json of one or more earlier sessions on the same machine',
    )
    .requiredOption('--candidate <file>', 'results.json of the session to judge')
    .option('--json', 'print decision, comparisons and differences as JSON')
    .option('--config <path>', 'configuration file with the thresholds')
    .option(
      '--thresholds <yaml>',
      "percent that a metric may get worse, such as '{ throughput: 3, ttft-net: 10 }'",
    )
    .option('--fail-on <policy>', 'what makes a measured session fail: regression (default) or never')
    .option(
      '--on-missing-baseline <policy>',
      'what a session does that cannot be compared: pass (default) or fail',
    )
    .action(async (options: Options) => {
      const { decision, judgement } = await judgeStored(options, cwd);
      if (options.json) out(`${logJson({ decision, ...judgement })}\n`);
      else {
        for (const comparison of judgement?.comparisons ?? []) out(`${comparisonLine(comparison)}\n`);
        out(`${decisionLine(decision)}\n`);
      }
      exitWith(decision.passed ? 0 : 1);
    });
}
