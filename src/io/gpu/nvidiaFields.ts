/**
 * What we ask nvidia-smi for. Names came and went with drivers, and one unknown name fails the whole query: so the
 * tool is asked which it knows. `clocks_throttle_reasons.*` became `clocks_event_reasons.*` with driver 535; MIG and
 * the counters are unknown to drivers before them.
 */

/** Names of one value, the preferred first. */
export interface Field<K extends string> {
  readonly key: K;
  readonly names: readonly [string, ...string[]];
}

/** A field under the name that this driver knows. */
export interface ProbedField<K extends string> {
  readonly key: K;
  readonly name: string;
}

/** The name comes last: it may hold a comma. */
export const FACT_FIELDS = [
  { key: 'uuid', names: ['uuid', 'gpu_uuid'] },
  { key: 'memory', names: ['memory.total'] },
  { key: 'driver', names: ['driver_version'] },
  { key: 'enforcedLimit', names: ['enforced.power.limit'] },
  { key: 'limit', names: ['power.limit'] },
  { key: 'persistence', names: ['persistence_mode'] },
  { key: 'mig', names: ['mig.mode.current'] },
  { key: 'vbios', names: ['vbios_version'] },
  { key: 'name', names: ['name', 'gpu_name'] },
] as const satisfies readonly Field<string>[];
export type FactKey = (typeof FACT_FIELDS)[number]['key'];

export const SAMPLE_FIELDS = [
  { key: 'index', names: ['index'] },
  { key: 'smClock', names: ['clocks.sm', 'clocks.current.sm'] },
  { key: 'memoryClock', names: ['clocks.mem', 'clocks.current.memory'] },
  { key: 'temperature', names: ['temperature.gpu'] },
  { key: 'power', names: ['power.draw'] },
  { key: 'utilisation', names: ['utilization.gpu'] },
  { key: 'memoryUsed', names: ['memory.used'] },
  { key: 'reasons', names: ['clocks_event_reasons.active', 'clocks_throttle_reasons.active'] },
  { key: 'swThermal', names: ['clocks_event_reasons_counters.sw_thermal_slowdown'] },
  { key: 'hwThermal', names: ['clocks_event_reasons_counters.hw_thermal_slowdown'] },
  { key: 'powerBrake', names: ['clocks_event_reasons_counters.hw_power_brake_slowdown'] },
  { key: 'powerCap', names: ['clocks_event_reasons_counters.sw_power_cap'] },
] as const satisfies readonly Field<string>[];
export type SampleKey = (typeof SAMPLE_FIELDS)[number]['key'];

/** The names in what `nvidia-smi --help-query-gpu` prints: lines such as `"uuid" or "gpu_uuid"`. */
export function namesInHelp(help: string): ReadonlySet<string> {
  const names = help
    .split(/\r?\n/)
    .filter((line) => /^\s*"/.test(line))
    .flatMap((line) => [...line.matchAll(/"([^"\s]+)"/g)].map((match) => match[1] ?? ''));
  return new Set(names);
}

/** The fields under names that the tool knows. A help text that names too little is no help: then all are tried. */
export function chooseFields<K extends string>(
  fields: readonly Field<K>[],
  known: ReadonlySet<string>,
): readonly ProbedField<K>[] {
  const isHelp = known.has('index') && known.has('memory.used');
  return fields.flatMap(({ key, names }) => {
    const name = isHelp ? names.find((each) => known.has(each)) : names[0];
    return name === undefined ? [] : [{ key, name }];
  });
}

/** The field that a failed query complains of. */
export function unknownField(output: string): string | null {
  return /Field "([^"]+)" is not a valid field to query/i.exec(output)?.[1] ?? null;
}

/** The fields after a complaint: the next name of that field, or none. Null where the complaint names none of ours. */
export function withoutField<K extends string>(
  probed: readonly ProbedField<K>[],
  complaint: string,
  fields: readonly Field<K>[],
): readonly ProbedField<K>[] | null {
  if (!probed.some(({ name }) => name === complaint)) return null;
  return probed.flatMap((field) => {
    if (field.name !== complaint) return [field];
    const names: readonly string[] = fields.find(({ key }) => key === field.key)?.names ?? [];
    const next = names[names.indexOf(complaint) + 1];
    return next === undefined ? [] : [{ key: field.key, name: next }];
  });
}
