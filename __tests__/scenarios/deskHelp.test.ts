import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { desk } from './desk.ts';
import { createPlace, type Place } from './place.ts';

const COMMANDS = ['run', 'ingest', 'compare', 'render'];

let place: Place;
beforeEach(async () => {
  place = await createPlace();
});
afterEach(() => rm(place.folder, { recursive: true }));

test.each([[['--help']], ...COMMANDS.map((name) => [[name, '--help']])])('%j helps', async (words) => {
  const ended = await desk(place, ...words);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(ended.stdout).toMatch(/^Usage: ollama-benchmark /);
  const mentioned = words.length === 1 ? COMMANDS : ['--help'];
  for (const word of mentioned) expect(ended.stdout).toContain(word);
});

test.each([
  [['run', '--rums', '3'], /^error: unknown option '--rums'/],
  [['benchmark'], /^error: unknown command 'benchmark'/],
  [['ingest'], /^error: missing required argument 'dir'/],
  [['compare', '--candidate', 'a.json'], /^error: required option '--baseline <file\.\.\.>' not specified/],
  [['render', '--candidate'], /^error: option '--candidate <file>' argument missing/],
])('%j is told and ends with 2', async (words, told) => {
  const ended = await desk(place, ...words);
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr).toMatch(told);
  expect(ended.stderr).toMatch(/\(--help shows what there is\)\n$/);
});
