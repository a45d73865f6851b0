import type { StoreSettings } from '../model/settings.ts';
import { fileHolds, holding, type PolicySources, readPolicyKey } from './holding.ts';
import { valuesOf } from './key.ts';
import { STORE_FILE, STORE_KEYS, STORE_KIND } from './policyKeys.ts';
import { mustBe } from './problems.ts';
import { type Layers, layersOf } from './sources.ts';

type Word = 'branch' | 'artifact' | 'file' | 'none';

/** Where the baseline is. A file that is named and no store means that file, `none` for a file means no store. */
export function readStore(sources: PolicySources): StoreSettings {
  const kinds = layersOf(sources, STORE_KIND);
  const files = layersOf(sources, STORE_FILE);
  const word = readWord(sources, kinds, files);
  const path = holding(
    sources,
    // "none" is no path: it is told with the store.
    { ...files, fromFile: files.fromFile ?? undefined, fromInput: files.fromInput ?? undefined },
    STORE_FILE.name,
  );
  const values = valuesOf(STORE_KEYS, (key) => readPolicyKey(sources, key));
  checkKeep(sources, values);
  return {
    kind: word === 'none' ? null : word,
    file: path ?? STORE_FILE.fallback,
    ...values,
  };
}

function readWord(sources: PolicySources, kinds: Layers<Word | null>, files: Layers<string | null>): Word {
  const { problems } = sources;
  const [inFile, inInput] = [
    { kind: kinds.fromFile, path: files.fromFile, subject: `${files.at}: ` },
    { kind: kinds.fromInput, path: files.fromInput, subject: 'input ' },
  ].map(({ kind, path, subject }) => {
    const named = kind ?? undefined;
    if (named !== undefined && named !== 'none' && path === null)
      problems.add(
        `${subject}${STORE_FILE.name} is none although ${STORE_KIND.name} is ${named}: remove one of the two.`,
      );
    const implied = path === undefined ? undefined : path === null ? 'none' : 'file';
    return { word: named ?? implied, name: named === undefined ? STORE_FILE.name : STORE_KIND.name };
  });
  const layers: Layers<Word> = {
    fromFile: inFile?.word,
    fromInput: inInput?.word,
    at: inFile?.name === STORE_KIND.name ? kinds.at : files.at,
  };
  return holding(sources, layers, inFile?.name ?? '', inInput?.name) ?? (sources.desk ? 'file' : 'branch');
}

/** Of the two only `keep` can be too small by default: it has been set. */
function checkKeep(sources: PolicySources, { keep, window }: Pick<StoreSettings, 'keep' | 'window'>): void {
  if (keep >= window) return;
  const layers = layersOf(sources, STORE_KEYS.keep);
  const subject = fileHolds(sources, layers) ? `${layers.at}: ` : 'input ';
  sources.problems.add(
    mustBe(
      `${subject}${STORE_KEYS.keep.name}`,
      `at least ${STORE_KEYS.window.name}, which is ${window}`,
      keep,
    ),
  );
}
