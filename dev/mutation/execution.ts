import { performance } from 'node:perf_hooks';
import type { Group, Step, Test } from './suite.ts';

export interface Ran {
  readonly test: Test;
  readonly ms: number;
  /** Of the failure; null: it passed. */
  readonly failure: string | null;
}

/** Runs tests one after another, `beforeAll` of each group before its first one. */
export class Execution {
  private readonly begun = new Set<Group>();
  private readonly around: (name: string, step: Step) => Promise<unknown>;

  /** `around` runs a step under the name of the test, or of the group, that it belongs to. */
  constructor(around: (name: string, step: Step) => Promise<unknown> = async (_name, step) => step()) {
    this.around = around;
  }

  async run(test: Test): Promise<Ran> {
    const startMs = performance.now();
    let failure: string | null = null;
    const groups = lineOf(test.group);
    const attempt = async (work: () => Promise<unknown>) => {
      try {
        await work();
      } catch (error) {
        failure ??= error instanceof Error ? error.message : String(error);
      }
    };
    await attempt(async () => {
      for (const group of groups) await this.begin(group, test);
      await this.around(test.id, async () => {
        for (const group of groups) for (const step of group.beforeEach) await step();
        await test.body();
      });
    });
    await attempt(() =>
      this.around(test.id, async () => {
        for (const group of groups.toReversed()) for (const step of group.afterEach) await step();
      }),
    );
    return { test, ms: performance.now() - startMs, failure };
  }

  async end(): Promise<void> {
    for (const group of [...this.begun].toReversed())
      for (const step of group.afterAll) await Promise.resolve(step()).catch(() => undefined);
  }

  private async begin(group: Group, test: Test): Promise<void> {
    if (this.begun.has(group)) return;
    this.begun.add(group);
    for (const step of group.beforeAll) await this.around(groupId(group, test.file), async () => step());
  }
}

/** From the outermost group to the test's own. */
export function lineOf(group: Group): readonly Group[] {
  return group.parent === null ? [group] : [...lineOf(group.parent), group];
}

export function groupId(group: Group, file: string): string {
  return [file, ...lineOf(group).map(({ name }) => name)].join(' » ');
}
