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
  sign(origin: string, blob: string, rights: Rights): string;
  handle(request: BlobRequest): Reply;
  /** The committed bytes, or null while there are none. */
  read(blob: string): Buffer | null;
  /** Puts a whole blob there. */
  write(blob: string, bytes: Buffer): void;
}

const PREFIX = '/blobs/artifacts/';

export function createBlobStore(): BlobStore {
  const grants = new Map<string, { readonly blob: string; readonly rights: Rights }>();
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
    sign(origin, blob, rights) {
      const signature = randomBytes(24).toString('base64url');
      grants.set(signature, { blob, rights });
      return `${origin}${PREFIX}${blob}?sp=${rights}&sr=b&sv=2025-07-05&sig=${signature}`;
    },
    handle(request) {
      const { method, url } = request;
      const blob = url.pathname.slice(PREFIX.length);
      const grant = grants.get(url.searchParams.get('sig') ?? '');
      if (grant?.blob !== blob || url.searchParams.get('sp') !== grant.rights) {
        return azureError(403, 'AuthenticationFailed');
      }
      if (method !== (grant.rights === 'r' ? 'GET' : 'PUT')) {
        return azureError(403, 'AuthorizationPermissionMismatch');
      }
      if (method === 'PUT') return put(blob, request);
      const found = committed.get(blob);
      if (found === undefined) return azureError(404, 'BlobNotFound');
      return { status: 200, headers: { ...azureHeaders(), 'content-type': found.type }, body: found.bytes };
    },
    read: (blob) => committed.get(blob)?.bytes ?? null,
    write: (blob, bytes) => {
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
