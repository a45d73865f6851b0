import { expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { ExpectedError } from '../../src/model/failure.ts';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';
import { OLLAMA_OPTIONS } from '../../src/settings/options.ts';
import { fc } from '../support/properties.ts';
import { read } from './given.ts';

const NAMES = [
  ...KEY_ROWS.map((row) => row.name),
  ...OLLAMA_OPTIONS.keys(),
  'baseline',
  'analysis',
  'prompt',
  '<<',
];
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string());
const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(name, tie('node'), { maxKeys: 6 }),
  ),
})).node;
const fragment = fc.oneof(
  name,
  leaf.map(String),
  fc.constantFrom(
    ': ',
    '\n',
    '\n  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '!!str ',
    '"',
    "'",
    '|\n',
    '? ',
    '\t',
  ),
  fc.constantFrom('%YAML 1.1\n', '---\n', '...\n', '<<: *a', '{{corpus}}', '#', '\ufeff', '\u0000', '\ud800'),
);
const text = fc.oneof(
  tree.map((value) => stringify(value) ?? ''),
  fc.array(fragment, { maxLength: 40 }).map((fragments) => fragments.join('')),
);

/** Settings, or an ExpectedError whose every line is a visible sentence; whatever else is thrown is a bug. */
function holds(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ExpectedError)) throw thrown;
    for (const sentence of thrown.message.split('\n'))
      expect(sentence).toMatch(/^[^\u0000-\u001f\u202e]+\.$/);
    return true;
  }
}

test('whatever the file says, it is read or refused in sentences', () => {
  fc.assert(
    fc.property(text, (file) => holds(() => read({ file }))),
    { numRuns: 500, seed: 7 },
  );
});

test('whatever the file of the base commit says, it is read or refused in sentences', () => {
  fc.assert(
    fc.property(text, text, (file, base) => holds(() => read({ file, base }))),
    { numRuns: 500, seed: 9 },
  );
});

test('whatever the thresholds say, they are read or refused in sentences', () => {
  const names = fc.constantFrom(
    'throughput',
    'ttft-net',
    'success-rate',
    'agents',
    'stages',
    'percent',
    'floor',
  );
  const thresholds = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      leaf,
      fc.dictionary(fc.oneof(names, name), tie('node'), { maxKeys: 5 }),
    ),
  })).node;
  fc.assert(
    fc.property(thresholds, thresholds, (own, before) =>
      holds(() => read({ file: stringify({ thresholds: own }), base: stringify({ thresholds: before }) })),
    ),
    { numRuns: 500, seed: 10 },
  );
});

test('whatever the inputs say, they are read or refused in sentences', () => {
  const value = fc.oneof(text, leaf.map(String));
  const inputs = fc.dictionary(fc.constantFrom(...KEY_ROWS.map((row) => row.name)), value, { maxKeys: 8 });
  fc.assert(
    fc.property(inputs, (given) => holds(() => read({ inputs: given }))),
    { numRuns: 500, seed: 8 },
  );
});
