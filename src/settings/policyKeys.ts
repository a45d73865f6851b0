import { type Key, key } from './key.ts';
import { branchName, choice, integer, line, mapped, orBlank, pathInside, pattern } from './readers.ts';

/** The keys of what is judged and how, and of the baseline. */

/** In the configuration file their word goes before the inputs': a pull request's own file never counts for them. */
export const POLICY_KEYS = {
  failOn: key(
    'fail-on',
    'regression',
    choice('regression', 'inconclusive', 'never'),
    'What makes a measured job fail; `inconclusive` fails on a regression too.',
  ),
  onNotMeasured: key(
    'on-not-measured',
    'fail',
    choice('fail', 'warn'),
    'What a job does whose session was cut short, has too few valid calls, or lacks what the baseline has.',
  ),
  onMissingBaseline: key(
    'on-missing-baseline',
    'auto',
    choice('auto', 'pass', 'fail'),
    'What a job without a baseline does; `auto` passes only where nothing of the kind was ever stored.',
  ),
  onWorkloadChange: key(
    'on-workload-change',
    'inform',
    choice('inform', 'judge'),
    'What becomes of numbers whose prompts have another length; `inform` shows them, `judge` gates all the same.',
  ),
  // GitHub allows labels of 50 characters, and parts lists of them at commas.
  acceptLabel: key(
    'accept-label',
    'benchmark-accepted',
    pattern(
      'a label of 1 to 50 visible characters without a comma',
      /^(?=\S)[^,\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,50}(?<=\S)$/u,
    ),
    'Label of a pull request by which someone with write permission accepts its slowdown.',
  ),
};

export const STORE_KEYS = {
  branch: key(
    'baseline-branch',
    'ollama-benchmark-data',
    branchName,
    'Branch that holds the sessions where baseline-store is `branch`; nothing else may be on it.',
  ),
  window: key('baseline-window', '20', integer(2, 100), 'Stored sessions that a judgement looks back on.'),
  keep: key(
    'baseline-keep',
    '500',
    integer(10, 10_000),
    'Sessions of each agent and hardware that are kept; at least as many as baseline-window.',
  ),
  staleDays: key(
    'baseline-stale-days',
    '30',
    integer(1),
    'Days from which on a baseline without a newer session is called stale.',
  ),
  staleCommits: key(
    'baseline-stale-commits',
    '100',
    integer(1),
    'Commits without a session from which on a baseline is called stale.',
  ),
};

/** Where the baseline is: what these come to together is in store.ts. Null: blank. */
export const STORE_KIND = key(
  'baseline-store',
  '',
  orBlank(choice('branch', 'artifact', 'file', 'none')),
  'Where the baseline is; `none` measures only. Blank means `file` where baseline-file is given or on a command line, else `branch`.',
);

/** Null: no baseline at all. */
const orNone = mapped(line, (path) => (path === 'none' ? null : path));
export const STORE_FILE: Key<string | null> = key(
  'baseline-file',
  '.github/ollama-benchmark-baseline.json',
  orNone,
  'File that holds the baseline, in the repository or on the runner; `none` measures without one.',
  { inFile: mapped(pathInside, (path) => (path === 'none' ? null : path)) },
);

/** What this run does with the baseline, which no file may say. */
export const RECORD_KEYS = {
  updateBaseline: key(
    'update-baseline',
    'auto',
    choice('auto', 'always', 'never'),
    'When sessions are stored; `auto` means on the default branch, outside pull requests.',
  ),
  acceptLevel: key(
    'accept-level',
    '',
    orBlank(pattern('text on one line of at most 500 characters', /^[^\u0000-\u001f\u007f]{1,500}$/)),
    'Makes this session the new level of the default branch, with this reason.',
    { mayHoldSecrets: true },
  ),
  sessions: key(
    'record-sessions',
    '1',
    integer(1, 20),
    'Sessions that are measured and stored in one go, so that a history need not grow for weeks.',
  ),
};
