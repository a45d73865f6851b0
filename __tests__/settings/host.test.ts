import { describe, expect, test } from '@jest/globals';
import { normaliseHost, printableHost } from '../../src/settings/host.ts';

describe('the shapes of OLLAMA_HOST', () => {
  // The first part after ollama/ollama envconfig/config_test.go (TestHost), seen from a client.
  test.each([
    ['', 'http://127.0.0.1:11434'],
    ['1.2.3.4', 'http://1.2.3.4:11434'],
    [':1234', 'http://127.0.0.1:1234'],
    ['1.2.3.4:1234', 'http://1.2.3.4:1234'],
    ['[2001:db8::1]', 'http://[2001:db8::1]:11434'],
    ['[2001:db8::1]:1234', 'http://[2001:db8::1]:1234'],
    ['2001:db8::1', 'http://[2001:db8::1]:11434'],
    ['0.0.0.0', 'http://127.0.0.1:11434'],
    ['0.0.0.0:1234', 'http://127.0.0.1:1234'],
    ['[::]', 'http://[::1]:11434'],
    ['::', 'http://[::1]:11434'],
    ['[::]:1234', 'http://[::1]:1234'],
    [' 1.2.3.4 ', 'http://1.2.3.4:11434'],
    ['"1.2.3.4"', 'http://1.2.3.4:11434'],
    ["'1.2.3.4:5'", 'http://1.2.3.4:5'],
    ['http://1.2.3.4', 'http://1.2.3.4:80'],
    ['http://1.2.3.4:4321', 'http://1.2.3.4:4321'],
    ['https://1.2.3.4', 'https://1.2.3.4:443'],
    ['https://1.2.3.4:4321', 'https://1.2.3.4:4321'],
    ['HTTPS://Example.com', 'https://example.com:443'],
    ['example.com', 'http://example.com:11434'],
    ['example.com:1234', 'http://example.com:1234'],
    ['example.com:1234/', 'http://example.com:1234'],
    ['example.com/ollama', 'http://example.com:11434/ollama'],
    ['https://example.com/a/b/', 'https://example.com:443/a/b'],
    ['ollama.com', 'https://ollama.com:443'],
    ['localhost', 'http://localhost:11434'],
    ['me:p%40ss@gpu', 'http://me:p%40ss@gpu:11434'],
    ['https://me:secret@gpu/x', 'https://me:secret@gpu:443/x'],
    ['http://me@0.0.0.0:1', 'http://me@127.0.0.1:1'],
  ])('%j → %s', (given, url) => {
    expect(normaliseHost(given)).toBe(url);
  });

  test.each([
    'gpu:66000',
    'gpu:-1',
    'gpu:0',
    'gpu:port',
    'ftp://gpu',
    'unix:///run/ollama.sock',
    'http://[::1',
    'fe80::1%eth0',
    'a b',
    'gpu?x=1',
    'gpu#x',
    'gpu\\x',
    '1.2.3.4.5.6.7.256',
    'http://http://gpu',
  ])('%j is no address', (given) => {
    expect(normaliseHost(given)).toBeNull();
  });

  test('what came out goes in again unchanged', () => {
    const url = normaliseHost('me:secret@[::]/x/') ?? '';
    expect(normaliseHost(url)).toBe(url);
  });
});

test.each([
  ['http://me:secret@gpu:11434/x', 'http://gpu:11434/x'],
  ['https://token@[::1]:443', 'https://[::1]:443'],
  ['http://gpu:80/a@b', 'http://gpu:80/a@b'],
  ['me:secret@gpu', 'gpu'],
  ['http://gpu:11434', 'http://gpu:11434'],
])('%s is printed as %s', (url, printed) => {
  expect(printableHost(url)).toBe(printed);
});
