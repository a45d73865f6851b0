import { DEFAULT_HOST } from './host.ts';
import { key } from './key.ts';
import {
  boolean,
  choice,
  duration,
  host,
  integer,
  line,
  mapped,
  modelName,
  orBlank,
  pathInside,
  pattern,
  secret,
  think,
} from './readers.ts';

/** Every input and configuration key of one value: how it is read, what holds where it is not given, what it is for. The policy's are in policyKeys.ts. */

export const BENCHMARK_KEYS = {
  model: key('model', 'gemma3:latest', modelName, 'Model of every agent that names none of its own.'),
  runs: key('runs', '5', integer(1, 100), 'Measured runs of the workflow for each agent.'),
  warmupRuns: key(
    'warmup-runs',
    '1',
    integer(1, 10),
    'Runs of each agent after each load of its model, kept in the results and out of every statistic.',
  ),
  coldStarts: key(
    'cold-starts',
    '1',
    integer(0, 10),
    'Cold starts of each agent: unloaded, then one call; a metric of their own.',
  ),
  retries: key(
    'retries',
    '2',
    integer(0, 10),
    'Attempts more that a call may have where Ollama refused it before anything had arrived.',
  ),
  reportsDir: key(
    'reports-dir',
    'reports',
    line,
    'Directory of the csv, json and md files that the model reads.',
    {
      inFile: pathInside,
    },
  ),
  numPredict: key(
    'num-predict',
    '512',
    integer(16),
    'Length limit of every call in tokens; reaching it is no failure.',
  ),
  // llama.cpp takes 32 bits and a negative seed as "draw one", which no comparison survives.
  seed: key('seed', '42', integer(0, 2 ** 31 - 1), 'Random seed of every call.'),
  think: key('think', 'false', think, 'Thinking of models that can, unless an agent sets its own.'),
};

export const HOST_KEYS = {
  ollamaHost: key(
    'ollama-host',
    '',
    mapped(orBlank({ ...host, obvious: true }), (url) => url ?? `http://${DEFAULT_HOST}`),
    `Address of Ollama; blank takes the environment variable OLLAMA_HOST, else ${DEFAULT_HOST}.`,
    { variable: 'OLLAMA_HOST', mayHoldSecrets: true },
  ),
  machineId: key(
    'machine-id',
    '',
    orBlank(line),
    'Names the machine that Ollama is on where that is another one, so that its sessions can be compared.',
  ),
  pull: key('pull', 'missing', choice('missing', 'never'), 'Whether models that Ollama lacks are pulled.'),
  startOllama: key(
    'start-ollama',
    'true',
    boolean,
    'Whether `ollama serve` is started, and stopped again, where nothing answers on this machine.',
  ),
  timeBudgetMs: key(
    'time-budget',
    '60m',
    mapped(duration('zero', 'no limit'), (ms) => (ms === 0 ? null : ms)),
    'Time that measuring may take; a session that it cuts short is reported as such and fails.',
  ),
  connectTimeoutMs: key(
    'connect-timeout',
    '10s',
    duration('above zero'),
    'Time within which a connection to Ollama must stand.',
  ),
  firstTokenTimeoutMs: key(
    'first-token-timeout',
    '5m',
    duration('above zero'),
    "Time until a call's first token, its load and queue included.",
  ),
  stallTimeoutMs: key(
    'stall-timeout',
    '1m',
    duration('above zero'),
    'Time that a begun answer may stand still.',
  ),
  callTimeoutMs: key(
    'call-timeout',
    '10m',
    duration('above zero'),
    'Time that one call may take as a whole.',
  ),
  lockWaitMs: key(
    'lock-wait',
    '30m',
    duration('zero', 'no wait'),
    'How long to wait for another benchmark on the same machine.',
  ),
  outputDir: key(
    'output-dir',
    'ollama-benchmark-results',
    line,
    'Directory that the reports and results are written to.',
  ),
};

export const PUBLISH_KEYS = {
  mode: key(
    'mode',
    'all',
    choice('all', 'measure', 'report'),
    'What this job does: `measure` needs no write permission and only uploads what it measured; `report` measures nothing, gathers what other jobs uploaded and tells it once.',
  ),
  comment: key(
    'comment',
    'always',
    choice('always', 'on-change', 'on-regression', 'never'),
    'When the pull request gets its comment: `on-change` where something got slower or faster or the gate fails, `on-regression` where it got slower or the gate fails. One that stands is brought up to date all the same, unless `never`.',
  ),
  commentKey: key(
    'comment-key',
    '',
    pattern('up to 60 letters, digits, ".", "_" or "-"', /^[\w.-]{0,60}$/),
    'Tells the comments of several benchmarks on one pull request apart.',
  ),
  artifactName: key(
    'artifact-name',
    'ollama-benchmark',
    // https://github.com/actions/toolkit, packages/artifact, path-and-artifact-name-validation.ts
    pattern(
      '1 to 200 visible characters without " : < > | * ? \\ or /',
      /^[^":<>|*?\\/\u0000-\u001f\u007f]{1,200}$/,
    ),
    'Name of the artifact with reports and results; with mode `report` also what the names of those begin with that are gathered.',
  ),
  retentionDays: key(
    'retention-days',
    '',
    orBlank(integer(1, 400)),
    "Days that the artifact of reports is kept, at most what the repository allows; blank means the repository's default.",
  ),
  check: key(
    'check',
    'none',
    choice('none', 'check-run', 'commit-status'),
    'Also tells the verdict as a check run (`checks: write`) or a commit status (`statuses: write`) on the commit that was measured.',
  ),
  publishPage: key(
    'publish-page',
    'false',
    boolean,
    'Whether a page with the trend of all stored sessions is kept on the data branch, ready for GitHub Pages.',
  ),
  expectedResults: key(
    'expected-results',
    '1',
    integer(1, 256),
    'With mode `report`, how many results there must be: one for each job that measures. Fewer is not measured.',
  ),
  githubToken: key(
    'github-token',
    '',
    mapped(secret, (token) => (token === '' ? null : token)),
    'Token for the comment, which needs `pull-requests: write`.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression that GitHub evaluates
    { inAction: '${{ github.token }}', mayHoldSecrets: true },
  ),
};
