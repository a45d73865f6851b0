import { crc32, deflateRawSync } from 'node:zlib';

/** Zips as an uploader packs them, and as one who means harm does. */

export interface Packed {
  readonly name: string;
  readonly content: Buffer;
  /** Of a file system of Unix: 0o120777 is a link. */
  readonly mode?: number;
  /** What the archive says, where that is not so. */
  readonly claimed?: Partial<{
    readonly name: string;
    readonly bytes: number;
    readonly packedBytes: number;
    readonly crc: number;
    readonly method: number;
    readonly flags: number;
  }>;
}

export function packZip(files: readonly Packed[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = 0, claimed = {} } of files) {
    const packed = deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(claimed.flags ?? 0, 2);
    shared.writeUInt16LE(claimed.method ?? 8, 4);
    shared.writeUInt32LE(claimed.crc ?? crc32(content), 10);
    shared.writeUInt32LE(claimed.packedBytes ?? packed.length, 14);
    shared.writeUInt32LE(claimed.bytes ?? content.length, 18);
    const local = withName('504b0304', shared, Buffer.alloc(0), claimed.name ?? name);
    const place = Buffer.alloc(14);
    place.writeUInt32LE((mode << 16) >>> 0, 6);
    place.writeUInt32LE(offset, 10);
    centrals.push(withName('504b01021403', shared, place, name));
    locals.push(local, packed);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

function withName(signature: string, shared: Buffer, place: Buffer, name: string): Buffer {
  const lengths = Buffer.from(shared);
  lengths.writeUInt16LE(Buffer.byteLength(name), 22);
  return Buffer.concat([Buffer.from(signature, 'hex'), lengths, place, Buffer.from(name)]);
}
