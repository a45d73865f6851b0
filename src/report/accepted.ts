import { utc } from './format.ts';
import { asSentence, codeSpan, plain } from './safe.ts';
import { blocks } from './table.ts';
import type { ReportView } from './view.ts';

/** Who let pass what would have failed, when and why; and why a label that is set does not count. */
export function acceptanceText({ decision }: ReportView): string {
  const { accepted, acceptanceNote } = decision;
  return blocks(
    accepted === null ? '' : acceptedText(accepted),
    acceptanceNote === null ? '' : `⚠️ ${asSentence(plain(acceptanceNote))}`,
  );
}

/** A login never stands bare: GitHub would call its owner. */
function acceptedText({
  by,
  reason,
  at,
  pullRequest,
}: NonNullable<ReportView['decision']['accepted']>): string {
  const where = pullRequest === null ? '' : `, pull request ${pullRequest}`;
  return `**Accepted** by ${codeSpan(by)} (${utc(at)}${where}): ${asSentence(plain(reason) || 'no reason given')}`;
}
