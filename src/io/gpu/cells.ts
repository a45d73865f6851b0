/** Cells of what GPU tools print. Unknown is null, never 0. */

/** "[N/A]", "N/A", "[Not Supported]", "[Not Found]", "[Unknown Error]", "[Insufficient Permissions]", "ERR!", "-". */
const NOTHING = /^(\[.*\]|N\/A( \(.*\))?|ERR!|-|)$/i;

export function knownText(cell: string | undefined): string | null {
  const text = cell?.trim();
  return text === undefined || NOTHING.test(text) ? null : text;
}

export function knownNumber(cell: string | number | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) && cell >= 0 ? cell : null;
  const text = cell?.trim();
  return text !== undefined && /^\d{1,18}(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** "Enabled" and "Disabled". */
export function knownFlag(cell: string | undefined): boolean | null {
  const text = cell?.trim().toLowerCase();
  return text === 'enabled' ? true : text === 'disabled' ? false : null;
}

/** A bit mask such as 0x0000000000000004. */
export function knownMask(cell: string | undefined): number | null {
  const text = cell?.trim();
  return text !== undefined && /^0x[0-9a-f]{1,16}$/i.test(text)
    ? Number.parseInt(text.slice(2).slice(-8), 16)
    : null;
}

/**
 * A row of comma-separated values without quotes, as nvidia-smi prints it, by the keys of its columns. The last column
 * may hold commas of its own. Null where there are too few cells.
 */
export function rowByKey<K extends string>(
  line: string,
  keys: readonly K[],
): Partial<Record<K, string>> | null {
  const cells = line.split(',');
  if (keys.length === 0 || cells.length < keys.length) return null;
  const row: Partial<Record<K, string>> = {};
  keys.forEach((key, place) => {
    const isLast = place === keys.length - 1;
    row[key] = (isLast ? cells.slice(place).join(',') : (cells[place] ?? '')).trim();
  });
  return row;
}
