import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { redactor, redactStrings, redactText } from '../../src/report/redact.ts';
import { formsOf, secretsIn, secretsTyped } from '../../src/report/secretValues.ts';
import { fc } from '../support/properties.ts';
import { makeResults } from '../support/results.ts';
import { hostileText } from './hostile.ts';

const HEX = '0123456789abcdef0123456789abcdef01234567';
/** Made here, so that no scanner takes this file for a leak. */
const fake = (prefix: string, length: number) => prefix + 'aB3dE6gH9kL2'.repeat(20).slice(0, length);
const JWT = `${fake('eyJ', 20)}.${fake('eyJ', 60)}.${fake('', 43)}`;
const PEM = ['BEGIN', 'END']
  .map((word) => `-----${word} RSA PRIVATE KEY-----`)
  .join(`\n${fake('', 64)}\n${fake('', 30)}==\n`);
const byLooks = redactor([]);

describe('what looks like a secret', () => {
  test.each([
    ['GitHub', `push with ${fake('ghp_', 36)}.`, 'push with ***.'],
    ['GitHub, amid a name', `x${fake('ghs_', 40)}`, 'x***'],
    ['GitHub, fine-grained', fake('github_pat_', 82), '***'],
    ['JWT', `jwt=${JWT}, and on`, 'jwt=***, and on'],
    ['JWT after an id', `ghs_123_${JWT}`, 'ghs_123_***'],
    ['bearer', `Authorization: Bearer ${fake('', 30)}`, 'Authorization: Bearer ***'],
    ['basic', 'authorization: basic dXNlcjpwYXNz', 'authorization: basic ***'],
    [
      'Azure',
      'GET https://x.blob.core.windows.net/a/b?sv=2025&se=2026-01-01T00%3A00%3A00Z&sig=ab%2Fc%3D failed',
      'GET https://x.blob.core.windows.net/a/b?*** failed',
    ],
    [
      'AWS',
      'https://b.s3.amazonaws.com/k?X-Amz-Credential=AK/x&X-Amz-Signature=0a1b',
      'https://b.s3.amazonaws.com/k?***',
    ],
    ['a query alone', 'retry with se=2026&sig=abc%3D now', 'retry with se=2026&sig=*** now'],
    ['in HTML', '<a href="https://h/p?a=b&amp;sig=abc">', '<a href="https://h/p?***">'],
    [
      'in a link',
      '[x](https://h/p?sig=abc) and `https://h/p?sig=abc`|',
      '[x](https://h/p?***) and `https://h/p?***`|',
    ],
    ['password in an address', 'proxy http://user:p@ss@10.0.0.1:3128/x', 'proxy http://***@10.0.0.1:3128/x'],
    ['AWS key id', `key AKIA${'ABCDEFGHIJ234567'} there`, 'key *** there'],
    ['OpenAI', `${fake('sk-', 48)} ${fake('sk-proj-', 90)}`, '*** ***'],
    ['Hugging Face', fake('hf_', 34), '***'],
    ['npm', fake('npm_', 36), '***'],
    ['private key', `a\n${PEM}\nb`, 'a\n***\nb'],
    ['private key as JSON has it', `a ${PEM.replaceAll('\n', '\\n')} b`, 'a *** b'],
    ['private key that was cut', `a ${PEM.slice(0, 90)}… b`, 'a ***… b'],
    ['private key without an end', `${PEM.slice(0, 96)}\n| words of a table |`, '***\n| words of a table |'],
  ])('%s', (_, text, expected) => {
    expect(byLooks(text)).toBe(expected);
  });

  test.each([
    [HEX],
    [`sha256:${HEX}${HEX.slice(0, 24)}`],
    ['112 tokens, of which 20 tokens came late; token budget of 8192; the secret of speed'],
    [
      'gemma3:latest hf.co/unsloth/Llama-3.2-1B-Instruct-GGUF:Q4_K_M registry.ollama.ai/library/qwen3:30b-a3b',
    ],
    ['sk-learn-pipelines-with-many-words and sk-estimator-2-of-a-long-chain'],
    ['the bearer of bad news, Bearer authentication-is-required'],
    ['https://github.com/octo/models/actions/runs/1/artifacts/2?check_suite_focus=true&tab=a'],
    ['ssh://git@github.com/octo/models http://127.0.0.1:11434 mona@example.com'],
    ['design = signature? config? what?sigma=1 &signal=2'],
    ['npm_config_registry=https://registry.npmjs.org highs_of_all_the_days_we_had_this_whole_year'],
    ['-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----, -----BEGIN PUBLIC KEY-----'],
    ['eyJ is how JSON begins in base64, v1.eyJ.x'],
    [`${'a'.repeat(64)}.${'b'.repeat(64)}.${'c'.repeat(64)}`],
  ])('%j is none', (text) => {
    expect(byLooks(text)).toBe(text);
  });
});

describe('which values of an environment are secrets', () => {
  const secretive = 'tr0ub4dor-3x';
  test.each([
    'INPUT_GITHUB-TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'DB_PASSWORD',
    'MYSQL_PASSWD',
    'OPENAI_API_KEY',
    'SOME_APIKEY',
    'npm_config__auth',
    'GOOGLE_CREDENTIALS',
    'SIGNING_PRIVATE',
    'OAUTH_AUTHORIZATION',
    'AWS_ACCESS_KEY_ID',
    'DEPLOY_KEY',
    'KEY',
    'SIGNING_KEY_BASE64',
    'DB_PASS',
    'MYSQL_PWD',
    'GITHUB_PAT',
    'SENTRY_DSN',
    'JWT',
    'SESSION_COOKIE',
    'SLACK_WEBHOOK_URL',
    'AZURE_STORAGE_CONNECTION_STRING',
  ])('%s', (name) => {
    expect(secretsIn({ [name]: secretive })).toEqual([secretive]);
  });

  test.each([
    ['INPUT_FIRST-TOKEN-TIMEOUT', '2 minutes 5'],
    ['GIT_AUTHOR_NAME', 'Mona L1sa Octocat'],
    ['SSH_AUTH_SOCK', '/tmp/ssh-XXXX/agent.123'],
    ['XAUTHORITY', '/home/runner/.Xauthority'],
    ['HF_TOKEN_PATH', '/home/runner/.cache/huggingface/token'],
    ['TOKEN_KIND', 'installation'],
    ['SECRET_NAME', 'prod-database-main'],
    ['AUTH_DATE', '2026-01-02T03:04:05Z'],
    ['MY_TOKEN', 'short'],
    ['PATH', '/usr/bin:/bin-4x'],
    ['PWD', 'C:work-2/repo'],
    ['CACHE_KEY', 'linux-node-24-a1b2'],
    ['MODEL_KEY', 'gemma3-4b-it-q4'],
    ['FONT_COMPASS', 'needle-2-north'],
    ['INDEX_URL', 'https://mona-lisa-octocat@h/1'],
    ['OLLAMA_HOST', 'http://127.0.0.1:11434'],
  ])('%s=%s is none', (name, value) => {
    expect(secretsIn({ [name]: value, EMPTY_TOKEN: '', UNSET_TOKEN: undefined })).toEqual([]);
  });

  test('a secret may begin like a path', () => {
    expect(secretsIn({ K_SECRET: '/K7MDENGbPxRf/iCYEXAMPLEKEY' })).toHaveLength(1);
  });

  test('of an address the credentials, decoded too; a word as password only together with its user', () => {
    expect(secretsIn({ HTTPS_PROXY: 'http://u:s3cr3t%21pass@h:1' })).toEqual([
      'u:s3cr3t%21pass',
      'u:s3cr3t!pass',
      's3cr3t%21pass',
      's3cr3t!pass',
    ]);
    expect(secretsIn({ 'INPUT_OLLAMA-HOST': 'http://admin:ollama@h:1' })).toEqual(['admin:ollama']);
  });

  test('of the address of Ollama without a scheme, too', () => {
    for (const name of ['OLLAMA_HOST', 'INPUT_OLLAMA-HOST'])
      expect(secretsIn({ [name]: `u:${secretive}@h:1` })).toEqual([`u:${secretive}`, secretive]);
  });

  test('of addresses that are typed on a command line', () => {
    for (const words of [
      ['--ollama-host', `u:${secretive}@h:1`],
      [`--ollama-host=http://u:${secretive}@h:1`],
      [`--olama-host=u:${secretive}@h`],
    ])
      expect(new Set(secretsTyped(['run', ...words]))).toEqual(new Set([`u:${secretive}`, secretive]));
    expect(secretsTyped(['run', '--agents', '{ a: { stop: ["x:y@z"] } }', '--reports-dir=a/b:c@d'])).toEqual(
      [],
    );
  });

  test('a token in the place of a user', () => {
    const token = fake('', 20);
    expect(secretsIn({ INDEX_URL: `https://${token}@h/1` })).toEqual([token]);
    expect(secretsIn({ INDEX_URL: `https://${token}:@h/1` })).toEqual([token]);
  });
});

describe('known values', () => {
  const redact = redactor(['pa"ss\\w0rd&<é>', 'tr0ub4dor&3', 'tr0ub4dor&3-longer', '100% s3cr3t']);
  test.each([
    ['as it is', 'x pa"ss\\w0rd&<é> y', 'x *** y'],
    ['JSON', JSON.stringify({ a: 'pa"ss\\w0rd&<é>' }), '{"a":"***"}'],
    ['address', `?p=${encodeURIComponent('tr0ub4dor&3')}`, '?p=***'],
    ['HTML', 'x tr0ub4dor&amp;3', 'x ***'],
    ["Go's JSON", '"pa\\"ss\\\\w0rd\\u0026\\u003cé\\u003e"', '"***"'],
    ['a form', `q=${new URLSearchParams({ p: 'pa"ss\\w0rd&<é>' }).toString().slice(2)}&r`, 'q=***&r'],
    ['a workflow command', '::debug::100%25 s3cr3t', '::debug::***'],
    ['the longer one first', 'tr0ub4dor&3-longer', '***'],
  ])('%s', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test('base64, whatever stands before and after it', () => {
    const secret = fake('', 40);
    const clean = redactor([secret]);
    for (const before of ['', 'x', 'xy', 'user:', 'x-access-token:']) {
      for (const after of ['', '.', '..', '...']) {
        const text = Buffer.from(before + secret + after).toString('base64');
        expect(clean(text)).toContain('***');
        // What is left are the ends that it shares with its neighbours.
        expect(clean(text).replace('***', '').length).toBeLessThan(before.length * 2 + after.length * 2 + 8);
      }
    }
  });

  test('a long one that a message cut', () => {
    const secret = fake('', 120);
    const clean = redactor([secret]);
    expect(clean(`not "${secret.slice(0, 79)}…", and ${secret.slice(0, 30)}.`)).toBe('not "***…", and ***.');
    expect(clean(secret.slice(0, 20))).toBe(secret.slice(0, 20));
  });

  test.each([
    ['at our mark, however short it is', `not "x ${fake('', 12)}…" at all`, 'not "x ***…" at all'],
    ['encoded', `p=${encodeURIComponent('&').repeat(3)}${fake('', 9)}…`, 'p=***…'],
    ['at more marks than one', `${fake('', 8)}… ${fake('', 11)}…`, '***… ***…'],
    ['not in front of it', `…${fake('', 9)}`, `…${fake('', 9)}`],
    ['not by what anybody may write', `${fake('', 7)}… needle…`, `${fake('', 7)}… needle…`],
  ])('a short one that a message cut: %s', (_, text, expected) => {
    const clean = redactor([fake('', 20), `&&&${fake('', 12)}`, 'needle-in-hay-1']);
    expect(clean(text)).toBe(expected);
  });

  test('another key or address that begins like a known one is judged by itself', () => {
    const other = PEM.replaceAll('aB3', 'Zz9');
    expect(redactor([PEM])(`a ${other} b`)).toBe('a *** b');
    const page = 'https://github.com/octo-org/octo-bench/issues';
    expect(redactor([`${page}/${fake('', 30)}`])(`see ${page}/1`)).toBe(`see ${page}/1`);
  });

  test('each line of a secret of several', () => {
    expect(redactor([`${fake('A', 30)}\n${fake('B', 30)}`])(`- ${fake('B', 30)}`)).toBe('- ***');
  });

  test('no form is so short that it stands in ordinary words', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: 'binary' }), (secret) =>
        formsOf(secret).every((form) => form.length >= 8),
      ),
    );
  });
});

const secretText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        fake('ghp_', 36),
        JWT,
        PEM,
        'https://u:s3cret@h/p?sig=a%3D',
        'n0tsecret-1',
        '"',
        '\\',
        'n',
        '\n',
      ),
      hostileText,
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    secretText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(secretText, tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('JSON', () => {
  const redact = redactor(['n0tsecret-1']);
  const numbersIn = (text: string) => text.replace(/"(?:[^"\\]|\\.)*"/g, '""');

  test('stays JSON: only its strings change, exactly as the values themselves do', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify([value], null, indent);
        const clean = redactText(text, redact);
        expect(JSON.stringify(JSON.parse(clean))).toBe(
          JSON.stringify(redactStrings([JSON.parse(text)[0]], redact)),
        );
        expect(numbersIn(clean)).toBe(numbersIn(text));
        expect(clean).not.toContain('n0tsecret-1');
      }),
      { numRuns: 500 },
    );
  });

  test('an escape before a secret is not torn', () => {
    expect(redactText('["\\n0tsecret-1", "\\nn0tsecret-1"]', redact)).toBe('["\\n0tsecret-1", "\\n***"]');
  });

  test('what only begins like JSON is text', () => {
    expect(redactText('[link] n0tsecret-1', redact)).toBe('[link] ***');
  });
});

describe('any text', () => {
  const redact = redactor(['n0tsecret-1']);
  test('once is enough', () => {
    fc.assert(
      fc.property(secretText, (text) => redact(redact(text)) === redact(text)),
      { numRuns: 1000 },
    );
  });

  test('what stands between quotes, cells and spans stays there', () => {
    const frame = (text: string) => text.replace(/[^"'<>`|\n]/g, '');
    fc.assert(
      fc.property(
        secretText.filter((text) => !text.includes('-----')),
        (text) => frame(redact(text)) === frame(text),
      ),
      { numRuns: 1000 },
    );
  });
});

describe('texts without secrets stay as they are', () => {
  const folder = join(import.meta.dirname, 'goldens');
  const redact = redactor(
    secretsIn({ 'INPUT_GITHUB-TOKEN': fake('ghs_', 36), DB_PASSWORD: 'correct-h0rse' }),
  );
  test.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(redact(text)).toBe(text);
  });

  test('results, to the byte and as the very same object', () => {
    const results = makeResults();
    const text = JSON.stringify(results, null, 2);
    expect(redactText(text, redact)).toBe(text);
    expect(redactStrings(results, redact)).toBe(results);
  });

  test('recorded sessions of real servers', () => {
    const sessions = join(import.meta.dirname, '..', 'evidence', 'sessions');
    for (const name of readdirSync(sessions)) {
      const text = readFileSync(join(sessions, name), 'utf8');
      expect(redactText(text, redact)).toBe(text);
    }
  });
});
