/** Azure's block blobs behind signed addresses, as far as the artifact client uses them. */
import { randomBytes } from 'node:crypto';
import type { Reply } from './types.ts';

/** What one signed address allows: `cw` creates and writes, `r` reads. */
export type Rights = 'cw' | 'r';

export interface BlobRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

export interface BlobStore {
  /** A signed address for one blob. */
  sign(origin: string, blob: string, rights: Rights, lifeMs?: number): string;
  handle(request: BlobRequest): Reply | Promise<Reply>;
  /** The committed bytes, or null while there are none. */
  read(blob: string): Promise<Buffer | null>;
  /** Puts a whole blob there. */
  write(blob: string, bytes: Buffer): Promise<void>;
}

/** How long an address is good for where nothing else is said. */
export const LIFE_MS = 3_600_000;

const PREFIX = '/blobs/artifacts/';
/** What a signature holds, in its order. */
const SIGNED = ['sv', 'se', 'sr', 'sp', 'sig'];

export function createBlobStore(): BlobStore {
  const grants = new Map<string, { readonly query: string; readonly expiresMs: number }>();
  const staged = new Map<string, Map<string, Buffer>>();
  const committed = new Map<string, { readonly bytes: Buffer; readonly type: string }>();

  const commit = (blob: string, bytes: Buffer, headers: BlobRequest['headers']): Reply => {
    const type = String(headers['x-ms-blob-content-type'] ?? 'application/octet-stream');
    committed.set(blob, { bytes, type });
    return { status: 201, headers: { ...azureHeaders(), etag: '"0x8D4BCC2E4835CD0"' }, body: null };
  };

  const put = (blob: string, { url, headers, bytes }: BlobRequest): Reply => {
    const blocks = staged.get(blob) ?? new Map<string, Buffer>();
    const component = url.searchParams.get('comp');
    if (component === 'block') {
      const id = url.searchParams.get('blockid');
      if (id === null) return azureError(400, 'MissingRequiredQueryParameter');
      staged.set(blob, blocks.set(id, bytes));
      return { status: 201, headers: azureHeaders(), body: null };
    }
    if (component === 'blocklist') {
      const ids = [...bytes.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(
        ([, id = '']) => id,
      );
      const parts = ids.flatMap((id) => blocks.get(id) ?? []);
      if (parts.length !== ids.length) return azureError(400, 'InvalidBlockList');
      return commit(blob, Buffer.concat(parts), headers);
    }
    if (component !== null) return azureError(400, 'InvalidQueryParameterValue');
    return headers['x-ms-blob-type'] === 'BlockBlob'
      ? commit(blob, bytes, headers)
      : azureError(400, 'InvalidHeaderValue');
  };

  return {
    sign(origin, blob, rights, lifeMs = LIFE_MS) {
      const expiresMs = Date.now() + lifeMs;
      const signature = randomBytes(24).toString('base64url');
      const query = new URLSearchParams({
        ...{ sv: '2025-07-05', se: new Date(expiresMs).toISOString(), sr: 'b', sp: rights, sig: signature },
      });
      grants.set(signature, { query: `${blob}?${query}`, expiresMs });
      return `${origin}${PREFIX}${blob}?${query}`;
    },
    handle(request) {
      const { method, url } = request;
      const blob = url.pathname.slice(PREFIX.length);
      const { searchParams } = url;
      const grant = grants.get(searchParams.get('sig') ?? '');
      const signed = SIGNED.map((name): [string, string] => [name, searchParams.get(name) ?? '']);
      const isOurs = grant?.query === `${blob}?${new URLSearchParams(signed)}`;
      if (!isOurs || grant.expiresMs <= Date.now()) return azureError(403, 'AuthenticationFailed');
      const rights = searchParams.get('sp');
      if (method !== (rights === 'r' ? 'GET' : 'PUT')) {
        return azureError(403, 'AuthorizationPermissionMismatch');
      }
      if (method === 'PUT') return put(blob, request);
      const found = committed.get(blob);
      if (found === undefined) return azureError(404, 'BlobNotFound');
      const { bytes, type } = found;
      const length = { 'content-length': String(bytes.length) };
      return { status: 200, headers: { ...azureHeaders(), ...length, 'content-type': type }, body: bytes };
    },
    read: async (blob) => committed.get(blob)?.bytes ?? null,
    write: async (blob, bytes) => {
      committed.set(blob, { bytes, type: 'application/zip' });
    },
  };
}

function azureHeaders(): Record<string, string> {
  return {
    'x-ms-version': '2025-07-05',
    'x-ms-request-id': randomBytes(8).toString('hex'),
    'x-ms-request-server-encrypted': 'true',
    'last-modified': new Date().toUTCString(),
  };
}

function azureError(status: number, code: string): Reply {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  const headers = { ...azureHeaders(), 'x-ms-error-code': code, 'content-type': 'application/xml' };
  return { status, headers, body: Buffer.from(xml) };
}
