import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { htmlEscaped } from '../../../src/report/safe.ts';

/** Secrets that are made for being found again, wherever they went and however they were written. */

export interface Canary {
  /** Where it was planted. */
  readonly name: string;
  readonly value: string;
  /** Two stretches of letters and digits, which JSON, HTML and addresses write as they are. */
  readonly cores: readonly string[];
}

/** What JSON, addresses and HTML each write otherwise. Bytes above ASCII stay out, as headers must carry some. */
const SPECIALS = '"&<\\/>+%=\' ?#';

/** The same for the same name, so that a failure comes again. */
export function canaryOf(name: string, specials = SPECIALS): Canary {
  const digits = createHash('sha256').update(name).digest('base64').replace(/\W/g, '');
  const cores = [`Cq${digits.slice(0, 10)}`, `Vz${digits.slice(10, 20)}`];
  return { name, value: cores.join(specials), cores };
}

/** What looks like no secret of a known kind, in a place that takes letters and a few marks alone. */
export const plainCanaryOf = (name: string): Canary => canaryOf(name, '-');

/** How somebody may repeat it, one way after the other. */
export const SPOKEN: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => encodeURIComponent(value),
  (value) => JSON.stringify(value),
  (value) => htmlEscaped(value),
  (value) => new URLSearchParams({ q: value }).toString(),
  // As Go's JSON has it, and so Ollama.
  (value) =>
    JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026'),
  (value) => Buffer.from(value).toString('base64'),
  (value) => Buffer.from(`u:${value}`).toString('base64'),
  (value) => Buffer.from(`me:${value}`).toString('base64url'),
];

/** All of them in all forms, on lines; `turn` begins elsewhere, so that messages which are cut are cut elsewhere. */
export function spokenBy(canaries: readonly Canary[], turn = 0): string {
  const lines = canaries.flatMap(({ value }, at) =>
    [0, 1 + ((at + turn) % (SPOKEN.length - 1))].map((way) => SPOKEN[way]?.(value) ?? ''),
  );
  const from = (turn * 7) % Math.max(1, lines.length);
  return [...lines.slice(from), ...lines.slice(0, from)].join('\n');
}

export type Places = ReadonlyMap<string, string>;

/** "NAME in PLACE" for each that stands anywhere: plain, in JSON, HTML, an address, or base64 wherever it begins. */
export function found(canaries: readonly Canary[], places: Places): readonly string[] {
  const all: string[] = [];
  for (const [place, text] of places) {
    const folded = text.toLowerCase();
    for (const { name, cores } of canaries) {
      const isThere = cores.some(
        // Names of folders are made lower case.
        (core) => folded.includes(core.toLowerCase()) || inBase64(core).some((form) => text.includes(form)),
      );
      if (isThere) all.push(`${name} in ${place}`);
    }
  }
  return all;
}

/** The whole groups of it, after nothing, one byte and two. */
function inBase64(core: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const skipped = (3 - before) % 3;
    const rest = core.slice(skipped);
    const bytes = Buffer.from(rest.slice(0, rest.length - (rest.length % 3)));
    return [bytes.toString('base64'), bytes.toString('base64url')];
  });
}

/** That the scan finds one which nobody can know, in every place: those who speak were heard, and there was looked. */
export function expectSpoken(innocent: Canary, places: Places, where: readonly (string | RegExp)[]): void {
  const speaking = found([innocent], places).map((one) => one.replace(`${innocent.name} in `, ''));
  const silent = where.filter((place) => !speaking.some((one) => one === place || one.match(place)));
  expect({ silent, speaking }).toMatchObject({ silent: [] });
}

/** As many as tokens of an answer, so that secrets come in parts. */
export function inPieces(text: string): readonly string[] {
  const cut = (part: number) => Math.floor((part * text.length) / 20);
  return Array.from({ length: 20 }, (_, at) => text.slice(cut(at), cut(at + 1)));
}
