import { ExpectedError } from '../../model/failure.ts';
import type { Conclusion } from '../../model/ports.ts';
import type { Octokit } from './client.ts';
import { outcomeOf, retryAfter, statusOf } from './commentTrouble.ts';

/** A verdict on a commit, beside the runs of its own: what a merge may be made to depend on. */

export interface CheckPlace {
  /** owner/name */
  readonly repository: string;
  readonly commit: string;
  readonly kind: 'check-run' | 'commit-status';
  /** The input `comment-key`: a check of its own for each. */
  readonly key: string;
  readonly runUrl: string | null;
}

/** https://docs.github.com/rest/checks/runs and /rest/commits/statuses */
const SUMMARY_LIMIT = 65_535;
const DESCRIPTION_LIMIT = 140;
const NAME = 'Ollama benchmark';

/** Its address. Throws ExpectedError that names what to mend. */
export async function writeCheck(
  octokit: Octokit,
  place: CheckPlace,
  conclusion: Conclusion,
): Promise<string | null> {
  try {
    return await (place.kind === 'check-run' ? checkRun : commitStatus)(octokit, place, conclusion);
  } catch (error) {
    throw troubleOf(error, place);
  }
}

async function checkRun(
  { rest }: Octokit,
  place: CheckPlace,
  { state, title, summary, isAdvisory }: Conclusion,
): Promise<string | null> {
  const { data } = await rest.checks.create({
    ...ownerAndRepo(place),
    ...{ name: nameOf(place, isAdvisory), head_sha: place.commit, status: 'completed', conclusion: state },
    ...(place.runUrl === null ? {} : { details_url: place.runUrl }),
    output: { title, summary: summary.length > SUMMARY_LIMIT ? title : summary },
  });
  return data.html_url;
}

/** A status knows no neutral: one that speaks neither for nor against says so in words. */
async function commitStatus(
  { rest }: Octokit,
  place: CheckPlace,
  { state, title, isAdvisory }: Conclusion,
): Promise<string | null> {
  await rest.repos.createCommitStatus({
    ...ownerAndRepo(place),
    ...{
      sha: place.commit,
      context: nameOf(place, isAdvisory),
      state: state === 'failure' ? 'failure' : 'success',
    },
    ...(place.runUrl === null ? {} : { target_url: place.runUrl }),
    description: title.length > DESCRIPTION_LIMIT ? `${title.slice(0, DESCRIPTION_LIMIT - 1)}…` : title,
  });
  return place.runUrl;
}

/** The same commit may be the head of a pull request here and of one from a fork: neither may answer for the other. */
function nameOf({ key }: CheckPlace, isAdvisory: boolean): string {
  const apart = [key, isAdvisory ? 'fork, advisory' : ''].filter((word) => word !== '').join(', ');
  return apart === '' ? NAME : `${NAME} (${apart})`;
}

function ownerAndRepo({ repository }: CheckPlace): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}

const TROUBLE = {
  'check-run': { lead: 'check run not written: ', permission: 'checks: write' },
  'commit-status': { lead: 'commit status not written: ', permission: 'statuses: write' },
} as const;

function troubleOf(error: unknown, { kind }: CheckPlace): unknown {
  const status = statusOf(error);
  if (status === null) return error;
  const { lead, permission } = TROUBLE[kind];
  const wait = retryAfter(error);
  if (wait !== null || status === 429)
    return new ExpectedError(`${lead}GitHub's rate limit is reached${wait ?? ''}; re-run the job later`);
  if (status === 403 || status === 404)
    return new ExpectedError(
      `${lead}the job's token lacks \`${permission}\` (add it under \`permissions:\`); for a pull request from a fork GitHub gives a read-only token`,
    );
  return new ExpectedError(`${lead}GitHub ${outcomeOf(error)}; re-run the job`);
}
