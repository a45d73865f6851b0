/** Random numbers that are the same for the same seed, on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number;
}

/** Rounds until the few words of a seed are mixed through: PractRand takes 12 to 15. */
const WARM_UP = 20;

/** A bijection of 32 bits that spreads neighbouring seeds (finaliser of MurmurHash3, Austin Appleby, public domain). */
function spread(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * sfc32, Chris Doty-Humphrey's "small fast counting" generator of PractRand (public domain): 128 bits of state, a period
 * of at least 2^32 and about 2^127 on average. Normal numbers by the polar method (Marsaglia, Bray: A convenient method for
 * generating normal variables, SIAM Review 6 (1964) 260–264).
 * @param seed whole numbers: each series of them is a stream of its own
 */
export function randomOf(...seed: readonly number[]): Random {
  let [a, b, c] = [0x9e3779b9, 0x243f6a88, 0xb7e15162];
  for (const word of seed) [a, b, c] = [spread(a ^ word), spread(b + a), spread(c ^ b)];
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < WARM_UP; round++) next();
  // 53 bits: a double in [0, 1) as ECMAScript's own generators make it.
  const uniform = (): number => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };
  return { uniform, normal };
}
