import { jestExpect } from '@jest/expect';
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';

/**
 * What a test file gets for `@jest/globals` under mutation: the same expect, mocks and tables as in jest, but tests are
 * only written down, to be run in this process as often as there are mutants. Fake timers are not there.
 */

export type Step = () => unknown;

export interface Group {
  readonly parent: Group | null;
  readonly name: string;
  readonly beforeAll: Step[];
  readonly afterAll: Step[];
  readonly beforeEach: Step[];
  readonly afterEach: Step[];
}

export interface Test {
  readonly id: string;
  readonly file: string;
  readonly group: Group;
  readonly body: Step;
  readonly isSkipped: boolean;
}

/** Where the file that is being loaded writes its tests down. */
export const loading = { file: '', group: groupOf(null, ''), tests: [] as Test[], isSkipping: false };

export function startFile(file: string): void {
  Object.assign(loading, { file, group: groupOf(null, ''), tests: [], isSkipping: false });
}

function groupOf(parent: Group | null, name: string): Group {
  return { parent, name, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
}

function nameOf(group: Group | null): string {
  return group === null || group.parent === null ? '' : `${nameOf(group.parent)}${group.name} › `;
}

function addTest(isSkipped: boolean, name: string, body: Step): void {
  const { file, group, tests, isSkipping } = loading;
  const wanted = `${file} › ${nameOf(group)}${name}`;
  const twins = tests.filter(({ id }) => id === wanted || id.startsWith(`${wanted} #`)).length;
  const id = twins === 0 ? wanted : `${wanted} #${twins + 1}`;
  tests.push({ id, file, group, body, isSkipped: isSkipped || isSkipping });
}

function addGroup(isSkipped: boolean, name: string, body: Step): void {
  const { group, isSkipping } = loading;
  Object.assign(loading, { group: groupOf(group, name), isSkipping: isSkipped || isSkipping });
  body();
  Object.assign(loading, { group, isSkipping });
}

type Adder = (name: string, body: Step) => void;

const withTable = (add: Adder) => Object.assign(add, { each: bind(add as never, false) });
const withSkip = (add: (isSkipped: boolean, name: string, body: Step) => void) =>
  Object.assign(
    withTable((name, body) => add(false, name, body)),
    {
      skip: withTable((name, body) => add(true, name, body)),
    },
  );

export const test = withSkip(addTest);
export const it = test;
export const describe = withSkip(addGroup);
export const expect = jestExpect;
export const beforeAll = (step: Step): unknown => loading.group.beforeAll.push(step);
export const afterAll = (step: Step): unknown => loading.group.afterAll.push(step);
export const beforeEach = (step: Step): unknown => loading.group.beforeEach.push(step);
export const afterEach = (step: Step): unknown => loading.group.afterEach.push(step);

const mocker = new ModuleMocker(globalThis);
export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: () => mocker.restoreAllMocks(),
};
