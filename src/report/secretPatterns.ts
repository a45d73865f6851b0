/**
 * Secrets that are known by their looks. Every rule reads a text once, however hostile it is: a run of characters is taken
 * whole and looked at afterwards, so that no start within it is tried again. None takes quotes, `<`, `|` or back-ticks
 * away, on which the layout of a table, of JSON or of a page rests.
 */

export const MASK = '***';

/** Addresses that are good for whoever has them: Azure (artifacts), AWS, Google Cloud. */
const SIGNED =
  /[?&;](?:sig|signature|x-amz-(?:signature|credential|security-token)|x-goog-(?:signature|credential)|awsaccesskeyid|googleaccessid)=/i;
const SIGNED_VALUE = new RegExp(`(${SIGNED.source})[^\\s&"'<>\`|\\\\(){}[\\]]+`, 'gi');

type Rule = readonly [found: RegExp, put: string | ((run: string, before: string, value: string) => string)];

const RULES: readonly Rule[] = [
  // https://user:password@host
  [/(:\/\/)([^\s/?#"'<>`|\\]*)@/g, (run, before, user) => (user.includes(':') ? `${before}${MASK}@` : run)],
  [/\?[^\s"'<>`|\\(){}[\]]+/g, (run) => (SIGNED.test(run) ? `?${MASK}` : run)],
  [SIGNED_VALUE, `$1${MASK}`],
  [/\b(bearer {1,8})([\w.~+/-]{16,}=*)/gi, (run, before, value) => (/\d/.test(value) ? before + MASK : run)],
  [/\b(authorization: {0,8}(?:basic|bearer|token) {1,8})([\w.~+/-]{8,}=*)/gi, `$1${MASK}`],
  // GitHub, Hugging Face, npm, AWS, OpenAI and its likes
  [/gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,}/g, MASK],
  [/hf_[A-Za-z0-9]{30,}|npm_[A-Za-z0-9]{36,}/g, MASK],
  [/(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9])/g, MASK],
  [/(?<![A-Za-z0-9])sk-[\w-]{20,}/g, (run) => (run.split(/[-_]/).some(isRandom) ? MASK : run)],
  [/[\w.-]{30,}/g, withoutJwt],
];

export function withoutKnownLooks(text: string): string {
  return RULES.reduce(
    (soFar, [found, put]) => soFar.replace(found, put as (run: string) => string),
    withoutPrivateKeys(text),
  );
}

/** Letters and digits that make no word of a name. */
function isRandom(part: string): boolean {
  return part.length >= 16 && /\d/.test(part) && /[A-Za-z]/.test(part);
}

/** Three parts between dots, of which the first is a JSON object in base64. */
function withoutJwt(run: string): string {
  if (!run.includes('eyJ')) return run;
  const parts = run.split('.');
  const kept: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as string;
    const start = part.indexOf('eyJ');
    const isToken =
      start >= 0 &&
      part.length - start >= 10 &&
      [1, 2].every((next) => (parts[at + next]?.length ?? 0) >= 10);
    kept.push(isToken ? part.slice(0, start) + MASK : part);
    if (isToken) at += 2;
  }
  return kept.join('.');
}

const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** Armour has lines of base64 and a few headers; line ends may be written as `\n`. */
const KEY_BODY = /^[\w+/=:;,.()\s\\-]*$/;
const KEY_LINES = /(?:(?:\s|\\[rn])*[A-Za-z0-9+/=]{32,})*/y;
const LONGEST_KEY = 20_000;

function withoutPrivateKeys(text: string): string {
  const begins = [...text.matchAll(KEY_BEGIN)];
  const ends = [...text.matchAll(KEY_END)].map(({ index, 0: { length } }) => index + length);
  let nextEnd = 0;
  let from = 0;
  let clean = '';
  for (const [at, { index, 0: begin }] of begins.entries()) {
    const start = index + begin.length;
    const limit = Math.min(begins[at + 1]?.index ?? text.length, index + LONGEST_KEY);
    while ((ends[nextEnd] ?? limit) < start) nextEnd += 1;
    const end = ends[nextEnd];
    const isWhole = end !== undefined && end <= limit && KEY_BODY.test(text.slice(start, end));
    clean += text.slice(from, index) + MASK;
    from = isWhole ? end : endOfLines(text, start);
  }
  return clean + text.slice(from);
}

/** Of a key that was cut: where its lines end. */
function endOfLines(text: string, start: number): number {
  KEY_LINES.lastIndex = start;
  return start + (KEY_LINES.exec(text)?.[0].length ?? 0);
}
