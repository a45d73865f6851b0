import { format } from 'node:util';
import * as core from '@actions/core';
import type { Log } from '../model/ports.ts';

/** Makes one line of foreign text harmless to whoever reads the log. */
export type SafeLine = (text: string) => string;

/** The runner takes commands at the start of every line it is given, and ends lines at \r as well. */
function safeLines(text: string, safe: SafeLine): readonly string[] {
  return text.split(/\r\n|[\n\r]/).map(safe);
}

/** The log of a job on a runner: groups and annotations. */
export function createActionLog({ safe }: { readonly safe: SafeLine }): Log {
  const whole = (text: string) => safeLines(text, safe).join('\n');
  return {
    info: (text) => {
      for (const line of safeLines(text, safe)) core.info(line);
    },
    notice: (text) => core.notice(whole(text)),
    warning: (text) => core.warning(whole(text)),
    error: (text) => core.error(whole(text)),
    annotate: ({ level, title, message, at }) => {
      const where = at === null ? {} : { file: whole(at.file), startLine: at.line };
      const say = level === 'error' ? core.error : core.warning;
      say(whole(message), { title: whole(title), ...where });
    },
    group: (title, body) => core.group(whole(title), body),
  };
}

/** The log of the command line: plain lines, a title above each group. */
export function createDeskLog(parts: {
  readonly safe: SafeLine;
  readonly write: (line: string) => void;
}): Log {
  const say = (prefix: string) => (text: string) => {
    for (const line of safeLines(text, parts.safe)) parts.write(`${prefix}${line}`);
  };
  const info = say('');
  return {
    info,
    notice: say('note: '),
    warning: say('warning: '),
    error: say('error: '),
    annotate: ({ level, title, message }) => say(`${level}: `)(`${title}: ${message}`),
    group: (title, body) => {
      parts.write('');
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
