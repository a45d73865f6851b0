#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { DEFAULT_REFERENCE, referenceScript } from './reference.ts';
import type { Script } from './script.ts';
import { startFaultServer } from './server.ts';

const { values: given } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    reference: { type: 'string' },
  },
});

const NUMBERS = { tokens: 'tokens', 'token-ms': 'tokenMs', 'prefill-ms': 'prefillMs' } as const;

function numbersOf(text: string): Record<string, number> {
  const pairs = text.split(',').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      const key = NUMBERS[name as keyof typeof NUMBERS];
      if (key === undefined || !(Number(value) >= 0))
        throw new Error(`${pair} is none of ${Object.keys(NUMBERS)}`);
      return [key, Number(value)];
    }),
  );
}

const script: Script =
  given.reference === undefined
    ? {}
    : referenceScript({ ...DEFAULT_REFERENCE, ...numbersOf(given.reference) });
const { url } = await startFaultServer(script, { port: Number(given.port) });
console.log(JSON.stringify({ url }));
