import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import type { Gathered, GatheredResults } from '../../model/ports.ts';
import type { Results } from '../../model/results.ts';
import { parseResults, RESULTS_SIZE_LIMIT_BYTES } from '../resultsFile.ts';
import { artifactName } from './artifact.ts';
import type { Change } from './change.ts';
import { type ArtifactFacts, ArtifactSchema, openArtifact } from './download.ts';
import { refuseOtherBase } from './lineage.ts';
import type { MeasuringRun } from './measuringRun.ts';
import { runsOfHead } from './storedSessions.ts';
import { ask, PermissionMissing, type Question, understood } from './trouble.ts';

/**
 * What the jobs of a run measured, out of its artifacts. They are data that anybody may have written: taken in memory,
 * capped, held to the schema, and to the repository, commit and run that GitHub says they are of.
 */

const ARTIFACTS: Question = { what: 'the artifacts of the run', permission: 'actions: read' };
const Artifacts = v.object({ artifacts: v.array(ArtifactSchema) });
const PAGE = 100;
const MOST_PAGES = 10;
/** As many as `expected-results` may ask for; the bytes below are packed, of all together. */
const MOST_RESULTS = 256;
const TOTAL_LIMIT_BYTES = 200 * 1024 * 1024;
/** Unpacked, of all together: a session has a few hundred kilobytes. */
const UNPACKED_LIMIT_BYTES = 256 * 1024 * 1024;
/** Of one job, as `record-sessions` allows. */
const MOST_SESSIONS = 20;
/** What no job of ours measures: time and memory go with agents times stages, and with the calls. */
const MOST_AGENTS = 100;
const MOST_STAGES = 32;
const MOST_UNITS = 512;
const MOST_CALLS = 20_000;

export interface GatherOptions {
  readonly change: Change;
  readonly run: MeasuringRun;
  /** The input `artifact-name`: those that begin with it are looked at. */
  readonly artifactName: string;
  /** Unpacked, of all results together; a test sets less. */
  readonly unpackedLimitBytes?: number;
}

/** Throws ExpectedError where GitHub does not tell; an artifact that cannot be used is refused with a sentence. */
export async function gatherResults(options: GatherOptions): Promise<Gathered> {
  const { change, run, artifactName: name, unpackedLimitBytes = UNPACKED_LIMIT_BYTES } = options;
  const { runId, legs, isWhole } = await legsOfRun(change, run, name);
  const results: GatheredResults[] = [];
  const refused: string[] = [];
  if (!isWhole || legs.length > MOST_RESULTS)
    refused.push(
      `The run has more artifacts than are looked at: at most ${MOST_RESULTS} results of ${MOST_PAGES * PAGE} artifacts.`,
    );
  // A fork has nothing to record.
  const mostSessions = run.fork === null ? MOST_SESSIONS : 1;
  const told = { runId, url: run.url, mostSessions, isEarlier: runId !== run.id };
  const room = { bytes: unpackedLimitBytes };
  let bytes = 0;
  for (const { artifact, leg } of legs.slice(0, MOST_RESULTS)) {
    bytes += artifact.size_in_bytes;
    if (bytes > TOTAL_LIMIT_BYTES) {
      refused.push(
        `The artifacts of the run have more than ${TOTAL_LIMIT_BYTES} bytes together: from ${JSON.stringify(artifact.name)} on they are not read.`,
      );
      break;
    }
    try {
      const sessions = await sessionsIn(change, artifact, told, room);
      if (sessions !== null && told.isEarlier)
        await refuseOtherBase(change, sessions[0].source, artifact.name);
      if (sessions !== null) results.push({ name: leg, sessions });
    } catch (error) {
      if (error instanceof PermissionMissing || !(error instanceof ExpectedError)) throw error;
      refused.push(error.message);
    }
  }
  return { results, refused };
}

interface Leg {
  readonly artifact: ArtifactFacts;
  /** The artifact's name without the attempt. */
  readonly leg: string;
}

/** Where only a label or words changed nothing was measured: then the newest earlier run of this head that has results counts. */
async function legsOfRun(
  change: Change,
  { id }: MeasuringRun,
  name: string,
): Promise<{ readonly runId: number; readonly legs: readonly Leg[]; readonly isWhole: boolean }> {
  const listed = await artifactsOf(change, id);
  const [own, isWhole] = [newestOfEach(listed.artifacts, name), listed.isWhole];
  const { isOfWordsAlone, pull } = change.event;
  if (own.length > 0 || !isOfWordsAlone || pull === null) return { runId: id, legs: own, isWhole };
  for (const earlier of await runsOfHead(change, pull.head)) {
    if (earlier === id) continue;
    const found = await artifactsOf(change, earlier);
    const legs = newestOfEach(found.artifacts, name);
    if (legs.length > 0) return { runId: earlier, legs, isWhole: found.isWhole };
  }
  return { runId: id, legs: [], isWhole };
}

interface Listed {
  readonly artifacts: readonly ArtifactFacts[];
  /** Whether these are all. */
  readonly isWhole: boolean;
}

async function artifactsOf(change: Change, run: number): Promise<Listed> {
  const octokit = await change.octokit();
  const found: ArtifactFacts[] = [];
  let isWhole = false;
  for (let page = 1; page <= MOST_PAGES && !isWhole; page += 1) {
    const { data } = await ask(ARTIFACTS, () =>
      octokit.rest.actions.listWorkflowRunArtifacts({ ...change.place, run_id: run, per_page: PAGE, page }),
    );
    const { artifacts } = understood(Artifacts, data, ARTIFACTS);
    found.push(...artifacts);
    isWhole = artifacts.length < PAGE;
  }
  return { artifacts: found.filter(({ expired }) => !expired), isWhole };
}

/** `NAME-…-ATTEMPT`, of each name that of the latest attempt: a job that was run again counts once. In order of names. */
function newestOfEach(artifacts: readonly ArtifactFacts[], name: string): readonly Leg[] {
  const prefix = `${artifactName(name, '', '')}-`;
  const newest = new Map<string, { readonly artifact: ArtifactFacts; readonly attempt: number }>();
  for (const artifact of artifacts) {
    const [, leg, attempt] = /^(.+)-(\d{1,9})$/.exec(artifact.name) ?? [];
    if (leg === undefined || !`${leg}-`.startsWith(prefix)) continue;
    const known = newest.get(leg);
    if (known === undefined || Number(attempt) > known.attempt)
      newest.set(leg, { artifact, attempt: Number(attempt) });
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([leg, { artifact }]) => ({ artifact, leg }));
}

interface Told {
  readonly runId: number;
  readonly url: string | null;
  readonly mostSessions: number;
  /** Whether it is not the run that was to be gathered, but one of this head before it. */
  readonly isEarlier: boolean;
}

/** Null: it holds no results, such as what this very job uploaded in an earlier attempt. */
async function sessionsIn(
  change: Change,
  artifact: ArtifactFacts,
  told: Told,
  room: { bytes: number },
): Promise<readonly [Results, ...Results[]] | null> {
  const open = await openArtifact(change, artifact);
  const named = (file: string) => `${file} of the artifact ${JSON.stringify(artifact.name)}`;
  const read = (file: string) => {
    const text = open(file, Math.min(RESULTS_SIZE_LIMIT_BYTES, room.bytes));
    room.bytes -= Buffer.byteLength(text ?? '');
    return text === null ? null : ofThisRun(parseResults(text, named(file)), named(file), change, told);
  };
  const several: Results[] = [];
  for (let number = 1; number <= told.mostSessions; number += 1) {
    const one = read(`results-${number}.json`);
    if (one === null) break;
    several.push(one);
  }
  const [first, ...others] = several;
  if (first !== undefined) return [first, ...others];
  const only = read('results.json');
  return only === null ? null : [only];
}

/** What GitHub says of the run goes before what the file says of itself. */
function ofThisRun(
  results: Results,
  named: string,
  { source }: Change,
  { runId, url, isEarlier }: Told,
): Results {
  const { repository, commit, baseCommit, runId: measuredIn, runAttempt, pullRequest } = results.source;
  if (repository !== source.repository || commit !== source.commit || measuredIn !== String(runId)) {
    throw new ExpectedError(`The ${named} is of another repository, commit or run.`);
  }
  // An earlier run of this head may have been of another pull request, into another branch.
  if (isEarlier && pullRequest !== source.pullRequest)
    throw new ExpectedError(`The ${named} is of another pull request.`);
  const { agents, stages, calls } = results;
  const isTooMuch =
    agents.length > MOST_AGENTS ||
    stages.length > MOST_STAGES ||
    agents.length * stages.length > MOST_UNITS ||
    calls.length > MOST_CALLS;
  if (isTooMuch)
    throw new ExpectedError(
      `The ${named} has ${agents.length} agents, ${stages.length} stages and ${calls.length} calls; at most ${MOST_AGENTS}, ${MOST_STAGES} and ${MOST_CALLS} are read, and ${MOST_UNITS} stages of agents.`,
    );
  return { ...results, source: { ...source, baseCommit, runId: measuredIn, runAttempt, runUrl: url } };
}
