import { htmlEscaped } from './safe.ts';

/** Which values of an environment are secrets, and the forms that they take in texts. */

/** Shorter ones stand in ordinary words. */
const SHORTEST = 8;
/** Names of users are shorter. */
const SHORTEST_TOKEN = 16;

const NAMED_SECRET =
  /token|secret|passw(?:or)?d|passphrase|api[_-]?key|^key$|(?:access|signing|encryption)[_-]?key|(?:ssh|deploy|storage|account|sa|gpg|cosign|master|license)[_-]?key$|(?:_|^)(?:pass|pwd|pat|dsn|jwt|sas)$|key_?(?:base64|b64|pem|id)$|credential|private|auth|cookie|webhook|conn(?:ection)?_?str/i;
/** `GIT_AUTHOR_NAME`, a socket's path, folders and the key of a cache are none. */
const NAMED_OTHERWISE = /author(?!i[sz])|_sock$|^(?:old)?pwd$|(?:cache|public|host)_?key$/i;
/** Of our own inputs one is a secret; others have names such as `first-token-timeout`. */
const SECRET_INPUT = 'INPUT_GITHUB-TOKEN';

/** The addresses that may come without a scheme, as Ollama takes them. */
const NAMED_HOST = /^(?:INPUT_)?OLLAMA[_-]HOST$/i;

/** Every value that must not leave the runner. */
export function secretsIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const found = Object.entries(env).flatMap(([name, value = '']) => {
    const isNamed = name.startsWith('INPUT_')
      ? name === SECRET_INPUT
      : NAMED_SECRET.test(name) && !NAMED_OTHERWISE.test(name);
    const address = NAMED_HOST.test(name) && !value.includes('://') ? `://${value}` : value;
    return [...(isNamed && isSecretive(value) ? [value] : []), ...credentialsIn(address)];
  });
  return [...new Set(found)];
}

/** `user:password` of an address such as OLLAMA_HOST or HTTPS_PROXY, and the password; a token may stand in the user's place. */
function credentialsIn(address: string): readonly string[] {
  const [, user = ''] = /:\/\/([^\s/?#]*)@/.exec(address) ?? [];
  const [, password = ''] = /:(.*)$/.exec(user) ?? [];
  if (password === '') {
    const token = user.replace(/:$/, '');
    return token.length >= SHORTEST_TOKEN && /\d/.test(token)
      ? [token, decoded(token)].filter(isSecretive)
      : [];
  }
  return [user, password]
    .flatMap((text) => [text, decoded(text)])
    .filter((text) => text === user || isSecretive(text));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Words, numbers, dates and paths stand in texts without being anybody's secret. */
function isSecretive(value: string): boolean {
  const text = value.trim();
  const isWords =
    /^(?:\p{Lu}?\p{Ll}{1,20}|\p{Lu}{1,20})(?:[ ._-](?:\p{Lu}?\p{Ll}{1,20}|\p{Lu}{1,20}))*$/u.test(text);
  const isNumber = /^[\d.,:TZ +-]+$/.test(text);
  return text.length >= SHORTEST && !isWords && !isNumber && !isPath(text);
}

/** Base64 may begin with a slash as well, but has no parts that read like names. */
function isPath(text: string): boolean {
  if (!/^(?:~|\.{0,2}|[A-Za-z]:)[\\/]/.test(text)) return false;
  return !text
    .split(/[\\/]/)
    .some((part) => part.length >= 10 && /\d/.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part));
}

/** How a secret may be written: as it is, line by line, in JSON, an address, HTML or base64. */
export function formsOf(secret: string): readonly string[] {
  const whole = secret.trim();
  const lines = whole.split(/[\r\n]+/).map((line) => line.trim());
  // Armour is every key's, and without its own another key would not be known by its looks.
  const own = lines.filter((line) => isSecretive(line) && !/^-----.*-----$/.test(line));
  const forms = [whole, ...own].flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')),
    htmlEscaped(text),
    ...base64Forms(text),
  ]);
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST);
}

/** Where something stands before it (`user:` in a header), base64 looks otherwise, in one of three ways. */
function base64Forms(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].flatMap((skipped) => {
    const rest = bytes.subarray(skipped);
    // What follows may change the last group, unless it is whole.
    const standard = btoa(String.fromCharCode(...rest.subarray(0, rest.length - (rest.length % 3))));
    return standard.length < SHORTEST + 4
      ? []
      : [standard, standard.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
