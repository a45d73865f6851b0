import type { Reader } from './readers.ts';

/** One input or configuration key of one value. */

export interface Key<T> {
  readonly name: string;
  /** The default, as a user would write it. */
  readonly fallback: string;
  readonly reader: Reader<T>;
  /** One sentence. */
  readonly about: string;
  /** For the configuration file, where it is stricter: a pull request can change the file. */
  readonly inFile?: Reader<T>;
  /** What it takes is a secret's place, or a text of which a secret is taken out wherever it is told. */
  readonly mayHoldSecrets?: true;
  /** The environment variable that counts where the input is blank. */
  readonly variable?: 'OLLAMA_HOST';
  /** The default that only action.yml can have. */
  readonly inAction?: string;
}

export type KeyGroup = Readonly<Record<string, Key<unknown>>>;
export type ValuesOf<G extends KeyGroup> = { readonly [K in keyof G]: G[K] extends Key<infer T> ? T : never };

export const key = <T>(
  name: string,
  fallback: string,
  reader: Reader<T>,
  about: string,
  more: Pick<Key<T>, 'inFile' | 'variable' | 'inAction' | 'mayHoldSecrets'> = {},
): Key<T> => ({ name, fallback, reader, about, ...more });

export function valuesOf<G extends KeyGroup>(group: G, read: <T>(key: Key<T>) => T): ValuesOf<G> {
  return Object.fromEntries(Object.entries(group).map(([name, one]) => [name, read(one)])) as ValuesOf<G>;
}
