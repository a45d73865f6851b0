import { Command } from 'commander';
import { VERSION } from '../version.ts';
import type { Define, Desk } from './desk.ts';

interface Entry {
  readonly about: string;
  readonly load: () => Promise<Define>;
}

/** Each is loaded when it is named, so that the others cost it nothing. */
const COMMANDS: ReadonlyMap<string, Entry> = new Map([
  [
    'run',
    {
      about:
        'Run the benchmark against Ollama, write the reports, compare with the baseline and pass or fail.',
      load: async () => (await import('./run.ts')).defineRun,
    },
  ],
  [
    'ingest',
    {
      about: 'Read a reports directory and print what is in it, without asking any model.',
      load: async () => (await import('./ingest.ts')).defineIngest,
    },
  ],
  [
    'compare',
    {
      about: 'Judge stored results against a baseline, without a server.',
      load: async () => (await import('./compare.ts')).defineCompare,
    },
  ],
  [
    'render',
    {
      about: 'Write the reports, and the comment as comment.md, from stored results.',
      load: async () => (await import('./render.ts')).defineRender,
    },
  ],
]);

/** The program with the commands that `words` name whole, and the others by their name and purpose. */
export async function createProgram(desk: Desk, words: readonly string[]): Promise<Command> {
  const program = new Command('ollama-benchmark')
    .description(
      'Benchmark Ollama models on a directory of reports: the same measurement, comparison and gate as the GitHub Action.',
    )
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)')
    // Its own errors quote what was typed.
    .configureOutput({ writeErr: (text) => process.stderr.write(desk.redact(text)) })
    .addHelpText('after', '\nExit status: 0 passes, 1 the gate fails, 2 wrong use or unreadable input.');
  for (const [name, { about, load }] of COMMANDS) {
    const command = program.command(name).description(about);
    if (words.includes(name)) (await load())(command, desk);
  }
  return program;
}
