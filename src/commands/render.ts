import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeOutputFiles } from '../io/outputFiles.ts';
import { renderComment } from '../report/comment.ts';
import { reportFiles } from '../report/files.ts';
import { redactStrings } from '../report/redact.ts';
import { pageFile } from '../story/page.ts';
import type { Desk } from './desk.ts';
import { type JudgeOptions, judgeStored } from './judged.ts';
import { definePolicyOptions } from './policyOptions.ts';

interface Options extends Omit<JudgeOptions, 'baseline'> {
  readonly baseline?: readonly string[];
  readonly outputDir: string;
}

export function defineRender(command: Command, { cwd, redact, out }: Desk): void {
  command
    .requiredOption('--candidate <file>', 'results.json of the session to report')
    .option(
      '--baseline <file...>',
      'the history to compare with: results.json of earlier sessions, or baseline files of several',
    )
    .option('--output-dir <path>', 'directory to write to', 'ollama-benchmark-results');
  definePolicyOptions(command).action(async (options: Options) => {
    const judged = await judgeStored({ ...options, baseline: options.baseline ?? [] }, cwd, redact);
    const view = redactStrings(judged, redact);
    const comment = { name: 'comment.md', content: renderComment(view) };
    const files = [...reportFiles(view), await pageFile(view), comment];
    for (const path of await writeOutputFiles(resolve(cwd, options.outputDir), files)) out(`${path}\n`);
  });
}
