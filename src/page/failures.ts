import type { Call } from '../model/results.ts';
import { counted } from '../report/format.ts';
import { reasonOf } from '../report/remarks.ts';
import { cellOf } from './markdown.ts';

/** Calls that failed have no number, so no drawing shows them. */

const SHOWN_FAILURES = 8;

export function failuresOf(measured: readonly Call[]): string {
  const failed = measured.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return '';
  const more = failed.length - SHOWN_FAILURES;
  const items = failed
    .slice(0, SHOWN_FAILURES)
    .map((call) => `<li>❌ call ${call.position}, run ${call.run}: ${cellOf(reasonOf(call))}</li>`);
  return `<p>${counted(failed.length, 'call')} failed and ${failed.length === 1 ? 'has' : 'have'} no number:</p><ul>${items.join('')}${more > 0 ? `<li>… and ${more} more in results.json</li>` : ''}</ul>`;
}
