import { mkdir, readdir, readFile, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test as once } from '@jest/globals';
import { EDIT_COMMENT, lineageOf, READ_BASE, READ_POLICY, REPORT, UPLOAD } from './requests.ts';
import { GREEN_COMMENT, startScenario, test } from './scenario.ts';
import { baselineText, ofCommit, sessionsIn } from './sessions.ts';
import { measuredHistory } from './stored.ts';
import { mayMount, tinyDisk } from './tinyDisk.ts';

/** What a job promises where one thing outside of it fails: a disk that is full or read-only. */

const onDisk = mayMount
  ? test
  : (name: string) =>
      once.skip(`${name}: only root may mount a disk, or who may use sudo without a password`, () => {});

/** Nothing half written, under whatever name. */
async function expectWhole(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  expect(names.filter((name) => /\.tmp$|\.lock$/.test(name))).toEqual([]);
  if (names.includes('results.json')) JSON.parse(await readFile(join(folder, 'results.json'), 'utf8'));
}

onDisk('an output directory that cannot be written stops the job before it waits or measures', async () => {
  const scenario = await startScenario({ comments: [GREEN_COMMENT] });
  for (const [how, what] of [
    ['fill', /ENOSPC/],
    ['makeReadOnly', /EROFS/],
  ] as const) {
    const disk = tinyDisk(join(scenario.workspace, how), 256);
    disk[how]();
    const job = await scenario.pullRequest({
      inputs: { 'output-dir': how, 'on-not-measured': 'warn' },
    });
    expect(job).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' }, artifact: null });
    expect(job.outputs.summary).toMatch(what);
    expect(job.outputs.summary).toMatch(/cannot be written .*: set `output-dir` to a directory that/);
    expect(job.requests).toEqual([...READ_POLICY, ...EDIT_COMMENT]);
    expect(scenario.comment()).toContain('### ⚪ Not measured');
    await expectWhole(disk.path);
  }
  expect(scenario.ollama.requests).toEqual([]);
});

for (const [how, what, isLost] of [
  ['fill', /ENOSPC/, false],
  ['makeReadOnly', /EROFS/, true],
] as const) {
  onDisk(`one that fails on the way (${how}) costs nothing that was measured`, async () => {
    const scenario = await startScenario({ comments: [GREEN_COMMENT], baseline: await measuredHistory() });
    const disk = tinyDisk(join(scenario.workspace, 'out'), 256);
    // Of an earlier job: from a full disk it can be taken away, from a read-only one it cannot.
    await scenario.write(join(disk.path, 'results.json'), '{ "of": "an earlier job" }');
    const server = await scenario.serve({ onChat: (index) => index === 8 && disk[how]() });
    const temp = join(scenario.folder, 'temp');
    await mkdir(temp);
    const job = await scenario.pullRequest({ ollama: server, inputs: { 'output-dir': 'out' }, temp });

    expect(job.outputs).toMatchObject({ verdict: 'unchanged' });
    expect(job.requests).toEqual([...READ_BASE, ...REPORT, ...EDIT_COMMENT]);
    for (const text of [scenario.comment(), job.summary]) expect(text).toContain('### ✅ No slowdown');
    const { 'results-path': results = '', 'report-path': report = '' } = job.outputs;
    expect([dirname(results), dirname(dirname(report))]).toEqual([dirname(report), temp]);
    expect(job.results?.interruption).toBeNull();
    expect(job.artifact?.entries.map(({ name }) => name)).toContain('results.json');
    const [warning, ...others] = job.annotations;
    expect(warning).toMatchObject({ level: 'warning', message: expect.stringMatching(what) });
    expect(warning?.message).toContain(`This job's files are in ${dirname(results)} instead`);
    expect(warning?.message).toMatch(/results\.json could not be written .*set `output-dir` to a directory/);

    // What later steps could take for this job's is gone, or they are not to run.
    expect(job.exitCode).toBe(isLost ? 1 : 0);
    expect(await readdir(disk.path)).toEqual([isLost ? 'results.json' : 'filler']);
    expect(others.map(({ level, message }) => [level, message])).toEqual(
      isLost
        ? [['error', expect.stringMatching(/results\.json is an earlier job's .*EROFS.*: set `output-dir`/)]]
        : [],
    );
  });
}

test('what a job that was killed left behind is in nobody’s way', async () => {
  const scenario = await startScenario();
  const { baselineFile } = scenario;
  const old = ofCommit(await measuredHistory(2), scenario.commits.sha('base'));
  await scenario.write(baselineFile, baselineText(old));
  // A lock of a writer that is no more, and half a file under the name that is written to first.
  await scenario.write(`${baselineFile}.lock`, '');
  const longAgo = new Date(Date.now() - 180_000);
  await utimes(`${baselineFile}.lock`, longAgo, longAgo);
  await scenario.write(join(dirname(baselineFile), '.baseline.json.0c1d.tmp'), '{ "half');
  const job = await scenario.push();
  expect(job).toMatchObject({ exitCode: 0, outputs: { passed: 'true' } });
  expect(sessionsIn(await scenario.readBaseline())).toHaveLength(3);
  expect(await readdir(dirname(baselineFile))).not.toContain('baseline.json.lock');
});

onDisk('a full disk of the baseline leaves the old one whole, and what was measured is told', async () => {
  const scenario = await startScenario();
  const disk = tinyDisk(join(scenario.folder, 'store'), 256);
  const file = join(disk.path, 'baseline.json');
  const old = baselineText(ofCommit(await measuredHistory(2), scenario.commits.sha('base')));
  await scenario.write(file, old);
  disk.fill();
  const job = await scenario.push({ inputs: { 'baseline-file': file, 'update-baseline': 'always' } });
  expect(job).toMatchObject({ exitCode: 1, outputs: { passed: 'false' } });
  expect(job.outputs.summary).toMatch(/^The baseline file baseline\.json .* written: .*ENOSPC/);
  expect([...job.files.keys()]).toContain('results.json');
  expect(job.requests.slice(-UPLOAD.length)).toEqual(UPLOAD);
  expect(await readFile(file, 'utf8')).toBe(old);
  await expectWhole(disk.path);
});

onDisk('a full work folder of the runner costs outputs and summary, not what was measured', async () => {
  const scenario = await startScenario();
  const disk = tinyDisk(join(scenario.folder, 'temp'), 256);
  const server = await scenario.serve({ onChat: (index) => index === 8 && disk.fill() });
  const job = await scenario.push({ ollama: server, temp: disk.path, isMute: true });
  expect(job).toMatchObject({ exitCode: 1, requests: [lineageOf('base'), ...UPLOAD] });
  expect([...job.files.keys()]).toContain('results.json');
  const told = job.annotations.map(({ message }) => message).join('\n');
  expect(told).toMatch(/summary not written to GITHUB_STEP_SUMMARY: .*ENOSPC/);
  expect(told).toMatch(/outputs could not be written to GITHUB_OUTPUT \(.*ENOSPC.*disk not full/);
  expect(job.text).not.toContain('This is a bug');
  expect(sessionsIn(await scenario.readBaseline())).toHaveLength(1);
});
