import type { Key } from './key.ts';
import { defaultOf, type Layers, layersOf, type Sources } from './sources.ts';
import type { Known } from './workflow.ts';

/** Which word of the policy holds where both the file and an input have one. */

export interface PolicySources extends Sources {
  /** At a desk the options on the command line go first: no pull request can set them. */
  readonly desk: boolean;
  readonly known: Known;
  /** Sentences of inputs that do not count because the file says otherwise are added here. */
  readonly notices: Set<string>;
}

export function readPolicyKey<T>(sources: PolicySources, key: Key<T>): T {
  const held = holding(sources, layersOf(sources, key), key.name);
  return held === undefined ? defaultOf(key) : held;
}

/** Whether the file's word is the one that holds. */
export function fileHolds({ desk }: PolicySources, { fromFile, fromInput }: Layers<unknown>): boolean {
  return fromFile !== undefined && !(desk && fromInput !== undefined);
}

/** What holds of the two; an input that says otherwise than the file that goes before it is told. */
export function holding<T>(
  sources: PolicySources,
  layers: Layers<T>,
  nameInFile: string,
  nameInInput = nameInFile,
): T | undefined {
  const { fromFile, fromInput, at } = layers;
  if (!fileHolds(sources, layers)) return fromInput;
  if (fromInput !== undefined && JSON.stringify(fromFile) !== JSON.stringify(fromInput))
    sources.notices.add(
      `${at}: ${nameInFile} goes before the input ${nameInInput}, which says otherwise and does not count.`,
    );
  return fromFile;
}
