import { describe, expect, test } from '@jest/globals';
import { type JsonObject, NdjsonReader } from '../../src/io/ndjson.ts';
import { fc } from '../support/properties.ts';

function read(packets: readonly Buffer[]): JsonObject[] {
  const records: JsonObject[] = [];
  const reader = new NdjsonReader((record) => records.push(record));
  for (const packet of packets) reader.push(packet);
  reader.end();
  return records;
}

describe('NdjsonReader', () => {
  test('tells a record with the packet that ends its line, not before', () => {
    const seen: [number, JsonObject][] = [];
    let packet = 0;
    const reader = new NdjsonReader((record) => seen.push([packet, record]));
    for (const part of ['{"a":', '1}\n{"b":2}', '\n']) {
      reader.push(Buffer.from(part));
      packet++;
    }
    expect(seen).toEqual([
      [1, { a: 1 }],
      [2, { b: 2 }],
    ]);
  });

  test('tells a last line without a newline at the end', () => {
    expect(read([Buffer.from('{ }\n{"a":[]}')])).toEqual([{}, { a: [] }]);
  });

  test.each([
    '[1]\n',
    'null\n',
    '7\n',
    '"text"\n',
    '::error::x\n',
    '{"a":1\n',
    '{"a":}\n',
    '}\n',
    '{"a":1}{"b":2}\n',
    '\u00a0\n',
    '{"a":1}\0\n',
    '{"cut',
  ])('refuses %j, and quotes nothing of it', (line) => {
    expect(() => read([Buffer.from(line)])).toThrow(/^the reply holds a line that is not a JSON object$/);
  });

  test('refuses a line without end', () => {
    const reader = new NdjsonReader(() => {});
    const mebibyte = Buffer.alloc(1024 * 1024, 'x');
    expect(() => {
      for (let i = 0; i < 17; i++) reader.push(mebibyte);
    }).toThrow('a line of the reply is longer than 16 MiB');
  });

  test('gives the same records however the bytes are cut, in the middle of a character too', () => {
    const record = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), fc.array(fc.nat(40)), (records, cuts) => {
        const lines = records.map((value) => JSON.stringify(value));
        const bytes = Buffer.from(lines.map((line) => `${line}\r\n\n`).join(''));
        const packets: Buffer[] = [];
        let at = 0;
        for (const size of cuts) {
          packets.push(bytes.subarray(at, at + size));
          at += size;
        }
        packets.push(bytes.subarray(at));
        expect(read(packets)).toEqual(lines.map((line) => JSON.parse(line)));
      }),
    );
  });
});
