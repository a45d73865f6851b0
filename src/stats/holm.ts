/**
 * P values held against each other, so that rejecting those at most α keeps the chance of any false rejection at α,
 * however they depend on one another (Holm: A simple sequentially rejective multiple test procedure, Scand. J. Statist.
 * 6 (1979) 65–70). In the order given.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length);
  let running = 0;
  for (const [rank, { p, index }] of order.entries()) {
    running = Math.max(running, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = running;
  }
  return adjusted;
}
