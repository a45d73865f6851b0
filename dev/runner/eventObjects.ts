/** The objects inside GitHub's example payloads, told about our repositories, people and commits. */
import { stableId } from '../forge/objects.ts';
import type { RepositorySeed } from '../forge/types.ts';
import type { EventBranch, EventRepository, EventUser } from './eventTypes.ts';

type Json = Record<string, unknown>;

const SERVER = 'https://github.com';
/** The repositories of GitHub's examples. */
const EXAMPLES = /Codertocat\/Hello-World|octo-org\/octo-repo/g;

/** The sample with our repository in its addresses. */
export function aboutRepository<T>(sample: T, { owner, name }: RepositorySeed): T {
  return JSON.parse(JSON.stringify(sample).replaceAll(EXAMPLES, `${owner}/${name}`));
}

/** The sample with other values for properties that it has; it gets no new ones. */
export function told<T extends object>(sample: T, values: Json): T {
  const known = Object.entries(values).filter(([key]) => key in sample);
  return { ...sample, ...Object.fromEntries(known) };
}

export function repositoryOf(sample: unknown, repo: RepositorySeed, fork: boolean): EventRepository {
  const own = aboutRepository(sample as Json, repo);
  const { id, name, owner } = repo;
  const values = {
    ...{ id, name, full_name: `${owner}/${name}`, private: repo.private, fork },
    html_url: `${SERVER}/${owner}/${name}`,
    visibility: repo.private ? 'private' : 'public',
    ...{ default_branch: repo.defaultBranch, master_branch: repo.defaultBranch },
    owner: userOf(own.owner, owner),
  };
  return told(own, values) as unknown as EventRepository;
}

export function userOf(sample: unknown, login: string): EventUser {
  const { login: before } = sample as EventUser;
  const own = JSON.parse(JSON.stringify(sample).replaceAll(before, encodeURIComponent(login)));
  const type = login.endsWith('[bot]') ? 'Bot' : 'User';
  return told(own, { login, name: login, id: stableId(login), type });
}

export function branchOf(
  sample: Json,
  repo: RepositorySeed,
  ref: string,
  sha: string,
  fork: boolean,
): EventBranch {
  return told(sample, {
    ...{ label: `${repo.owner}:${ref}`, ref, sha },
    user: userOf(sample.user, repo.owner),
    repo: repositoryOf(sample.repo, repo, fork),
  }) as unknown as EventBranch;
}

export function labelOf(sample: unknown, repo: RepositorySeed, name: string): { readonly name: string } {
  const own = aboutRepository(sample as { readonly name: string }, repo);
  const path = `${repo.owner}/${repo.name}`;
  const url = `https://api.github.com/repos/${path}/labels/${encodeURIComponent(name)}`;
  return told(own, { id: stableId(name), name, url, default: false, description: null });
}
