import type { CallRequest } from './script.ts';

/** What really happened in a call, in nanoseconds of `process.hrtime.bigint()`; null: it never did. */
export interface Trace {
  readonly request: CallRequest;
  /** The request had arrived as a whole. */
  readonly receivedNs: bigint;
  /** Just before the line with the first text was given to the socket. */
  firstTextNs: bigint | null;
  lastTextNs: bigint | null;
  /** The final record was given to the socket. */
  doneNs: bigint | null;
  /** The client left before the end, or the connection was cut. */
  cutNs: bigint | null;
  /** The model had to be loaded. */
  cold: boolean | null;
}

export const newTrace = (request: CallRequest, receivedNs: bigint): Trace => ({
  request,
  receivedNs,
  firstTextNs: null,
  lastTextNs: null,
  doneNs: null,
  cutNs: null,
  cold: null,
});

/** For `GET /reference`: the stamps as decimal strings, in the order of the calls. */
export function stampsOf(traces: readonly Trace[]): object {
  const text = (stamp: bigint | null) => (stamp === null ? null : String(stamp));
  return {
    calls: traces.map(({ receivedNs, firstTextNs, lastTextNs, doneNs, cutNs }) => ({
      receivedNs: String(receivedNs),
      firstTextNs: text(firstTextNs),
      lastTextNs: text(lastTextNs),
      doneNs: text(doneNs),
      cutNs: text(cutNs),
    })),
  };
}
