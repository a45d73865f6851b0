import { ExpectedError } from '../../src/model/failure.ts';
import type { Settings } from '../../src/model/settings.ts';
import { readSettings } from '../../src/settings/read.ts';

export interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly file?: string | null;
  readonly env?: { readonly OLLAMA_HOST?: string };
  readonly path?: string;
  readonly explicit?: boolean;
}

/** Settings from what a test gives; the configuration file is called `bench.yml` unless said otherwise. */
export function read({
  inputs = {},
  file = null,
  env = {},
  path = 'bench.yml',
  explicit = false,
}: Given): Settings {
  return readSettings({
    inputs: (name) => inputs[name] ?? '',
    config: { path, explicit, text: file },
    env,
  });
}

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
