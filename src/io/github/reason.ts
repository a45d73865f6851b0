/** Why a slowdown is accepted, as a line of the pull request's text says. */

export const REASON_LINE = 'Benchmark-accepted: why';

const LONGEST_REASON = 500;
/** With blanks, a list's or a quote's mark before it. */
const PATTERN = /^[\s>*+-]{0,20}benchmark-accepted:(.*)$/i;

/** Null where no line says it. Cut to 500 characters, without control and invisible ones. */
export function reasonIn(body: string): string | null {
  for (const line of withoutHtmlComments(body).split(/\r\n|\r|\n/)) {
    const [, told = ''] = PATTERN.exec(line) ?? [];
    const visible = told.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '').trim();
    if (visible !== '') return [...visible].slice(0, LONGEST_REASON).join('').trim();
  }
  return null;
}

/** A template's hint in a comment is not the author's word. */
function withoutHtmlComments(text: string): string {
  const [before = '', ...rest] = text.split('<!--');
  const kept = rest.map((part) => {
    const end = part.indexOf('-->');
    return end === -1 ? '' : part.slice(end + 3);
  });
  return [before, ...kept].join('');
}
