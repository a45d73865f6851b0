import { expect } from '@jest/globals';
import { serveFaults } from './faults.ts';
import { CREATE_COMMENT, READ_BASE, REPORT } from './requests.ts';
import { startScenario, test } from './scenario.ts';

const WHY = 'Ollama 0.30 changed what it measures (0.29.9 → 0.33.0)';
const PASSED = { verdict: 'not-comparable', passed: 'true', regressions: '[]' };

test('what Ollama measures is compared with no Ollama that measures in another way', async () => {
  const scenario = await startScenario();
  const push = await scenario.push({ ollama: await serveFaults({ version: '0.29.9' }) });
  expect(push).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline' } });
  const baseline = await scenario.readBaseline();

  // Four times slower, were the two rates one measure.
  const newer = await serveFaults({ version: '0.33.0', everyCall: { tokenMs: 4 } });
  const job = await scenario.pullRequest({ ollama: newer });
  expect(job).toMatchObject({ exitCode: 0, annotations: [], outputs: PASSED });
  expect(job.outputs.summary).toBe(`Nothing gated could be compared: ${WHY}.`);
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  expect(job.results?.environment).toMatchObject({ ollamaVersion: '0.33.0', durationMeaning: 'from-0.30.1' });
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(
      '### ⚪ Not comparable with the baseline: this says nothing about your change. Not blocking',
    );
    expect(text).toContain(WHY);
    // Our own clock measured the same thing twice.
    expect(text).toMatch(
      /\| `baseline` · `report` · end to end \| [\d.]+ → [\d.]+ ms \| \+[\d.]+ % \[[^\]]+\] \|/,
    );
    expect(text).not.toMatch(/❌|throughput \| [\d.]+ → [\d.]+ tok\/s \| [+−]\d/);
  }

  const strict = await scenario.pullRequest({ ollama: newer, inputs: { 'on-missing-baseline': 'fail' } });
  expect(strict).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-comparable', passed: 'false' } });
  expect(scenario.comment()).toContain('this says nothing about your change. Action needed');
  expect(await scenario.readBaseline()).toBe(baseline);
});
