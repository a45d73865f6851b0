import { readdirSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { FAULTS, serverError } from '../../dev/forge/faults.ts';
import type { Asked, Trouble } from '../../dev/forge/trouble.ts';
import type { Reply } from '../../dev/forge/types.ts';
import { LIST_COMMENTS, PULL_NUMBER, READ_BASE, UPLOAD, workflowAt } from './requests.ts';
import { GREEN_COMMENT, type Job, startScenario, test } from './scenario.ts';

/**
 * Whatever of a job's telling fails: each of the others is told, each fault is a warning that names its cure, what was
 * measured is on the disk, and the verdict stands. Several faults a job, as none may hide another.
 */

type Plays = ReturnType<Trouble>;

interface Row {
  readonly is: string;
  /** What each request meets, by words of its method and path: the first time that, then the next. */
  readonly meets: Readonly<Record<string, readonly Plays[]>>;
  /** Of the telling alone. */
  readonly asked: readonly string[];
  readonly warnings: readonly RegExp[];
  readonly isUploaded?: boolean;
  readonly isCommented?: boolean;
  /** The file of the job's summary goes while it measures. */
  readonly losesSummary?: boolean;
}

/** As the service of artifacts refuses. */
const refused = (status: number, code: string): Reply => ({ status, body: { code, msg: code } });
const invalid: Reply = { status: 422, body: { message: 'Validation Failed', documentation_url: 'x' } };
const anyTime = (plays: Plays): readonly Plays[] => Array(9).fill(plays);

const CREATE = `POST issues/${PULL_NUMBER}/comments`;
const EDIT = 'PATCH issues/comments/1001';
const WORKFLOWS = ['base', 'merge'].map(workflowAt);
const CHECK = 'POST check-runs';
/** What the comment's author is asked for, once one stands. */
const FOUND = [LIST_COMMENTS, 'GET user'];

const ROWS: readonly Row[] = [
  {
    is: 'nothing is granted, and the summary is gone',
    meets: {
      'GET contents/.github/workflows': anyTime(FAULTS.forbidden.plays),
      CreateArtifact: anyTime(refused(403, 'permission_denied')),
      'POST issues': anyTime(FAULTS.forbidden.plays),
      'POST check-runs': anyTime(FAULTS.forbidden.plays),
    },
    asked: [...WORKFLOWS, 'CreateArtifact', LIST_COMMENTS, CREATE, CHECK],
    losesSummary: true,
    warnings: [
      /^Changes to the workflow file are unknown: .* lacks `contents: read` \(add it under `permissions:`\)/,
      /^Artifact \S+ not uploaded .*permission_denied.*; the files are in `output-dir`; re-running the job/,
      /^Job summary not written to GITHUB_STEP_SUMMARY: .*read\/write permissions/,
      /^Comment not written: .* lacks `pull-requests: write` \(add it under `permissions:`\)/,
      /^Check run not written: .* lacks `checks: write` \(add it under `permissions:`\)/,
    ],
  },
  {
    is: 'what is sent is not taken',
    meets: {
      'PUT blob': [serverError(400)],
      'POST issues': anyTime(invalid),
      'POST check-runs': anyTime(invalid),
    },
    asked: [...WORKFLOWS, 'CreateArtifact', 'PUT blob', LIST_COMMENTS, CREATE, CHECK],
    warnings: [
      /^Artifact \S+ not uploaded .*re-running the job tries again/,
      /^Comment not written: .*GitHub answered 422 \(Validation Failed.*; re-run the job/,
      /^Check run not written: .*GitHub answered 422 \(Validation Failed.*; re-run the job/,
    ],
  },
  {
    is: 'connections break, and answers get lost: asked again, or looked for',
    meets: {
      'PUT blob': ['unheard', null],
      FinalizeArtifact: [refused(503, 'unavailable')],
      'POST issues': ['unanswered'],
    },
    asked: [
      ...[...WORKFLOWS, 'CreateArtifact', 'PUT blob', 'PUT blob', 'PUT blob'],
      ...['FinalizeArtifact', 'FinalizeArtifact', LIST_COMMENTS, CREATE, ...FOUND, CHECK],
    ],
    ...{ isUploaded: true, isCommented: true },
    warnings: [],
  },
  {
    is: 'GitHub is down',
    meets: {
      CreateArtifact: anyTime('unheard'),
      'PATCH issues': anyTime(serverError(502)),
      'POST check-runs': anyTime('unanswered'),
    },
    asked: [...WORKFLOWS, 'CreateArtifact', ...FOUND, EDIT, CHECK],
    warnings: [
      /^Artifact \S+ not uploaded: .*ECONNRESET.*; the files are in `output-dir`; .*re-run the job/,
      /^Comment not written: .*GitHub answered 502 .*; re-run the job/,
      /^Check run not written: .*GitHub gave no answer .*; re-run the job/,
    ],
  },
  {
    is: 'a limit is reached, of which nobody says how long it lasts',
    meets: {
      FinalizeArtifact: [refused(400, 'invalid_argument')],
      'PATCH issues': anyTime(FAULTS.secondaryLimitUntold.plays),
      'POST check-runs': anyTime(FAULTS.secondaryLimit429.plays),
    },
    asked: [...WORKFLOWS, ...UPLOAD, ...FOUND, EDIT, CHECK],
    warnings: [
      /^Artifact \S+ not uploaded .*invalid_argument/,
      /^Comment not written: .*rate limit is reached; re-run the job later/,
      /^Check run not written: .*rate limit is reached; re-run the job later/,
    ],
  },
];

function troubleOf({ meets }: Row): Trouble {
  const left = new Map(Object.entries(meets).map(([words, plays]) => [words, [...plays]]));
  return (asked) => {
    for (const [words, plays] of left) if (isOf(asked, words)) return plays.shift() ?? null;
    return null;
  };
}

function isOf({ service, method, path }: Asked, words: string): boolean {
  if (service === 'artifacts') return path.endsWith(`/${words}`);
  if (service === 'blobs') return words === `${method} blob`;
  const [asked, place = ''] = words.split(' ');
  return asked === method && decodeURIComponent(path).includes(`/octo-bench/${place}`);
}

function expectTold(
  job: Job,
  { asked, warnings, isUploaded = false, isCommented = false, losesSummary }: Row,
) {
  expect(job).toMatchObject({ exitCode: 0, outputs: { verdict: 'no-baseline', passed: 'true' } });
  expect(job.requests).toEqual([...READ_BASE, ...asked]);
  expect(job.annotations.map(({ level }) => level)).toEqual(warnings.map(() => 'warning'));
  for (const [index, cure] of warnings.entries()) expect(job.annotations[index]?.message).toMatch(cure);
  const { 'artifact-id': id, 'artifact-url': url, 'comment-url': comment } = job.outputs;
  expect([id !== '', url !== '', comment !== '']).toEqual([isUploaded, isUploaded, isCommented]);
  expect(job.summary.includes('### ⚪ No baseline yet')).toBe(losesSummary !== true);
  // Links lead to what is there.
  expect(job.summary.includes('/artifacts/')).toBe(isUploaded);
  expect(job.results?.interruption).toBeNull();
}

for (const row of ROWS) {
  test(`${row.is}: what cannot be told is a warning with its cure, and all else is told`, async () => {
    const scenario = await startScenario({
      permissions: { metadata: 'read', contents: 'read', pull_requests: 'write', checks: 'write' },
      comments: row.asked.includes(EDIT) ? [GREEN_COMMENT] : [],
    });
    const temp = join(scenario.folder, 'temp');
    const files = join(temp, '_runner_file_commands');
    await mkdir(temp);
    const server = await scenario.serve({
      onChat: (index) => {
        if (index !== 8 || row.losesSummary !== true) return;
        for (const name of readdirSync(files)) if (name.startsWith('step_summary')) rmSync(join(files, name));
      },
    });
    scenario.forge.trouble(troubleOf(row));
    const job = await scenario.pullRequest({ ollama: server, inputs: { check: 'check-run' }, temp });
    expectTold(job, row);
    expect(scenario.forge.artifacts).toHaveLength(row.isUploaded === true ? 1 : 0);
    // The one whose answer was lost was made once, and stands.
    if (row.isCommented === true) expect(scenario.comment()).toContain('### ⚪ No baseline yet');
  });
}
