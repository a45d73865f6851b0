/** What a job needs beyond its settings, in one chunk of the bundle, so that the start of the process stays light. */
export { githubParts } from './githubParts.ts';
export { gatherResults } from './io/github/gather.ts';
export { runBenchmark } from './story/main.ts';
export { reportMeasured } from './story/report.ts';
export { wire } from './wiring.ts';
