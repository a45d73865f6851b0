import { asSentence, plain } from './safe.ts';
import type { ReportView } from './view.ts';

/** A baseline that was to be written and is not: beside every verdict, for it fails the job. */
export function storeCallout({ storeFault }: ReportView): string {
  if (storeFault === null) return '';
  return `> ❌ **Not stored:** ${asSentence(plain(storeFault))} Mend that and run again, or the next session finds no such baseline.`;
}
