import { expect } from '@jest/globals';
import { FAULTS } from '../../dev/forge/faults.ts';
import type { Trouble } from '../../dev/forge/trouble.ts';
import { EDIT_COMMENT, READ_BASE, READ_POLICY } from './requests.ts';
import { GREEN_COMMENT, startScenario, test } from './scenario.ts';

/** What GitHub does not tell before anything is measured costs no session: the job fails within a second, and says why. */

const HEAD = 'GET git/ref/heads/ollama-benchmark-data';

interface Row {
  readonly is: string;
  readonly meets: string;
  readonly plays: ReturnType<Trouble>;
  readonly asked: readonly string[];
  readonly says: RegExp;
}

const ROWS: readonly Row[] = [
  {
    is: 'the policy of the base: a connection that breaks',
    ...{ meets: '/git/commits/', plays: 'unheard', asked: READ_POLICY.slice(0, 1) },
    says: /^GitHub does not tell .*; re-run the job\.$/,
  },
  {
    is: 'the policy of the base: no permission',
    ...{ meets: '/contents/.github/', plays: FAULTS.forbidden.plays, asked: READ_POLICY },
    says: /lacks `contents: read` \(add it under `permissions:`\)\.$/,
  },
  {
    is: 'the lineage: GitHub is down',
    ...{ meets: '/commits?sha=', plays: FAULTS.badGateway.plays, asked: READ_BASE },
    says: /^GitHub does not tell .*502.*; re-run the job\.$/,
  },
  {
    is: 'the lineage: no permission',
    ...{ meets: '/commits?sha=', plays: FAULTS.notFound.plays, asked: READ_BASE },
    says: /lacks `contents: read` \(add it under `permissions:`\)\.$/,
  },
  {
    is: 'the lineage: a limit without a time',
    ...{ meets: '/commits?sha=', plays: FAULTS.secondaryLimitUntold.plays, asked: READ_BASE },
    says: /rate limit is reached; re-run the job later\.$/,
  },
  {
    is: 'the data branch: the token is none',
    ...{ meets: '/git/ref/', plays: FAULTS.badCredentials.plays, asked: [...READ_BASE, HEAD] },
    says: /^The data branch .* cannot be read: .*check the input `github-token`\.$/,
  },
];

test('what GitHub does not tell before the session is named, and nothing is measured', async () => {
  const scenario = await startScenario({ comments: [GREEN_COMMENT] });
  const told = { verdict: 'not-measured', passed: 'false' };
  for (const { is, meets, plays, asked, says } of ROWS) {
    scenario.forge.trouble(({ path }) => (decodeURIComponent(path).includes(meets) ? plays : null));
    // A baseline that cannot be read is none that is missing: no policy passes it.
    const job = await scenario.pullRequest({
      inputs: {
        ...{ 'baseline-store': 'branch', 'baseline-file': '' },
        ...{ 'on-not-measured': 'warn', 'on-missing-baseline': 'pass' },
      },
    });
    expect({ is, ...job }).toMatchObject({ is, exitCode: 1, results: null, outputs: told });
    expect([is, job.requests]).toEqual([is, [...asked, ...EDIT_COMMENT]]);
    expect(job.outputs.summary).toMatch(says);
    expect(job.annotations.map(({ message }) => message)).toEqual([job.outputs.summary]);
    expect(scenario.comment()).toContain('### ⚪ Not measured');
  }
  expect(scenario.ollama.requests).toEqual([]);
});
