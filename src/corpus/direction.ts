import { detached } from './text.ts';

/** What a series' name says about it: whether high or low is good, or that it measures nothing. */

export type Direction = 'higher-is-better' | 'lower-is-better';

const words = (text: string) => new Set(text.split(' '));

const HIGHER = words(
  'throughput tps rps qps fps ops iops flops gflops tflops score scores speedup accuracy acc f1 recall bleu rouge ' +
    'utilization utilisation efficiency bandwidth goodput quality headroom improvement availability uptime ' +
    'free hits reward satisfaction',
);
const LOWER = words(
  'latency ttft tpot itl time runtime walltime duration elapsed error errors loss memory mem vram rss wait stall stalls delay lag jitter ' +
    'retries failures failed cost overhead perplexity ppl wer cer rmse mae mse misses penalty drops dropped ' +
    'timeouts regressions anomalies outliers contention staleness downtime',
);
const TIME_UNITS = words(
  's sec secs second seconds ms msec millis milliseconds us usec microseconds ns nanoseconds',
);
const COUNTED = words(
  'token tokens tok toks request requests req reqs sample samples item items image images frame frames query queries ' +
    'row rows record records step steps iteration iterations it char chars word words document documents op ops ' +
    'operations mb gb kb mib gib kib bytes bits event events message messages call calls',
);
/** Names of what a row is or was given, not of what was measured. */
const IDENTITY = words(
  'id ids idx index no nr number timestamp ts date datetime seed hash sha sha1 sha256 md5 checksum digest uuid guid ' +
    'port pid year month day hour minute version revision commit rank row line position epoch step code',
);
const SETTING = words(
  'num n temp temperature top ctx context batch threads thread workers worker concurrency clients layers layer size ' +
    'width height dim dims heads channels limit max timeout seed epoch step run runs warmup level',
);
/** A spread of other numbers is neither good nor bad by itself, and tells nothing new. */
const SPREAD = words('std stdev stddev sd sigma variance var cv ci');

const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 120;

/** The same few names come in file after file, and each is asked about many times. */
function remembering<T>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const made = of(name);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (name.length <= LONGEST_REMEMBERED) known.set(detached(name), made);
    return made;
  };
}

/** Lower-case words of a name, without a bracketed unit at its end: `meanTTFT (ms)` → mean, ttft. */
const wordsOf = remembering((name): readonly string[] =>
  (bracketed(name)?.before ?? name)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('/', ' per ')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== ''),
);

/** The unit of a name such as `TTFT (ms)`, or null. */
function unitOf(name: string): string | null {
  return bracketed(name)?.inside ?? null;
}

/**
 * What stands before the last bracket of a name and in it, where it ends the name. Without a pattern, which would begin
 * anew at each bracket: a key of a report can be megabytes of them.
 */
function bracketed(name: string): { readonly before: string; readonly inside: string } | null {
  const text = name.trimEnd();
  const end = text.length - 1;
  if (text[end] !== ')' && text[end] !== ']') return null;
  const other = Math.max(text.lastIndexOf(')', end - 1), text.lastIndexOf(']', end - 1));
  const [start] = ['(', '[']
    .map((bracket) => text.indexOf(bracket, other + 1))
    .filter((at) => at >= 0)
    .sort((a, b) => a - b);
  if (start === undefined) return null;
  return { before: text.slice(0, start).trimEnd(), inside: text.slice(start + 1, end).trim() };
}

/** The parts of a JSON path that are names: `results[].load.p95` → results, load, p95. A column is one part. */
const namesOf = remembering((path): readonly string[] =>
  path.split(/\.|\[\]/u).filter((part) => part !== '' && part !== '*'),
);

/** The last part names the number: `results[].ttft_s` → `ttft_s`. */
function ownName(path: string): string {
  return namesOf(path).at(-1) ?? path;
}

function directionOfUnit(unit: string | null): Direction | null {
  if (unit === null) return null;
  if (/^[^/]+\/\s*s(?:ec(?:ond)?)?\b|per second|^(?:rps|qps|fps|tps)$/i.test(unit)) return 'higher-is-better';
  return TIME_UNITS.has(unit.toLowerCase()) ? 'lower-is-better' : null;
}

/**
 * English puts the head last: `accuracy loss` is a loss, `loss improvement` an improvement. A time tells a rate
 * (`docs_per_s`, `tokens_s`), which takes its direction from what is counted where that is unwelcome, or a duration.
 */
function headOf(name: readonly string[]): Direction | null {
  for (let at = name.length - 1; at >= 0; at -= 1) {
    const word = name[at] ?? '';
    if (HIGHER.has(word)) return 'higher-is-better';
    if (LOWER.has(word)) return 'lower-is-better';
    if (!TIME_UNITS.has(word)) continue;
    if (name[at + 1] === 'per') return 'lower-is-better';
    const isPer = name[at - 1] === 'per';
    const counted = name[isPer ? at - 2 : at - 1];
    if (isPer || (counted !== undefined && COUNTED.has(counted))) {
      if (counted === undefined || !LOWER.has(counted)) return 'higher-is-better';
    } else if (counted !== undefined || word.length > 1) {
      // A lone "s" may be anything.
      return 'lower-is-better';
    }
  }
  return null;
}

/** Whether high or low is good; null where the name (and its unit) does not tell. */
export function directionOf(name: string, unit: string | null = null): Direction | null {
  const own = ownName(name);
  const parts = wordsOf(own);
  if (parts.some((word) => SPREAD.has(word)) || isIdentity(name)) return null;
  if (parts[0] === 'time' && parts[1] === 'to') return 'lower-is-better';
  if (['success', 'hit', 'pass', 'completion'].includes(parts.at(-2) ?? '') && parts.at(-1) === 'rate') {
    return 'higher-is-better';
  }
  return headOf(parts) ?? directionOfUnit(unit ?? unitOf(own)) ?? headOf(wordsOf(namesOf(name).at(-2) ?? ''));
}

/** An id, an index, a date, a seed, a port: numbers that name something. */
export function isIdentity(name: string): boolean {
  const parts = wordsOf(ownName(name));
  const last = parts.at(-1) ?? '';
  if (parts.at(-2) === 'per') return false;
  return IDENTITY.has(last) || (parts.length === 1 && last === 'time');
}

/** Something that was set before the measurement, by its name: `num_ctx`, `temperature`, `batch size`. */
export function isSetting(name: string): boolean {
  return wordsOf(ownName(name)).some((word) => SETTING.has(word));
}

export function isSpread(name: string): boolean {
  return wordsOf(ownName(name)).some((word) => SPREAD.has(word));
}
