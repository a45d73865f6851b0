import { format } from 'node:util';
import * as core from '@actions/core';
import type { Log } from '../model/ports.ts';
import { createCommandStretch, takeStdout } from './commandStretch.ts';

/** What foreign text goes through before it is printed. */
export interface Cleaning {
  /** Makes one line harmless to whoever reads the log. */
  readonly safe: (line: string) => string;
  /** Takes secrets out, of a whole text: some have several lines. */
  readonly redact: (text: string) => string;
}

/** The runner takes commands at the start of every line it is given, and ends lines at \r as well. */
function cleanLines(text: string, { safe, redact }: Cleaning): readonly string[] {
  return redact(text)
    .split(/\r\n|[\n\r]/)
    .map(safe);
}

export interface ActionLog extends Log {
  /** The job's end as an error, and its exit status. */
  fail(text: string): void;
  /** For the end of the process: the runner takes commands again. */
  close(): void;
}

/**
 * The log of a job on a runner: groups and annotations. All other lines are made harmless and stand, besides, where the
 * runner takes no commands. It takes stdout over: whoever prints there does it through this log.
 */
export function createActionLog(cleaning: Cleaning, token?: () => string): ActionLog {
  const { redact } = cleaning;
  const print = takeStdout({
    // What is masked must be said as it is.
    command: (line) => stretch.command(line.startsWith('::add-mask::') ? line : redact(line)),
    text: (line) => info(line),
  });
  const stretch = createCommandStretch(print, token);
  const info = (text: string) => {
    for (const line of cleanLines(text, cleaning)) stretch.text(line);
  };
  const whole = (text: string) => cleanLines(text, cleaning).join('\n');
  return {
    info,
    notice: (text) => core.notice(whole(text)),
    warning: (text) => core.warning(whole(text)),
    error: (text) => core.error(whole(text)),
    annotate: ({ level, title, message, at }) => {
      const where = at === null ? {} : { file: whole(at.file), startLine: at.line };
      const say = level === 'error' ? core.error : core.warning;
      say(whole(message), { title: whole(title), ...where });
    },
    group: (title, body) => core.group(whole(title), body),
    fail: (text) => core.setFailed(whole(text)),
    close: stretch.close,
  };
}

/** The log of the command line: plain lines, a title above each group. */
export function createDeskLog(cleaning: Cleaning, write: (line: string) => void): Log {
  const say = (prefix: string) => (text: string) => {
    for (const line of cleanLines(text, cleaning)) write(`${prefix}${line}`);
  };
  const info = say('');
  return {
    info,
    notice: say('note: '),
    warning: say('warning: '),
    error: say('error: '),
    annotate: ({ level, title, message }) => say(`${level}: `)(`${title}: ${message}`),
    group: (title, body) => {
      write('');
      info(title);
      return body();
    },
  };
}

const CONSOLE_METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/**
 * Sends what libraries write on the console through the log, since some print raw text of a server there (`ollama`
 * does for a malformed line). The log must not write on the console itself. Returns what undoes it.
 */
export function quietConsole(log: Log): () => void {
  const before = CONSOLE_METHODS.map((method) => [method, console[method]] as const);
  for (const method of CONSOLE_METHODS) console[method] = (...words: unknown[]) => log.info(format(...words));
  return () => {
    for (const [method, original] of before) console[method] = original;
  };
}
