import type { Command } from 'commander';
import type { Redact } from '../report/redact.ts';

/** What a command needs of the process it runs in. */
export interface Desk {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Takes the secrets of environment and command line out. */
  readonly redact: Redact;
  readonly out: (text: string) => void;
  readonly exitWith: (status: number) => void;
}

/** Gives a command its arguments, options and action. */
export type Define = (command: Command, desk: Desk) => void;
