/** Lines as .NET's StreamReader cuts them, which is how the runner reads a step: at LF, CR LF and a lone CR. */
import { StringDecoder } from 'node:string_decoder';

export interface LineSplitter {
  write(chunk: Buffer): void;
  /** Gives out what came after the last end of line, if anything did. */
  end(): void;
}

/** @param onLine one line without its end; bytes that are no UTF-8 come as U+FFFD */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let afterReturn = false;
  const take = (text: string) => {
    // A CR LF that two chunks share is one end of line.
    const joined = rest + (afterReturn && text.startsWith('\n') ? text.slice(1) : text);
    if (text !== '') afterReturn = text.endsWith('\r');
    const lines = joined.split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
  return {
    write: (chunk) => take(decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (rest !== '') onLine(rest);
      rest = '';
    },
  };
}
