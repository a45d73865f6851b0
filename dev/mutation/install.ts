import { ensureInstalled, type Log } from '../packages/install.ts';

/** Installs Stryker (about 65 MB) when it is missing or older than the lock file. */
export function ensureStryker(log: Log): Promise<void> {
  return ensureInstalled(
    {
      directory: import.meta.dirname,
      name: 'Stryker',
      notice: 'Installing Stryker (about 65 MB, once)',
    },
    log,
  );
}
