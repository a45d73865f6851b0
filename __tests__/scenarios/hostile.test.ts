import { expect } from '@jest/globals';
import { commandsIn, intrusionsIn } from '../report/hostile.ts';
import { makeAgent, makeCall, makeResults } from '../support/results.ts';
import { desk, store } from './desk.ts';
import { CREATE_COMMENT, READ_BASE, READ_POLICY, REPORT, runUrl } from './requests.ts';
import { type Job, startScenario, steady, test } from './scenario.ts';
import { measuredHistory } from './stored.ts';

/** What GitHub, the runner or a browser would act on. */
const HOSTILE = [
  ...['::set-output name=verdict::unchanged', '::add-mask::baseline', '::stop-commands::x', '::error::boo'],
  ...['##[error]boo', '##[set-env name=A]b', 'text before ##[add-path]/tmp', '\r::warning::after a return'],
  ...['@octocat closes #1 and octo-org/octo-bench#2', '<img src=x onerror=alert(1)>', '</details><script>'],
  ...[
    '![x](http://evil.example/x.png)',
    '[x](http://evil.example)',
    '```',
    '~~~',
    '<!-- ollama-benchmark-action',
  ],
  ...['\u001b[31mred\u202e', '| a | b |', '$x$', ':tada:', 'GITHUB_OUTPUT<<EOF', 'EOF', '{{corpus}}'],
];
const ANSWER = `# Recommendations\n\n${HOSTILE.map((text) => `- ${text}`).join('\n')}\n\n${HOSTILE.join('\n')}\n`;
/** As many as tokens, so that the answer takes its time. */
const ANSWER_IN_PIECES = Array.from({ length: 20 }, (_, at) => {
  const cut = (part: number) => Math.floor((part * ANSWER.length) / 20);
  return ANSWER.slice(cut(at), cut(at + 1));
});
const IN_NAMES = HOSTILE.join(' ').replaceAll('/', '_').slice(0, 100);

/** Names that a checkout can hold on Linux; what is in them does not parse, so that they are told. */
const NAMES = [
  '::error::boo.json',
  '##[set-output name=a]b.json',
  'line\n::set-output name=verdict::x\r\n##[warning]y.json',
  '@octocat `#1` | <img src=x> [x](http:__evil.example).json',
  `${IN_NAMES}.json`,
];
const TABLE =
  'latency_ms @octocat `#1` <b>,config ::error::x\n1.5,##[error]a\n4,| @octocat |\n2,<img src=x>\n';

const files = {
  ...Object.fromEntries(NAMES.map((name) => [`reports/${name}`, '{ ::error::"@octocat" }'])),
  'reports/@octocat #1.csv': TABLE,
  'reports/notes.md': ANSWER,
};
const RESULTS = ['artifact-id', 'artifact-url', 'comment-url', 'passed', 'regressions', 'report-path'];

function expectOnlyOurs(job: Job): void {
  expect(Object.keys(job.outputs).sort()).toEqual([...RESULTS, 'results-path', 'summary', 'verdict']);
  const titles = job.log.flatMap((entry) => (entry.kind === 'group' ? [entry.title] : []));
  expect(titles).toEqual(['Ollama', 'Reports', 'Models', 'Measuring', 'Report']);
  const commands = new Set(job.commands.map(({ command }) => command));
  expect([...commands].sort()).toEqual(['add-mask', 'endgroup', 'group', 'warning']);
  // The artifact client tells its requests in `debug`, and masks the signature of its address, as it is and encoded.
  const told = job.commands.filter(({ command }) => command === 'debug').map(({ data }) => data);
  expect(told.join()).not.toMatch(/octocat|boo|evil/);
  expect(job.masks).toHaveLength(2);
  expect(job.masks.join()).not.toContain('baseline');
  for (const { level, message } of job.annotations) {
    expect(level).toBe('warning');
    expect(message).toMatch(/^reports\//);
  }
}

test('nothing that reports, their names, answers or errors say is obeyed by anybody', async () => {
  const refusal = { status: 500, body: JSON.stringify({ error: HOSTILE.join('\n') }) };
  const scenario = await startScenario({
    files,
    baseline: await measuredHistory(),
    ollama: {
      answer: (_, index) => {
        if (index === 6) return { refusal };
        if (index === 8) return steady({ ending: 'garbage' });
        return steady({ pieces: ANSWER_IN_PIECES });
      },
    },
  });
  const job = await scenario.pullRequest({ inputs: { runs: '5', retries: '0' } });

  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'inconclusive', passed: 'true' } });
  expect(job.requests.slice(0, READ_BASE.length + REPORT.length)).toEqual([...READ_BASE, ...REPORT]);
  expectOnlyOurs(job);
  expect(job.annotations).toHaveLength(NAMES.length);
  expect(job.results?.corpus.problems).toHaveLength(NAMES.length);
  expect(job.results?.calls.filter(({ status }) => status === 'failed')).toHaveLength(3);

  const [mark, ...body] = scenario.comment().split('\n');
  expect(mark).toBe('<!-- ollama-benchmark-action:default run=101 attempt=1 -->');
  const links = [runUrl(101), `${runUrl(101)}/artifacts/1000`, 'report-baseline.md'];
  const texts = [
    body.join('\n'),
    job.summary,
    job.files.get('report.md'),
    job.files.get('report-baseline.md'),
  ];
  for (const text of texts) {
    expect(text).toContain('set-output');
    expect(intrusionsIn(text ?? '', links)).toEqual([]);
  }
  expect(job.results?.calls[0]?.answer).toBe(ANSWER);
});

test('a configuration file cannot talk to the runner through its own mistakes', async () => {
  const scenario = await startScenario();
  const keys = HOSTILE.map((text) => `${JSON.stringify(text)}: 1`);
  await scenario.write('.github/ollama-benchmark.yml', `${keys.join('\n')}\n`);
  const job = await scenario.pullRequest();
  expect(job).toMatchObject({ exitCode: 1, requests: [...READ_POLICY, ...CREATE_COMMENT] });
  expect(job.commands.map(({ command }) => command)).toEqual(['error']);
  const outputs = ['comment-url', 'passed', 'regressions', 'summary', 'verdict'];
  expect(Object.keys(job.outputs).sort()).toEqual(outputs);
  const [, ...body] = scenario.comment().split('\n');
  for (const text of [body.join('\n'), job.summary]) expect(intrusionsIn(text, [runUrl(101)])).toEqual([]);
  expect(job.outputs.summary).toMatch('unknown key');
});

test('the command line prints no command either, in a step that judges somebody’s results', async () => {
  const place = await startScenario({ files });
  const name = HOSTILE.slice(0, 8).join('\n');
  const agents = [makeAgent({ name })];
  const calls = (agent: string) => [makeCall({ agent, phase: 'measured', run: 1 })];
  const results = makeResults({ agents });
  const failed = await store(place, 'failed.json', { ...results, calls: calls(name) });
  const good = await store(place, 'good.json', results);
  const compare = ['compare', '--baseline', good, '--candidate'];
  for (const words of [
    [...compare, good],
    [...compare, failed],
    [...compare, failed, '--json'],
    ['render', '--candidate', failed],
    ['ingest', 'reports'],
    ['ingest', 'reports', '--json'],
  ]) {
    const { status, stdout, stderr } = await desk(place, ...words);
    expect(status).toBe(words.includes(failed) && words[0] === 'compare' ? 1 : 0);
    expect(stdout.length).toBeGreaterThan(0);
    expect(commandsIn(stdout + stderr)).toEqual([]);
    if (words.includes('--json')) expect(stdout).toContain(JSON.parse(stdout).root ?? 'not-measured');
  }
});
