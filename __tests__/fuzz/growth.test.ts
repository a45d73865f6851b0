import { expect, test } from '@jest/globals';
import { groundingOf } from '../../src/corpus/grounding.ts';
import { groundingData } from '../../src/corpus/groundingData.ts';
import { fence } from '../../src/report/safe.ts';
import { Problems } from '../../src/settings/problems.ts';
import { readStages } from '../../src/settings/stages.ts';
import { YamlText } from '../../src/settings/yamlText.ts';
import { documentOf } from '../corpus/documents.ts';
import { IS_LONG, WATCHDOG_MS } from './run.ts';

/** What makes patterns and parsers go back and forth: twice as much of it takes about twice the time. */

const UNITS = [
  ...[
    ' ',
    '\t',
    '|',
    '`',
    '"',
    "'",
    '1',
    '-',
    '*',
    '_',
    '~',
    '#',
    '>',
    '<',
    '[',
    ']',
    '(',
    '\\',
    '&',
    '!',
    '=',
    '.',
    ',',
    ';',
    ':',
  ],
  ...[
    '\n',
    '\r',
    '| ',
    '" ',
    '"x',
    '","',
    '"",',
    'a,"',
    '|-',
    '|-|\n',
    '- ',
    '- a\n',
    '1. ',
    '> ',
    '>\n',
    '```\n',
    '`a`',
    '# a\n',
  ],
  ...[
    'a\n===\n',
    '[a]: b\n',
    '[a](',
    '![',
    '](',
    '<a ',
    '<a b="',
    '<!--',
    '<?',
    '<![CDATA[',
    '</a>',
    '<div>\n',
    '&amp;',
    'a@b.c',
  ],
  ...[
    '\\|',
    '  \n',
    '    a\n',
    '[[',
    '{"a":',
    '[1,',
    '1e1,',
    'null,',
    '{},',
    '"a\\',
    '- - ',
    '* ',
    '*a',
    '**a',
    '_a_',
    '~~a',
    '<b>',
  ],
  ...[
    '12,345',
    '1.2.3',
    '1,234,',
    '± ',
    '2025-01-01 ',
    '1-2-',
    '1/2/',
    '1 x 10^',
    '1k ',
    '%',
    '1:2:',
    'www.',
    'http://',
    '.5',
    'e+5',
  ],
];
const NAMES = ['a.csv', 'a.json', 'a.ndjson', 'a.md', 'a name', 'a prompt', 'a fence', 'an answer'] as const;
const SIZE = IS_LONG ? 64 * 1024 : 8 * 1024;
const FACTOR = 4;
/** Below this the machine's own noise is larger. */
const LEAST_MS = 60;
/** In proportion it is 4, with the square 16. */
const MOST_RATIO = 11;

function work(name: (typeof NAMES)[number], text: string): void {
  if (name === 'an answer') groundingOf(text, groundingData([text]));
  // Of a series, which is looked into for what it says of the numbers.
  else if (name === 'a name') documentOf('a.json', JSON.stringify([1, 2, 4].map((n) => ({ [text]: n }))));
  else if (name === 'a prompt') stagesOf(text);
  else if (name === 'a fence') fence(text);
  else documentOf(name, text);
}

/** A placeholder that is not closed, as a pull request's configuration may have it. */
function stagesOf(text: string): void {
  const problems = new Problems();
  const yaml = new YamlText(JSON.stringify({ stage: { prompt: `{{${text}` } }), String, problems);
  readStages(yaml, yaml.root, 'stages', problems);
}

/** Of this process alone: what else runs on the machine counts little. */
function cpuMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(NAMES)(
  '%s: four times as much of anything takes far less than sixteen times as long',
  (name) => {
    const slow: unknown[] = [];
    for (const unit of UNITS) {
      for (const around of ['', 'x']) {
        const make = (size: number) => `${around}${unit.repeat(Math.ceil(size / unit.length))}${around}`;
        // The small one first: what grows with the cube would take hours of the other, and nothing could end it.
        for (const size of [SIZE / 16, SIZE]) {
          const ratios: number[] = [];
          // A pause of the garbage collector does not come three times.
          for (let attempt = 0; attempt < 3; attempt += 1) {
            const little = cpuMs(() => work(name, make(size)));
            const much = cpuMs(() => work(name, make(size * FACTOR)));
            if (much < LEAST_MS || much < little * MOST_RATIO) break;
            ratios.push(much / little);
          }
          if (ratios.length < 3) continue;
          slow.push({ unit, around, ratios });
          break;
        }
      }
    }
    expect(slow).toEqual([]);
  },
  WATCHDOG_MS,
);
