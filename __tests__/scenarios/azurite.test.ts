import { afterAll, beforeAll, expect } from '@jest/globals';
import { createAzuriteBlobs } from '../../dev/azurite/blobs.ts';
import type { RunningAzurite } from '../../dev/azurite/start.ts';
import { ifAzurite, openAzurite, START_LIMIT_MS } from '../dev/forge/azurite.ts';
import { slow, startScenario, test } from './scenario.ts';
import { sessionsIn } from './sessions.ts';

/** Artifacts through the real client and Azure's own store: signed addresses, blocks and redirects, from job to job. */

const STORE = { 'baseline-store': 'artifact' };
const BASELINE = 'ollama-benchmark-baseline.1';

ifAzurite('over Azurite', () => {
  let azurite: RunningAzurite;
  beforeAll(async () => {
    azurite = await openAzurite();
  }, START_LIMIT_MS);
  afterAll(async () => {
    await azurite?.stop();
  });

  test('what one job uploads the next one finds: the default branch its baseline, workflow_run the results', async () => {
    const blobs = await createAzuriteBlobs(azurite);
    const scenario = await startScenario({ blobs });
    const { forge } = scenario;
    /** Of the artifacts' store, since the last look: method and status, and what was signed for whom. */
    let seen = 0;
    const blobRequests = () => {
      const made = forge.requests.slice(seen).filter(({ service }) => service === 'blobs');
      seen = forge.requests.length;
      return made.map(({ method, path, status }) => {
        const { pathname, searchParams } = new URL(path, forge.apiUrl);
        const [, id = ''] = /^\/blobs\/artifacts\/(\d+)\.zip$/.exec(pathname) ?? [];
        const { name } = forge.artifacts.find((each) => String(each.id) === id) ?? {};
        return `${method} ${name} ${searchParams.get('sp')} ${status}`;
      });
    };
    const put = (name: string) => Array(2).fill(`PUT ${name} cw 201`);
    const REPORT = 'ollama-benchmark-benchmark-1';

    expect(await scenario.push({ inputs: STORE })).toMatchObject({ exitCode: 0, annotations: [] });
    expect(blobRequests()).toEqual([...put(BASELINE), ...put(REPORT)]);

    const second = await scenario.push({ inputs: STORE });
    expect(second).toMatchObject({ exitCode: 0, annotations: [] });
    const got = `GET ${BASELINE} r 200`;
    expect(blobRequests()).toEqual([got, got, ...put(BASELINE), ...put(REPORT)]);
    const [latest] = forge.artifacts.filter(({ name, runId }) => name === BASELINE && runId === 102);
    const window = latest?.entries[0]?.data.toString('utf8') ?? '';
    expect(sessionsIn(window).map(({ source }) => source.runId)).toEqual(['101', '102']);
    // What Azure has is what the forge tells the digest of.
    expect((await blobs.read(`${latest?.id}.zip`))?.equals(latest?.zip ?? Buffer.alloc(0))).toBe(true);

    const slowed = await scenario.serve({ answer: () => slow() });
    const measured = await scenario.pullRequest({
      ...{ fork: 'mona', ollama: slowed, job: 'measure', inputs: { mode: 'measure' } },
      permissions: { contents: 'read', metadata: 'read' },
    });
    expect(measured).toMatchObject({ exitCode: 0, outputs: { verdict: 'measured' } });
    expect(blobRequests()).toEqual(put('ollama-benchmark-measure-1'));

    const report = () =>
      scenario.workflowRun({
        ...{ job: 'report', ollama: { url: 'http://127.0.0.1:9' }, inputs: { ...STORE, mode: 'report' } },
        permissions: { contents: 'read', metadata: 'read', actions: 'read', pull_requests: 'write' },
      });
    let downloads = 0;
    forge.trouble(({ method, service }) =>
      service === 'blobs' && method === 'GET' && downloads++ === 0 ? 'torn' : null,
    );
    expect(await report()).toMatchObject({ exitCode: 1, outputs: { verdict: 'not-measured' } });
    expect(scenario.comment()).toMatch(
      /None of the run's results can be used: The artifact "ollama-benchmark-measure-1" broke off after \d+ bytes \(.*\); re-run the job\./,
    );
    const results = 'GET ollama-benchmark-measure-1 r 200';
    expect(blobRequests()).toEqual([results]);

    expect(await report()).toMatchObject({ exitCode: 0, outputs: { verdict: 'regressed', passed: 'true' } });
    expect(scenario.comment()).toContain(
      'with 2 sessions of the baseline artifact ollama-benchmark-baseline.N',
    );
    expect(blobRequests()).toEqual([results, got, got, ...put('ollama-benchmark-report-1')]);
  });
});
