/** One cure of the threat model (SECURITY.md), how to take it out of the sources, and the test that must notice. */
export interface Cure {
  /** Number of the hazard's row in SECURITY.md. */
  readonly hazard: number;
  /** What is taken out, in a few words. */
  readonly what: string;
  /** Where it stands, from the root. */
  readonly file: string;
  /** The text of the cure, which the file has once, and what stands there without it. */
  readonly find: string;
  readonly put: string;
  /** Test file, from the root. */
  readonly test: string;
  /** Name of the test as jest prints it, without those of the groups around it. */
  readonly name: string;
}
