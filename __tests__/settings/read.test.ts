import { describe, expect, test } from '@jest/globals';
import { configPath } from '../../src/settings/read.ts';
import { complaints, read } from './given.ts';

const MINUTE = 60_000;

test('nothing given: the documented defaults', () => {
  const { benchmark, ...rest } = read({});
  const { stages, ...measured } = benchmark;
  expect(measured).toEqual({
    model: 'gemma3:latest',
    runs: 5,
    warmupRuns: 1,
    coldStarts: 1,
    retries: 2,
    reportsDir: 'reports',
    numPredict: 512,
    seed: 42,
    think: false,
    agents: [{ name: 'baseline', model: 'gemma3:latest', options: {}, think: null, definedAt: null }],
  });
  expect(stages.map((stage) => stage.name)).toEqual(['analysis', 'report']);
  expect(rest).toEqual({
    host: {
      ollamaHost: 'http://127.0.0.1:11434',
      machineId: null,
      pull: 'missing',
      startOllama: true,
      timeBudgetMs: 60 * MINUTE,
      connectTimeoutMs: 10_000,
      firstTokenTimeoutMs: 5 * MINUTE,
      stallTimeoutMs: MINUTE,
      callTimeoutMs: 10 * MINUTE,
      lockWaitMs: 30 * MINUTE,
      outputDir: 'ollama-benchmark-results',
    },
    policy: {
      limits: {
        general: {
          throughput: { percent: 3, floor: 0 },
          'ttft-net': { percent: 10, floor: 5 },
          'success-rate': { percent: 5, floor: 0 },
        },
        own: [],
      },
      failOn: 'regression',
      onNotMeasured: 'fail',
      onMissingBaseline: 'auto',
      onWorkloadChange: 'inform',
      acceptLabel: 'benchmark-accepted',
      store: {
        kind: 'branch',
        branch: 'ollama-benchmark-data',
        file: '.github/ollama-benchmark-baseline.json',
        window: 20,
        keep: 500,
        staleDays: 30,
        staleCommits: 100,
      },
    },
    policyChanges: [],
    record: { updateBaseline: 'auto', acceptLevel: null, sessions: 1 },
    publish: {
      mode: 'all',
      comment: 'always',
      commentKey: '',
      artifactName: 'ollama-benchmark',
      retentionDays: null,
      check: 'none',
      publishPage: false,
      expectedResults: 1,
      githubToken: null,
    },
  });
});

const MODEL = 'the name of an Ollama model, such as gemma3:latest';
const THINK = 'false, true, low, medium or high';

describe('keys of one value, from file and input alike', () => {
  test.each([
    ['model', 'hf.co/some_one/Model-1.5:Q4_K_M', 'model', 'hf.co/some_one/Model-1.5:Q4_K_M'],
    ['runs', '1', 'runs', 1],
    ['runs', '100', 'runs', 100],
    ['warmup-runs', '10', 'warmupRuns', 10],
    ['cold-starts', '0', 'coldStarts', 0],
    ['cold-starts', '10', 'coldStarts', 10],
    ['retries', '0', 'retries', 0],
    ['retries', '10', 'retries', 10],
    ['reports-dir', 'a b/ü', 'reportsDir', 'a b/ü'],
    ['num-predict', '16', 'numPredict', 16],
    ['seed', '0', 'seed', 0],
    ['think', 'true', 'think', true],
    ['think', 'FALSE', 'think', false],
    ['think', 'low', 'think', 'low'],
    ['think', 'medium', 'think', 'medium'],
    ['think', 'high', 'think', 'high'],
  ] as const)('%s: %s', (name, text, property, value) => {
    expect(read({ inputs: { [name]: ` ${text}\n` } }).benchmark[property]).toBe(value);
    expect(read({ file: `# first line\n${name}: ${text}\n` }).benchmark[property]).toBe(value);
  });

  test.each([
    ['model', '../../etc', MODEL, '"../../etc"'],
    ['model', 'two words', MODEL, '"two words"'],
    ['runs', '0', 'a whole number from 1 to 100', '0'],
    ['runs', '101', 'a whole number from 1 to 100', '101'],
    ['runs', '2.5', 'a whole number from 1 to 100', '2.5'],
    ['runs', 'many', 'a whole number from 1 to 100', '"many"'],
    ['runs', 'true', 'a whole number from 1 to 100', 'true'],
    ['warmup-runs', '0', 'a whole number from 1 to 10', '0'],
    ['cold-starts', '11', 'a whole number from 0 to 10', '11'],
    ['cold-starts', '-1', 'a whole number from 0 to 10', '-1'],
    ['retries', '11', 'a whole number from 0 to 10', '11'],
    ['retries', 'none', 'a whole number from 0 to 10', '"none"'],
    ['num-predict', '15', 'a whole number of at least 16', '15'],
    ['num-predict', '-1', 'a whole number of at least 16', '-1'],
    ['seed', '-1', 'a whole number from 0 to 2147483647', '-1'],
    ['seed', '2147483648', 'a whole number from 0 to 2147483647', '2147483648'],
    ['think', 'max', THINK, '"max"'],
    ['think', '1', THINK, '1'],
  ])('%s: %s is refused', (name, text, allowed, shown) => {
    expect(complaints({ inputs: { [name]: text } })).toEqual([
      `input ${name} must be ${allowed}, not "${text}".`,
    ]);
    expect(complaints({ file: `# first line\n${name}: ${text}\n` })).toEqual([
      `bench.yml:2: ${name} must be ${allowed}, not ${shown}.`,
    ]);
  });

  test.each([
    ['runs: "5"', 'runs must be a whole number from 1 to 100, not "5".'],
    ['runs: .inf', 'runs must be a whole number from 1 to 100, not Infinity.'],
    ['runs:', 'runs must be a whole number from 1 to 100, not empty.'],
    ['runs: [5]', 'runs must be a whole number from 1 to 100, not a list.'],
    ['seed: { a: 1 }', 'seed must be a whole number from 0 to 2147483647, not a map.'],
    ['model: 5', `model must be ${MODEL}, not 5.`],
    ['think: "true"', `think must be ${THINK}, not "true".`],
  ])('the file keeps to types: %s', (file, message) => {
    expect(complaints({ file })).toEqual([`bench.yml:1: ${message}`]);
  });
});

describe('the reports directory of a file that a pull request can change', () => {
  test.each([
    '/etc',
    '\\\\host\\share',
    'C:\\secrets',
    'c:x',
    '../beside',
    'a/../../b',
    'a\\..\\..\\b',
    '~/x',
  ])('stays inside the repository: %s', (path) => {
    expect(complaints({ file: `reports-dir: '${path}'` })).toEqual([
      `bench.yml:1: reports-dir must be a relative path that stays inside the repository (the input of the same name may point anywhere), not ${JSON.stringify(path)}.`,
    ]);
    expect(read({ inputs: { 'reports-dir': path } }).benchmark.reportsDir).toBe(path);
  });

  test.each(['./reports', 'a..b/...', 'data/reports/'])('may be anywhere there: %s', (path) => {
    expect(read({ file: `reports-dir: '${path}'` }).benchmark.reportsDir).toBe(path);
  });
});

describe('inputs alone', () => {
  test.each([
    ['machine-id', 'gpu-box-1', 'host', 'machineId', 'gpu-box-1'],
    ['pull', 'never', 'host', 'pull', 'never'],
    ['start-ollama', 'False', 'host', 'startOllama', false],
    ['start-ollama', 'TRUE', 'host', 'startOllama', true],
    ['time-budget', '90s', 'host', 'timeBudgetMs', 90_000],
    ['time-budget', '2h', 'host', 'timeBudgetMs', 120 * MINUTE],
    ['time-budget', '1h30m', 'host', 'timeBudgetMs', 90 * MINUTE],
    ['time-budget', '0', 'host', 'timeBudgetMs', null],
    ['connect-timeout', '3s', 'host', 'connectTimeoutMs', 3000],
    ['first-token-timeout', '20m', 'host', 'firstTokenTimeoutMs', 20 * MINUTE],
    ['stall-timeout', '1m30s', 'host', 'stallTimeoutMs', 90_000],
    ['call-timeout', '45m', 'host', 'callTimeoutMs', 45 * MINUTE],
    ['lock-wait', '0', 'host', 'lockWaitMs', 0],
    ['lock-wait', '120h', 'host', 'lockWaitMs', 7200 * MINUTE],
    ['output-dir', '/tmp/out', 'host', 'outputDir', '/tmp/out'],
    ['update-baseline', 'always', 'record', 'updateBaseline', 'always'],
    ['update-baseline', 'never', 'record', 'updateBaseline', 'never'],
    ['accept-level', 'The new driver is slower.', 'record', 'acceptLevel', 'The new driver is slower.'],
    ['accept-level', 'x'.repeat(500), 'record', 'acceptLevel', 'x'.repeat(500)],
    ['accept-level', '  ', 'record', 'acceptLevel', null],
    ['record-sessions', '20', 'record', 'sessions', 20],
    ['comment', 'never', 'publish', 'comment', 'never'],
    ['comment-key', 'gpu_1.a-b', 'publish', 'commentKey', 'gpu_1.a-b'],
    ['artifact-name', 'my results', 'publish', 'artifactName', 'my results'],
    ['retention-days', '7', 'publish', 'retentionDays', 7],
    ['github-token', 'ghs_secret', 'publish', 'githubToken', 'ghs_secret'],
  ] as const)('%s: %s', (name, text, group, property, value) => {
    expect(read({ inputs: { [name]: text } })[group]).toMatchObject({ [property]: value });
  });

  const DURATION = 'such as 90s, 45m or 2h, at most 120h';
  test.each([
    ['pull', 'always', 'missing or never'],
    ['start-ollama', 'yes', 'true or false'],
    ['time-budget', '90', `a duration ${DURATION}, or 0 for no limit`],
    ['time-budget', '2 h', `a duration ${DURATION}, or 0 for no limit`],
    ['time-budget', '121h', `a duration ${DURATION}, or 0 for no limit`],
    ['connect-timeout', '0', `a duration above 0, ${DURATION}`],
    ['first-token-timeout', '0s', `a duration above 0, ${DURATION}`],
    ['stall-timeout', 'none', `a duration above 0, ${DURATION}`],
    ['call-timeout', '0', `a duration above 0, ${DURATION}`],
    ['call-timeout', '0s', `a duration above 0, ${DURATION}`],
    ['lock-wait', '-5m', `a duration ${DURATION}, or 0 for no wait`],
    ['output-dir', 'a\u0007b', 'text on one line'],
    ['update-baseline', 'yes', 'auto, always or never'],
    ['accept-level', 'two\nlines', 'text on one line of at most 500 characters'],
    ['accept-level', 'x'.repeat(501), 'text on one line of at most 500 characters'],
    ['record-sessions', '0', 'a whole number from 1 to 20'],
    ['record-sessions', '21', 'a whole number from 1 to 20'],
    ['comment', 'sometimes', 'always, on-change, on-regression or never'],
    ['mode', 'everything', 'all, measure or report'],
    ['check', 'both', 'none, check-run or commit-status'],
    ['expected-results', '0', 'a whole number from 1 to 256'],
    ['comment-key', 'a-->b', 'up to 60 letters, digits, ".", "_" or "-"'],
    ['artifact-name', 'a/b', '1 to 200 visible characters without " : < > | * ? \\ or /'],
    ['retention-days', '0', 'a whole number from 1 to 400'],
  ])('%s: %s is refused', (name, text, allowed) => {
    const [sentence, ...more] = complaints({ inputs: { [name]: text } });
    expect(sentence).toMatch(`input ${name} must be ${allowed}, not `);
    expect(more).toEqual([]);
  });

  test.each([
    'config',
    'ollama-host',
    'machine-id',
    'pull',
    'start-ollama',
    'time-budget',
    'connect-timeout',
    'first-token-timeout',
    'stall-timeout',
    'call-timeout',
    'lock-wait',
    'output-dir',
    'update-baseline',
    'accept-level',
    'record-sessions',
    'comment',
    'comment-key',
    'artifact-name',
    'retention-days',
    'github-token',
  ])('a file must not set %s', (name) => {
    expect(complaints({ file: `runs: 3\n${name}: x` })).toEqual([
      `bench.yml:2: "${name}" is set by the input ${name} alone, because a pull request can change this file.`,
    ]);
  });
});

describe('precedence', () => {
  const file = 'runs: 7\nmodel: from-file\nthink: high\nagents: { a: {} }';

  test('the file wins over the defaults', () => {
    const { benchmark } = read({ file });
    expect(benchmark).toMatchObject({ runs: 7, model: 'from-file', think: 'high' });
    expect(benchmark.agents.map((agent) => [agent.name, agent.model])).toEqual([['a', 'from-file']]);
  });

  test('an input wins over the file, a blank one does not', () => {
    const inputs = { runs: '9', model: 'from-input', think: ' ', agents: 'b:' };
    const { benchmark } = read({ file, inputs });
    expect(benchmark).toMatchObject({ runs: 9, model: 'from-input', think: 'high' });
    expect(benchmark.agents.map((agent) => [agent.name, agent.model])).toEqual([['b', 'from-input']]);
  });

  test('a broken file is told even where an input wins', () => {
    expect(complaints({ file: 'runs: no', inputs: { runs: '3' } })).toEqual([
      'bench.yml:1: runs must be a whole number from 1 to 100, not "no".',
    ]);
  });

  test('the input ollama-host wins over OLLAMA_HOST, which wins over the default', () => {
    const env = { OLLAMA_HOST: '0.0.0.0' };
    expect(read({ env }).host.ollamaHost).toBe('http://127.0.0.1:11434');
    expect(read({ env: { OLLAMA_HOST: 'gpu' } }).host.ollamaHost).toBe('http://gpu:11434');
    expect(read({ env, inputs: { 'ollama-host': 'box:1' } }).host.ollamaHost).toBe('http://box:1');
  });

  test('a bad address is told by where it stands, without its password', () => {
    const allowed = 'an address such as 127.0.0.1:11434, gpu-box, gpu-box:11434 or https://gpu-box/ollama';
    expect(complaints({ inputs: { 'ollama-host': 'http://me:pa/ss@gpu:99999' } })).toEqual([
      `input ollama-host must be ${allowed}, not "gpu:99999".`,
    ]);
    expect(complaints({ env: { OLLAMA_HOST: 'ftp://gpu' } })).toEqual([
      `the environment variable OLLAMA_HOST must be ${allowed}, not "ftp://gpu".`,
    ]);
  });
});

describe('the configuration file', () => {
  test('is the default one, which may be missing, or the one that was asked for', () => {
    expect(
      configPath(
        () => '',
        (text) => text,
      ),
    ).toEqual({ path: '.github/ollama-benchmark.yml', explicit: false });
    expect(
      configPath(
        (name) => (name === 'config' ? ' my.yml ' : ''),
        (text) => text,
      ),
    ).toEqual({
      path: 'my.yml',
      explicit: true,
    });
    expect(complaints({ path: 'my.yml', explicit: true })).toEqual([
      'input config names "my.yml", which cannot be found.',
    ]);
  });

  test.each(['', '# nothing\n', '---\n', 'null'])('may say nothing: %j', (file) => {
    expect(read({ file })).toEqual(read({}));
  });

  test.each([
    ['runz: 5', 'unknown key "runz" (did you mean "runs"?)'],
    ['warmup_runs: 5', 'unknown key "warmup_runs" (did you mean "warmup-runs"?)'],
    ['agent: 5', 'unknown key "agent" (did you mean "agents"?)'],
    ['Model: 5', 'unknown key "Model" (did you mean "model"?)'],
    ['colour: 5', 'unknown key "colour"'],
    ['12: 5', 'unknown key "12"'],
    ['__proto__: 5', 'unknown key "__proto__"'],
    ['constructor: 5', 'unknown key "constructor"'],
  ])('an unknown key: %s', (file, message) => {
    expect(complaints({ file })).toEqual([
      `bench.yml:1: ${message}, allowed are model, runs, warmup-runs, cold-starts, retries, reports-dir, num-predict, seed, think, agents, stages, thresholds, fail-on, on-not-measured, on-missing-baseline, on-workload-change, accept-label, baseline-store, baseline-file, baseline-branch, baseline-window, baseline-keep, baseline-stale-days, baseline-stale-commits.`,
    ]);
  });

  test("an option of Ollama's at the top level is sent to where it belongs", () => {
    expect(complaints({ file: 'num_ctx: 4096' })).toEqual([
      'bench.yml:1: "num_ctx" is an option of Ollama\'s, so it belongs to an agent under "agents".',
    ]);
  });

  test('everything wrong is told at once, ten sentences and a count of the rest', () => {
    const file = Array.from({ length: 14 }, (_, index) => `odd${index}: 1`).join('\n');
    const sentences = complaints({ file, inputs: { runs: '0' } });
    expect(sentences).toHaveLength(11);
    expect(sentences[0]).toMatch(/^bench\.yml:1: unknown key "odd0"/);
    expect(sentences[10]).toBe('… and 5 more.');
  });

  test('foreign text in messages is one line, visible and short', () => {
    const file = `"a\\e[31m\\u202e\\n##${'x'.repeat(200)}": 1`;
    const [sentence] = complaints({ file, path: 'we\nird\u200b.yml' });
    expect(sentence).toMatch(/^we ird \.yml:1: unknown key "a \[31m {2}##x{70,73}…", allowed are /);
  });
});

test('a trend page takes the data branch', () => {
  const page = { 'publish-page': 'true' };
  expect(read({ inputs: page }).publish.publishPage).toBe(true);
  for (const store of ['file', 'artifact', 'none'])
    expect(complaints({ inputs: { ...page, 'baseline-store': store } })).toEqual([
      'input publish-page keeps its page on the data branch: set baseline-store to branch, or leave it out.',
    ]);
});
