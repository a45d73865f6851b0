import { AGENTS_ALLOWED } from './agents.ts';
import type { KeyGroup } from './key.ts';
import { BENCHMARK_KEYS, HOST_KEYS, POLICY_KEYS, PUBLISH_KEYS } from './keys.ts';
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
    fallback: '{ throughput: 3, ttft-net: 10 }',
    allowed: `YAML, ${THRESHOLDS_ALLOWED}`,
    allowedInFile: THRESHOLDS_ALLOWED,
    about: 'Percent that a metric may get worse.',
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
  /** Whether the configuration file may set it too; the input then wins. */
  readonly inFile: boolean;
  /** The default in action.yml: blank where "not set" must be told apart. */
  readonly inAction: string;
}

const rowsOf = (group: KeyGroup, inFile: boolean): readonly KeyRow[] =>
  Object.values(group).map((key) => ({
    name: key.name,
    fallback: key.fallback,
    allowed: key.reader.obvious ? '' : key.reader.allowed,
    allowedInFile: (key.inFile ?? key.reader).allowed,
    about: key.about,
    inFile,
    inAction: key.inAction ?? (inFile ? '' : key.fallback),
  }));

/** In the order of the documentation. */
export const KEY_ROWS: readonly KeyRow[] = [
  { ...CONFIG_KEY, inFile: false, inAction: '' },
  ...rowsOf(BENCHMARK_KEYS, true),
  ...Object.values(STRUCTURED_KEYS).map((key) => ({ ...key, inFile: true, inAction: '' })),
  ...rowsOf(HOST_KEYS, false),
  ...rowsOf(POLICY_KEYS, false),
  ...rowsOf(PUBLISH_KEYS, false),
];
