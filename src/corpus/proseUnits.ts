/** Units as people write them behind numbers, and what they come to, so that 1.2 s and 1200 ms are the same. */

export interface ProseUnit {
  /** Numbers of different dimensions are never the same. */
  readonly dimension: string;
  /** To the dimension's own unit. Two where writers mean one or the other: a GB of 10^9 or of 2^30 bytes. */
  readonly factors: readonly number[];
}

const UNITS = new Map<string, ProseUnit>();

/** As it is written, and in lower case where that means nothing else: one letter may (W and w, B and b). */
function add(dimension: string, factors: readonly number[], names: string): void {
  for (const name of names.split(' ')) UNITS.set(name, { dimension, factors });
}

add('time', [1e-9], 'ns nanosecond nanoseconds');
add('time', [1e-6], 'us µs μs microsecond microseconds');
add('time', [1e-3], 'ms msec msecs millisecond milliseconds');
add('time', [1], 's sec secs second seconds');
add('time', [60], 'min mins minute minutes');
add('time', [3600], 'h hr hrs hour hours');
add('time', [86_400], 'day days');
add('frequency', [1], 'Hz hz');
add('frequency', [1e3], 'kHz khz');
add('frequency', [1e6], 'MHz mhz');
add('frequency', [1e9], 'GHz ghz');
add('power', [1e-3], 'mW milliwatts');
add('power', [1], 'W watt watts');
add('power', [1e3], 'kW kilowatt kilowatts');
add('energy', [1], 'J joule joules');
add('energy', [1e3], 'kJ kilojoules');
add('energy', [3600], 'Wh');
add('energy', [3.6e6], 'kWh kwh');
add('temperature', [1], '°C °c °');
add('share', [0.01], '% percent percentage pct pp points point percent/points');
add('share', [0.001], '‰');
add('ratio', [1], 'x × times fold');
add('bits', [1], 'bit bits');
add('flops', [1e9], 'GFLOPS GFLOP/s gflops');
add('flops', [1e12], 'TFLOPS TFLOP/s tflops');

const PREFIXES = ['', 'k', 'm', 'g', 't'] as const;
for (const [power, prefix] of PREFIXES.entries()) {
  const [decimal, binary] = [1000 ** power, 1024 ** power];
  const big = prefix.toUpperCase();
  const bytes = prefix === '' ? 'B byte bytes' : `${big}B ${prefix}B ${prefix}b`;
  const both = prefix === '' ? [1] : [decimal, binary];
  for (const per of ['', '/s', '/sec', '/second']) {
    const dimension = per === '' ? 'bytes' : 'bytes/s';
    add(dimension, both, withEach(bytes, per));
    if (prefix !== '') add(dimension, [binary], withEach(`${big}iB ${prefix}ib`, per));
  }
}
for (const token of ['tok', 'toks', 'token', 'tokens']) {
  add('tokens/s', [1], ['/s', '/sec', '/second'].map((per) => `${token}${per}`).join(' '));
  add('energy/token', [1], `J/${token} joules/${token} joule/${token}`);
  for (const [factor, time] of [
    [1e-6, 'us µs μs'],
    [1e-3, 'ms millisecond milliseconds'],
    [1, 's second seconds'],
  ] as const) {
    add('time/token', [factor], withEach(time, `/${token}`));
  }
}
add('tokens/s', [1], 't/s T/s tps TPS');

function withEach(names: string, end: string): string {
  return names
    .split(' ')
    .map((name) => `${name}${end}`)
    .join(' ');
}

/** `tok/s`, `MiB`, `percent`; null for what is no unit that we know. */
export function unitNamed(name: string): ProseUnit | null {
  return UNITS.get(name) ?? (name.length > 1 ? UNITS.get(name.toLowerCase()) : undefined) ?? null;
}

/** Marks of emphasis and brackets may stand between a number and its unit, a blank or a hyphen as well. */
const BETWEEN = /[*_`"”)\]]{0,3}[ \u00a0\u2009\u202f-]?[*_`"“([]{0,3}/uy;
const UNIT =
  /(?:[%‰]|[x×](?!\s?\d)|°?[\p{L}µμ]{1,24}(?:\s?\/\s?\p{L}{1,12}| per \p{L}{1,12})?|°)(?![\p{L}\p{N}_])/uy;
const FIRST_WORD = /^(?:°?[\p{L}µμ]+|[%‰×°])/u;

/** The unit written behind a number that ends at `at`, and where it ends; null where none is. */
export function unitAt(text: string, at: number): { readonly unit: ProseUnit; readonly end: number } | null {
  BETWEEN.lastIndex = at;
  BETWEEN.test(text);
  const start = BETWEEN.lastIndex;
  UNIT.lastIndex = start;
  const written = UNIT.exec(text)?.[0];
  if (written === undefined) return null;
  // A count of bytes stands apart; 7B is the size of a model.
  if (written === 'B' && start === at) return null;
  const whole = unitNamed(written.replace(/\s?\/\s?| per /u, '/'));
  if (whole !== null) return { unit: whole, end: start + written.length };
  const first = FIRST_WORD.exec(written)?.[0] ?? '';
  const unit = first.length < written.length ? unitNamed(first) : null;
  return unit === null ? null : { unit, end: start + first.length };
}

/**
 * The unit that a name of a column or key ends in: `ttft_ms`, `tokens_per_second`, `duration_s`. A word that is a unit as
 * a whole counts, too, except where it says something else in a table (`min`).
 */
export function unitInName(name: string): ProseUnit | null {
  const parts = name.split(/[_.\-/[\]]+/u).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  const rate = before === 'per' ? `${parts.at(-3)}/${last}` : `${before}/${last}`;
  const found = unitNamed(rate);
  if (found !== null) return found;
  if (last.length === 1 ? last !== 's' || parts.length === 1 : OTHER_MEANING.has(last)) return null;
  return unitNamed(last);
}

const OTHER_MEANING = new Set(['min', 'mins', 'point', 'points', 'times', 'fold', 'day', 'days']);
