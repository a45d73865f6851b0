import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median, type Row } from './figures.ts';
import { REQUEST, startReference } from './reference.ts';

/** CPU of whole child processes that read the same stream, in turns, so that a machine that drifts hits them alike. */

const ROUNDS = 5;
const CALLS = 4;
const TOKENS = 1000;
const run = promisify(execFile);

/** Milliseconds of CPU per 1,000 tokens. */
async function inNode(reader: 'ours' | 'bare', url: string): Promise<number> {
  const script = join(import.meta.dirname, 'cpuReader.ts');
  const { stdout } = await run(process.execPath, [script, reader, url, String(CALLS)]);
  const { cpuMs, tokens } = JSON.parse(stdout) as { cpuMs: number; tokens: number };
  if (tokens !== CALLS * TOKENS) throw new Error(`The reader ${reader} saw ${tokens} tokens.`);
  return (1000 * cpuMs) / tokens;
}

/** The shell's `time` has what Node does not tell: the CPU of a child. Null: there is no curl, or no bash. */
async function inCurl(url: string): Promise<number | null> {
  const body = JSON.stringify({ model: REQUEST.model, messages: [{ role: 'user', content: 'Say it.' }] });
  const urls = Array.from({ length: CALLS }, () => `${url}/api/chat`);
  try {
    const cpuMs = (await timed(['-sN', '-d', body, ...urls])) - (await timed(['-s', `${url}/api/version`]));
    return (1000 * cpuMs) / (CALLS * TOKENS);
  } catch {
    return null;
  }
}

async function timed(args: readonly string[]): Promise<number> {
  const script = 'TIMEFORMAT="%3U %3S"; time curl "$@" >/dev/null';
  // A comma stands in the numbers of some locales.
  const env = { ...process.env, LC_ALL: 'C' };
  const { stderr } = await run('bash', ['-ec', script, 'bash', ...args], { env });
  const [user, system] = stderr.trim().split(' ').map(Number);
  if (user === undefined || system === undefined || Number.isNaN(user + system)) throw new Error(stderr);
  return 1000 * (user + system);
}

export async function cpu(): Promise<readonly Row[]> {
  const reference = await startReference({ tokens: TOKENS, tokenMs: 1, prefillMs: 10 });
  const ours: number[] = [];
  const bare: number[] = [];
  const curl: (number | null)[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await inNode('ours', reference.url));
      bare.push(await inNode('bare', reference.url));
      curl.push(await inCurl(reference.url));
    }
  } finally {
    reference.stop();
  }
  const told = (what: string, values: readonly number[]): Row => ({
    what: `CPU per 1,000 tokens at 1,000 tok/s: ${what}`,
    measured: `${(median(values) / 1000).toFixed(4)} s (${values.length} rounds of ${CALLS * TOKENS} tokens)`,
    goal: null,
  });
  const byCurl = curl.filter((value) => value !== null);
  return [
    told('ours, all of `chat`', ours),
    told('a bare Node reader', bare),
    ...(byCurl.length === ROUNDS ? [told('curl', byCurl)] : []),
    ratioRow('a bare Node reader', ours, bare, 2),
    byCurl.length === ROUNDS
      ? ratioRow('curl', ours, byCurl, 10)
      : { what: 'ours / curl', measured: 'not measured: curl or bash is not installed', goal: null },
  ];
}

/** The median of the ratios within a round. */
function ratioRow(to: string, ours: readonly number[], others: readonly number[], goal: number): Row {
  const ratio = median(ours.map((value, round) => value / (others[round] as number)));
  return {
    what: `CPU, ours / ${to}`,
    measured: `${ratio.toFixed(2)} ×`,
    goal: { words: `≤ ${goal} ×`, isMet: ratio <= goal },
  };
}
