import type { Call, Script } from './script.ts';

/** A named fault: what it makes of a call, of the whole server, or of both. */
export interface Fault {
  /** What the wire shows. */
  readonly wire: string;
  /** What a client must conclude. */
  readonly conclude: string;
  /** Where it is known from. Paths without a project are those of ollama/ollama. */
  readonly source: string;
  readonly call?: Call;
  readonly script?: Omit<Script, 'calls' | 'everyCall'>;
}
