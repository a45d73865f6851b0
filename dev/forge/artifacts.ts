/** The results service (artifacts v4): Twirp JSON, decoded strictly with the client's own protobuf classes. */
import { createHash } from 'node:crypto';
import * as proto from '../../node_modules/@actions/artifact/lib/generated/results/api/v1/artifact.js';
import type { BlobStore } from './blobs.ts';
import { daysAfter, expiry } from './retention.ts';
import { backendIds } from './tokens.ts';
import {
  type ArtifactCall,
  answerTwirp,
  decode,
  decodeOwn,
  type JobIdentity,
  owner,
  TwirpError,
} from './twirp.ts';
import type { ArtifactSeed, Reply, StoredArtifact } from './types.ts';
import { readZip, writeZip } from './zip.ts';

export interface ArtifactService {
  handle(call: ArtifactCall): Promise<Reply>;
  /** Once all that was seeded is stored. */
  ready(): Promise<void>;
  stored(): readonly StoredArtifact[];
  /** An artifact of an earlier run. */
  seed(seed: ArtifactSeed): StoredArtifact;
  /** A signed address of its zip. */
  signedUrl(origin: string, artifact: StoredArtifact): string;
}

interface Upload extends JobIdentity {
  readonly id: number;
  readonly name: string;
  readonly blob: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly expired: boolean;
  digest: string | null;
  /** As it was finalized. */
  zip: Buffer;
}

/** The client writes proto field names; int64 as strings and defaults left out are proto3 JSON. */
const WRITE = { useProtoFieldName: true } as const;

export interface ArtifactServiceOptions {
  readonly blobs: BlobStore;
  /** Told what a real service would not have been sent. */
  readonly violate: (what: string) => void;
  /** The longest that the repository keeps artifacts. */
  readonly retentionDays: number;
}

export function createArtifactService(options: ArtifactServiceOptions): ArtifactService {
  const { blobs, violate, retentionDays } = options;
  const uploads: Upload[] = [];
  const writing: Promise<void>[] = [];
  const find = (call: ArtifactCall, name: string) =>
    uploads.find((upload) => upload.runBackendId === owner(call).runBackendId && upload.name === name);

  const methods: Readonly<Record<string, (call: ArtifactCall) => unknown>> = {
    CreateArtifact(call) {
      const request = decodeOwn(proto.CreateArtifactRequest, call);
      const { name } = request;
      const createdAt = new Date();
      const expiresAt = expiry(request.expiresAt, createdAt, retentionDays);
      if (find(call, name) !== undefined) {
        throw new TwirpError(
          409,
          'already_exists',
          'an artifact with this name already exists on the workflow run',
        );
      }
      const id = 1000 + uploads.length;
      const blob = `${id}.zip`;
      uploads.push({
        ...owner(call),
        id,
        name,
        blob,
        createdAt,
        expiresAt,
        expired: false,
        digest: null,
        zip: Buffer.alloc(0),
      });
      const signedUploadUrl = blobs.sign(call.origin, blob, 'cw');
      return proto.CreateArtifactResponse.toJson({ ok: true, signedUploadUrl }, WRITE);
    },
    async FinalizeArtifact(call) {
      const request = decodeOwn(proto.FinalizeArtifactRequest, call);
      const upload = find(call, request.name);
      if (upload === undefined) throw new TwirpError(404, 'not_found', 'artifact not found');
      const bytes = (await blobs.read(upload.blob)) ?? Buffer.alloc(0);
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      if (request.size !== String(bytes.length) || request.hash?.value !== digest) {
        const said = `${request.size} bytes, ${request.hash?.value ?? 'no hash'}`;
        throw new TwirpError(
          400,
          'invalid_argument',
          `${said} finalized, ${bytes.length} bytes, ${digest} stored`,
        );
      }
      Object.assign(upload, { digest, zip: bytes });
      return proto.FinalizeArtifactResponse.toJson({ ok: true, artifactId: String(upload.id) }, WRITE);
    },
    ListArtifacts(call) {
      const request = decode(proto.ListArtifactsRequest, call);
      const artifacts = uploads
        .filter(
          ({ digest, runBackendId }) => digest !== null && runBackendId === request.workflowRunBackendId,
        )
        .filter(({ name }) => request.nameFilter === undefined || name === request.nameFilter.value)
        .filter(({ id }) => request.idFilter === undefined || String(id) === request.idFilter.value)
        .map(listed);
      return proto.ListArtifactsResponse.toJson({ artifacts }, WRITE);
    },
    GetSignedArtifactURL(call) {
      const request = decode(proto.GetSignedArtifactURLRequest, call);
      const upload = find(call, request.name);
      if (upload === undefined || upload.digest === null)
        throw new TwirpError(404, 'not_found', 'artifact not found');
      return proto.GetSignedArtifactURLResponse.toJson(
        { signedUrl: blobs.sign(call.origin, upload.blob, 'r') },
        WRITE,
      );
    },
  };

  return {
    handle(call) {
      return answerTwirp(async () => {
        const method = methods[call.method];
        if (method === undefined) throw new TwirpError(404, 'bad_route', `no handler for ${call.method}`);
        return method(call);
      }, violate);
    },
    async ready() {
      await Promise.all(writing.splice(0));
    },
    stored: () =>
      uploads.flatMap((upload) => (upload.digest === null ? [] : [stored(upload, upload.digest)])),
    seed({ name, runId, files, createdAt = new Date(), expired = false }) {
      const zip = Buffer.isBuffer(files) ? files : writeZip(files);
      const id = 1000 + uploads.length;
      const blob = `${id}.zip`;
      const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
      writing.push(blobs.write(blob, zip));
      const expiresAt = daysAfter(createdAt, retentionDays);
      const own = { id, name, blob, createdAt, expiresAt, expired };
      const upload = { ...backendIds({ runId }), ...own, digest, zip };
      uploads.push(upload);
      return stored(upload, digest);
    },
    signedUrl: (origin, { id }) => blobs.sign(origin, `${id}.zip`, 'r'),
  };
}

function listed(upload: Upload): proto.ListArtifactsResponse_MonolithArtifact {
  const milliseconds = upload.createdAt.getTime();
  return {
    workflowRunBackendId: upload.runBackendId,
    workflowJobRunBackendId: upload.jobBackendId,
    databaseId: String(upload.id),
    name: upload.name,
    size: String(upload.zip.length),
    createdAt: { seconds: String(Math.floor(milliseconds / 1000)), nanos: (milliseconds % 1000) * 1_000_000 },
    digest: { value: upload.digest ?? '' },
  };
}

function stored(upload: Upload, digest: string): StoredArtifact {
  const { id, name, runId, createdAt, expiresAt, expired, zip } = upload;
  return {
    ...{ id, name, runId, digest, zip, createdAt, expiresAt, expired },
    sizeBytes: zip.length,
    // Read when asked for: a seeded one may be no zip on purpose.
    get entries() {
      return readZip(zip);
    },
  };
}
