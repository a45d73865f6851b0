import { ExpectedError } from '../../model/failure.ts';
import type { Log } from '../../model/ports.ts';
import type { Octokit } from './client.ts';
import { commentTrouble, mayHaveHappened, statusOf } from './commentTrouble.ts';
import { isNewer, type Mark, markerOf, markOf, safeKey } from './marker.ts';

/** GitHub's limit of a comment's body, in characters; it does not say what wide ones count, so bytes are held to it too. */
const BODY_LIMIT = 65_536;
const ACTIONS_BOT = 'github-actions[bot]';

export interface CommentPlace {
  /** owner/name */
  readonly repository: string;
  readonly pullRequest: number;
  readonly key: string;
  readonly runId: string;
  readonly runAttempt: string;
}

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly author: string;
  readonly isBot: boolean;
  readonly mark: Mark;
}

export interface CommentRules {
  readonly log: Log;
  /** Whether one is made where none stands. */
  readonly mayBegin: boolean;
}

/**
 * The one comment of this key on the pull request: made, or edited in place. Ours are those that begin with our
 * marker and that our own account wrote. One that stands is always edited, even where the text is the same: the run in
 * its marker must advance, or an older run could write over it. Returns its URL; null: none stands and none is to be
 * made. Throws ExpectedError that names what to mend.
 */
export async function writeStickyComment(
  octokit: Octokit,
  place: CommentPlace,
  markdown: string,
  rules: CommentRules,
): Promise<string | null> {
  const mark: Mark = {
    key: safeKey(place.key),
    runId: Number(place.runId),
    runAttempt: Number(place.runAttempt),
  };
  const body = `${markerOf(mark)}\n${markdown}`;
  const bytes = Buffer.byteLength(body, 'utf8');
  if (bytes > BODY_LIMIT) {
    throw new ExpectedError(
      `comment not written: it has ${body.length} characters (${bytes} bytes) and GitHub takes ${BODY_LIMIT}; the report is among the files of \`output-dir\``,
    );
  }
  try {
    return await write(octokit, place, mark, body, rules);
  } catch (error) {
    throw commentTrouble(error, place.pullRequest);
  }
}

async function write(
  octokit: Octokit,
  place: CommentPlace,
  mark: Mark,
  body: string,
  { log, mayBegin }: CommentRules,
): Promise<string | null> {
  const [oldest, ...duplicates] = await findOurs(octokit, place, mark.key);
  if (oldest === undefined) return mayBegin ? create(octokit, place, mark, body) : null;
  const newer = [oldest, ...duplicates].find((comment) => isNewer(comment.mark, mark));
  if (newer !== undefined) {
    log.notice(`The comment is left as run ${newer.mark.runId} wrote it, which is newer than this one.`);
    return newer.url;
  }
  const { data } = await octokit.rest.issues.updateComment({
    ...ownerAndRepo(place),
    comment_id: oldest.id,
    body,
  });
  for (const duplicate of duplicates) await remove(octokit, place, duplicate, log);
  return data.html_url;
}

/** A create is sent once: when its answer was lost, what is there decides, not a second try. */
async function create(octokit: Octokit, place: CommentPlace, mark: Mark, body: string): Promise<string> {
  try {
    const { data } = await octokit.rest.issues.createComment({
      ...ownerAndRepo(place),
      issue_number: place.pullRequest,
      body,
    });
    return data.html_url;
  } catch (error) {
    if (!mayHaveHappened(error)) throw error;
    const [made] = await findOurs(octokit, place, mark.key);
    if (made === undefined || isNewer(mark, made.mark)) throw error;
    return made.url;
  }
}

async function remove(octokit: Octokit, place: CommentPlace, comment: Comment, log: Log): Promise<void> {
  try {
    await octokit.rest.issues.deleteComment({ ...ownerAndRepo(place), comment_id: comment.id });
  } catch (error) {
    if (statusOf(error) !== 404)
      log.notice(`A second comment of this key could not be removed: ${comment.url}`);
  }
}

/** Our comments of this key over all pages, the oldest first. */
async function findOurs(octokit: Octokit, place: CommentPlace, key: string): Promise<readonly Comment[]> {
  const marked = (await listMarked(octokit, place)).filter((comment) => comment.mark.key === key);
  if (marked.length === 0) return [];
  const login = await ownLogin(octokit, marked);
  return marked.filter((comment) => comment.author === login).sort((a, b) => a.id - b.id);
}

async function listMarked(octokit: Octokit, place: CommentPlace): Promise<readonly Comment[]> {
  const listed = await octokit.paginate(
    octokit.rest.issues.listComments,
    { ...ownerAndRepo(place), issue_number: place.pullRequest, per_page: 100 },
    (page) =>
      page.data.map((comment) => ({
        id: comment.id,
        url: comment.html_url,
        author: comment.user?.login ?? '',
        isBot: comment.user?.type === 'Bot',
        mark: markOf(comment.body ?? ''),
      })),
  );
  return listed.flatMap((comment) => (comment.mark === null ? [] : [{ ...comment, mark: comment.mark }]));
}

/**
 * Whose token this is. Installation tokens, the job's own among them, may not ask `GET /user`; that it is another
 * app's is thought of only where another bot's comment carries our marker, and GraphQL's `viewer` then tells.
 */
async function ownLogin(octokit: Octokit, marked: readonly Comment[]): Promise<string> {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    if (statusOf(error) !== 403) throw error;
  }
  if (!marked.some((comment) => comment.isBot && comment.author !== ACTIONS_BOT)) return ACTIONS_BOT;
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login;
  } catch {
    return ACTIONS_BOT;
  }
}

function ownerAndRepo(place: CommentPlace): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = place.repository.split('/');
  return { owner, repo };
}
