import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { tinyGguf } from '../../../dev/engine/tinyGguf.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('tinyGguf', () => {
  test('is the same file, byte for byte, on every machine', () => {
    const first = sha256(tinyGguf().file);
    expect(sha256(tinyGguf().file)).toBe(first);
    expect(first).toBe('bc29e89a617331ef010f3545b6fc8f03318a1da711fba483ae5708af7544ad5d');
  });

  test('starts as GGUF version 3 and holds the parameters that it states', () => {
    const { file, parameterCount } = tinyGguf();
    expect(file.subarray(0, 4).toString()).toBe('GGUF');
    expect(file.readUInt32LE(4)).toBe(3);
    // Two bytes for each F16 weight, plus the vocabulary and 320 F32 norms.
    expect(file.length).toBeGreaterThan(parameterCount * 2);
    expect(file.length).toBeLessThan(parameterCount * 2 + 64 * 1024);
  });
});
