import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ForgeRequest } from '../../../dev/forge/types.ts';
import type { Job, Scenario } from '../scenario.ts';
import type { Places } from './canaries.ts';

/** Everything that a job leaves behind, tells or sends, as texts to be looked through. */

/** The folders that are the job's alone: RUNNER_TEMP, the home of its account, and where temporary files go. */
export interface Ground {
  readonly temp: string;
  readonly env: Readonly<Record<string, string>>;
  /** What was written below the scenario's folder since then. */
  files(): Promise<Places>;
  /** That, and all that was told and sent. */
  places(job: Job): Promise<Map<string, string>>;
}

/** To be called when all files stand that the job will find. */
export async function groundOf(scenario: Scenario): Promise<Ground> {
  const { folder } = scenario;
  const [temp, home, tmp] = ['runner', 'home', 'tmp'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [temp, home, tmp]) await mkdir(each);
  const before = await filesBelow(folder);
  const asked = scenario.forge.requests.length;
  const files = async () =>
    new Map([...(await filesBelow(folder))].filter(([path, bytes]) => before.get(path) !== bytes));
  return {
    temp,
    env: { HOME: home, TMPDIR: tmp },
    files,
    places: async (job) =>
      new Map([...told(job, scenario, asked), ...(await files()), ...(await repository(scenario))]),
  };
}

/** Contents by path, the path with them. */
async function filesBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = entries.map(async (entry): Promise<readonly [string, string]> => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    return [`file ${name}`, entry.isFile() ? `${name}\n${await readFile(path, 'utf8')}` : name];
  });
  return new Map(await Promise.all(all));
}

function told(job: Job, { forge }: Scenario, asked: number): Places {
  const unmasked = (lines: readonly string[]) =>
    lines.filter((line) => !line.startsWith('::add-mask::')).join('\n');
  const { annotations, outputs, summary, artifact } = job;
  return new Map([
    // What the runner was handed, before it masks anything.
    ['stdout', unmasked(job.stdout)],
    ['stderr', unmasked(job.stderr)],
    ['annotations', textOf(annotations)],
    ['outputs', textOf(outputs)],
    ['summary', summary],
    ['comments', textOf(forge.comments)],
    ['checks', textOf(forge.checks)],
    ...(artifact?.entries ?? []).map(({ name, data }): [string, string] => [
      `artifact ${name}`,
      `${artifact?.name} ${name} ${data.toString('utf8')}`,
    ]),
    ...forge.requests
      .slice(asked)
      .map((request, at): [string, string] => [
        `request ${at} ${request.service} ${request.method}`,
        requestText(request, forge.token),
      ]),
  ]);
}

/** Without escapes of its own, so that every form is seen that a reader would see. */
function textOf(value: unknown): string {
  const texts: string[] = [];
  JSON.stringify(value, (key, each) => {
    texts.push(key);
    if (typeof each === 'string') texts.push(each);
    return each;
  });
  return texts.join('\n');
}

/** Each service gets the token that is for it, in the one header that is for it. */
function requestText({ service, method, path, headers, body }: ForgeRequest, token: string): string {
  const { authorization = '', ...others } = headers;
  const isOwn =
    service === 'rest'
      ? authorization === `token ${token}`
      : service === 'artifacts' && /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(String(authorization));
  return [
    method,
    path,
    decodeURIComponent(path),
    textOf(body),
    textOf(others),
    isOwn ? '' : authorization,
  ].join('\n');
}

/** Every object, whether or not a ref leads to it, with the names of refs. */
async function repository({ forge: { git } }: Scenario): Promise<Places> {
  return new Map([
    ['objects of the repository', await git.run('cat-file', '--batch-all-objects', '--batch')],
    ['refs of the repository', await git.run('for-each-ref')],
  ]);
}
