import { setFlagsFromString } from 'node:v8';

/**
 * While very many reports are read, or large ones, nearly all that is made is thrown away. V8 by itself doubles the space
 * for new objects each time it fills up (to 32 MiB, three times that resident), and lets the rest grow to several times what
 * is in use: with little more work for the collector a third stays resident.
 */
const FRUGAL = ['--semi-space-growth-factor=1', '--heap-growing-percent=30'];
/** V8's own; 0 lets it decide. */
const USUAL = ['--semi-space-growth-factor=2', '--heap-growing-percent=0'];

/** Returns what lets it grow again. */
export function keepHeapSmall(): () => void {
  for (const flag of FRUGAL) setFlagsFromString(flag);
  return () => {
    for (const flag of USUAL) setFlagsFromString(flag);
  };
}
