import { expect } from '@jest/globals';
import { CREATE_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { startScenario, steady, test } from './scenario.ts';
import { measuredHistory } from './stored.ts';

/** What a machine keeps to itself, said by everybody who can say something. */
const PASSWORD = 'tr0ub4dor&3-"x"';
const TOKEN = `ghp_${'aB3dE6gH9kL2'.repeat(3)}`;
const SAS = 'https://store.blob.core.windows.net/c/a.zip?sv=2025-01-01&sig=k3Y%2Fpart%3D';
const KEY = `-----BEGIN PRIVATE KEY-----\n${'MIIBVw'.repeat(10)}\n-----END PRIVATE KEY-----`;
const SAID = ['`user`', PASSWORD, TOKEN, SAS, KEY].join('\n');
const LEAKS = [
  PASSWORD,
  JSON.stringify(PASSWORD).slice(1, -1),
  TOKEN,
  'k3Y',
  'MIIBVw',
  btoa(PASSWORD).slice(0, 16),
];
const ANSWER = `# Recommendations\n\n- Use ${PASSWORD} with ${btoa(PASSWORD)}\n\n${SAID}\n`;

test('no secret leaves the runner, whoever says it: models, reports, servers, or our own mistakes', async () => {
  const scenario = await startScenario({
    files: {
      'reports/notes.md': `# Notes\n\n${SAID}\n`,
      [`reports/${TOKEN}.json`]: '{ broken',
      'reports/sweep.csv': `latency_ms,${TOKEN}\n1.5,2\n2.5,3\n4,5\n`,
    },
    baseline: await measuredHistory(),
    ollama: {
      answer: (_, index) =>
        index === 6
          ? { refusal: { status: 500, body: JSON.stringify({ error: SAID }) } }
          : steady({ pieces: Array(20).fill(ANSWER) }),
    },
  });
  const job = await scenario.pullRequest({
    inputs: { runs: '5', retries: '0' },
    env: { DB_PASSWORD: PASSWORD },
  });

  expect(job.exitCode).toBe(0);
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  expect([...job.files.keys()]).toContain('results.json');
  const told: Readonly<Record<string, string>> = {
    ...Object.fromEntries(job.files),
    comment: scenario.comment(),
    summary: job.summary,
    outputs: JSON.stringify(job.outputs),
    // Unmasked: what the runner was handed.
    log: job.stdout.filter((line) => !line.startsWith('::add-mask::')).join('\n'),
  };
  for (const [where, text] of Object.entries(told)) {
    for (const leak of LEAKS)
      expect({ where, has: text.includes(leak), leak }).toEqual({ where, has: false, leak });
  }
  for (const text of [told['results.json'], told['report-baseline.md'], told.log])
    expect(text).toContain('***');
  expect(job.results?.calls.filter(({ status }) => status === 'failed')[0]?.reason).toContain('***');
});

test('a stored baseline holds none either', async () => {
  const scenario = await startScenario();
  const job = await scenario.push({
    inputs: { agents: `{ baseline: { stop: ["${TOKEN}"] } }`, 'update-baseline': 'always' },
  });
  expect(job.exitCode).toBe(0);
  const stored = await scenario.readBaseline();
  expect(stored).toContain('"***"');
  expect(stored).not.toContain(TOKEN);
});
