import { Command } from 'commander';
import { VERSION } from '../version.ts';
import { compareCommand } from './compare.ts';
import { ingestCommand } from './ingest.ts';
import { renderCommand } from './render.ts';
import { runCommand } from './run.ts';

/** What a command needs of the process it runs in. */
export interface Desk {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly out: (text: string) => void;
  readonly exitWith: (status: number) => void;
}

export function createProgram(desk: Desk): Command {
  const program = new Command('ollama-benchmark')
    .description(
      'Benchmark Ollama models on a directory of reports: the same measurement, comparison and gate as the GitHub Action.',
    )
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText('after', '\nExit status: 0 passes, 1 the gate fails, 2 wrong use or unreadable input.');
  for (const command of [runCommand, ingestCommand, compareCommand, renderCommand]) {
    program.addCommand(command(desk).exitOverride().copyInheritedSettings(program));
  }
  return program;
}
