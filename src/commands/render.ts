import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeOutputFiles } from '../io/outputFiles.ts';
import { renderComment } from '../report/comment.ts';
import { reportFiles } from '../report/files.ts';
import type { Desk } from './desk.ts';
import { judgeStored } from './judged.ts';

interface Options {
  readonly candidate: string;
  readonly baseline?: readonly string[];
  readonly outputDir: string;
  readonly config?: string;
  readonly thresholds?: string;
}

export function defineRender(command: Command, { cwd, out }: Desk): void {
  command
    .requiredOption('--candidate <file>', 'results.json of the session to report')
    .option('--baseline <file...>', 'results.json of earlier sessions to compare with')
    .option('--output-dir <path>', 'directory to write to', 'ollama-benchmark-results')
    .option('--config <path>', 'configuration file with the thresholds')
    .option('--thresholds <yaml>', 'percent that a metric may get worse')
    .action(async (options: Options) => {
      const view = await judgeStored({ ...options, baseline: options.baseline ?? [] }, cwd);
      const files = [...reportFiles(view), { name: 'comment.md', content: renderComment(view) }];
      for (const path of await writeOutputFiles(resolve(cwd, options.outputDir), files)) out(`${path}\n`);
    });
}
