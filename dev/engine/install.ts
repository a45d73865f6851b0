import { ensureInstalled, type Log } from '../packages/install.ts';

export type { Log };

/**
 * Installs the engine's own packages (about 105 MB) when they are missing or older than the lock file.
 * Safe to call from several processes at once. Throws one sentence when `npm ci` fails.
 */
export function ensureEngine(log: Log): Promise<void> {
  return ensureInstalled(
    {
      directory: import.meta.dirname,
      name: 'The embedded engine',
      notice: 'Installing the embedded engine (llama.cpp for the CPU, about 105 MB, once)',
    },
    log,
  );
}
