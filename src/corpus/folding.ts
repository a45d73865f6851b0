import type { Series } from '../model/corpus.ts';
import { seriesOf } from './series.ts';

/**
 * JSON often keeps rows as keys: `backends.eager.mean_ms`, `backends.jit.mean_ms`. Paths of one number each that
 * differ in one key are one series, `backends.*.mean_ms`, with the keys as labels.
 */
export function foldKeys(series: readonly Series[]): readonly Series[] {
  const single = series.filter(({ values }) => values.length === 1);
  const groups = new Map<string, { readonly series: Series; readonly key: string }[]>();
  for (const one of single) {
    for (const { name, key } of foldedNames(one.name)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [{ series: one, key }]);
      else group.push({ series: one, key });
    }
  }
  const done = new Set<Series>();
  const folded = new Map<Series, Series>();
  // The largest groups first; of equal ones that whose key stands further left, as it was entered first.
  for (const [name, group] of [...groups].sort(([, a], [, b]) => b.length - a.length)) {
    const members = group.filter((member) => !done.has(member.series));
    const head = members[0];
    if (head === undefined || members.length < 2) continue;
    const made = seriesOf(
      name,
      members.map((member) => member.series.values[0] ?? Number.NaN),
      members.map((member) => member.key),
    );
    if (made === null) continue;
    folded.set(head.series, made);
    for (const member of members) done.add(member.series);
  }
  return series.flatMap((one) => folded.get(one) ?? (done.has(one) ? [] : [one]));
}

/** The path with each of its keys but the last, which names the quantity, replaced by `*`. */
function foldedNames(path: string): readonly { name: string; key: string }[] {
  const steps = path.match(/\["(?:[^"\\]|\\.)*"\]|\[\]|[^.[\]]+/gu) ?? [];
  return steps.slice(0, -1).flatMap((key, at) => {
    if (key === '[]') return [];
    const name = steps.map((other, place) => (place === at ? '*' : other)).join('.');
    return [
      {
        name: name.replaceAll('.[', '['),
        key: key.startsWith('["') ? String(JSON.parse(key.slice(1, -1))) : key,
      },
    ];
  });
}
