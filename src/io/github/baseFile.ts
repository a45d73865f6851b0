import path from 'node:path';
import * as v from 'valibot';
import { ExpectedError } from '../../model/failure.ts';
import { checkoutsIn } from '../checkout.ts';
import { toPosix } from '../reportPaths.ts';
import { isWithin } from '../workspace.ts';
import type { Change } from './change.ts';
import { statusOf } from './commentTrouble.ts';
import { sha } from './event.ts';
import { ask, understood } from './trouble.ts';

const File = v.object({ type: v.literal('file'), size: v.number(), sha });
const Blob = v.object({ encoding: v.literal('base64'), content: v.string() });

export interface BaseFileOptions {
  /** From the workspace, as an input names it. */
  readonly path: string;
  readonly limitBytes: number;
}

/**
 * The text of a repository's file as the base of the change has it; null where it has none there. Only for a proposal
 * (`isProposal`). Throws ExpectedError for anything but a file: a link of the repository that leads to one of its
 * files is followed by GitHub itself and stays in the base.
 */
export async function readBaseFile(change: Change, options: BaseFileOptions): Promise<string | null> {
  const base = await change.base();
  if (base === null) throw new Error(`The file ${options.path} was asked of a base that there is not.`);
  return readFileAt(change, base.commit, options);
}

/** The same of whichever commit. */
export async function readFileAt(
  change: Change,
  commit: string,
  { path: named, limitBytes }: BaseFileOptions,
): Promise<string | null> {
  const question = { what: `the file ${JSON.stringify(named)} of the base`, permission: 'contents: read' };
  const octokit = await change.octokit();
  const repositoryPath = await pathInRepository(named, change.cwd);
  const facts = await ask(question, async () => {
    try {
      const place = { ...change.place, path: repositoryPath, ref: commit };
      return (await octokit.rest.repos.getContent(place)).data;
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  });
  if (facts === null) return null;
  const file = v.safeParse(File, facts);
  if (!file.success) {
    throw new ExpectedError(`${JSON.stringify(named)} is no file in the base ${commit.slice(0, 12)}.`);
  }
  if (file.output.size > limitBytes) {
    throw new ExpectedError(
      `${JSON.stringify(named)} has ${file.output.size} bytes in the base; at most ${limitBytes} are read.`,
    );
  }
  // By its id, since the answer above holds no content beyond 1 MB.
  const { data } = await ask(question, () =>
    octokit.rest.git.getBlob({ ...change.place, file_sha: file.output.sha }),
  );
  return Buffer.from(understood(Blob, data, question).content, 'base64').toString('utf8');
}

/** Below the checkout that the path leads into; the workspace stands for one that was not made. */
async function pathInRepository(named: string, cwd: string): Promise<string> {
  const absolute = path.resolve(cwd, named);
  const top = (await checkoutsIn(cwd)).find((checkout) => isWithin(checkout, absolute)) ?? cwd;
  const below = toPosix(path.relative(top, absolute));
  if (isWithin(top, absolute) && below !== '') return below;
  throw new ExpectedError(`${JSON.stringify(named)} is not in the checkout: the base cannot have it.`);
}
