import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../../model/failure.ts';
import type { BaselineStore, Log } from '../../model/ports.ts';
import type { SessionRecord } from '../../model/record.ts';
import { artifactName, uploadNamed } from '../github/artifact.ts';
import type { Change } from '../github/change.ts';
import { type ArtifactFacts, readArtifactFile } from '../github/download.ts';
import { type Trusted, trustedArtifacts } from './trustedArtifacts.ts';
import { historyIn, keptOf, parseWindow, WINDOW_SIZE_LIMIT_BYTES, windowText } from './window.ts';

export interface ArtifactStoreOptions {
  readonly change: Change;
  /** The input `artifact-name`. */
  readonly name: string;
  /** Sessions of each agent and hardware that stay. */
  readonly keep: number;
  readonly log: Log;
}

const FILE = 'baseline.json';
/** A run that was repeated has its artifact under a name of its own, as no two of a run may share one. */
const ATTEMPTS = ['1', '2', '3', '4', '5'];
/** The newest ones that are read: as many runs as may well have stored something at the same time. */
const MOST_UNITED = 3;

/** A baseline that travels from run to run of the default branch as an artifact: the whole window every time. */
export function createArtifactStore(options: ArtifactStoreOptions): BaselineStore {
  const { change, name, keep, log } = options;
  const description = `baseline artifact ${baselineArtifactName(name, 'N')}`;
  return {
    description,
    outlivesJob: true,
    async read(query) {
      const trusted = await findTrusted(options);
      const history = historyIn(keptOf(await storedSessions(options, trusted, query.series), keep), query);
      if (!trusted.isLost) return history;
      log.warning(
        `The ${description} has expired, or is of no commit of the default branch: there is no baseline until the default branch is measured again.`,
      );
      // What it held nobody knows any more: an agent that is asked for must not pass as one that never was in it.
      return { ...history, known: query.agents };
    },
    async add(sessions) {
      const [first] = sessions;
      if (first === undefined) return;
      const attempt = change.source.runAttempt ?? '1';
      const obstacle = obstacleTo(change, attempt);
      if (obstacle !== null) throw new ExpectedError(`The ${description} was not written: ${obstacle}.`);
      // Read again just before: another run may have added to it while this one measured.
      const text = windowText(
        await storedSessions(options, await findTrusted(options), first.series),
        sessions,
        keep,
      );
      const directory = await mkdtemp(join(change.env.RUNNER_TEMP || tmpdir(), 'ollama-benchmark-'));
      try {
        const file = join(directory, FILE);
        await writeFile(file, text);
        const upload = {
          env: change.env,
          source: change.source,
          log,
          // That of the reports would end the baseline with them.
          retentionDays: null,
          name: baselineArtifactName(name, attempt),
          ...{ rootDirectory: directory, stayIn: null, ended: change.ended },
        };
        const uploaded = await uploadNamed(upload, [file]);
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

/** The sessions of the newest of them together: of two runs at the same time the later one did not see the other's. */
async function storedSessions(
  { change, log }: ArtifactStoreOptions,
  { artifacts }: Trusted,
  series: string,
): Promise<readonly SessionRecord[]> {
  const [latest, ...earlier] = artifacts;
  if (latest === undefined) return [];
  const windows = [await windowOf(change, latest, series)];
  for (const artifact of earlier) {
    try {
      windows.push(await windowOf(change, artifact, series));
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      log.notice(error.message);
    }
  }
  const sessions = new Map<string, SessionRecord>();
  for (const session of windows.flat()) {
    const { runId, runAttempt } = session.source;
    const identity = JSON.stringify([session.startedAt, runId, runAttempt]);
    if (!sessions.has(identity)) sessions.set(identity, session);
  }
  return [...sessions.values()];
}

async function windowOf(
  change: Change,
  artifact: ArtifactFacts,
  series: string,
): Promise<readonly SessionRecord[]> {
  const place = `artifact ${artifact.name} (${artifact.created_at ?? 'of unknown time'})`;
  try {
    const text = await readArtifactFile(change, artifact, FILE, WINDOW_SIZE_LIMIT_BYTES);
    if (text === null) throw new ExpectedError(`it holds no ${FILE}.`);
    return parseWindow(text, FILE, series);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new ExpectedError(`The baseline ${place} is left as it is: ${error.message}`);
  }
}

async function findTrusted({ change, name }: ArtifactStoreOptions): Promise<Trusted> {
  return trustedArtifacts(
    change,
    ATTEMPTS.map((attempt) => baselineArtifactName(name, attempt)),
    MOST_UNITED,
  );
}
