import { randomBytes } from 'node:crypto';
import { EOL } from 'node:os';

/**
 * A runner takes commands out of whatever a process prints, until it reads `stop-commands` with a token, and again from
 * that token on (ActionCommandManager.cs of actions/runner). Text is printed in such stretches, each with a token of its
 * own that nobody can guess. The runner shows both lines, the token masked, so a stretch goes on for as long as
 * it can: until something of ours is a command.
 */
export interface CommandStretch {
  /** Opens a stretch where none is. One line, without its end. */
  text(line: string): void;
  /** Ends the stretch first, so that the runner listens. One line, without its end. */
  command(line: string): void;
  /** Ends the stretch, if one is open. */
  close(): void;
}

export function createCommandStretch(
  print: (line: string) => void,
  token: () => string = () => randomBytes(16).toString('hex'),
): CommandStretch {
  let open: string | null = null;
  const close = () => {
    if (open === null) return;
    print(`::${open}::${EOL}`);
    open = null;
  };
  return {
    text(line) {
      if (open === null) {
        open = token();
        print(`::stop-commands::${open}${EOL}`);
      }
      print(`${line}${EOL}`);
    },
    command(line) {
      close();
      print(`${line}${EOL}`);
    },
    close,
  };
}

/** What `@actions/core` prints for the functions that we and the artifact client call. */
const COMMAND = /^::(?:add-mask|debug|notice|warning|error|group|endgroup)(?: [^:]*)?::/;

export interface Taken {
  command(line: string): void;
  text(line: string): void;
}

/**
 * Takes over what anybody in this process prints on stdout, so that no command is ever printed where the runner does
 * not listen, and no text where it does. Returns what prints as before. stderr stays: nothing here writes to it, and the
 * runner promises no order between the two.
 */
export function takeStdout(taken: Taken): (line: string) => void {
  const { stdout } = process;
  const original = stdout.write;
  const isDebugged = process.env.RUNNER_DEBUG === '1';
  stdout.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    for (const line of text.replace(/\r?\n$/, '').split(/\r\n|[\n\r]/)) {
      // The runner shows them to nobody who did not ask, and each would end a stretch.
      if (line.startsWith('::debug::') && !isDebugged) continue;
      if (COMMAND.test(line)) taken.command(line);
      else taken.text(line);
    }
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') queueMicrotask(() => callback());
    return true;
  }) as typeof stdout.write;
  return (line) => void original.call(stdout, line);
}
