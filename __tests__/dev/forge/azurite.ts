import { describe } from '@jest/globals';
import { ensureAzurite, type RunningAzurite, startAzurite } from '../../../dev/azurite/start.ts';

/** The first start installs it: minutes on a busy machine. */
export const START_LIMIT_MS = 400_000;

const trouble = await ensureAzurite().then(
  () => null,
  (error: Error) => error.message,
);
if (trouble !== null && process.env.CI === 'true') throw new Error(trouble);
if (trouble !== null) console.warn(`Skipped, because Azurite is not there: ${trouble}`);

/** Tests that need Azurite; skipped where it cannot be installed, but never in CI. */
export const ifAzurite = trouble === null ? describe : describe.skip;

export const openAzurite = (): Promise<RunningAzurite> => startAzurite();
