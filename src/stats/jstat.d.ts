/** What we use of jstat 1.9.6, which brings no types of its own. */
declare module 'jstat' {
  interface Distribution {
    cdf(x: number, ...parameters: number[]): number;
    inv(probability: number, ...parameters: number[]): number;
  }
  const jstat: {
    readonly jStat: {
      readonly studentt: Distribution;
      readonly chisquare: Distribution;
      readonly beta: Distribution;
      /** cdf(successes, population, successes in the population, draws) */
      readonly hypgeom: Pick<Distribution, 'cdf'>;
    };
  };
  export default jstat;
}
