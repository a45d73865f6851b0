import { crc32, inflateRawSync } from 'node:zlib';
import { ExpectedError } from '../model/failure.ts';

/**
 * Takes one file out of an archive that is not to be trusted, in memory. Sizes are read from the central directory
 * (PKWARE APPNOTE 6.3.10, 4.3 and 4.4) and held to limits before anything is unpacked, and unpacking stops at the
 * size that was told: 306 KB can otherwise become 300 MB. No name in the archive becomes a path. The reader that
 * `@actions/artifact` brings along knows no limits and unpacks everything into a folder.
 */

export interface ZipLimits {
  readonly entries: number;
  /** Of the file that is taken, unpacked. */
  readonly bytes: number;
  /** Unpacked over packed. JSON that repeats its keys gets to 40, a bomb of zeros to 1,000. */
  readonly ratio: number;
}

interface Entry {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly localAt: number;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT_BYTES = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** Null where the archive has no such file. Throws ExpectedError that says what is wrong with it. */
export function readZipFile(archive: Buffer, name: string, limits: ZipLimits): Buffer | null {
  const directory = findDirectory(archive);
  if (directory.count > limits.entries) {
    throw new ExpectedError(`the archive has ${directory.count} entries; at most ${limits.entries} are read`);
  }
  const wanted = Buffer.from(name, 'utf8');
  const found = readEntries(archive, directory).filter((entry) => entry.name.equals(wanted));
  if (found.length > 1) throw new ExpectedError(`the archive has ${name} more than once`);
  const [entry] = found;
  if (entry === undefined) return null;
  refuseBomb(entry, name, limits);
  return unpack(archive, directory, entry, name);
}

/** The end record is the last thing but for a comment, whose length it tells. */
function findDirectory(archive: Buffer): Directory {
  const last = archive.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT_BYTES); at -= 1) {
    if (archive.readUInt32LE(at) !== END_SIGNATURE) continue;
    if (at + END_BYTES + archive.readUInt16LE(at + 20) !== archive.length) continue;
    const count = archive.readUInt16LE(at + 10);
    const start = archive.readUInt32LE(at + 16);
    const end = start + archive.readUInt32LE(at + 12);
    // 0xffff and 0xffffffff point to the larger numbers of zip64, which nothing of ours needs.
    if (count === 0xffff || end > at)
      throw new ExpectedError('the archive is torn or larger than any of ours');
    return { count, start, end };
  }
  throw new ExpectedError('it is no zip archive');
}

function readEntries(archive: Buffer, { count, start, end }: Directory): readonly Entry[] {
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || archive.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw torn();
    const nameEnd = at + CENTRAL_BYTES + archive.readUInt16LE(at + 28);
    const next = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    if (next > end) throw torn();
    entries.push({
      name: archive.subarray(at + CENTRAL_BYTES, nameEnd),
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packedBytes: archive.readUInt32LE(at + 20),
      bytes: archive.readUInt32LE(at + 24),
      localAt: archive.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

function refuseBomb({ bytes, packedBytes }: Entry, name: string, limits: ZipLimits): void {
  if (bytes > limits.bytes) {
    throw new ExpectedError(`${name} has ${bytes} bytes; at most ${limits.bytes} are read`);
  }
  if (bytes > packedBytes * limits.ratio) {
    throw new ExpectedError(`${name} would grow more than ${limits.ratio} times when unpacked`);
  }
}

function unpack(archive: Buffer, directory: Directory, entry: Entry, name: string): Buffer {
  const isEncrypted = (entry.flags & 1) === 1;
  if (isEncrypted || (entry.method !== STORED && entry.method !== DEFLATED)) {
    throw new ExpectedError(`${name} is packed in a way that this tool never packs`);
  }
  const packed = packedBytesOf(archive, directory, entry);
  const content = entry.method === STORED ? Buffer.from(packed) : inflate(packed, entry.bytes, name);
  if (content.length !== entry.bytes || crc32(content) !== entry.crc) {
    throw new ExpectedError(`${name} is not what the archive says of it`);
  }
  return content;
}

/** The lengths of name and extra field may differ between the two headers; the name itself must not. */
function packedBytesOf(archive: Buffer, directory: Directory, entry: Entry): Buffer {
  const { localAt, packedBytes } = entry;
  if (localAt + LOCAL_BYTES > directory.start || archive.readUInt32LE(localAt) !== LOCAL_SIGNATURE)
    throw torn();
  const nameAt = localAt + LOCAL_BYTES;
  const nameEnd = nameAt + archive.readUInt16LE(localAt + 26);
  const start = nameEnd + archive.readUInt16LE(localAt + 28);
  if (start + packedBytes > directory.start || !archive.subarray(nameAt, nameEnd).equals(entry.name)) {
    throw torn();
  }
  return archive.subarray(start, start + packedBytes);
}

function inflate(packed: Buffer, bytes: number, name: string): Buffer {
  try {
    // Zero would stand for the default.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    throw new ExpectedError(`${name} is not what the archive says of it`);
  }
}

const torn = () => new ExpectedError('the archive is torn');
