import fc from 'fast-check';

/**
 * The one way of the tests to fast-check. Inputs come from `FUZZ_SEED`, the same for the same commit: whether a change
 * passes depends on the change alone. New seeds are searched by `npm run fuzz`.
 */
const { FUZZ_SEED = '20261126' } = process.env;
export const SEED = Number(FUZZ_SEED);
if (!Number.isSafeInteger(SEED)) throw new Error(`FUZZ_SEED=${FUZZ_SEED}: a whole number`);

fc.configureGlobal({ seed: SEED });

export { fc };
