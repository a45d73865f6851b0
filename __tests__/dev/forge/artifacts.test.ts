import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Forge, startForge } from '../../../dev/forge/forge.ts';
import { readZip } from '../../../dev/forge/zip.ts';

const ENV = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_SERVER_URL', 'GITHUB_WORKSPACE'];
const before = Object.fromEntries(ENV.map((name) => [name, process.env[name]]));
const service = 'twirp/github.actions.results.api.v1.ArtifactService';
let forge: Forge;
let folder: string;

beforeEach(async () => {
  forge = await startForge();
  folder = await mkdtemp(join(tmpdir(), 'forge-'));
  enterRun(42);
  // The client tells its progress on stdout.
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(async () => {
  jest.restoreAllMocks();
  for (const name of ENV) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  await forge.close();
  await rm(folder, { recursive: true });
});

function enterRun(runId: number, runAttempt = 1) {
  const { resultsUrl, serverUrl } = forge;
  process.env.ACTIONS_RESULTS_URL = resultsUrl;
  process.env.ACTIONS_RUNTIME_TOKEN = forge.runtimeToken({ runId, runAttempt });
  process.env.GITHUB_SERVER_URL = serverUrl;
  process.env.GITHUB_WORKSPACE = folder;
}

async function upload(name: string, files: Readonly<Record<string, string | Buffer>>) {
  const paths = Object.keys(files).map((file) => join(folder, file));
  await Promise.all(Object.entries(files).map(([file, data]) => writeFile(join(folder, file), data)));
  return new DefaultArtifactClient().uploadArtifact(name, paths, folder);
}

describe('the real artifact client', () => {
  test('uploads a zip whose entries and digest are right', async () => {
    const noise = createHash('sha512').update('noise').digest();
    const result = await upload('report', { 'report.md': '# Report\n'.repeat(500), 'noise.bin': noise });
    const [artifact] = forge.artifacts;
    expect(forge.violations).toEqual([]);
    expect(artifact).toMatchObject({ id: result.id, name: 'report', runId: 42, sizeBytes: result.size });
    expect(artifact?.digest).toBe(`sha256:${result.digest}`);
    expect(
      createHash('sha256')
        .update(artifact?.zip ?? '')
        .digest('hex'),
    ).toBe(result.digest);
    const entries = Object.fromEntries(artifact?.entries.map(({ name, data }) => [name, data]) ?? []);
    expect(Object.keys(entries).sort()).toEqual(['noise.bin', 'report.md']);
    expect(entries['report.md']?.toString()).toBe('# Report\n'.repeat(500));
    expect(entries['noise.bin']?.equals(noise)).toBe(true);
    const kinds = forge.requests.map(
      ({ service: kind, method, path }) => `${kind} ${method} ${path.split('/').at(-1)}`,
    );
    expect(kinds[0]).toBe('artifacts POST CreateArtifact');
    expect(kinds.at(-1)).toBe('artifacts POST FinalizeArtifact');
    expect(kinds.join('\n')).toMatch(/blobs PUT \S+sig=\*\*\*&comp=blocklist/);
  });

  test('uploads what takes several blocks, in their order', async () => {
    const big = randomBytes(9 * 1024 * 1024);
    await upload('big', { 'big.bin': big });
    const [artifact] = forge.artifacts;
    expect(forge.requests.filter(({ path }) => path.includes('comp=block&')).length).toBeGreaterThan(1);
    expect(artifact?.entries[0]?.data.equals(big)).toBe(true);
    const torn = Buffer.from(artifact?.zip ?? '');
    torn.writeUInt8(torn.readUInt8(1_000_000) ^ 1, 1_000_000);
    expect(() => readZip(torn)).toThrow();
    // Of nine million random bytes some may look like the end of a zip.
    expect(() => readZip(torn.subarray(0, -22))).toThrow();
  });

  test('uploads what REST then lists with its run, and gives', async () => {
    const { id = 0 } = await upload('report', { 'report.md': 'up and down' });
    const headSha = 'a'.repeat(40);
    forge.run({ id: 42, headSha });
    forge.grant({ actions: 'read' });
    const { rest } = getOctokit(forge.token, { baseUrl: forge.apiUrl });
    const at = { owner: 'octo-org', repo: 'octo-bench' };
    const { data } = await rest.actions.listWorkflowRunArtifacts({ ...at, run_id: 42, name: 'report' });
    expect(data.artifacts).toMatchObject([
      { id, digest: forge.artifacts[0]?.digest, workflow_run: { id: 42, head_sha: headSha } },
    ]);
    const zip = await rest.actions.downloadArtifact({ ...at, artifact_id: id, archive_format: 'zip' });
    expect(String(readZip(Buffer.from(zip.data as ArrayBuffer))[0]?.data)).toBe('up and down');
    expect(forge.violations).toEqual([]);
  });

  test('is refused a name that the run has, by an earlier attempt too, and not one of another run', async () => {
    await upload('report', { 'report.md': 'one' });
    enterRun(42, 2);
    await expect(upload('report', { 'report.md': 'two' })).rejects.toThrow(
      '(409) Conflict: an artifact with this name already exists on the workflow run',
    );
    enterRun(43);
    await upload('report', { 'report.md': 'three' });
    expect(forge.artifacts.map(({ runId }) => runId)).toEqual([42, 43]);
    expect(forge.violations).toEqual([]);
  });

  test('lists and downloads what the run stored', async () => {
    const { id = 0 } = await upload('report', { 'report.md': 'here and back' });
    await upload('other', { 'other.md': 'x' });
    const client = new DefaultArtifactClient();
    const { artifacts } = await client.listArtifacts();
    expect(artifacts.map(({ name }) => name).sort()).toEqual(['other', 'report']);
    const one = await client.getArtifact('report');
    expect(one.artifact).toMatchObject({ id, digest: forge.artifacts[0]?.digest });
    const path = join(folder, 'down');
    const expectedHash = forge.artifacts[0]?.digest ?? '';
    const { digestMismatch } = await client.downloadArtifact(id, { path, expectedHash });
    expect(digestMismatch).toBe(false);
    expect(await readFile(join(path, 'report.md'), 'utf8')).toBe('here and back');
    enterRun(43);
    expect((await client.listArtifacts()).artifacts).toEqual([]);
    expect(forge.violations).toEqual([]);
  });
});

describe('a client that is wrong', () => {
  const post = async (method: string, body: object, token = process.env.ACTIONS_RUNTIME_TOKEN) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = `${forge.resultsUrl}${service}/${method}`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const ids = () => {
    const payload = process.env.ACTIONS_RUNTIME_TOKEN?.split('.')[1] ?? '';
    const [, run, job] = JSON.parse(Buffer.from(payload, 'base64url').toString())
      .scp.split(' ')[1]
      .split(':');
    return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
  };

  const rest = (path: string) =>
    fetch(`${forge.apiUrl}/repos/octo-org/octo-bench/actions/${path}`, {
      headers: { authorization: `Bearer ${forge.token}` },
      redirect: 'manual',
    });
  const seeded = async () => {
    forge.grant({ actions: 'read' });
    const { id, zip } = forge.artifact({ name: 'report', runId: 42, files: { 'report.md': 'x' } });
    const signedUrl = (await rest(`artifacts/${id}/zip`)).headers.get('location') ?? '';
    return { signedUrl, zip };
  };

  test('that finalizes other bytes than it put is refused', async () => {
    const created = await post('CreateArtifact', { ...ids(), name: 'report', version: 7 });
    const blob = String(created.body.signed_upload_url);
    const headers = { 'x-ms-blob-type': 'BlockBlob' };
    expect((await fetch(blob, { method: 'PUT', headers, body: 'abc' })).status).toBe(201);
    const hash = createHash('sha256').update('abc').digest('hex');
    const finalize = (size: string, sha: string) =>
      post('FinalizeArtifact', { ...ids(), name: 'report', size, hash: `sha256:${sha}` });
    expect((await finalize('4', hash)).status).toBe(400);
    expect((await finalize('3', hash.replace(/^./, 'z'))).status).toBe(400);
    expect(forge.artifacts).toEqual([]);
    expect(forge.violations).toHaveLength(2);
    expect((await finalize('3', hash)).body).toEqual({ ok: true, artifact_id: '1000' });
  });

  test('that wants an artifact kept longer than the repository allows, or not at all, is refused', async () => {
    await forge.close();
    forge = await startForge({ retentionDays: 30 });
    enterRun(42);
    const create = (name: string, days: number) => {
      const at = new Date(Date.now() + days * 86_400_000).toISOString();
      return post('CreateArtifact', { ...ids(), name, version: 7, expires_at: at });
    };
    for (const days of [31, 0, -1, 1.5]) expect((await create('report', days)).status).toBe(400);
    expect(forge.violations).toEqual(Array(4).fill(expect.stringMatching(/not 1 to 30 days from now$/)));
    for (const days of [1, 30]) expect((await create(`report-${days}`, days)).status).toBe(200);
    expect(forge.violations).toHaveLength(4);
    await upload('kept', { 'report.md': 'x' });
    forge.grant({ actions: 'read' });
    const { artifacts } = (await (await rest('artifacts')).json()) as {
      readonly artifacts: readonly { readonly created_at: string; readonly expires_at: string }[];
    };
    const keptMs = artifacts.map((each) => Date.parse(each.expires_at) - Date.parse(each.created_at));
    expect(keptMs).toEqual([30 * 86_400_000]);
  });

  test('that shows its token where the artifact lies is found out', async () => {
    const { signedUrl } = await seeded();
    expect(new URL(signedUrl).origin).not.toBe(forge.apiUrl);
    expect((await fetch(signedUrl)).status).toBe(200);
    expect(forge.violations).toEqual([]);
    await fetch(signedUrl, { headers: { authorization: `Bearer ${forge.token}` } });
    expect(forge.violations).toEqual([
      expect.stringMatching(/^GET \/blobs\/\S+: a signed address was shown a token/),
    ]);
  });

  test('that takes half of an answer for the whole has only its connection to tell it', async () => {
    const { signedUrl, zip } = await seeded();
    forge.trouble(() => 'torn');
    const response = await fetch(signedUrl);
    expect([response.status, response.headers.get('content-length')]).toEqual([200, `${zip.length}`]);
    await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  });

  test('that sends a field or a method the service does not have is refused', async () => {
    expect((await post('CreateArtifact', { ...ids(), name: 'x', version: 7, colour: 'red' })).body.code).toBe(
      'malformed',
    );
    expect((await post('RenameArtifact', ids())).body.code).toBe('bad_route');
    expect(forge.violations).toEqual([
      expect.stringContaining('colour'),
      expect.stringContaining('RenameArtifact'),
    ]);
  });

  test('whose token is forged, or of another job, is refused', async () => {
    const request = { ...ids(), name: 'x', version: 7 };
    expect((await post('CreateArtifact', request, `${process.env.ACTIONS_RUNTIME_TOKEN}x`)).status).toBe(401);
    expect((await post('CreateArtifact', request, forge.runtimeToken({ runId: 43 }))).status).toBe(403);
    expect(
      (await post('CreateArtifact', request, forge.runtimeToken({ runId: 42, runAttempt: 2 }))).status,
    ).toBe(403);
  });

  test('cannot read by an address for writing, nor commit blocks that it never put', async () => {
    const { body } = await post('CreateArtifact', { ...ids(), name: 'report', version: 7 });
    const url = String(body.signed_upload_url);
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch(url.replace('sp=cw', 'sp=r'))).status).toBe(403);
    const list = '<BlockList><Latest>YQ==</Latest></BlockList>';
    const commit = await fetch(`${url}&comp=blocklist`, { method: 'PUT', body: list });
    expect([commit.status, commit.headers.get('x-ms-error-code')]).toEqual([400, 'InvalidBlockList']);
  });
});
