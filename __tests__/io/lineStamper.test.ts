import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineStamper } from '../../src/io/lineStamper.ts';

/** Feeds packets, one a millisecond, and parses what comes out. */
function stamped(packets: readonly Buffer[]): unknown[] {
  const stamper = new LineStamper();
  const out: Buffer[] = [];
  packets.forEach((packet, index) => {
    out.push(...stamper.push(packet, index));
  });
  out.push(...stamper.end(packets.length));
  const text = Buffer.concat(out).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('LineStamper', () => {
  test('stamps a line with the arrival of its last byte', () => {
    const packets = ['{"a":', '1}\n{"b":2}', '\n'].map((part) => Buffer.from(part));
    expect(stamped(packets)).toEqual([
      { a: 1, arrivedMs: 1 },
      { b: 2, arrivedMs: 2 },
    ]);
  });

  test('stamps an empty object and a last line without a newline', () => {
    expect(stamped([Buffer.from('{ }\n{"a":[]}')])).toEqual([{ arrivedMs: 0 }, { a: [], arrivedMs: 1 }]);
  });

  test('its stamp wins over a key of the same name', () => {
    expect(stamped([Buffer.from('{"arrivedMs":-5}\n')])).toEqual([{ arrivedMs: 0 }]);
  });

  test.each(['[1]\n', 'null\n', '::error::x\n', '{"a":1\n', '}\n', '{\n'])('refuses %j', (line) => {
    expect(() => stamped([Buffer.from(line)])).toThrow('a line that is not a JSON object');
  });

  test('gives the same objects however the bytes are cut, in the middle of a character too', () => {
    const record = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), fc.array(fc.nat(40)), (records, cuts) => {
        const bytes = Buffer.from(records.map((value) => `${JSON.stringify(value)}\r\n\n`).join(''));
        const packets: Buffer[] = [];
        let at = 0;
        for (const size of cuts) {
          packets.push(bytes.subarray(at, at + size));
          at += size;
        }
        packets.push(bytes.subarray(at));
        const seen = stamped(packets) as Record<string, unknown>[];
        expect(seen).toHaveLength(records.length);
        seen.forEach((value, index) => {
          expect(typeof value.arrivedMs).toBe('number');
          expect({ ...value, arrivedMs: 0 }).toEqual({ ...records[index], arrivedMs: 0 });
        });
      }),
    );
  });
});
