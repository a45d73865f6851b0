import { expect, test } from '@jest/globals';
import { canaryOf, found, SPOKEN } from './canary/canaries.ts';

/** The scan by which all other canaries are looked for. */

const CANARY = canaryOf('one');
const others = ['two', 'three'].map((name) => canaryOf(name));
const around = ['', 'x', 'xy', 'xyz', 'user:', '{"a":"'];

test.each(SPOKEN.map((write, at) => [at, write] as const))(
  'finds a canary that is written the way %i, whatever stands around it, and no other',
  (_, write) => {
    for (const before of around) {
      for (const text of [`${before}${write(CANARY.value)} and on`, write(`${before}${CANARY.value}.`)])
        expect(found([CANARY, ...others], new Map([['a place', text]]))).toEqual(['one in a place']);
    }
  },
);

test('finds what is left of one that was cut, and what a name of a folder makes of it', () => {
  const [first = '', second = ''] = CANARY.cores;
  for (const text of [`not "${first}…`, `…${second}`, `reports-${CANARY.value.toLowerCase()}`])
    expect(found([CANARY], new Map([['there', text]]))).toEqual(['one in there']);
});
