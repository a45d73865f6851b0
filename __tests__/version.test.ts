import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { VERSION } from '../src/version.ts';

test('the version that results carry is the package’s', async () => {
  const file = join(import.meta.dirname, '..', 'package.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: VERSION });
});
