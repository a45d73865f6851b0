/** Numbers that look measured and are the same for the same seed. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Around `mean`, with a standard deviation of `share` of it. */
  around(mean: number, share: number): number;
}

/** Mulberry32: 32 bits of state are plenty for a few hundred numbers. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  // The sum of twelve uniform numbers is near enough to a normal one: mean 6, standard deviation 1.
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, each) => sum + each, -6);
  return { next, around: (mean, share) => mean * (1 + share * normal()) };
}
