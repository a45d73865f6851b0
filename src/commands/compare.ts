import type { Command } from 'commander';
import { comparisonLine, decisionLine } from '../report/decisionLines.ts';
import { logJson } from '../report/safe.ts';
import type { Desk } from './desk.ts';
import { type JudgeOptions, judgeStored } from './judged.ts';
import { definePolicyOptions } from './policyOptions.ts';

interface Options extends JudgeOptions {
  readonly json?: true;
}

export function defineCompare(command: Command, { cwd, redact, out, exitWith }: Desk): void {
  command
    .requiredOption(
      '--baseline <file...>',
      'the history: results.json of earlier sessions on the same machine, or baseline files of several',
    )
    .requiredOption('--candidate <file>', 'results.json of the session to judge')
    .option('--json', 'print the decision and every number of the judgement as JSON');
  definePolicyOptions(command).action(async (options: Options) => {
    const { decision, judgement } = await judgeStored(options, cwd, redact);
    if (options.json) out(`${logJson({ decision, ...judgement })}\n`);
    else {
      for (const comparison of judgement?.comparisons ?? []) out(`${comparisonLine(comparison)}\n`);
      out(`${decisionLine(decision)}\n`);
    }
    exitWith(decision.passed ? 0 : 1);
  });
}
