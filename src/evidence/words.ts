/** Numbers as reasons and notes say them. */

export function milliseconds(ms: number): string {
  if (Math.abs(ms) >= 999.5) return `${(ms / 1000).toFixed(2)} s`;
  return Math.abs(ms) >= 99.5 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`;
}

/** A share from 0 to 1. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export function memory(mib: number): string {
  return Math.abs(mib) >= 1024 ? `${(mib / 1024).toFixed(1)} GiB` : `${mib.toFixed(0)} MiB`;
}

/** `one`, `one and two`, `one, two and three`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Far above what binary fractions are off by, far below any clock: exactly at a limit is within it. */
const EDGE = 1e-9;

export function exceeds(value: number, limit: number): boolean {
  return value > limit + Math.abs(limit) * EDGE;
}
