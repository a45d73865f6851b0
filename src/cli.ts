#!/usr/bin/env node
import { CommanderError } from 'commander';
import type { Desk } from './commands/desk.ts';
import { createProgram } from './commands/program.ts';
import { onLastWords } from './io/lastWords.ts';
import { ExpectedError } from './model/failure.ts';
import { redactor, redactText } from './report/redact.ts';
import { logLine } from './report/safe.ts';
import { secretsIn, secretsTyped } from './report/secretValues.ts';

/** The command line's shell. Exit status: 0 passes, 1 the gate fails, 2 wrong use or unreadable input. */
const EXIT_WRONG_USE = 2;

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const words = process.argv.slice(2);
const redact = redactor([...secretsIn(process.env), ...secretsTyped(words)]);
onLastWords({ crash: tellBug, end: () => {} });

try {
  const desk: Desk = {
    cwd: process.cwd(),
    env: process.env,
    redact,
    out: (text) => process.stdout.write(redactText(text, redact)),
    exitWith: (status) => {
      process.exitCode = status;
    },
  };
  const program = await createProgram(desk, words);
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_WRONG_USE;
  } else if (error instanceof ExpectedError) {
    for (const line of redact(error.message).split('\n')) process.stderr.write(`error: ${logLine(line)}\n`);
    process.exitCode = EXIT_WRONG_USE;
  } else {
    tellBug(error);
    process.exitCode = 1;
  }
}

/** Node's own words about it would have the command line's secrets in them. */
function tellBug(error: unknown): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of redact(told).split('\n')) process.stderr.write(`${logLine(line)}\n`);
}
