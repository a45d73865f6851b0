import { describe, expect, test } from '@jest/globals';
import { readZipFile } from '../../src/io/zip.ts';
import { packZip } from '../io/zipFiles.ts';
import { fc } from '../support/properties.ts';
import { sentenceOf } from './refused.ts';
import { createCount, holds, told } from './run.ts';

/** Archives that lie: in their end record, their directory, their headers and their bytes. */

const LIMITS = { entries: 20, bytes: 256 * 1024, ratio: 200 };
const NAME = 'results.json';
const content = Buffer.from(JSON.stringify({ list: Array(300).fill(1.25), text: 'ein Größeres' }));
const other = { name: 'report.md', content: Buffer.from('# Report\n'.repeat(50)) };
const sound = packZip([
  other,
  { name: NAME, content },
  { name: 'calls.csv', content: Buffer.from('a,b\n1,2\n') },
]);

/** The file whole, nothing, or a sentence: never half of it, never other bytes. */
function outcomeOf(archive: Buffer, isOurs: boolean): string {
  let found: Buffer | null;
  try {
    found = readZipFile(archive, NAME, LIMITS);
  } catch (thrown) {
    return sentenceOf(thrown).replace(/\d+/g, 'N');
  }
  if (found === null) return 'no such file';
  expect(found.length).toBeLessThanOrEqual(LIMITS.bytes);
  if (isOurs) expect(found.equals(content)).toBe(true);
  return 'read';
}

/** Where the fields are that a liar would set: the end record's, and of each entry those of both headers. */
function fieldsOf(archive: Buffer): readonly (readonly [at: number, size: number])[] {
  const fields: [number, number][] = [];
  const add = (start: number, ...list: readonly (readonly [number, number])[]) => {
    for (const [offset, size] of list) fields.push([start + offset, size]);
  };
  for (let at = 0; at + 4 <= archive.length; at += 1) {
    const signature = archive.readUInt32LE(at);
    if (signature === 0x04034b50)
      add(at, [0, 4], [6, 2], [8, 2], [14, 4], [18, 4], [22, 4], [26, 2], [28, 2]);
    if (signature === 0x02014b50)
      add(at, [0, 4], [8, 2], [10, 2], [16, 4], [20, 4], [24, 4], [28, 2], [30, 2], [32, 2], [42, 4]);
    if (signature === 0x06054b50) add(at, [0, 4], [4, 2], [8, 2], [10, 2], [12, 4], [16, 4], [20, 2]);
  }
  return fields;
}

const FIELDS = fieldsOf(sound);
const lie = fc.tuple(
  fc.nat({ max: FIELDS.length - 1 }),
  fc.oneof(
    fc.nat({ max: sound.length + 64 }),
    fc.constantFrom(0, 1, 8, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff),
  ),
);

function withLies(lies: readonly (readonly [number, number])[]): Buffer {
  const archive = Buffer.from(sound);
  for (const [which, value] of lies) {
    const [at, size] = FIELDS[which] as readonly [number, number];
    if (size === 2) archive.writeUInt16LE(value & 0xffff, at);
    else archive.writeUInt32LE(value >>> 0, at);
  }
  return archive;
}

describe(`archives, ${told}`, () => {
  test('whose headers lie are refused in a sentence, or the file is the one that was packed', async () => {
    const count = createCount();
    await holds(fc.array(lie, { minLength: 1, maxLength: 3 }), 3000, (lies) => {
      count.add(outcomeOf(withLies(lies), true));
    });
    count.expectEach(10, 'read', 'the archive is torn', 'it is no zip archive', 'no such file');
    count.expectEach(10, `${NAME} is not what the archive says of it`);
    count.expectEach(3, `${NAME} is packed in a way that this tool never packs`);
  });

  test('with other bytes anywhere, cut, or with something in front or behind', async () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    const change = fc.tuple(fc.nat({ max: sound.length }), fc.nat({ max: 60 }), bytes);
    await holds(fc.array(change, { minLength: 1, maxLength: 3 }), 2000, (list) => {
      let archive: Buffer = sound;
      for (const [at, length, by] of list)
        archive = Buffer.concat([archive.subarray(0, at), by, archive.subarray(at + length)]);
      outcomeOf(archive, true);
    });
  });

  test('of any bytes at all', async () => {
    const signatures = fc.constantFrom(
      '504b0304',
      '504b0102',
      '504b0506',
      '504b0606',
      '504b0607',
      '00000000',
    );
    const part = fc.oneof(
      signatures.map((hex) => Buffer.from(hex, 'hex')),
      fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
      fc.constant(Buffer.from(NAME)),
    );
    await holds(fc.array(part, { maxLength: 30 }), 1500, (parts) => {
      outcomeOf(Buffer.concat(parts), false);
    });
  });

  test('of files under any names, in any order, are looked through for the one', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        NAME,
        `./${NAME}`,
        `../${NAME}`,
        `x/${NAME}`,
        NAME.toUpperCase(),
        `${NAME}\u0000`,
        '',
        '/',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await holds(fc.array(name, { maxLength: 24 }), 500, (names) => {
      const archive = packZip(names.map((each) => ({ name: each, content })));
      const hits = names.filter((each) => each === NAME).length;
      const outcome = outcomeOf(archive, true);
      if (names.length > LIMITS.entries) expect(outcome).toMatch(/has N entries; at most N are read/);
      else if (hits === 1) expect(outcome).toBe('read');
      else expect(outcome).toMatch(hits === 0 ? /^no such file$/ : /more than once/);
    });
  });

  test('with the larger numbers of zip64, and with entries that lie over each other', () => {
    const zip64 = Buffer.concat([
      sound.subarray(0, -22),
      Buffer.from('504b0606', 'hex'),
      Buffer.alloc(52, 0xff),
      Buffer.from('504b0607', 'hex'),
      Buffer.alloc(16),
      Buffer.from('504b0506', 'hex'),
      Buffer.alloc(16, 0xff),
      Buffer.alloc(2),
    ]);
    expect(outcomeOf(zip64, true)).toBe('the archive is torn or larger than any of ours');
    // Both entries are of the bytes of the first: one name in the directory, another in front of them.
    const directory = sound.lastIndexOf(Buffer.from('504b0102', 'hex'), sound.length - 23);
    const over = Buffer.from(sound);
    over.writeUInt32LE(0, sound.indexOf(Buffer.from(NAME), directory - 200) - 46 + 42);
    expect(outcomeOf(over, true)).toBe('the archive is torn');
  });
});
