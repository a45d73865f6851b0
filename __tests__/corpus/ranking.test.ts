import { expect, test } from '@jest/globals';
import { type Candidate, collectCandidates } from '../../src/corpus/ranking.ts';

const candidate = (at: number, over: Partial<Candidate> = {}): Candidate => ({
  ...{
    kind: 'spread',
    path: `r/${at}/a.csv`,
    series: `ms_${at}`,
    numbers: { min: at, max: 2 * at, count: 5 },
  },
  ...{ textOf: () => `finding ${at}`, spread: 0.5, count: 5, isDirected: true, strength: 0.7 },
  ...over,
});

function chosenOf(candidates: readonly Candidate[], most: number): readonly string[] {
  const { add, best } = collectCandidates(most);
  for (const each of candidates) add(each);
  return best().map(({ text }) => text);
}

test('of very many candidates the most telling are found, whenever they come', () => {
  const many = Array.from({ length: 500 }, (_, at) => candidate(at + 1, { spread: (at % 97) / 100 }));
  const outstanding = candidate(1000, { strength: 1.1, spread: 2, textOf: () => 'outstanding' });
  for (const place of [0, 250, 500]) {
    const all = many.toSpliced(place, 0, outstanding);
    const chosen = chosenOf(all, 40);
    expect(chosen).toHaveLength(12);
    expect(chosen[0]).toBe('outstanding');
    // Nothing is let go of a hundred times as many: what is chosen is the same here.
    expect(chosen).toEqual(chosenOf(all, 40_000));
  }
});

test('what is alike does not push out all that is not', () => {
  // A thousand times one quantity of one folder, each better than the two of another.
  const alike = Array.from({ length: 1000 }, (_, at) =>
    candidate(at + 1, { path: `r/x/${at}.csv`, series: 'ms', spread: 1 + at / 1000 }),
  );
  const other = [1, 2].map((at) =>
    candidate(at, { path: 'r/y/a.csv', series: `load_${at}`, textOf: () => `other ${at}` }),
  );
  expect(chosenOf([...other, ...alike], 50)).toEqual(expect.arrayContaining(['other 1']));
});

test('the sentence of a candidate that is let go is never made', () => {
  let made = 0;
  const textOf = () => `${++made}`;
  // Always less telling than those before.
  const falling = Array.from({ length: 2000 }, (_, at) =>
    candidate(at + 1, { textOf, spread: 2 - at / 1000 }),
  );
  chosenOf(falling, 50);
  expect(made).toBe(100);
});
