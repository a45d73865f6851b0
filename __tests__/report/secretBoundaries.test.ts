import { describe, expect, test } from '@jest/globals';
import { redactor, redactStrings, redactText } from '../../src/report/redact.ts';
import { formsOf, secretsIn } from '../../src/report/secretValues.ts';

/** Where a secret begins to look like one: one character less and the text stays as it is. */

const fake = (prefix: string, length: number) => prefix + 'aB3dE6gH9kL2'.repeat(20).slice(0, length);
const byLooks = redactor([]);

describe('the shortest that looks like a secret', () => {
  test.each<[string, string, number]>([
    ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((prefix): [string, string, number] => [prefix, '', 36]),
    ['github_pat_', '', 22],
    ['hf_', '', 30],
    ['npm_', '', 36],
    ['sk-', '', 20],
    ['Bearer ', 'Bearer ', 16],
    ['bearer        ', 'bearer        ', 16],
    ['authorization: basic ', 'authorization: basic ', 8],
    ['Authorization:token ', 'Authorization:token ', 8],
  ])('after %j, keeping %j, has %i characters', (prefix, kept, length) => {
    expect(byLooks(fake(prefix, length))).toBe(`${kept}***`);
    expect(byLooks(fake(prefix, length - 1))).toBe(fake(prefix, length - 1));
  });

  test('of AWS has twenty, no letter before it and none after', () => {
    const key = `AKIA${'ABCDEFGHIJ234567'}`;
    expect(byLooks(`(${key})`)).toBe('(***)');
    expect(byLooks(`ASIA${key.slice(4)}`)).toBe('***');
    for (const other of [key.slice(0, -1), `${key}X`, `x${key}`, `9${key}`, `ABIA${key.slice(4)}`])
      expect(byLooks(other)).toBe(other);
  });

  test.each([
    ['ask-', fake('ask-', 30)],
    ['words', 'sk-a-long-name-of-some-model-here'],
    ['letters alone', `sk-${'a'.repeat(30)}`],
    ['digits alone', `sk-${'1'.repeat(30)}`],
    ['another prefix', fake('ghx_', 40)],
    ['a bearer of words', 'bearer abcdefghijklmnopqrstuv'],
    ['a bearer far away', `bearer ${' '.repeat(8)}${fake('', 30)}`],
    ['a user without a password', 'ssh://git@github.com/x'],
    ['an address in a query', 'https://h/p?mail=a:b@c'],
    ['a query without a signature', 'https://h/p?a=b&c=d'],
    ['a word that ends like one', 'https://h/p?nosig=abc'],
  ])('%s is none', (_, text) => {
    expect(byLooks(text)).toBe(text);
  });

  test.each([
    ...['sig', 'signature', 'X-Amz-Signature', 'x-amz-credential', 'X-Amz-Security-Token'],
    ...['X-Goog-Signature', 'x-goog-credential', 'AWSAccessKeyId', 'GoogleAccessId'],
  ])('%s signs an address', (name) => {
    expect(byLooks(`https://h/p?a=b&${name}=xyz end`)).toBe('https://h/p?*** end');
    expect(byLooks(`with a=b&${name}=xyz end`)).toBe(`with a=b&${name}=*** end`);
    expect(byLooks(`with ;${name}=xyz|`)).toBe(`with ;${name}=***|`);
  });

  test('of a JWT has three parts, each of ten', () => {
    const [first, second, third] = ['eyJhbGciOi', 'eyJzdWIiOi', 'abcdefghij'];
    expect(byLooks(`${first}.${second}.${third}`)).toBe('***');
    expect(byLooks(`x_${first}.${second}.${third}.more`)).toBe('x_***.more');
    const others = [
      `${first.slice(0, -1)}.${second.padEnd(12, 'x')}.${third}`,
      `${first.padEnd(12, 'x')}.${second.slice(0, -1)}.${third}`,
      `${first.padEnd(12, 'x')}.${second}.${third.slice(0, -1)}`,
      `${first}.${second.padEnd(30, 'x')}`,
      `abcdefghij.klmnopqrst.${third}`,
    ];
    for (const other of others) expect(byLooks(other)).toBe(other);
  });
});

describe('private keys', () => {
  const line = fake('', 64);
  const key = (kind: string, body = line, end = kind) =>
    `-----BEGIN ${kind}-----\n${body}\n-----END ${end}-----`;

  test.each(['PRIVATE KEY', 'EC PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'PGP PRIVATE KEY BLOCK'])(
    '%s',
    (kind) => {
      expect(byLooks(`a ${key(kind)} b`)).toBe('a *** b');
    },
  );

  test('are taken one by one, and what stands between them is kept', () => {
    expect(byLooks(`${key('PRIVATE KEY')} and ${key('EC PRIVATE KEY')}.`)).toBe('*** and ***.');
  });

  test('a public one is none', () => {
    const text = key('PUBLIC KEY');
    expect(byLooks(text)).toBe(text);
  });

  test('an end that stands before it, or behind words, is not its own', () => {
    expect(byLooks(`-----END PRIVATE KEY-----\n${key('PRIVATE KEY')}`)).toBe(
      '-----END PRIVATE KEY-----\n***',
    );
    const words = `-----BEGIN PRIVATE KEY-----\n${line}\n<words> -----END PRIVATE KEY-----`;
    expect(byLooks(words)).toBe('***\n<words> -----END PRIVATE KEY-----');
  });

  test('lines shorter than any key has are kept where it was cut', () => {
    expect(byLooks(`-----BEGIN PRIVATE KEY-----\n${fake('', 31)} x`)).toBe(`***\n${fake('', 31)} x`);
    expect(byLooks(`-----BEGIN PRIVATE KEY-----\n${fake('', 32)} x`)).toBe('*** x');
    expect(byLooks(`-----BEGIN PRIVATE KEY-----\\r\\n${fake('', 32)} x`)).toBe('*** x');
  });

  test('an end beyond the longest key is not looked for', () => {
    const long = key('PRIVATE KEY', `${line}\n${'short '.repeat(4000)}`);
    expect(byLooks(long)).toContain('short short');
    expect(byLooks(long).startsWith('***\nshort ')).toBe(true);
  });
});

describe('secrets in an environment', () => {
  const value = fake('x', 20);
  test.each([
    ...['GH_TOKEN', 'my_secret', 'DB_PASSWORD', 'DB_PASSWD', 'PASSPHRASE', 'API_KEY', 'apikey', 'ACCESS-KEY'],
    ...['SIGNING_KEY', 'ENCRYPTION_KEY', 'PRIVATE_KEY', 'AWS_CREDENTIALS', 'PRIVATE_STUFF', 'HTTP_AUTH'],
    ...['AUTHORIZATION', 'AUTHORISED', 'INPUT_GITHUB-TOKEN'],
  ])('%s names one', (name) => {
    expect(secretsIn({ [name]: value })).toEqual([value]);
  });

  test.each([
    ...['HOME', 'GIT_AUTHOR_NAME', 'SSH_AUTH_SOCK', 'INPUT_FIRST-TOKEN-TIMEOUT', 'INPUT_GITHUB-TOKENS'],
    ...['KEYBOARD', 'MONKEY'],
  ])('%s names none', (name) => {
    expect(secretsIn({ [name]: value })).toEqual([]);
  });

  test.each([
    ['a word', 'production'],
    ['words', 'My Long Name'],
    ['words of capitals', 'TWO_WORDS'],
    ['a date', '2026-01-01T10:00:00Z'],
    ['a number', '12345678.5'],
    ['a path', '/home/runner/work'],
    ['a path here', './some/folder9'],
    ['a path of the user', '~/some/folder9'],
    ['a path of Windows', 'C:\\users\\runner9'],
    ['seven characters', 'aB3dE6g'],
    ['blanks about seven', '  aB3dE6g  '],
    ['nothing', ''],
  ])('%s is no secret, whatever its name', (_, text) => {
    expect(secretsIn({ MY_TOKEN: text })).toEqual([]);
  });

  test.each([
    ['eight characters', 'aB3dE6gH'],
    ['words with a digit', 'correct horse 9'],
    ['base64 that begins with a slash', '/aB3dE6gH9kL2=='],
    ['a folder that is random', '/x/aB3dE6gH9k/y'],
    ['a slash amid it', 'aB3d/E6gH'],
  ])('%s is one', (_, text) => {
    expect(secretsIn({ MY_TOKEN: text })).toEqual([text]);
  });

  test('of which two are the same is told once', () => {
    expect(secretsIn({ A_TOKEN: value, B_TOKEN: value, C: undefined })).toEqual([value]);
  });

  test('may stand in an address, with or without escapes', () => {
    expect(secretsIn({ OLLAMA_HOST: 'http://me:aB3%2FE6gH@h/x' })).toEqual([
      ...['me:aB3%2FE6gH', 'me:aB3/E6gH', 'aB3%2FE6gH', 'aB3/E6gH'],
    ]);
    // Broken escapes stay as they are, a password that is a word goes with its user alone.
    expect(secretsIn({ OLLAMA_HOST: 'http://me:aB3%E6gH%@h' })).toEqual(['me:aB3%E6gH%', 'aB3%E6gH%']);
    expect(secretsIn({ OLLAMA_HOST: 'http://me:password@h' })).toEqual(['me:password']);
    expect(secretsIn({ OLLAMA_HOST: 'http://me@h', OTHER: 'http://me:@h', MORE: 'http://h/a:b@c' })).toEqual(
      [],
    );
  });
});

describe('how a secret may be written', () => {
  test('in JSON, an address, HTML and base64, at each of three places', () => {
    const secret = 'a"b/c&d<e>9+?x';
    const forms = formsOf(` ${secret}\n`);
    expect(forms).toEqual(
      expect.arrayContaining([
        secret,
        'a\\"b/c&d<e>9+?x',
        encodeURIComponent(secret),
        'a&quot;b/c&amp;d&lt;e&gt;9+?x',
        ...[0, 1, 2].map((skipped) => {
          const rest = Buffer.from(secret).subarray(skipped);
          return rest.subarray(0, rest.length - (rest.length % 3)).toString('base64');
        }),
      ]),
    );
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('in the alphabet of addresses as well', () => {
    const secret = '~~~???>>>~~~???>>>';
    const standard = Buffer.from(secret).toString('base64');
    expect(standard).toMatch(/[+/]/);
    expect(formsOf(secret)).toEqual(
      expect.arrayContaining([standard, standard.replaceAll('+', '-').replaceAll('/', '_')]),
    );
  });

  test('line by line, but for lines that are words', () => {
    const forms = formsOf('aB3dE6gH9k\r\n  xY7zW5vU3t \nword');
    expect(forms).toEqual(expect.arrayContaining(['aB3dE6gH9k', 'xY7zW5vU3t']));
    expect(forms).not.toContain('word');
  });

  test('never as anything that ordinary words would match', () => {
    expect(formsOf('aB3dE6g')).toEqual([]);
    // Base64 of so few letters, less those that depend on what is beside them, would be four characters.
    expect(formsOf('aB3dE6gH').every((form) => form.length >= 8)).toBe(true);
  });
});

describe('what is redacted', () => {
  const clean = redactor(['aB3dE6gH9kL2']);

  test('longer secrets go first: one may hold another', () => {
    expect(redactor(['aB3dE6gH', 'aB3dE6gH9kL2'])('x aB3dE6gH9kL2 y')).toBe('x *** y');
  });

  test.each([
    ['{"a": 1.50, "b": "aB3dE6gH9kL2", "c": "x\\u0041"}', '{"a": 1.50, "b": "***", "c": "x\\u0041"}'],
    [' ["aB3dE6gH9kL2"]', ' ["***"]'],
    ['{not JSON aB3dE6gH9kL2}', '{not JSON ***}'],
    ['"aB3dE6gH9kL2"', '"***"'],
  ])('%j is %j', (text, wanted) => {
    expect(redactText(text, clean)).toBe(wanted);
  });

  test('keys too, and what holds none is the very same object', () => {
    const value = { a: [1, 'x', null], b: { c: 'y' } };
    expect(redactStrings(value, clean)).toBe(value);
    const dirty = { 'k aB3dE6gH9kL2': [1, 'aB3dE6gH9kL2'], b: value };
    const redacted = redactStrings(dirty, clean);
    expect(redacted).toEqual({ 'k ***': [1, '***'], b: value });
    expect((redacted as typeof dirty).b).toBe(value);
  });

  test('long strings as well as short ones, each time anew where they differ', () => {
    const long = 'w '.repeat(150);
    expect(redactStrings([long, `${long}aB3dE6gH9kL2`, 'aB3dE6gH9kL2', 'aB3dE6gH9kL2'], clean)).toEqual([
      ...[long, `${long}***`, '***', '***'],
    ]);
  });
});
