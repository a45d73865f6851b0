/** Every foreign text of a view (or of records) exchanged for another, the same for the same wherever it stands. */

/** Words of ours, numbers of ours and times: what a schema or a type holds to. */
const OURS = new Set([
  ...[
    'startedAt',
    'finishedAt',
    'at',
    'latestChange',
    'phase',
    'status',
    'marks',
    'metric',
    'verdict',
    'is',
    'kind',
  ],
  ...[
    'part',
    'type',
    'tool',
    'throttling',
    'durationMeaning',
    'against',
    'failOn',
    'onNotMeasured',
    'repository',
  ],
  ...['onMissingBaseline', 'onWorkloadChange', 'think', 'links', 'interval', 'values'],
]);

/** @param next a text for the place of another */
export function exchanged<T>(value: T, next: (index: number) => string): T {
  const known = new Map<string, string>();
  const another = (text: string): string => {
    const own = known.get(text) ?? `n${known.size}${next(known.size)}`;
    known.set(text, own);
    return own;
  };
  const walk = (part: unknown, key: string): unknown => {
    if (OURS.has(key)) return part;
    if (typeof part === 'string') return another(part);
    if (Array.isArray(part)) return part.map((one) => walk(one, key));
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, one]) => [key === 'options' ? another(name) : name, walk(one, name)]),
    );
  };
  return walk(value, '') as T;
}
