import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { AREAS } from '../../../dev/mutation/areas.ts';
import { mutationPage } from '../../../dev/mutation/summary.ts';
import { killedPercent, type Mutant, tallyOf } from '../../../dev/mutation/tally.ts';

const root = join(import.meta.dirname, '../../..');
const mutants = (...statuses: readonly string[]): readonly Mutant[] =>
  statuses.map((status, index) => ({
    id: String(index),
    mutatorName: 'BooleanLiteral',
    status,
    location: { start: { line: 1, column: 1 } },
  }));

describe('what a mutation run tells', () => {
  test('what no test reaches counts like a survivor, what is left out or does not load counts nowhere', () => {
    const tally = tallyOf(
      mutants('Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'RuntimeError'),
    );
    expect(tally).toEqual({ mutants: 5, killed: 2, timedOut: 1, survived: 1, uncovered: 1, ignored: 2 });
    expect(killedPercent(tally)).toBe(60);
  });

  test('nothing to mutate has no share', () => {
    expect(killedPercent(tallyOf([]))).toBeNull();
  });

  test('an area that was not run keeps its table, and one that was gets a new one', () => {
    const report = (status: string) => ({ files: { 'src/stats/holm.ts': { mutants: mutants(status) } } });
    const both = mutationPage('', [
      { area: 'stats', date: '2026-11-01', report: report('Killed') },
      { area: 'text', date: '2026-11-01', report: report('Killed') },
    ]);
    const page = mutationPage(both, [{ area: 'stats', date: '2026-11-02', report: report('Survived') }]);
    expect(page.match(/^## \w+/gm)).toEqual(['## stats', '## text']);
    expect(page).toContain('2026-11-02, `npm run mutate -- --area stats`');
    expect(page).toContain('2026-11-01, `npm run mutate -- --area text`');
    expect(page).toContain('| `src/stats/holm.ts` | 1 | 0 | 0 | 1 | 0 | 0 | 0.0 |');
  });
});

describe('areas', () => {
  test.each(AREAS.map((area) => [area.name, area] as const))('%s: every glob finds files', (_name, area) => {
    for (const glob of [...area.sources.filter((source) => !source.startsWith('!')), ...area.tests]) {
      for (const alternative of alternatives(glob)) {
        expect({ glob, found: globSync(alternative, { cwd: root }).length > 0 }).toEqual({
          glob,
          found: true,
        });
      }
    }
  });
});

/** `{a,b}.ts` as `a.ts` and `b.ts`: each must be there. */
function alternatives(glob: string): readonly string[] {
  const [, before = '', inside = '', after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(glob) ?? [];
  return inside === '' ? [glob] : inside.split(',').map((name) => `${before}${name}${after}`);
}
