import path from 'node:path';
import { Execution, groupId, lineOf, type Ran } from './execution.ts';
import { dependents, hookImports, nextGeneration, testsOf } from './loadedTests.ts';
import type { Step, Test } from './suite.ts';

/**
 * A test runner for Stryker that keeps the tests in one process: a mutant costs what its tests take, not a start of
 * jest. Which mutant is active the instrumented sources ask of `globalThis.__stryker__`.
 */

type Counts = Record<string, number>;
interface Stryker {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Counts; perTest: Record<string, Counts> } | undefined;
}
interface MutantRun {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
  readonly sandboxFileName: string;
  readonly mutantActivation: 'runtime' | 'static';
}
interface Options {
  readonly testFilesInProcess: readonly string[];
  /** Parts of names: tests that take seconds, and would with every survivor. */
  readonly testsLeftOut: readonly string[];
}
type Outcome =
  | { status: 'killed'; killedBy: string[]; failureMessage: string; nrOfTests: number }
  | { status: 'survived'; nrOfTests: number }
  | { status: 'timeout'; reason: string };

const shared = globalThis as { __stryker__?: Stryker };
shared.__stryker__ ??= {};
const stryker = shared.__stryker__;

class InProcessRunner {
  private readonly files: readonly string[];
  private readonly leftOut: readonly string[];
  private tests = new Map<string, Test>();
  /** Of the last run of each test: what is quick is asked first. */
  private readonly tookMs = new Map<string, number>();

  constructor({ testFilesInProcess, testsLeftOut }: Options) {
    this.files = testFilesInProcess;
    this.leftOut = testsLeftOut;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    // What a mutant breaks in the background must not end this process: the test that waits for it fails.
    process.on('unhandledRejection', () => undefined);
    process.on('uncaughtException', () => undefined);
    hookImports(process.cwd());
  }

  async dryRun() {
    stryker.mutantCoverage = { static: {}, perTest: {} };
    await this.loadAll();
    const around = async (name: string, step: Step) => {
      stryker.currentTestId = name;
      try {
        await step();
      } finally {
        stryker.currentTestId = undefined;
      }
    };
    const execution = new Execution(around);
    const ran: Ran[] = [];
    for (const test of this.tests.values()) ran.push(await this.timed(execution, test));
    await execution.end();
    const coverage = stryker.mutantCoverage;
    shareGroups(coverage.perTest, [...this.tests.values()]);
    stryker.mutantCoverage = undefined;
    const tests = ran.map(({ test: { id, file }, ms, failure }) => ({
      ...{ id, name: id, fileName: path.resolve(file), timeSpentMs: Math.round(ms) },
      ...(failure === null ? { status: 0 } : { status: 1, failureMessage: failure }),
    }));
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  async mutantRun(run: MutantRun): Promise<Outcome> {
    stryker.hitLimit = run.hitLimit;
    stryker.hitCount = run.hitLimit === undefined ? undefined : 0;
    try {
      return run.mutantActivation === 'static' ? await this.anew(run) : await this.amidst(run);
    } finally {
      stryker.activeMutant = undefined;
      stryker.hitLimit = undefined;
      stryker.hitCount = undefined;
    }
  }

  /** The mutant may act while modules are evaluated: file by file, each with modules of its own. */
  private async anew({ activeMutant, sandboxFileName }: MutantRun): Promise<Outcome> {
    if (this.tests.size === 0) await this.loadAll();
    const source = path.relative(process.cwd(), sandboxFileName);
    let count = 0;
    for (const file of dependents(source, this.files)) {
      nextGeneration();
      stryker.activeMutant = activeMutant.id;
      let tests: readonly Test[] = [];
      try {
        tests = await testsOf(file);
      } catch (error) {
        return overLimit() ?? killed(file, String(error), count + 1);
      }
      const runnable = tests.filter((test) => this.isWanted(test));
      const failed = await this.firstFailure(runnable);
      count += runnable.length;
      const outcome = overLimit() ?? (failed === null ? null : killed(failed.test.id, failed.failure, count));
      stryker.activeMutant = undefined;
      if (outcome !== null) return outcome;
    }
    return { status: 'survived', nrOfTests: count };
  }

  private async amidst({ activeMutant, testFilter }: MutantRun, isSecond = false): Promise<Outcome> {
    if (this.tests.size === 0) await this.loadAll();
    const tests = (testFilter ?? [...this.tests.keys()]).flatMap((id) => this.tests.get(id) ?? []);
    stryker.activeMutant = activeMutant.id;
    const failed = await this.firstFailure(tests);
    stryker.activeMutant = undefined;
    const slow = overLimit();
    if (slow !== null || failed === null) return slow ?? { status: 'survived', nrOfTests: tests.length };
    // What an earlier mutant left behind in a module would kill all that follow: without a mutant it must pass.
    stryker.hitCount = 0;
    if ((await this.firstFailure([failed.test])) !== null && !isSecond) {
      await this.loadAll();
      return this.amidst({ activeMutant, testFilter } as MutantRun, true);
    }
    return killed(failed.test.id, failed.failure, tests.length);
  }

  private async firstFailure(tests: readonly Test[]): Promise<Ran | null> {
    const execution = new Execution();
    const ms = ({ id }: Test) => this.tookMs.get(id) ?? 0;
    let failed: Ran | null = null;
    for (const test of [...tests].sort((a, b) => ms(a) - ms(b))) {
      const ran = await this.timed(execution, test);
      if (ran.failure === null) continue;
      failed = ran;
      break;
    }
    await execution.end();
    return failed;
  }

  private async timed(execution: Execution, test: Test): Promise<Ran> {
    const ran = await execution.run(test);
    if (ran.failure === null) this.tookMs.set(test.id, ran.ms);
    return ran;
  }

  private async loadAll(): Promise<void> {
    nextGeneration();
    this.tests = new Map();
    for (const file of this.files)
      for (const test of await testsOf(file)) if (this.isWanted(test)) this.tests.set(test.id, test);
  }

  private isWanted({ isSkipped, id }: Test): boolean {
    return !isSkipped && !this.leftOut.some((name) => id.includes(name));
  }
}

/** What ran before a whole group is covered by each of its tests. */
function shareGroups(perTest: Record<string, Counts>, tests: readonly Test[]): void {
  const groups = new Set<string>();
  for (const { id, file, group } of tests) {
    for (const name of lineOf(group).map((one) => groupId(one, file))) {
      const counts = perTest[name];
      if (counts === undefined) continue;
      groups.add(name);
      perTest[id] = { ...counts, ...perTest[id] };
    }
  }
  for (const name of groups) delete perTest[name];
}

function overLimit(): Outcome | null {
  const { hitCount = 0, hitLimit } = stryker;
  return hitLimit !== undefined && hitCount > hitLimit
    ? { status: 'timeout', reason: `Hit limit reached (${hitCount}/${hitLimit})` }
    : null;
}

function killed(by: string, failure: string | null, nrOfTests: number): Outcome {
  return { status: 'killed', killedBy: [by], failureMessage: (failure ?? '').slice(0, 300), nrOfTests };
}

function inProcessRunner(options: Options) {
  return new InProcessRunner(options);
}
inProcessRunner.inject = ['options'] as const;

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: inProcessRunner }];
