import { isSecretive, namesSecret, SHORTEST_SECRET } from '../model/secretVariable.ts';
import { htmlEscaped } from './safe.ts';

/** Which values of an environment are secrets, and the forms that they take in texts. */

/** Names of users are shorter. */
const SHORTEST_TOKEN = 16;

/** Of our own inputs one is a secret; others have names such as `first-token-timeout`. */
const SECRET_INPUT = 'INPUT_GITHUB-TOKEN';

/** The addresses that may come without a scheme, as Ollama takes them. */
const NAMED_HOST = /^(?:INPUT_)?OLLAMA[_-]HOST$/i;

/** Every value that must not leave the runner. */
export function secretsIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const found = Object.entries(env).flatMap(([name, value = '']) => {
    const isNamed = name.startsWith('INPUT_') ? name === SECRET_INPUT : namesSecret(name);
    const address = NAMED_HOST.test(name) && !value.includes('://') ? `://${value}` : value;
    return [...(isNamed && isSecretive(value) ? [value] : []), ...credentialsIn(address)];
  });
  return [...new Set(found)];
}

/** The passwords of addresses on a command line, where they may come without a scheme: `--ollama-host=me:secret@gpu`. */
export function secretsTyped(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const value = word.replace(/^--[\w-]+=/, '');
    return credentialsIn(value.includes('://') ? value : `://${value}`);
  });
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

/** How a secret may be written: as it is, line by line, in JSON, an address, HTML, a workflow command or base64. */
export function formsOf(secret: string): readonly string[] {
  const whole = secret.trim();
  const lines = whole.split(/[\r\n]+/).map((line) => line.trim());
  // Armour is every key's, and without its own another key would not be known by its looks.
  const own = lines.filter((line) => isSecretive(line) && !/^-----.*-----$/.test(line));
  const forms = [whole, ...own].flatMap((text) => [
    text,
    ...jsonForms(text),
    ...addressForms(text),
    htmlEscaped(text),
    // In a workflow command, https://github.com/actions/toolkit, packages/core, command.ts
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'),
    ...base64Forms(text),
  ]);
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST_SECRET);
}

/** Go, and so Ollama, escapes what HTML would read. */
function jsonForms(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const escaped = (mark: string) => `\\u00${mark.charCodeAt(0).toString(16)}`;
  return [json, json.replace(/[<>&]/g, escaped)];
}

/** As browsers, other languages and forms do it. */
function addressForms(text: string): readonly string[] {
  const plain = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
  const escaped = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  const strict = plain.replace(/[!'()*]/g, escaped);
  return [plain, strict, strict.replaceAll('~', '%7E').replaceAll('%2A', '*').replaceAll('%20', '+')];
}

/** Where something stands before it (`user:` in a header), base64 looks otherwise, in one of three ways. */
function base64Forms(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].flatMap((skipped) => {
    const rest = bytes.subarray(skipped);
    // What follows may change the last group, unless it is whole.
    const standard = btoa(String.fromCharCode(...rest.subarray(0, rest.length - (rest.length % 3))));
    return standard.length < SHORTEST_SECRET + 4
      ? []
      : [standard, standard.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
