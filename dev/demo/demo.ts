/**
 * `npm run demo`: the built action, started as a runner starts it, three times on sample reports: as a push that stores
 * the baseline, as a pull request that changes nothing, and as one whose server became eight times slower.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Forge, startForge } from '../forge/forge.ts';
import { pullRequestEvent, pushEvent } from '../runner/events.ts';
import { type ActionRun, runAction } from '../runner/run.ts';
import { type Commits, commitTo } from './commits.ts';
import { type DemoServer, startServer, startSlowServer } from './servers.ts';
import { createWorkspace } from './workspace.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PLACE = join(ROOT, '.demo');
const WORKSPACE = join(PLACE, 'workspace');
const BUNDLE = join(ROOT, 'dist', 'index.js');

const PULLS = [
  { number: 7, branch: 'unchanged' },
  { number: 8, branch: 'slower' },
] as const;
export type Pull = (typeof PULLS)[number];

/** What the workflow of the README grants its two jobs. */
const OF_PULL_REQUESTS = { contents: 'read', pull_requests: 'write', actions: 'read' } as const;
const OF_MAIN = { contents: 'write', pull_requests: 'read', actions: 'read' } as const;

interface Scenario {
  readonly title: string;
  readonly folder: string;
  readonly pull: Pull | null;
  readonly expected: { readonly exitCode: number; readonly verdicts: readonly string[] };
}

const SCENARIOS: readonly [Scenario, Scenario, Scenario] = [
  {
    title: 'A push to the default branch stores the baseline',
    folder: 'push',
    pull: null,
    expected: { exitCode: 0, verdicts: ['no-baseline'] },
  },
  {
    title: 'A pull request that changes nothing passes',
    folder: 'unchanged',
    pull: PULLS[0],
    // A machine that others share may be faster by now, or too noisy to tell: both pass just as well.
    expected: { exitCode: 0, verdicts: ['unchanged', 'improved', 'inconclusive'] },
  },
  {
    title: 'A pull request whose server became eight times slower is flagged',
    folder: 'slowed',
    pull: PULLS[1],
    expected: { exitCode: 1, verdicts: ['regressed'] },
  },
];

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<number> {
  if (!existsSync(BUNDLE)) throw new Error('dist/index.js is missing; run npm run build first.');
  const startMs = performance.now();
  rmSync(PLACE, { recursive: true, force: true });
  mkdirSync(PLACE, { recursive: true });
  const configuration = await createWorkspace(WORKSPACE);
  const nowhere = '0'.repeat(40);
  const forge = await startForge({
    pulls: PULLS.map(({ number, branch }) => ({
      number,
      head: { ref: branch, sha: nowhere },
      base: { ref: 'main', sha: nowhere },
    })),
  });
  const commits = await commitTo(forge, configuration, PULLS);
  let server = await startServer(say);
  try {
    say(`Benchmarking ${server.what}.`);
    const stage = { forge, commits };
    const outcomes = [await play(SCENARIOS[0], 1, server, stage), await play(SCENARIOS[1], 2, server, stage)];
    say('Restarting the server, eight times slower.');
    server = await startSlowServer(server, () => {});
    outcomes.push(await play(SCENARIOS[2], 3, server, stage));
    const unfit = outcomes.filter(({ isAsExpected }) => !isAsExpected);
    await tell(forge, Math.round((performance.now() - startMs) / 1000));
    for (const { line } of outcomes) say(line);
    for (const violation of forge.violations)
      say(`The stand-in for GitHub was asked wrongly: ${JSON.stringify(violation)}`);
    return unfit.length === 0 && forge.violations.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    await forge.close();
  }
}

interface Stage {
  readonly forge: Forge;
  readonly commits: Commits;
}

async function play(scenario: Scenario, ordinal: number, server: DemoServer, { forge, commits }: Stage) {
  const { title, folder, pull, expected } = scenario;
  const place = join(PLACE, folder);
  const temp = join(PLACE, 'temp', folder);
  mkdirSync(temp, { recursive: true });
  say();
  say(`── ${ordinal} of 3: ${title} ${'─'.repeat(Math.max(2, 70 - title.length))}`);
  forge.grant(pull === null ? OF_MAIN : OF_PULL_REQUESTS);
  const started = performance.now();
  const run = await runAction({
    bundle: BUNDLE,
    ...happening(pull, { forge, commits }),
    inputs: {
      model: server.model,
      'ollama-host': server.url,
      'output-dir': place,
      'lock-wait': '5m',
    },
    workspace: WORKSPACE,
    temp,
    forge,
    context: { runId: 1000 + ordinal },
    onLine: (line) => say(`   ${line}`),
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  keep(place, run, forge, pull?.number ?? null);
  const { verdict = 'none' } = run.outputs;
  const isAsExpected = run.exitCode === expected.exitCode && expected.verdicts.includes(verdict);
  const seen = `exit ${run.exitCode}, ${verdict}`;
  const wanted = isAsExpected
    ? 'as it should'
    : `BUT IT SHOULD BE exit ${expected.exitCode}, ${expected.verdicts.join(' or ')}`;
  return { isAsExpected, line: `${isAsExpected ? '✓' : '✗'} ${title}: ${seen}, ${wanted} (${seconds} s)` };
}

/** What GitHub tells a job that it starts. */
function happening(pull: Pull | null, { forge: { repository }, commits }: Stage) {
  if (pull === null) return { eventName: 'push', event: pushEvent({ repo: repository, sha: commits.base }) };
  const { head, merge } = commits.of(pull);
  const event = pullRequestEvent({
    ...{ number: pull.number, baseRepo: repository, headRef: pull.branch },
    ...{ baseSha: commits.base, headSha: head, mergeSha: merge },
  });
  return { eventName: 'pull_request', event };
}

/** Beside the report: what GitHub would have shown. */
function keep(place: string, run: ActionRun, forge: Forge, pullNumber: number | null): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'summary.md'), run.summary);
  writeFileSync(join(place, 'outputs.json'), `${JSON.stringify(run.outputs, null, 2)}\n`);
  const comment = forge.comments.find(({ issue }) => issue === pullNumber);
  if (comment !== undefined) writeFileSync(join(place, 'comment.md'), `${comment.body}\n`);
}

async function tell(forge: Forge, seconds: number): Promise<void> {
  const slowed = forge.comments.find(({ issue }) => issue === PULLS[1].number);
  const [shown = ''] = (slowed?.body ?? '(there is none)').split('<details>');
  say();
  say('── The comment on the slowed pull request, down to its folded sections ───');
  say(shown.trimEnd());
  say('──────────────────────────────────────────────────────────────────────────');
  say('What the data branch ollama-benchmark-data of the simulated GitHub holds now:');
  for (const path of (await forge.git.run('ls-tree', '-r', '--name-only', 'ollama-benchmark-data')).split(
    '\n',
  ))
    say(`  ${path}`);
  say(`Done in ${seconds} s. GitHub was simulated, the rest was real. What was written:`);
  for (const { folder } of SCENARIOS) {
    const place = join(PLACE, folder);
    say(`  ${relative(ROOT, place)}/  ${readdirSync(place).sort().join('  ')}`);
  }
  say();
}

process.exitCode = await main();
