import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAzuriteBlobs } from '../../../dev/azurite/blobs.ts';
import type { RunningAzurite } from '../../../dev/azurite/start.ts';
import { type BlobStore, createBlobStore } from '../../../dev/forge/blobs.ts';
import { type RunningServer, startServer } from '../../../dev/forge/server.ts';
import { ifAzurite, openAzurite, START_LIMIT_MS } from './azurite.ts';

/** One contract for both: what Microsoft's emulator answers keeps our own stand-in honest. */

const id = (name: string) => encodeURIComponent(Buffer.from(name).toString('base64'));
const list = (...names: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><BlockList>${names.map((name) => `<Latest>${decodeURIComponent(id(name))}</Latest>`).join('')}</BlockList>`;

function contract(open: () => Promise<{ store: BlobStore; close(): Promise<void> }>): void {
  let store: BlobStore;
  let close: () => Promise<void>;
  let server: RunningServer;
  const broken: string[] = [];

  beforeAll(async () => {
    ({ store, close } = await open());
    server = await startServer(
      async (incoming) => store.handle(incoming),
      (what) => broken.push(what),
    );
  }, START_LIMIT_MS);
  afterAll(async () => {
    await server?.close();
    await close?.();
    expect(broken).toEqual([]);
  });

  const address = (blob: string, rights: 'cw' | 'r', lifeMs?: number) =>
    store.sign(server.origin, blob, rights, lifeMs);
  const put = (url: string, body: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'PUT', body, headers });
  const answer = (response: Response) => [response.status, response.headers.get('x-ms-error-code')];

  test('blocks are put together in the order of the list, whatever order they came in', async () => {
    const url = address('blocks.zip', 'cw');
    expect((await put(`${url}&comp=block&blockid=${id('b')}`, 'world')).status).toBe(201);
    expect((await put(`${url}&comp=block&blockid=${id('a')}`, 'hello ')).status).toBe(201);
    // What is only staged is not there yet.
    expect(answer(await fetch(address('blocks.zip', 'r')))).toEqual([404, 'BlobNotFound']);
    const headers = { 'x-ms-blob-content-type': 'application/zip' };
    const committed = await put(`${url}&comp=blocklist`, list('a', 'b'), headers);
    expect(committed.status).toBe(201);
    for (const name of ['etag', 'last-modified', 'x-ms-request-id', 'x-ms-version']) {
      expect([name, committed.headers.get(name)]).toEqual([name, expect.any(String)]);
    }
    const read = await fetch(address('blocks.zip', 'r'));
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(read.headers.get('content-length')).toBe('11');
    expect(await read.text()).toBe('hello world');
    expect((await store.read('blocks.zip'))?.toString()).toBe('hello world');
  });

  test('a whole blob is put at once, and again over it', async () => {
    const headers = { 'x-ms-blob-type': 'BlockBlob' };
    for (const body of ['one', 'two'])
      expect((await put(address('whole.zip', 'cw'), body, headers)).status).toBe(201);
    expect(await (await fetch(address('whole.zip', 'r'))).text()).toBe('two');
    await store.write('whole.zip', Buffer.from('three'));
    expect(await (await fetch(address('whole.zip', 'r'))).text()).toBe('three');
    expect(await store.read('nothing.zip')).toBeNull();
  });

  test('a list of a block that was never put is refused', async () => {
    const refused = await put(`${address('torn.zip', 'cw')}&comp=blocklist`, list('x'));
    expect(answer(refused)).toEqual([400, 'InvalidBlockList']);
  });

  test('a blob that is not there is not found', async () => {
    expect(answer(await fetch(address('nothing.zip', 'r')))).toEqual([404, 'BlobNotFound']);
  });

  test('a signature that is forged, of another blob, of more rights or expired is refused', async () => {
    await store.write('mine.zip', Buffer.from('mine'));
    const url = address('mine.zip', 'r');
    const forged = new URL(url);
    forged.searchParams.set('sig', Buffer.alloc(32).toString('base64'));
    for (const wrong of [
      ...[String(forged), url.replace('mine.zip', 'whole.zip'), url.replace('sp=r', 'sp=cw')],
      ...[url.replace(/&?sig=[^&]+/, '&sig='), address('mine.zip', 'r', -60_000)],
    ]) {
      // Which of the two codes it is differs between Azure and its emulator.
      const code = expect.stringMatching(/^(AuthenticationFailed|AuthorizationFailure)$/);
      expect(answer(await fetch(wrong))).toEqual([403, code]);
    }
    expect((await fetch(url)).status).toBe(200);
  });

  test('who may read cannot write, and who may write cannot read', async () => {
    const headers = { 'x-ms-blob-type': 'BlockBlob' };
    const mismatch = [403, 'AuthorizationPermissionMismatch'];
    expect(answer(await put(address('mine.zip', 'r'), 'theirs', headers))).toEqual(mismatch);
    expect(answer(await fetch(address('mine.zip', 'cw')))).toEqual(mismatch);
    expect((await store.read('mine.zip'))?.toString()).toBe('mine');
  });
}

describe('the stand-in', () => {
  contract(async () => ({ store: createBlobStore(), close: async () => {} }));
});

ifAzurite('Azurite', () => {
  let azurite: RunningAzurite;
  contract(async () => {
    azurite = await openAzurite();
    return { store: await createAzuriteBlobs(azurite), close: () => azurite.stop() };
  });
});
