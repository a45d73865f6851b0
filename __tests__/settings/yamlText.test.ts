import { describe, expect, test } from '@jest/globals';
import { complaints, read } from './given.ts';

describe('YAML that cannot be read', () => {
  test.each([
    [
      'a tab',
      'runs: 5\nagents:\n\tbaseline: {}',
      'bench.yml:3: this is no valid YAML: Tabs are not allowed as indentation.',
    ],
    ['an open quote', 'model: "x\n', 'bench.yml:2: this is no valid YAML: Missing closing "quote.'],
    [
      'nested values',
      'runs: 5\nmodel: a: b',
      'bench.yml:2: this is no valid YAML: Nested mappings are not allowed in compact mappings.',
    ],
    ['an unknown tag', 'model: !secret x', 'bench.yml:1: this is no valid YAML: Unresolved tag: !secret.'],
    [
      'a binary tag',
      'model: !!binary eA==',
      'bench.yml:1: this is no valid YAML: Unresolved tag: tag:yaml.org,2002:binary.',
    ],
    ['two documents', 'runs: 5\n---\nruns: 6', 'bench.yml:2: only one YAML document is allowed.'],
    ['a loose alias', 'runs: 5\nmodel: *m', 'bench.yml:2: no anchor stands before the alias "*m".'],
    ['a list', '- runs: 5', 'bench.yml:1: the configuration must be a map of keys, not a list.'],
    ['a word', 'runs', 'bench.yml:1: the configuration must be a map of keys, not "runs".'],
    ['a key that is a map', '? { a: 1 }\n: 2', 'bench.yml:1: a key must be text, not a map.'],
    [
      'a key given twice',
      'runs: 5\nmodel: a\nruns: 6',
      'bench.yml:3: "runs" is given twice, first in line 1.',
    ],
    [
      'too much text',
      `model: ${'x'.repeat(256 * 1024)}`,
      'bench.yml:1: this is larger than the allowed 256 KiB.',
    ],
    [
      'too much in bytes',
      `model: ${'ü'.repeat(130 * 1024)}`,
      'bench.yml:1: this is larger than the allowed 256 KiB.',
    ],
    ['depth', `model: ${'['.repeat(100_000)}`, 'bench.yml:1: this nests too deeply.'],
    [
      'many entries',
      Array.from({ length: 101 }, (_, index) => `k${index}: 1`).join('\n'),
      'bench.yml:1: the configuration has 101 entries, 100 are allowed.',
    ],
    ['many aliases', `a: &a 1\nb: [${'*a,'.repeat(101)}]`, 'bench.yml:1: this has more than 100 aliases.'],
  ])('%s', (_, file, message) => {
    expect(complaints({ file })).toEqual([message]);
  });

  test('an alias bomb is refused before anything is expanded', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const inner = level === 0 ? 'x' : `*l${level - 1}`;
      return `l${level}: &l${level} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
    });
    const sentences = complaints({ file: `${levels.join('\n')}\nagents: *l8` });
    expect(sentences).toContainEqual(
      "bench.yml:10: agents must be a map of agents' names to their options, not a list.",
    );
  });

  test('in an input the line is that of the input', () => {
    expect(complaints({ inputs: { agents: 'a: {}\nb: [\n' } })[0]).toMatch(
      /^input agents, line \d: this is no valid YAML: /,
    );
    expect(complaints({ inputs: { agents: 'a: {}\na: {}' } })).toEqual([
      'input agents, line 2: "a" is given twice, first in line 1.',
    ]);
    expect(complaints({ inputs: { agents: '# none' } })).toEqual([
      "input agents must be a map of agents' names to their options, not empty.",
    ]);
  });
});

describe('YAML that can', () => {
  test('anchors and aliases share what agents have in common', () => {
    const { agents } = read({ file: 'agents:\n  a: &a { num_ctx: 4096 }\n  b: *a' }).benchmark;
    expect(agents.map((agent) => agent.options)).toEqual([{ num_ctx: 4096 }, { num_ctx: 4096 }]);
  });

  test('a byte order mark and Windows line ends', () => {
    expect(read({ file: '\ufeffruns: 7\r\nmodel: m\r\n' }).benchmark).toMatchObject({ runs: 7, model: 'm' });
    expect(complaints({ file: 'runs: 7\r\nseed: x\r\n' })[0]).toMatch(/^bench\.yml:2: seed /);
  });
});
