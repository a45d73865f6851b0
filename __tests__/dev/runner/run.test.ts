import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { pullRequestEvent, pushEvent } from '../../../dev/runner/events.ts';
import { type RunActionOptions, runAction } from '../../../dev/runner/run.ts';

const ACTION_YML = `
name: Tiny
inputs:
  github-token: { default: "\${{ github.token }}" }
  runs: { default: 5 }
  Some Name: { required: true }
runs: { using: node24, main: index.mjs }
`;

const [base, head] = ['b'.repeat(40), 'a'.repeat(40)];
let forge: Forge;
let folder: string;

beforeEach(async () => {
  forge = await startForge();
  folder = await mkdtemp(join(tmpdir(), 'action-'));
  await mkdir(join(folder, 'workspace'));
  await writeFile(join(folder, 'action.yml'), ACTION_YML);
});

afterEach(async () => {
  await forge.close();
  await rm(folder, { recursive: true });
});

/** Runs `source` as the bundle of a tiny action, on a push unless told otherwise. */
async function run(source: string, options: Partial<RunActionOptions> = {}) {
  const bundle = join(folder, 'index.mjs');
  await writeFile(bundle, `import { appendFileSync } from 'node:fs';\n${source}`);
  const workspace = join(folder, 'workspace');
  const event = pushEvent({ repo: forge.repository, sha: head });
  const actionYml = join(folder, 'action.yml');
  return runAction({ bundle, actionYml, eventName: 'push', event, workspace, forge, ...options });
}

/** The environment that the action sees. */
async function environment(options: Partial<RunActionOptions> = {}): Promise<Record<string, string>> {
  const { stdout } = await run(
    'console.log(JSON.stringify({ ...process.env, cwd: process.cwd() }))',
    options,
  );
  return JSON.parse(stdout.join('\n'));
}

describe('the environment', () => {
  test('holds the inputs over the defaults, the token resolved', async () => {
    const env = await environment({ inputs: { RUNS: '2' } });
    const inputs = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_')));
    expect(inputs).toEqual({ 'INPUT_GITHUB-TOKEN': forge.token, INPUT_RUNS: '2', INPUT_SOME_NAME: '' });
    await expect(run('', { inputs: { rums: '2' } })).rejects.toThrow('declares no input "rums"');
    await writeFile(join(folder, 'action.yml'), `inputs: { a: { default: "\${{ github.sha }}" } }`);
    await expect(run('')).rejects.toThrow('The default of the input "a" holds');
  });

  test('is a runner’s and nothing of this process', async () => {
    process.env.CANARY_OF_THE_TEST = 'x';
    const env = await environment({ env: { EXTRA: 'given', GITHUB_SHA: 'forged' } });
    delete process.env.CANARY_OF_THE_TEST;
    expect(env).toMatchObject({
      EXTRA: 'given',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: forge.apiUrl,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_REPOSITORY: 'octo-org/octo-bench',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: head,
      GITHUB_WORKSPACE: join(folder, 'workspace'),
      cwd: join(folder, 'workspace'),
    });
    expect(env.CANARY_OF_THE_TEST).toBeUndefined();
    expect(Object.keys(env).filter((name) => /^(npm_|JEST_|NODE_)/.test(name))).toEqual([]);
  });

  test('of a pull request from a fork points at the test merge', async () => {
    const headRepo = { ...forge.repository, id: 99, owner: 'mona' };
    const event = pullRequestEvent({
      ...{ number: 7, headSha: head, baseSha: base, baseRepo: forge.repository, headRepo },
    });
    const temp = join(folder, 'temp');
    const env = await environment({ eventName: 'pull_request', event, temp, context: { runAttempt: 3 } });
    expect(env).toMatchObject({
      GITHUB_BASE_REF: 'main',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_HEAD_REF: 'topic',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_RUN_ATTEMPT: '3',
      GITHUB_SHA: event.pull_request?.merge_commit_sha,
      RUNNER_TEMP: temp,
    });
    const payload = JSON.parse(await readFile(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
    expect(payload).toEqual(JSON.parse(JSON.stringify(event)));
    expect(payload.pull_request).toMatchObject({
      head: { sha: head, label: 'mona:topic', repo: { full_name: 'mona/octo-bench', fork: true } },
      base: { sha: base, ref: 'main', repo: { full_name: 'octo-org/octo-bench', fork: false } },
    });
  });
});

describe('a run', () => {
  test('on Node 24 gives outputs, summary, annotations and the folded log', async () => {
    const seen: string[] = [];
    const result = await run(
      `appendFileSync(process.env.GITHUB_OUTPUT, 'report<<X\\none\\ntwo\\nX\\nruns=' + process.env.INPUT_RUNS + '\\n');
       appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Summary\\n');
       console.log('::group::Measure\\nTTFT 12 ms\\n::endgroup::');
       console.error('::warning title=Slow::half%0Adone');
       console.log('token ' + process.env['INPUT_GITHUB-TOKEN'], process.version);`,
      { onLine: (line) => seen.push(line) },
    );
    expect(result).toMatchObject({
      exitCode: 0,
      killedBy: null,
      conclusion: 'success',
      outputs: { report: 'one\ntwo', runs: '5' },
      summary: '# Summary\n',
      annotations: [{ level: 'warning', message: 'half\ndone', properties: { title: 'Slow' } }],
      stderr: ['::warning title=Slow::half%0Adone'],
      orphans: [],
    });
    expect(result.log).toContainEqual({ kind: 'group', title: 'Measure', lines: ['TTFT 12 ms'] });
    expect(result.stdout.at(-1)).toMatch(`token ${forge.token} v24.`);
    expect(seen.join('\n')).toContain('token *** v24.');
    expect(seen.join('\n')).not.toContain(forge.token);
    expect(result.durationMs).toBeGreaterThan(0);
  });

  test('fails by its exit status, and by a command that the runner refuses', async () => {
    expect(await run('console.log("::error::bad"); process.exitCode = 1')).toMatchObject({
      ...{ exitCode: 1, conclusion: 'failure', errors: [] },
    });
    const refused = await run(`appendFileSync(process.env.GITHUB_OUTPUT, 'broken');`);
    expect(refused).toMatchObject({ exitCode: 0, conclusion: 'failure' });
    expect(refused.errors).toEqual([expect.stringContaining('GITHUB_OUTPUT')]);
  });

  test('that is cancelled gets SIGINT and may end in order', async () => {
    const cancel = new AbortController();
    const result = await run(
      `const waiting = setInterval(() => {}, 1000);
       process.on('SIGINT', () => { console.log('stopping'); clearInterval(waiting); process.exitCode = 130; });
       console.log('ready');`,
      { signal: cancel.signal, onLine: (line) => line === 'ready' && cancel.abort() },
    );
    expect(result).toMatchObject({ exitCode: 130, conclusion: 'cancelled', stdout: ['ready', 'stopping'] });
  });

  test('that leaves a child behind is told of it, and the child is gone', async () => {
    const result = await run(
      `import { spawn } from 'node:child_process';
       const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
       child.unref();
       console.log(child.pid);`,
    );
    expect(result.orphans).toEqual([expect.stringContaining('setInterval')]);
    expect(await dead(Number(result.stdout[0]))).toBe(true);
  });
});

/** Whether a killed process vanishes; it may take the system a moment to bury it. */
async function dead(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    if (stat === null || stat.includes(') Z ')) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
