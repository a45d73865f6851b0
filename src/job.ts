/** What a job needs beyond its settings, in one chunk of the bundle, so that the start of the process stays light. */
export { createSurroundings } from './io/github/surroundings.ts';
export { runBenchmark } from './main.ts';
export { tellFailure } from './tell.ts';
export { wire } from './wiring.ts';
