import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';

const GOLDENS = join(import.meta.dirname, 'goldens');

/** The text equals the golden of that name; UPDATE_GOLDENS=1 rewrites it instead, to be read in the diff. */
export function expectGolden(name: string, text: string): void {
  const path = join(GOLDENS, name);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}
