import jstat from 'jstat';

/** The few distributions that judging needs, by jstat; the tests hold them to SciPy's figures. */

const { studentt, chisquare, beta, hypgeom } = jstat.jStat;

/** P(T ≥ t) of Student's t with so many degrees of freedom. */
export function studentTail(t: number, degreesOfFreedom: number): number {
  return studentt.cdf(-t, degreesOfFreedom);
}

/** The t that Student's t stays below with this probability. */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  return studentt.inv(probability, degreesOfFreedom);
}

/** The χ² that χ² with so many degrees of freedom stays below with this probability. */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  return chisquare.inv(probability, degreesOfFreedom);
}

/**
 * Exact interval of a share seen in counts (Clopper, Pearson: Biometrika 26 (1934) 404–413): of `events` in `trials`.
 * @param confidence such as 0.95, both sides together
 */
export function shareInterval(
  events: number,
  trials: number,
  confidence: number,
): readonly [low: number, high: number] {
  const tail = (1 - confidence) / 2;
  const low = events === 0 ? 0 : beta.inv(tail, events, trials - events + 1);
  const high = events === trials ? 1 : beta.inv(1 - tail, events + 1, trials - events);
  return [low, high];
}

/**
 * Fisher's exact test, one-sided: the chance that at least `events` of all events fall among `trials`, given that
 * `events + otherEvents` fell among both together (Fisher: Statistical Methods for Research Workers, § 21.02). 1 where
 * either side has no trials.
 */
export function fisherTail(events: number, trials: number, otherEvents: number, otherTrials: number): number {
  if (trials === 0 || otherTrials === 0 || events === 0) return 1;
  const below = hypgeom.cdf(events - 1, trials + otherTrials, events + otherEvents, trials);
  return Math.min(1, Math.max(0, 1 - below));
}
