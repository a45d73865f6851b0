/**
 * `npm run demo`: the built action, started as a runner starts it, three times on sample reports: as a push that
 * stores the baseline, as a pull request that changes nothing, and as one whose server became eight times slower.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Forge, startForge } from '../forge/forge.ts';
import { pullRequestEvent, pushEvent } from '../runner/events.ts';
import { type ActionRun, runAction } from '../runner/run.ts';
import { type DemoServer, startServer, startSlowServer } from './servers.ts';
import { createWorkspace } from './workspace.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PLACE = join(ROOT, '.demo');
const WORKSPACE = join(PLACE, 'workspace');
const BASELINE = join(PLACE, 'baseline.json');
const BUNDLE = join(ROOT, 'dist', 'index.js');

const BASE_SHA = 'a'.repeat(40);
const PULLS = [
  { number: 7, head: 'b'.repeat(40), ref: 'unchanged' },
  { number: 8, head: 'c'.repeat(40), ref: 'slower' },
] as const;

interface Scenario {
  readonly title: string;
  readonly folder: string;
  readonly pull: (typeof PULLS)[number] | null;
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
    // A machine that was busy during the push may read as faster now: that passes just as well.
    expected: { exitCode: 0, verdicts: ['unchanged', 'improved'] },
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
  await createWorkspace(WORKSPACE);
  const forge = await startForge({
    pulls: PULLS.map(({ number, head, ref }) => ({
      number,
      head: { ref, sha: head },
      base: { ref: 'main', sha: BASE_SHA },
    })),
    permissions: { issues: 'write', pull_requests: 'write', contents: 'read' },
  });
  let server = await startServer(say);
  try {
    say(`Benchmarking ${server.what}.`);
    const outcomes = [await play(SCENARIOS[0], 1, server, forge), await play(SCENARIOS[1], 2, server, forge)];
    say('Restarting the server, eight times slower.');
    server = await startSlowServer(server, () => {});
    outcomes.push(await play(SCENARIOS[2], 3, server, forge));
    const unfit = outcomes.filter(({ isAsExpected }) => !isAsExpected);
    tell(forge, Math.round((performance.now() - startMs) / 1000));
    for (const { line } of outcomes) say(line);
    for (const violation of forge.violations)
      say(`The stand-in for GitHub was asked wrongly: ${JSON.stringify(violation)}`);
    return unfit.length === 0 && forge.violations.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    await forge.close();
  }
}

async function play(scenario: Scenario, ordinal: number, server: DemoServer, forge: Forge) {
  const { title, folder, pull, expected } = scenario;
  const place = join(PLACE, folder);
  const temp = join(PLACE, 'temp', folder);
  mkdirSync(temp, { recursive: true });
  say();
  say(`── ${ordinal} of 3: ${title} ${'─'.repeat(Math.max(2, 70 - title.length))}`);
  const event =
    pull === null
      ? pushEvent({ repo: forge.repository, sha: BASE_SHA })
      : pullRequestEvent({
          number: pull.number,
          baseRepo: forge.repository,
          headSha: pull.head,
          baseSha: BASE_SHA,
          headRef: pull.ref,
        });
  const run = await runAction({
    bundle: BUNDLE,
    eventName: pull === null ? 'push' : 'pull_request',
    event,
    inputs: {
      model: server.model,
      'ollama-host': server.url,
      'baseline-file': BASELINE,
      'output-dir': place,
      'lock-wait': '5m',
    },
    workspace: WORKSPACE,
    temp,
    forge,
    context: { runId: 1000 + ordinal },
    onLine: (line) => say(`   ${line}`),
  });
  keep(place, run, forge, pull?.number ?? null);
  const { verdict = 'none' } = run.outputs;
  const isAsExpected = run.exitCode === expected.exitCode && expected.verdicts.includes(verdict);
  const seen = `exit ${run.exitCode}, ${verdict}`;
  const wanted = isAsExpected
    ? 'as it should'
    : `BUT IT SHOULD BE exit ${expected.exitCode}, ${expected.verdicts.join(' or ')}`;
  return { isAsExpected, line: `${isAsExpected ? '✓' : '✗'} ${title}: ${seen}, ${wanted}` };
}

/** Beside the report: what GitHub would have shown. */
function keep(place: string, run: ActionRun, forge: Forge, pullNumber: number | null): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'summary.md'), run.summary);
  writeFileSync(join(place, 'outputs.json'), `${JSON.stringify(run.outputs, null, 2)}\n`);
  const comment = forge.comments.find(({ issue }) => issue === pullNumber);
  if (comment !== undefined) writeFileSync(join(place, 'comment.md'), `${comment.body}\n`);
}

function tell(forge: Forge, seconds: number): void {
  const slowed = forge.comments.find(({ issue }) => issue === PULLS[1].number);
  const [shown = ''] = (slowed?.body ?? '(there is none)').split('<details>');
  say();
  say('── The comment on the slowed pull request, down to its folded sections ───');
  say(shown.trimEnd());
  say('──────────────────────────────────────────────────────────────────────────');
  say(`Done in ${seconds} s. GitHub was simulated, the rest was real. What was written:`);
  for (const { folder } of SCENARIOS) {
    const place = join(PLACE, folder);
    say(`  ${relative(ROOT, place)}/  ${readdirSync(place).sort().join('  ')}`);
  }
  say();
}

process.exitCode = await main();
