import { AGENTS_ALLOWED } from './agents.ts';
import type { KeyGroup } from './key.ts';
import { BENCHMARK_KEYS, HOST_KEYS, PUBLISH_KEYS } from './keys.ts';
import { POLICY_KEYS, RECORD_KEYS, STORE_FILE, STORE_KEYS, STORE_KIND } from './policyKeys.ts';
import { STAGES_ALLOWED } from './stages.ts';
import { THRESHOLDS_ALLOWED } from './thresholds.ts';

/**
 * Every input and configuration key as words. The inputs of action.yml and the tables of the README are generated
 * from here (`npm run generate`).
 */

/** Keys whose value is a map; as inputs they take YAML text of the same shape. */
export const STRUCTURED_KEYS = {
  agents: {
    name: 'agents',
    fallback: 'baseline: {}',
    allowed: `YAML, ${AGENTS_ALLOWED}`,
    allowedInFile: AGENTS_ALLOWED,
    about: 'The configurations to benchmark: any Ollama option, and `model` or `think` of its own.',
  },
  stages: {
    name: 'stages',
    fallback: 'analysis, then report',
    allowed: `YAML, ${STAGES_ALLOWED}`,
    allowedInFile: STAGES_ALLOWED,
    about:
      'The requests of one run, in order: `prompt` and `system`, which may hold {{corpus}}, {{findings}} and {{NAME}} for the text of an earlier stage.',
  },
  thresholds: {
    name: 'thresholds',
    fallback: '{ throughput: 3, ttft-net: 10, success-rate: 5 }',
    allowed: `YAML, ${THRESHOLDS_ALLOWED}`,
    allowedInFile: THRESHOLDS_ALLOWED,
    about:
      'Percent that a metric may get worse (of success-rate and grounding: percentage points; grounding is compared only where it is named), and the `floor` in its own unit below which no change counts.',
  },
};

export const CONFIG_KEY = {
  name: 'config',
  fallback: '.github/ollama-benchmark.yml',
  allowed: '',
  allowedInFile: '',
  about: 'Configuration file; the default one may be missing.',
};

/** A key as a table or a help text shows it. */
export interface KeyRow {
  readonly name: string;
  readonly fallback: string;
  /** What it takes; blank where that goes without saying. */
  readonly allowed: string;
  /** The same in the configuration file, where it may be stricter. */
  readonly allowedInFile: string;
  readonly about: string;
  /** Whether the configuration file may set it too; the input then wins, unless `fileFirst`. */
  readonly inFile: boolean;
  /** Policy: the file's word goes before the input's, and for a pull request the base commit's file counts. */
  readonly fileFirst: boolean;
  /** The default in action.yml: blank where "not set" must be told apart. */
  readonly inAction: string;
}

/** Who may set a group's keys. */
const BENCHMARK = { inFile: true, fileFirst: false };
const POLICY = { inFile: true, fileFirst: true };
const INPUTS_ALONE = { inFile: false, fileFirst: false };

const rowsOf = (group: KeyGroup, who: Pick<KeyRow, 'inFile' | 'fileFirst'>): readonly KeyRow[] =>
  Object.values(group).map((key) => ({
    name: key.name,
    fallback: key.fallback,
    allowed: key.reader.obvious ? '' : key.reader.allowed,
    allowedInFile: (key.inFile ?? key.reader).allowed,
    about: key.about,
    ...who,
    inAction: key.inAction ?? (who.inFile ? '' : key.fallback),
  }));

const { agents, stages, thresholds } = STRUCTURED_KEYS;

/** In the order of the documentation. */
export const KEY_ROWS: readonly KeyRow[] = [
  { ...CONFIG_KEY, ...INPUTS_ALONE, inAction: '' },
  ...rowsOf(BENCHMARK_KEYS, BENCHMARK),
  { ...agents, ...BENCHMARK, inAction: '' },
  { ...stages, ...BENCHMARK, inAction: '' },
  { ...thresholds, ...POLICY, inAction: '' },
  ...rowsOf(POLICY_KEYS, POLICY),
  ...rowsOf({ kind: STORE_KIND, file: STORE_FILE, ...STORE_KEYS }, POLICY),
  ...rowsOf(RECORD_KEYS, INPUTS_ALONE),
  ...rowsOf(HOST_KEYS, INPUTS_ALONE),
  ...rowsOf(PUBLISH_KEYS, INPUTS_ALONE),
];
