import { ExpectedError } from '../../src/model/failure.ts';
import type { Settings } from '../../src/model/settings.ts';
import { type Given as All, policyNotices, readSettings } from '../../src/settings/read.ts';

export interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly file?: string | null;
  /** The file at the base commit of a pull request; undefined: no pull request. */
  readonly base?: string | null | undefined;
  readonly desk?: boolean;
  readonly env?: { readonly OLLAMA_HOST?: string };
  readonly path?: string;
  readonly explicit?: boolean;
  /** Default: nothing is a secret. */
  readonly redact?: (text: string) => string;
}

/** The whole of what a test gives; the configuration file is called `bench.yml` unless said otherwise. */
function all({
  inputs = {},
  file = null,
  base,
  env = {},
  path = 'bench.yml',
  explicit = false,
  desk = false,
  redact = (text) => text,
}: Given): All {
  return {
    inputs: (name) => inputs[name] ?? '',
    config: { path, explicit, text: file },
    base: base === undefined ? null : { path, explicit, text: base },
    env,
    desk,
    redact,
  };
}

export const read = (given: Given): Settings => readSettings(all(given));

/** What is told of inputs that do not count. */
export const notices = (given: Given): readonly string[] => policyNotices(all(given));

/** The sentences that reading fails with; throws where it does not fail, or fails as a bug does. */
export function complaints(given: Given): readonly string[] {
  try {
    read(given);
  } catch (thrown) {
    if (thrown instanceof ExpectedError) return thrown.message.split('\n');
    throw thrown;
  }
  throw new Error('nothing was wrong');
}
