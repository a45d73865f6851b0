import { FAULT_NAMES, type FaultName, fault, isFaultName, withFaults } from './faults.ts';
import { DEFAULT_REFERENCE, referenceScript } from './reference.ts';
import type { Script } from './script.ts';

/** What the command line asks for, as a script. */

/** Numbers that `--set` takes: of every call, and of the server. */
export const CALL_NUMBERS = {
  tokens: 'tokens',
  'token-ms': 'tokenMs',
  'prefill-ms': 'prefillMs',
  'delay-ms': 'delayMs',
  'slot-wait-ms': 'slotWaitMs',
  'prompt-tokens': 'promptTokens',
} as const;
export const SERVER_NUMBERS = {
  'load-ms': 'loadMs',
  'unload-ms': 'unloadMs',
  'memory-lag-ms': 'memoryLagMs',
  'context-length': 'contextLength',
  parallel: 'parallel',
  'vram-share': 'vramShare',
} as const;

export interface Asked {
  /** `NAME` or `NAME@CALLS`, such as `stall@2` or `busy@0,3-5`. */
  readonly faults: readonly string[];
  /** `key=value,key=value`. */
  readonly set: string;
  /** Likewise, of `tokens`, `token-ms` and `prefill-ms`; undefined: no reference. */
  readonly reference: string | undefined;
  readonly models: readonly string[];
  readonly version: string | undefined;
}

export function scriptOf({ faults, set, reference, models, version }: Asked): Script {
  const wanted = faults.map(faultOf);
  const under = reference === undefined ? {} : referenceScript(numbers(reference, REFERENCE_NUMBERS));
  const script: Script = {
    ...under,
    ...numbers(set, SERVER_NUMBERS, CALL_NUMBERS),
    everyCall: { ...under.everyCall, ...numbers(set, CALL_NUMBERS, SERVER_NUMBERS) },
    ...(models.length > 0 && { models }),
    ...(version !== undefined && { version }),
    calls: (_, index) => fault(...wanted.filter(({ isFor }) => isFor(index)).map(({ name }) => name)),
  };
  const names = wanted.map(({ name }) => name);
  return withFaults(names, script, false);
}

const REFERENCE_NUMBERS = pick(Object.keys(DEFAULT_REFERENCE));

function pick(keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(CALL_NUMBERS).filter(([, key]) => keys.includes(key)));
}

function faultOf(text: string): { readonly name: FaultName; readonly isFor: (index: number) => boolean } {
  const [name = '', calls] = text.split('@');
  if (!isFaultName(name)) throw new Error(`There is no fault ${name}; there are ${FAULT_NAMES.join(', ')}.`);
  if (calls === undefined) return { name, isFor: () => true };
  const ranges = calls.split(',').map((range) => range.split('-').map(Number));
  if (ranges.flat().some((index) => !Number.isInteger(index)))
    throw new Error(`${text}: calls are told like 0,3-5.`);
  return {
    name,
    isFor: (index) => ranges.some(([from = 0, to = from]) => index >= from && index <= to),
  };
}

/** Those of the first table; those of the second are someone else's. */
function numbers(
  text: string,
  table: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): Readonly<Record<string, number>> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const [name = '', value = ''] = pair.trim().split('=');
      if (Object.hasOwn(others, name)) return [];
      const key = table[name];
      if (key === undefined || value === '' || !(Number(value) >= 0))
        throw new Error(`${pair}: told are numbers, key=value, of ${Object.keys(table).join(', ')}.`);
      return [[key, Number(value)]];
    }),
  );
}
