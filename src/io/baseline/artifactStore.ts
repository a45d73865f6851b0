import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import type { BaselineStore, Log } from '../../model/ports.ts';
import type { SessionRecord } from '../../model/record.ts';
import { artifactName, uploadNamed } from '../github/artifact.ts';
import type { Change } from '../github/change.ts';
import { type ArtifactFacts, ArtifactSchema, readArtifactFile } from '../github/download.ts';
import { ask, type Question, understood } from '../github/trouble.ts';
import { historyIn, parseWindow, WINDOW_SIZE_LIMIT_BYTES, windowText } from './window.ts';

export interface ArtifactStoreOptions {
  readonly change: Change;
  /** The input `artifact-name`. */
  readonly name: string;
  /** Sessions of each agent and hardware that stay. */
  readonly keep: number;
  /** Null: the repository's own retention. */
  readonly retentionDays: number | null;
  readonly log: Log;
}

const FILE = 'baseline.json';
/** A run that was repeated has its artifact under a name of its own, as no two of a run may share one. */
const ATTEMPTS = ['1', '2', '3', '4', '5'];
const LATEST: Question = { what: 'the latest baseline artifact', permission: 'actions: read' };
const PAGE = 100;
const MOST_PAGES = 10;
const Artifacts = v.object({ artifacts: v.array(ArtifactSchema) });

/** A baseline that travels from run to run of the default branch as an artifact: the whole window every time. */
export function createArtifactStore(options: ArtifactStoreOptions): BaselineStore {
  const { change, name, keep, retentionDays, log } = options;
  const description = `baseline artifact ${baselineArtifactName(name, 'N')}`;
  return {
    description,
    outlivesJob: true,
    read: async (query) => historyIn(await latestWindow(options, query.series), query),
    async add(sessions) {
      const [first] = sessions;
      if (first === undefined) return;
      const attempt = change.source.runAttempt ?? '1';
      const obstacle = obstacleTo(change, attempt);
      if (obstacle !== null) throw new ExpectedError(`The ${description} was not written: ${obstacle}.`);
      // Read again just before: another run may have added to it while this one measured.
      const text = windowText(await latestWindow(options, first.series), sessions, keep);
      const own = baselineArtifactName(name, attempt);
      const directory = await mkdtemp(join(change.env.RUNNER_TEMP || tmpdir(), 'ollama-benchmark-'));
      try {
        const file = join(directory, FILE);
        await writeFile(file, text);
        const upload = {
          env: change.env,
          source: change.source,
          log,
          retentionDays,
          rootDirectory: directory,
        };
        const uploaded = await uploadNamed(upload, own, [file]);
        if (uploaded === null) {
          throw new ExpectedError(
            `The ${description} was not written: this runner offers no artifact service; set another \`baseline-store\`.`,
          );
        }
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    },
  };
}

/** Why nobody would ever read what this run uploads: a baseline must not freeze in silence. */
function obstacleTo({ source }: Change, attempt: string): string | null {
  if (source.defaultBranch === null || source.ref !== `refs/heads/${source.defaultBranch}`) {
    return 'it is read from runs of the default branch alone';
  }
  return ATTEMPTS.includes(attempt)
    ? null
    : `it is not looked for beyond the attempt ${ATTEMPTS.at(-1)} of a run; start a new one`;
}

/** With a point, which no job's id can have: a job called `baseline` gives its reports the name with a hyphen. */
export function baselineArtifactName(name: string, attempt: string): string {
  return artifactName(name, '', `baseline.${attempt}`);
}

async function latestWindow(
  { change, name }: ArtifactStoreOptions,
  series: string,
): Promise<readonly SessionRecord[]> {
  const [latest] = await trustedArtifacts(change, name);
  if (latest === undefined) return [];
  const place = `artifact ${latest.name} (${latest.created_at ?? 'of unknown time'})`;
  try {
    const text = await readArtifactFile(change, latest, FILE, WINDOW_SIZE_LIMIT_BYTES);
    if (text === null) throw new ExpectedError(`it holds no ${FILE}.`);
    return parseWindow(text, FILE, series);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new ExpectedError(`The baseline ${place} is left as it is: ${error.message}`);
  }
}

/**
 * Newest first, of the default branch of this very repository: any fork may have a branch of that name, and any pull
 * request a run that uploads an artifact of this name.
 */
async function trustedArtifacts(change: Change, name: string): Promise<readonly ArtifactFacts[]> {
  const found: ArtifactFacts[] = [];
  for (const attempt of ATTEMPTS) {
    found.push(...(await newestTrusted(change, baselineArtifactName(name, attempt))));
  }
  return found.sort((a, b) => Date.parse(b.created_at ?? '') - Date.parse(a.created_at ?? '') || b.id - a.id);
}

/** From the first page that has any. Thousands of others' before them are no accident, and no lack of a baseline. */
async function newestTrusted(change: Change, name: string): Promise<readonly ArtifactFacts[]> {
  const octokit = await change.octokit();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await ask(LATEST, () =>
      octokit.rest.actions.listArtifactsForRepo({ ...change.place, name, per_page: PAGE, page }),
    );
    const { artifacts } = understood(Artifacts, data, LATEST);
    const trusted = artifacts.filter((each) => isTrusted(each, change));
    if (trusted.length > 0 || artifacts.length < PAGE) return trusted;
  }
  throw new ExpectedError(
    `The newest ${MOST_PAGES * PAGE} artifacts called ${name} are all expired or of others than the default branch: delete them, or change \`artifact-name\`.`,
  );
}

function isTrusted(
  { expired, created_at: at, workflow_run: run }: ArtifactFacts,
  { source }: Change,
): boolean {
  return (
    !expired &&
    at !== null &&
    run?.head_branch != null &&
    run.head_branch === source.defaultBranch &&
    run.repository_id !== undefined &&
    run.head_repository_id === run.repository_id
  );
}
