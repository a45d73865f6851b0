/** What is mutated: the parts whose slips would make numbers or promises false, each with the tests that hold it. */

export interface Area {
  readonly name: string;
  readonly holds: string;
  /** Files to mutate, as Stryker's globs. */
  readonly sources: readonly string[];
  /** Test files, as globs. Those that start processes or watch a clock of jest's are left out: they are slow, or not runnable here. */
  readonly tests: readonly string[];
  /** Parts of the names of single tests in them that take seconds, and would for every survivor. */
  readonly leftOut: readonly string[];
}

/** Of what can survive, so many in a hundred must be killed, in each area. */
export const LEAST_KILLED_PERCENT = 85;

export const AREAS: readonly Area[] = [
  {
    name: 'stats',
    holds: 'the statistics',
    sources: ['src/stats/*.ts', '!**/*.d.ts'],
    tests: ['__tests__/stats/*.test.ts', '__tests__/judge/{compare,grounding,verdict}.test.ts'],
    leftOut: ['1 in 100 at most', 'wherever they stand'],
  },
  {
    name: 'gate',
    holds: 'from histories to verdicts and the exit status',
    sources: ['src/judge/*.ts'],
    tests: [
      '__tests__/judge/{alike,baselineWrite,causes,compare,differences,gaps,gate,grounding}.test.ts',
      '__tests__/judge/{history,levels,success,together,verdict}.test.ts',
    ],
    leftOut: [
      '1 in 100 at most',
      'wherever they stand',
      'prompts that grow slowly',
      'a pull request › is never blocked',
      'that creeps within the limit',
    ],
  },
  {
    name: 'timing',
    holds: 'from the bytes of a reply to the times and rates of a call, and the checks of its clocks',
    sources: [
      'src/bench/{derived,call,callFailure}.ts',
      'src/evidence/clocks.ts',
      'src/model/durationMeaning.ts',
      'src/io/{recordStream,ndjson,chatTally,ollamaChat}.ts',
    ],
    tests: [
      '__tests__/bench/{call,callFailure,derived,faults}.test.ts',
      '__tests__/evidence/{clocks,clockChecks,marks,meaning,realReplies,sessions}.test.ts',
      '__tests__/io/{chatTally,ndjson,ollama,ollamaFailures,ollamaOutcome,ollamaTimeouts}.test.ts',
    ],
    leftOut: ['whatever is known or not known'],
  },
  {
    name: 'text',
    holds: 'what makes foreign text harmless and takes secrets out',
    sources: [
      'src/report/{safe,safeExports,redact,secretPatterns,secretValues}.ts',
      'src/model/secretVariable.ts',
      'src/page/html.ts',
    ],
    tests: [
      '__tests__/report/{safe,safeLimits,safeExports,redact,secretBoundaries,callsCsv,annotations,format}.test.ts',
      '__tests__/page/{markdown,parts}.test.ts',
    ],
    leftOut: ['breaks no row', 'whatever they carry', 'by Python'],
  },
];
