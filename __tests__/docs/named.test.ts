import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { MARKS } from '../../src/model/call.ts';
import { RESULTS_SCHEMA_VERSION } from '../../src/model/results.ts';
import { codesOf, documents, root, sectionOf, text } from './documents.ts';

/** What the documents name exists. */

const { scripts } = JSON.parse(text('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe.each(documents)('%s', (name) => {
  const content = text(name);

  test('names scripts that package.json has', () => {
    const named = [...content.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  test('names files that are there', () => {
    const paths = codesOf(content).filter((code) =>
      /^(?:src|__tests__|scripts|docs|dev|examples)\//.test(code),
    );
    const made = paths.filter((path) => !/[*<>]|VERSION/.test(path));
    expect(made.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test('the map fits on a page', () => {
  expect(text('docs/architecture.md').split('\n').length).toBeLessThanOrEqual(150);
});

describe('what is not released yet', () => {
  const section = sectionOf(text('CHANGELOG.md'), '## Unreleased');
  const { inputs } = parse(text('action.yml')) as { readonly inputs: Readonly<Record<string, unknown>> };

  test('its inputs are those of action.yml', () => {
    const line = section.split('\n- ').find((point) => point.startsWith('**Inputs.**')) ?? '';
    const named = codesOf(line);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((code) => !(code in inputs))).toEqual([]);
  });

  test('every mark is told', () => {
    expect(codesOf(section)).toEqual(expect.arrayContaining([...MARKS]));
  });

  test('the schema is the present one', () => {
    expect(section).toContain(`Results schema ${RESULTS_SCHEMA_VERSION}`);
  });
});
