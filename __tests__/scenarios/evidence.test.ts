import { expect } from '@jest/globals';
import { type FakeGpu, fakeGpu, type GpuState } from './gpu.ts';
import { CREATE_COMMENT, lineageOf, READ_BASE, REPORT, UPLOAD } from './requests.ts';
import { type Job, startScenario, steady, test } from './scenario.ts';
import { baselineText, historyOf, onlyIn } from './sessions.ts';

/** Chats by their place in the job: the probe, the cold start, two of the warm-up, then two of each run. */
const RUN_1 = 4;
const ANALYSIS_OF_RUN_2 = 6;
const REPORT_OF_RUN_3 = 9;

const IN_TROUBLE_MS = 100;
/** Long enough to be seen in trouble, and for that to be over before the next call. */
const laboured = () => steady({ prefillMs: 60, decodeMs: 104, paceTokS: 200 });

/** The GPU is in trouble for a while, from the start of the call on. */
function trouble(gpu: FakeGpu, state: GpuState): void {
  gpu.is(state);
  setTimeout(() => gpu.is('calm'), IN_TROUBLE_MS);
}

const measuredCalls = ({ results }: Job, stage: string) =>
  (results?.calls ?? []).filter((call) => call.phase === 'measured' && call.stage === stage);

const MADE_UP = '1 make-up run of agent baseline: calls had been lost to a reload or a mark.';
const TENANT = { name: '/opt/train/python3', pid: 4711, memoryMib: 2048 };
const SHARED =
  'the GPU was shared with /opt/train/python3 (pid 4711, 2.0 GiB), here since the session started';

test('calls of a GPU that was too hot or shared are set aside and made up for; the verdict stands on the others', async () => {
  const gpu = await fakeGpu();
  const scenario = await startScenario();
  expect(await scenario.push({ env: gpu.env })).toMatchObject({ exitCode: 0, annotations: [] });
  await scenario.write(scenario.baselineFile, baselineText(historyOf(onlyIn(await scenario.readBaseline()))));
  const troubled = await scenario.serve({
    answer: (_, index) => (index === ANALYSIS_OF_RUN_2 || index === REPORT_OF_RUN_3 ? laboured() : steady()),
    onChat: (index) => {
      if (index === ANALYSIS_OF_RUN_2) trouble(gpu, 'hot');
      if (index === REPORT_OF_RUN_3) trouble(gpu, 'shared');
    },
  });
  const job = await scenario.pullRequest({ ollama: troubled, env: gpu.env });

  expect(job).toMatchObject({
    exitCode: 0,
    annotations: [],
    outputs: { verdict: 'unchanged', passed: 'true' },
  });
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  expect(job.results?.environment).toMatchObject({
    gpus: [{ name: 'Imaginary GPU', uuid: 'GPU-1', memoryMib: 24_576, driver: '580.10' }],
    telemetry: { tool: 'nvidia-smi', throttling: 'counters', standing: [] },
  });

  const [analyses, reports] = [measuredCalls(job, 'analysis'), measuredCalls(job, 'report')];
  expect(analyses.map(({ run, marks }) => [run, ...marks])).toEqual([
    [1],
    [2, 'thermal-throttling'],
    [3],
    [4],
  ]);
  expect(reports.map(({ run, marks }) => [run, ...marks])).toEqual([[1], [2], [3, 'gpu-tenant'], [4]]);
  expect(analyses[1]).toMatchObject({ status: 'invalid', throughputTokS: 200 });
  expect(analyses[1]?.reason).toMatch(
    /^the GPU was slowed by its thermal protection for [\d.]+ ms of \d+ ms$/,
  );
  expect(reports[2]).toMatchObject({ status: 'invalid', throughputTokS: 200, reason: SHARED });
  expect(reports[2]?.gpu?.tenants).toEqual([TENANT]);
  expect(analyses[2]?.gpu).toMatchObject({ thermalMs: 0, tenants: [] });
  expect(job.results?.notes).toContain(MADE_UP);

  // With a slow one among them the medians would stand, and the spread would not be nothing.
  for (const text of [scenario.comment(), job.summary]) {
    for (const stage of ['analysis', 'report']) {
      const subject = `· \`${stage}\` · throughput \\|`;
      expect(text).toMatch(
        new RegExp(`${subject} 800\\.0 → 800\\.0 tok/s \\| 0\\.0 % .* \\| within the limit \\|`),
      );
      expect(text).toMatch(new RegExp(`${subject} .* 9; 27 → 3 \\|`));
    }
    expect(text).toContain('| ⚠️ Invalid: thermal throttling | 1 |');
    expect(text).toContain('| ⚠️ Invalid: another GPU tenant | 1 |');
    expect(text).toMatch(
      /\| measured, run 3 \| invalid: the GPU was shared with `\/opt\/train\/python3` \(pid 4711, 2\.0 GiB\)/,
    );
    expect(text).toContain('11 calls attempted: 6 in the statistics, 1 cold start told apart');
  }
  for (const stage of ['analysis', 'report'])
    expect(job.files.get('report-baseline.md')).toMatch(
      new RegExp(`\\| \`${stage}\` \\| 0\\.0 % \\|.*\\| 3 \\|\\n`),
    );
  expect(job.text).toMatch(/analysis · run 2: INVALID: the GPU was slowed by its thermal protection/);
  expect(job.text).toMatch(`report · run 3: INVALID: ${SHARED} (not counted: TTFT `);
  await gpu.expectGone();
});

test('a GPU that stays too hot measures nothing, and the comment says so in a line', async () => {
  const gpu = await fakeGpu();
  const scenario = await startScenario({ ollama: { onChat: (index) => index === RUN_1 && gpu.is('hot') } });
  const secrets = { MY_PASSWORD: 'canary-1', SOME_VARIABLE: 'canary-2', OLLAMA_API_KEY: 'canary-3' };
  const job = await scenario.pullRequest({ env: { ...gpu.env, ...secrets } });

  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured', passed: 'false' } });
  expect(job.outputs.summary).toMatch(
    /^Not measured: too few valid calls: baseline · analysis has 0 of 3 \(5 invalid: the GPU was slowed by its thermal protection for [^;]*\); baseline · report has 0 of 3 /,
  );
  expect(job.annotations).toEqual([
    expect.objectContaining({ level: 'error', message: job.outputs.summary }),
  ]);
  expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...CREATE_COMMENT]);
  for (const text of [scenario.comment(), job.summary]) {
    expect(text).toContain(
      '### ⚪ Not measured: the GPU was slowed by heat in 10 of 10 measured calls. This says nothing about your change. Give the GPU cooler air or a lower power limit and run again',
    );
  }
  const toolEnv = await gpu.toolEnv();
  expect(JSON.parse(toolEnv)).toMatchObject({ PATH: gpu.env.PATH });
  expect(toolEnv).not.toMatch(`canary|${scenario.forge.token}`);
  expect(toolEnv).not.toMatch(/"(INPUT|ACTIONS|GITHUB)_/);
  await gpu.expectGone();
});

test('a session beside another tenant of the GPU becomes no baseline', async () => {
  const gpu = await fakeGpu();
  const scenario = await startScenario({
    ollama: { onChat: (index) => index === RUN_1 && gpu.is('shared') },
  });
  const job = await scenario.push({ env: gpu.env, inputs: { 'update-baseline': 'always' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
  expect(job.requests).toEqual([lineageOf('base'), ...UPLOAD]);
  expect(job.summary).toContain(
    '### ⚪ Not measured: another process held 2.0 GiB of GPU memory in 10 of 10 measured calls. This says nothing about your change. Keep other programs off the GPU and run again',
  );
  expect(job.text).toMatch('Not stored in the baseline file baseline.json: the session was not measured');
  await expect(scenario.readBaseline()).rejects.toThrow('ENOENT');
  await gpu.expectGone();
});
