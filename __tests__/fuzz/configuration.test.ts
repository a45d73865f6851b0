import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { CONFIG_LIMIT_BYTES, readConfigFile } from '../../src/io/configFile.ts';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';
import { temporaryDirectory } from '../io/temporary.ts';
import { read } from '../settings/given.ts';
import { fc } from '../support/properties.ts';
import { changedText, changes, cuts, cutText } from './jsonChanges.ts';
import { sentenceOf } from './refused.ts';
import { createCount, holds, told, WATCHDOG_MS } from './run.ts';

/** A configuration that is sound but for something: settings, or sentences that name the place. */

const SOUND = {
  model: 'gemma3:latest',
  runs: 5,
  'warmup-runs': 2,
  'num-predict': 256,
  agents: {
    baseline: {},
    wide: {
      model: 'gemma3:4b',
      num_ctx: 8192,
      stop: ['a', 'b'],
      temperature: 0.5,
      think: false,
    },
  },
  stages: {
    analysis: { system: 'Be brief.', prompt: 'Look at {{corpus}}.' },
    report: { prompt: 'Write from {{analysis}}.' },
  },
  thresholds: { throughput: 3, 'ttft-net': { percent: 10, floor: 5 }, agents: { wide: { throughput: 5 } } },
};

/** Behind the ten mistakes that are told one by one. */
const MANY_MORE = /(?<=(?:\n.*){9})\n… and \d+ more\.$/;
const IN_PLACE = /^(?:bench\.yml\b|input [a-z-]+\b)/;

/** Settings, or one sentence a line that says where. */
function outcomeOf(given: Parameters<typeof read>[0]): string {
  try {
    read(given);
    return 'read';
  } catch (thrown) {
    const message = (thrown as Error).message.replace(MANY_MORE, '');
    for (const sentence of message.split('\n')) {
      sentenceOf(Object.assign(thrown as Error, { message: sentence }));
      expect(sentence).toMatch(IN_PLACE);
      expect(sentence).toMatch(/\.$/);
    }
    return 'refused';
  }
}

describe(`configuration, ${told}`, () => {
  test('with changes is read or refused at its place', async () => {
    expect(outcomeOf({ file: stringify(SOUND) })).toBe('read');
    const count = createCount();
    await holds(fc.tuple(changes, fc.boolean()), 200, ([list, isFlow]) => {
      const text = changedText(SOUND, list);
      count.add(outcomeOf({ file: isFlow ? text : stringify(JSON.parse(text)) }));
    });
    count.expectEach(20, 'read', 'refused');
  });

  test('with cuts, and with changes of the base commit beside it', async () => {
    const count = createCount();
    await holds(fc.tuple(cuts, changes), 100, ([cut, list]) => {
      count.add(outcomeOf({ file: cutText(stringify(SOUND), cut) }));
      count.add(outcomeOf({ file: stringify(SOUND), base: changedText(SOUND, list) }));
    });
    count.expectEach(20, 'read', 'refused');
  });

  const nine = (text: string) => Array(9).fill(text).join(', ');
  const bomb = Array.from({ length: 9 }, (_, at) =>
    at === 0 ? 'a0: &a0 [x, x]' : `a${at}: &a${at} [${nine(`*a${at - 1}`)}]`,
  ).join('\n');
  test.each<readonly [string, string]>([
    ['aliases of aliases', bomb],
    ['aliases by the hundred', `a: &a 1\nb: [${Array(500).fill('*a').join(', ')}]`],
    ['an alias of itself', 'agents: &a\n  baseline: *a\n'],
    ['a merge of itself', 'agents: &a\n  <<: *a\n'],
    ['a merge key', 'x: &x { runs: 3 }\n<<: *x\n'],
    ['a key twice', 'runs: 3\nruns: 4\n'],
    ['a key of keys', '? { a: 1 }\n: 2\n'],
    ['a tag of another language', 'runs: !!js/function "x"\n'],
    ['a tag of ours', 'runs: !run 3\n'],
    ['bytes', 'model: !!binary aGk=\n'],
    ['a set', 'agents: !!set { a, b }\n'],
    ['a time', 'runs: 2026-01-01T00:00:00Z\n'],
    ['a number of another base', 'runs: 0x7fffffffffffffff\n'],
    ['not a number', 'runs: .nan\n'],
    ['no end', 'runs: .inf\n'],
    ['below zero', 'runs: -.inf\n'],
    ['a huge number', `runs: ${'9'.repeat(400)}\n`],
    ['a huge fraction', `thresholds: { throughput: 0.${'0'.repeat(400)}1 }\n`],
    ['prototype keys', '__proto__: { runs: 3 }\nconstructor: 1\ntoString: 2\n'],
    [
      'prototype keys of agents',
      'agents: { __proto__: { model: x }, constructor: {}, hasOwnProperty: {} }\n',
    ],
    ['prototype keys of thresholds', 'thresholds: { agents: { __proto__: { throughput: 1 } } }\n'],
    ['control characters', 'model: "\\u0007\\u202e\\u0000"\n'],
    ['two documents', 'runs: 3\n---\nruns: 4\n'],
    ['deep lists', `agents: ${'['.repeat(2000)}`],
    ['deep maps', `agents: ${'{a: '.repeat(2000)}`],
    ['deep blocks', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['a huge file', `# ${'x'.repeat(300 * 1024)}\n`],
    ['a huge key', `${'k'.repeat(200_000)}: 1\n`],
    ['a huge text', `model: "${'m'.repeat(200_000)}"\n`],
    ['many keys', Array.from({ length: 5000 }, (_, at) => `k${at}: 1`).join('\n')],
    ['many agents', `agents: {${Array.from({ length: 5000 }, (_, at) => `a${at}: {}`).join(', ')}}`],
    ['many directives', '%YAML 1.2\n'.repeat(5000)],
    ['many anchors', Array.from({ length: 3000 }, (_, at) => `- &a${at} x`).join('\n')],
    ['many comments', '#\n'.repeat(20_000)],
    ['quotes that never close', '"'.repeat(10_001)],
    ['brackets that never open', ']'.repeat(10_000)],
    ['question marks', '? '.repeat(10_000)],
    ['colons', ': '.repeat(10_000)],
    ['dashes', '- '.repeat(10_000)],
  ])('%s', (_what, file) => {
    for (const given of [{ file }, { file: 'runs: 3\n', base: file }, { inputs: { agents: file } }])
      outcomeOf(given);
    expect(({} as Record<string, unknown>).runs).toBeUndefined();
  });

  test('each input with values out of any range', async () => {
    const value = fc.constantFrom(
      ...[
        '-1',
        '0',
        '1e999',
        '-1e999',
        'NaN',
        '9'.repeat(400),
        '0x10',
        '1_000',
        '٣',
        '５',
        ' 5 ',
        '5\n',
        '\u0000',
      ],
      ...[
        'true',
        'null',
        '~',
        '[]',
        '{}',
        '*a',
        '!!int 5',
        '5m',
        '9999999h',
        '-5m',
        '1h1h',
        '../../x',
        '\u202e',
      ],
      ...[
        '__proto__',
        'constructor',
        '::error::x',
        'x'.repeat(100_000),
        '[['.repeat(5000),
        'http://[',
        'http://a:b@c',
      ],
    );
    const name = fc.constantFrom(...KEY_ROWS.map((row) => row.name));
    const count = createCount();
    await holds(fc.dictionary(name, value, { minKeys: 1, maxKeys: 2 }), 600, (inputs) => {
      count.add(outcomeOf({ inputs }));
    });
    count.expectEach(20, 'read', 'refused');
  });
});

describe('the file itself', () => {
  test(
    'is read up to its limit; a folder, a pipe and a device are refused and not waited for',
    async () => {
      const cwd = await temporaryDirectory();
      await mkdir(join(cwd, 'folder'));
      await writeFile(join(cwd, 'huge.yml'), Buffer.alloc(CONFIG_LIMIT_BYTES * 3, 'x'));
      expect((await readConfigFile('huge.yml', cwd))?.length).toBe(CONFIG_LIMIT_BYTES);
      await writeFile(join(cwd, 'bytes.yml'), Uint8Array.of(0xff, 0x00, 0xc3, 0x28));
      expect(outcomeOf({ file: await readConfigFile('bytes.yml', cwd) })).toBe('refused');
      expect(await readConfigFile('none.yml', cwd)).toBeNull();
      const places = ['folder'];
      if (process.platform === 'linux') places.push('/dev/zero');
      if (process.platform !== 'win32') {
        execFileSync('mkfifo', [join(cwd, 'pipe.yml')]);
        places.push('pipe.yml');
      }
      for (const place of places) {
        const reading = readConfigFile(place, cwd);
        await expect(reading).rejects.toMatchObject({ name: 'ExpectedError' });
        await expect(reading).rejects.toThrow(/is no regular file|cannot be read/);
      }
    },
    WATCHDOG_MS,
  );
});
