import type { Call } from '../fault-server/index.ts';
import { blockFor } from './virtualTime.ts';

/**
 * Blocks the loop that client and server share between the sending of a line and its arrival: the piece is read right
 * before its line is written, and what is put off until the end of that turn comes before the client's socket is read.
 */
export const blocking = (blockedMs: number, line: number): Call => ({
  shape: (pieces) =>
    pieces.map((piece, at) =>
      at === line
        ? {
            ...piece,
            get content() {
              setImmediate(() => blockFor(blockedMs));
              return 'word ';
            },
          }
        : piece,
    ),
});
