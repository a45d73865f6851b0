/** The forge's blobs in Azurite: addresses are signed by Azure's own client, requests pass through the forge. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { type BlobRequest, type BlobStore, LIFE_MS } from '../forge/blobs.ts';
import type { Reply } from '../forge/types.ts';
import type { RunningAzurite } from './start.ts';

const CONTAINER = 'artifacts';
/** Of one connection, not of the answer. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/** A store in a running Azurite, empty: whatever an earlier one left there is taken away. */
export async function createAzuriteBlobs({ origin, account, key }: RunningAzurite): Promise<BlobStore> {
  const credential = new StorageSharedKeyCredential(account, key);
  const container = new BlobServiceClient(`${origin}/${account}`, credential).getContainerClient(CONTAINER);
  await container.createIfNotExists();
  for await (const { name } of container.listBlobsFlat()) await container.deleteBlob(name);
  return {
    sign(forge, blobName, rights, lifeMs = LIFE_MS) {
      const query = generateBlobSASQueryParameters(
        {
          ...{ containerName: CONTAINER, blobName, permissions: BlobSASPermissions.parse(rights) },
          expiresOn: new Date(Date.now() + lifeMs),
        },
        credential,
      );
      // The host is no part of what is signed.
      return `${forge}/${account}/${CONTAINER}/${blobName}?${query}`;
    },
    handle: (asked) => pass(origin, asked),
    async read(blob) {
      const client = container.getBlockBlobClient(blob);
      return (await client.exists()) ? client.downloadToBuffer() : null;
    },
    async write(blob, bytes) {
      await container.getBlockBlobClient(blob).uploadData(bytes);
    },
  };
}

function pass(origin: string, { method, url, headers, bytes }: BlobRequest): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { connection, 'transfer-encoding': _, ...kept } = headers;
    const options = { method, headers: { ...kept, 'content-length': String(bytes.length) }, agent: false };
    const passed = httpRequest(`${origin}${url.pathname}${url.search}`, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const body = method === 'HEAD' ? null : Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: single(response.headers), body });
      });
    });
    passed.once('error', reject);
    passed.end(bytes);
  });
}

function single(headers: IncomingHttpHeaders): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !HOP.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}
