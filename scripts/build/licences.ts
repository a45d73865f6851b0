/**
 * The licences of a bundle. ncc lists the packages of modules that it keeps apart and forgets those that it joins into
 * one (@actions/core, yaml, …); the statistics that it can write name every module.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULE = /"\.\/((?:[^"\s]*\/)?node_modules\/(?:@[^/"\s]+\/)?[^/"\s]+)\/[^"]*"/g;
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/** Adds to `licenses.txt` in the folder of a built bundle what is missing there, as ncc writes it. */
export function completeLicences(root: string, folder: string, statistics: string): void {
  const path = join(folder, 'licenses.txt');
  const listed = readFileSync(path, 'utf8').trimEnd();
  const lines = new Set(listed.split('\n'));
  const places = [...readFileSync(statistics, 'utf8').matchAll(MODULE)].map(([, place = '']) => place);
  const missing = [...new Set(places)]
    .sort()
    .map((place) => entryOf(join(root, place)))
    .filter(({ name }) => !lines.has(name));
  writeFileSync(path, `${[listed, ...missing.map(({ text }) => text)].join('\n\n')}\n`);
}

function entryOf(place: string): { readonly name: string; readonly text: string } {
  const { name, license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly license: string;
  };
  const file = readdirSync(place).find((each) => LICENCE_FILE.test(each));
  // ncc, too, has nothing but the name of the licence then.
  const text = file === undefined ? '' : `\n${readFileSync(join(place, file), 'utf8').trim()}`;
  return { name, text: `${name}\n${license}${text}` };
}
