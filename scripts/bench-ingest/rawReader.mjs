/**
 * `node rawReader.mjs FOLDER`: lists a folder and reads every file's bytes in listing order, as many at once as the
 * product does, and does nothing with them. Plain JavaScript, so that no time goes into stripping types.
 */
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const FILES_AT_ONCE = 8;

const entries = await readdir(process.argv[2], { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
const waiting = files.sort().values();
const worker = async () => {
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  for (const file of waiting) {
    const handle = await open(file);
    while ((await handle.read(buffer, 0, buffer.length)).bytesRead === buffer.length);
    await handle.close();
  }
};
await Promise.all(Array.from({ length: FILES_AT_ONCE }, worker));
