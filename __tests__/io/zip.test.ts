import { describe, expect, test } from '@jest/globals';
import { writeZip } from '../../dev/forge/zip.ts';
import { readZipFile } from '../../src/io/zip.ts';
import { fc } from '../support/properties.ts';
import { packZip } from './zipFiles.ts';

const LIMITS = { entries: 10, bytes: 1024 * 1024, ratio: 200 };
const content = Buffer.from(JSON.stringify({ text: 'ein Größeres', list: Array(50).fill(1.25) }));
const read = (archive: Buffer, limits = LIMITS) => readZipFile(archive, 'results.json', limits);
const file = { name: 'results.json', content };

describe('readZipFile', () => {
  test('takes one file, packed or stored, before or behind others, and beside a comment', () => {
    const other = { name: 'report.md', content: Buffer.from('# Report') };
    expect(read(packZip([file, other]))).toEqual(content);
    expect(read(packZip([other, file], 'a comment PK\u0005\u0006 with a signature in it'))).toEqual(content);
    expect(read(writeZip({ 'report.md': 'r', 'results.json': content }))).toEqual(content);
    expect(read(packZip([{ ...file, content: Buffer.alloc(0) }]))).toEqual(Buffer.alloc(0));
  });

  test.each(['sub/results.json', '../results.json', '/results.json', 'RESULTS.JSON', 'results.json\0'])(
    'a file called %j is another one',
    (name) => {
      expect(read(packZip([{ ...file, name }]))).toBeNull();
    },
  );

  const zeros = Buffer.alloc(1024 * 1024);
  test.each([
    ['a bomb', packZip([{ ...file, content: zeros }]), /results\.json would grow more than 200 times/],
    [
      'one that is too large',
      packZip([{ ...file, content: Buffer.alloc(1024 * 1024 + 1) }]),
      /has 1048577 bytes; at most 1048576 are read/,
    ],
    [
      'a bomb that says it is small',
      packZip([{ ...file, content: zeros, claimed: { bytes: 1000 } }]),
      /not what the archive says/,
    ],
    ['a length of zero', packZip([{ ...file, claimed: { bytes: 0 } }]), /not what the archive says/],
    ['another checksum', packZip([{ ...file, claimed: { crc: 1 } }]), /not what the archive says/],
    ['two of the name', packZip([file, file]), /more than once/],
    ['another name in front of the data', packZip([{ ...file, claimed: { name: 'x' } }]), /torn/],
    [
      'an encrypted one',
      packZip([{ ...file, claimed: { flags: 1 } }]),
      /in a way that this tool never packs/,
    ],
    [
      'another method',
      packZip([{ ...file, claimed: { method: 12 } }]),
      /in a way that this tool never packs/,
    ],
    ['text', Buffer.from('results'), /no zip archive/],
    ['nothing', Buffer.alloc(0), /no zip archive/],
    ['a cut one', packZip([file]).subarray(10), /torn/],
  ])('%s is refused', (_what, archive, message) => {
    expect(() => read(archive)).toThrow(message);
    expect(() => read(archive)).toThrow(expect.objectContaining({ name: 'ExpectedError' }));
  });

  test('more entries than any of ours has are not even looked through', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ ...file, name: `${index}` }));
    expect(() => read(packZip([...many]))).toThrow(/has 11 entries; at most 10 are read/);
  });

  test('whatever byte is changed, it is read whole, not found, or refused in a sentence', () => {
    const archive = packZip([{ name: 'a.md', content: Buffer.from('a') }, file]);
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(archive);
        changed[at] = value;
        let found: Buffer | null = null;
        try {
          found = read(changed);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ExpectedError' });
        }
        expect(found === null || found.equals(content)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
