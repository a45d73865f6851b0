/** Writes small zips, and reads a zip by its central directory (PKWARE APPNOTE 6.3.10, 4.3 and 4.4) and checks every CRC. */
import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './types.ts';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;

/** Entries in the order of the directory. Throws what is wrong with the archive; zip64 is not read. */
export function readZip(bytes: Buffer): readonly ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0xffff) throw new Error('The zip has a zip64 directory, which the forge does not read.');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw new Error(`The zip's entry ${index} is torn.`);
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    entries.push({ name, data: unpack(bytes, at, name) });
    at += CENTRAL_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** A zip whose entries are stored as they are, all dated 1980-01-01. */
export function writeZip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(content)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    // Bit 11: the name is UTF-8.
    shared.writeUInt16LE(1 << 11, 2);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(signature(LOCAL_SIGNATURE), shared, name, data);
    centrals.push(signature(CENTRAL_SIGNATURE), Buffer.from([20, 0]), shared, place, name);
    offset += LOCAL_BYTES + name.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signature(END_SIGNATURE), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_BYTES; at >= 0; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error(`No zip: ${bytes.length} bytes without an end-of-directory record.`);
}

function unpack(bytes: Buffer, central: number, name: string): Buffer {
  const method = bytes.readUInt16LE(central + 10);
  const local = bytes.readUInt32LE(central + 42);
  const start = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(central + 20));
  if (method !== 0 && method !== 8) throw new Error(`The zip's ${name} is packed with method ${method}.`);
  const data = method === 0 ? Buffer.from(packed) : inflateRawSync(packed);
  if (crc32(data) !== bytes.readUInt32LE(central + 16)) throw new Error(`The zip's ${name} has a wrong CRC.`);
  return data;
}
