/** Which variables of an environment are secrets, by what they are called and what they hold. */

/** Shorter ones stand in ordinary words. */
export const SHORTEST_SECRET = 8;

const NAMED_SECRET =
  /token|secret|passw(?:or)?d|passphrase|api[_-]?key|^key$|(?:access|signing|encryption)[_-]?key|(?:ssh|deploy|storage|account|sa|gpg|cosign|master|license)[_-]?key$|(?:_|^)(?:pass|pwd|pat|dsn|jwt|sas)$|key_?(?:base64|b64|pem|id)$|credential|private|auth|cookie|webhook|conn(?:ection)?_?str/i;
/** `GIT_AUTHOR_NAME`, a socket's path, folders and the key of a cache are none. */
const NAMED_OTHERWISE = /author(?!i[sz])|_sock$|^(?:old)?pwd$|(?:cache|public|host)_?key$/i;

export function namesSecret(name: string): boolean {
  return NAMED_SECRET.test(name) && !NAMED_OTHERWISE.test(name);
}

/** Words, numbers, dates and paths stand in texts without being anybody's secret. */
export function isSecretive(value: string): boolean {
  const text = value.trim();
  const isWords =
    /^(?:\p{Lu}?\p{Ll}{1,20}|\p{Lu}{1,20})(?:[ ._-](?:\p{Lu}?\p{Ll}{1,20}|\p{Lu}{1,20}))*$/u.test(text);
  const isNumber = /^[\d.,:TZ +-]+$/.test(text);
  return text.length >= SHORTEST_SECRET && !isWords && !isNumber && !isPath(text);
}

/** Base64 may begin with a slash as well, but has no parts that read like names. */
function isPath(text: string): boolean {
  if (!/^(?:~|\.{0,2}|[A-Za-z]:)[\\/]/.test(text)) return false;
  return !text
    .split(/[\\/]/)
    .some((part) => part.length >= 10 && /\d/.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part));
}
