import { describe, expect, test } from '@jest/globals';
import { CommanderError } from 'commander';
import { createProgram } from '../../src/commands/program.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';
import { temporaryDirectory } from '../io/temporary.ts';

/** The command line's own parts; whole processes are held by the scenarios. */

const PUBLISHING = ['comment', 'comment-key', 'artifact-name', 'retention-days', 'github-token'];

async function typed(...words: string[]) {
  const cwd = await temporaryDirectory();
  const said: string[] = [];
  const statuses: number[] = [];
  const desk = {
    cwd,
    env: {},
    out: (text: string) => void said.push(text),
    exitWith: (status: number) => void statuses.push(status),
  };
  const program = await createProgram(desk, words);
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeOut: desk.out, writeErr: desk.out });
  }
  const thrown: unknown = await program.parseAsync(words, { from: 'user' }).then(
    () => null,
    (error: unknown) => error,
  );
  return { said: said.join(''), statuses, thrown };
}

describe('run', () => {
  test('offers every input but those that only mean something in a job on GitHub', async () => {
    const { said } = await typed('run', '--help');
    const offered = [...said.matchAll(/^ +--([a-z-]+) <value>/gm)].map((match) => match[1]);
    expect(offered).toEqual(KEY_ROWS.map(({ name }) => name).filter((name) => !PUBLISHING.includes(name)));
  });

  test.each(KEY_ROWS.map(({ name }) => name).filter((name) => !PUBLISHING.includes(name)))(
    '--%s reaches the input of that name',
    async (name) => {
      // No input takes a control character.
      const { thrown, statuses } = await typed('run', `--${name}`, 'a b\u0007c');
      expect(thrown).toBeInstanceOf(ExpectedError);
      expect(String(thrown)).toContain(`input ${name}`);
      expect(statuses).toEqual([]);
    },
  );

  test('tells all that is wrong at once', async () => {
    const { thrown } = await typed('run', '--runs', 'many', '--num-predict', '3');
    for (const name of ['runs', 'num-predict']) expect(String(thrown)).toContain(`input ${name} must be `);
  });
});

describe('the program', () => {
  test('names its commands, each with its purpose, and what its exit status means', async () => {
    const { said, thrown } = await typed('--help');
    for (const name of ['run', 'ingest', 'compare', 'render']) {
      expect(said).toMatch(new RegExp(`^ +${name} .*\\[?.* {2,}[A-Z]`, 'm'));
    }
    expect(said).toContain('Exit status: 0 passes, 1 the gate fails, 2 wrong use or unreadable input.');
    expect(thrown).toMatchObject({ exitCode: 0 });
  });

  test.each([[['polish']], [['run', '--rums', '3']], [['compare']], [['ingest']]])(
    '%j is wrong use, and points to the help',
    async (words) => {
      const { said, thrown } = await typed(...words);
      expect(thrown).toBeInstanceOf(CommanderError);
      expect((thrown as CommanderError).exitCode).not.toBe(0);
      expect(said).toContain('(--help shows what there is)');
    },
  );
});
