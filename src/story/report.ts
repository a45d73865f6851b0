import { decideTogether } from '../judge/together.ts';
import { ExpectedError, messageOf, NotMeasured } from '../model/failure.ts';
import type { Gathered, GatheredResults, Ports } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import { mergedAnnotations } from '../report/annotations.ts';
import { decisionLines } from '../report/decisionLines.ts';
import { counted } from '../report/format.ts';
import type { MergedView } from '../report/mergedView.ts';
import { partNames } from '../report/partNames.ts';
import type { ReportView } from '../report/view.ts';
import { shownOf } from './judgeAll.ts';
import { judgeLegs, refuseTwice } from './judgeLegs.ts';
import type { Outcome } from './main.ts';
import { storeSessions } from './storeSessions.ts';
import { softly, tellFailure } from './tellFailure.ts';
import { tellMerged } from './tellMerged.ts';
import { viewOf } from './view.ts';

export interface ReportJob {
  readonly gather: () => Promise<Gathered>;
  /** `owner/name` of the fork whose run measured; null: a run of this repository. */
  readonly fork: string | null;
  /** Whether what this job says stands beside the commit that was measured. */
  readonly annotates: boolean;
}

/**
 * The job that only reports: what others measured is gathered, judged, stored and told as one. What it throws left
 * nothing to tell but the reason, which was told. ExpectedError: trouble that a user can mend.
 */
export async function reportMeasured(settings: Settings, ports: Ports, job: ReportJob): Promise<Outcome> {
  try {
    return await gatherAndTell(settings, ports, job);
  } catch (error) {
    const isExpected = error instanceof ExpectedError;
    const reason = ports.redact(messageOf(error));
    const passed = job.fork !== null || settings.policy.onNotMeasured === 'warn';
    await tellFailure(
      isExpected ? reason : `The action failed by a mistake of its own: ${reason}`,
      ports,
      passed && error instanceof NotMeasured,
      job.fork !== null,
    );
    throw error;
  }
}

async function gatherAndTell(
  settings: Settings,
  ports: Ports,
  { gather, fork, annotates }: ReportJob,
): Promise<Outcome> {
  const { results, missing } = await gathered(settings, ports, gather);
  const judged = await judgeLegs(settings, results, ports);
  // Stored before it is told: nobody is to read of a baseline that there is not.
  const fault = await storeSessions(
    judged.flatMap(({ unstored }) => unstored),
    ports,
  );
  const workflow = await softly(ports.log)('Changes to the workflow file are unknown', () =>
    ports.repository.changedWorkflow(),
  );
  const telling = { settings, ports, workflow, fault, fork };
  const views = judged.map(({ sessions }) => ports.redact(viewOf(shownOf(sessions), telling)));
  const decision = decideTogether(
    views.map((view) => view.decision),
    missing,
    fork === null ? settings.policy : { onNotMeasured: 'warn' },
  );
  const merged: MergedView = {
    parts: partsOf(views),
    ...{ decision, missing, fork },
    source: ports.surroundings.source,
    links: { runUrl: ports.surroundings.source.runUrl, artifactUrl: null },
  };
  const told = await ports.log.group('Report', () =>
    tellMerged(
      merged,
      judged.map(({ sessions }) => sessions.map((session) => ports.redact(session.results))),
      ports,
    ),
  );
  for (const line of decisionLines(decision)) ports.log.info(line);
  const [first] = merged.parts;
  const { annotations, rest } = annotates
    ? mergedAnnotations(views, settings.benchmark.agents)
    : { annotations: [], rest: null };
  for (const annotation of annotations) ports.log.annotate(annotation);
  return {
    ...told,
    ...{ decision, passed: decision.passed && told.fileFault === null },
    ...{ results: first.view.results, rest, storeFault: fault },
    regressedIn: views.length === 1 ? [] : regressedIn(merged),
  };
}

function regressedIn({ parts }: MergedView): readonly string[] {
  return parts.flatMap(({ name, view }) => view.decision.regressions.map(() => name));
}

function partsOf(views: readonly ReportView[]): MergedView['parts'] {
  const names = partNames(views.map(({ results }) => results));
  const [first, ...others] = names.flatMap((name, index) => {
    const view = views[index];
    return view === undefined ? [] : [{ ...name, view }];
  });
  if (first === undefined) throw new Error('There are no results to tell of.');
  return [first, ...others];
}

interface Found {
  readonly results: readonly [GatheredResults, ...GatheredResults[]];
  /** A sentence where fewer were there than should be; null: all were. */
  readonly missing: string | null;
}

/** Throws NotMeasured where there is nothing at all. */
async function gathered(
  { publish: { expectedResults, artifactName } }: Settings,
  { log }: Ports,
  gather: ReportJob['gather'],
): Promise<Found> {
  const { results, refused } = await log.group('Results', gather);
  for (const { name, sessions } of results) log.info(`${name}: ${counted(sessions.length, 'session')}`);
  for (const sentence of refused) log.warning(sentence);
  const [first, ...others] = results;
  const because = refused.length === 0 ? '' : ` ${refused[0]}`;
  if (first === undefined) {
    throw new NotMeasured(
      refused.length > 0
        ? `None of the run's results can be used:${because}`
        : `The run has no results in an artifact whose name begins with ${artifactName}: the jobs that measure ended before they had any, or their artifact-name begins otherwise.`,
    );
  }
  const lacking = expectedResults - results.length;
  const missing =
    lacking > refused.length
      ? `${lacking} of ${expectedResults} expected results are missing: the jobs that measure them ended before they had any.${because}`
      : refused.length === 0
        ? null
        : `${counted(refused.length, 'result')} could not be used:${because}`;
  if (missing !== null) log.warning(missing);
  refuseTwice(results);
  return { results: [first, ...others], missing };
}
