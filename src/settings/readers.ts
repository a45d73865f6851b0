import type { Think } from '../model/settings.ts';
import { HOST_ALLOWED, normaliseHost } from './host.ts';

/** How one value is read: what is allowed, in words that complete "must be …", and the check itself. */
export interface Reader<T> {
  readonly allowed: string;
  /** Takes text as it stands. Otherwise an input's `5` or `true` is read as number or boolean first, as YAML does. */
  readonly literal: boolean;
  /** Undefined: not allowed. */
  readonly parse: (value: unknown) => T | undefined;
  /** Whether `allowed` goes without saying. */
  readonly obvious?: boolean;
  /** What of a refused text may be told, where not all of it. */
  readonly printable?: (text: string) => string;
}

const HOUR_MS = 3_600_000;
/** A self-hosted job is ended after five days: https://docs.github.com/actions/reference/limits */
const LONGEST_HOURS = 120;

/** Reads an input's text. */
export function parseText<T>(reader: Reader<T>, text: string): T | undefined {
  return reader.parse(reader.literal ? text : scalarOf(text));
}

/** An input's text as YAML's core schema reads a plain scalar; `TRUE` and `True` are booleans too. */
function scalarOf(text: string): string | number | boolean {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return Number(text);
  return text;
}

export function integer(least: number, most?: number): Reader<number> {
  return {
    allowed:
      most === undefined ? `a whole number of at least ${least}` : `a whole number from ${least} to ${most}`,
    literal: false,
    parse: (value) =>
      typeof value === 'number' &&
      Number.isSafeInteger(value) &&
      value >= least &&
      value <= (most ?? Number.MAX_SAFE_INTEGER)
        ? value
        : undefined,
  };
}

export function percentBelow(most: number): Reader<number> {
  return {
    allowed: `a number of percent above 0${Number.isFinite(most) ? ` and below ${most}` : ''}, such as 5`,
    literal: false,
    parse: (value) => (typeof value === 'number' && value > 0 && value < most ? value : undefined),
  };
}

/** A number in a unit, from one value on and below another. */
export function numberFrom(least: number, unit: string, most = Number.POSITIVE_INFINITY): Reader<number> {
  return {
    allowed: `a number of at least ${least}${Number.isFinite(most) ? ` and below ${most}` : ''}, ${unit}`,
    literal: false,
    parse: (value) => (typeof value === 'number' && value >= least && value < most ? value : undefined),
  };
}

export const boolean: Reader<boolean> = {
  allowed: 'true or false',
  literal: false,
  parse: (value) => (typeof value === 'boolean' ? value : undefined),
};

/** https://docs.ollama.com/capabilities/thinking */
export const think: Reader<Think> = {
  allowed: 'false, true, low, medium or high',
  literal: false,
  parse: (value) =>
    typeof value === 'boolean' || value === 'low' || value === 'medium' || value === 'high'
      ? value
      : undefined,
};

export function choice<const T extends string>(...values: readonly T[]): Reader<T> {
  return {
    allowed: `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
    literal: true,
    parse: (value) => values.find((candidate) => candidate === value),
  };
}

/** Text that a pattern describes. */
export function pattern(allowed: string, expression: RegExp): Reader<string> {
  return {
    allowed,
    literal: true,
    parse: (value) => (typeof value === 'string' && expression.test(value) ? value : undefined),
  };
}

/** The same values, then changed. */
export function mapped<T, U>(reader: Reader<T>, change: (value: T) => U): Reader<U> {
  return {
    ...reader,
    parse: (value) => {
      const read = reader.parse(value);
      return read === undefined ? undefined : change(read);
    },
  };
}

/** Blank means null. */
export function orBlank<T>(reader: Reader<T>): Reader<T | null> {
  return { ...reader, parse: (value) => (value === '' ? null : reader.parse(value)) };
}

/** Milliseconds of `90s`, `45m`, `2h` or `1h30m`; a number without unit is refused, but for 0. */
export function duration(least: 'zero' | 'above zero', zeroMeans = ''): Reader<number> {
  const examples = `such as 90s, 45m or 2h, at most ${LONGEST_HOURS}h`;
  return {
    allowed:
      least === 'zero' ? `a duration ${examples}, or 0 for ${zeroMeans}` : `a duration above 0, ${examples}`,
    literal: true,
    parse: (value) => {
      const parts = /^(?=\d)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(
        value === '0' ? '0s' : String(value),
      );
      if (parts === null) return undefined;
      const [hours, minutes, seconds] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0));
      const ms = (hours ?? 0) * HOUR_MS + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1_000;
      return ms > LONGEST_HOURS * HOUR_MS || (ms === 0 && least === 'above zero') ? undefined : ms;
    },
  };
}

/** Whatever it is: a secret is never judged, so that no message can show it. */
export const secret: Reader<string> = {
  allowed: 'text',
  obvious: true,
  literal: true,
  parse: (value) => String(value),
};

export const line: Reader<string> = {
  allowed: 'text on one line',
  obvious: true,
  literal: true,
  parse: (value) =>
    typeof value === 'string' && value.trim() !== '' && !/[\u0000-\u001f\u007f]/.test(value)
      ? value
      : undefined,
};

/** Ollama's rule for names, host and namespace included, in short (ollama/ollama types/model/name.go, isValidPart). */
export const modelName = pattern(
  'the name of an Ollama model, such as gemma3:latest',
  /^[A-Za-z0-9_][\w.:/-]{0,254}$/,
);

/**
 * A branch as `git check-ref-format --branch` takes it, of plain characters (https://git-scm.com/docs/git-check-ref-format).
 * GitHub refuses names that look like a commit.
 */
export const branchName = pattern(
  'the name of a git branch, up to 200 letters, digits, ".", "_", "-" or "/", without refs/ before it',
  /^(?![-./])(?!refs\/)(?!HEAD$)(?![0-9a-f]{40}$)(?!.*(?:\.\.|\/[./]|\.lock(?:\/|$)))[\w./-]{1,200}(?<![./])$/i,
);

/** A path that a file in the repository may name: whoever changes the file must not reach beside the checkout. */
export const pathInside: Reader<string> = {
  allowed: 'a relative path that stays inside the repository (the input of the same name may point anywhere)',
  literal: true,
  parse: (value) => {
    const path = line.parse(value);
    if (path === undefined || /^(?:[\\/~]|[A-Za-z]:)/.test(path)) return undefined;
    return path.split(/[\\/]/).some((part) => part.trim() === '..') ? undefined : path;
  },
};

export const host: Reader<string> = {
  allowed: HOST_ALLOWED,
  literal: true,
  parse: (value) => normaliseHost(String(value)) ?? undefined,
  // A refused address has no known shape: everything up to the last @ may be a password.
  printable: (text) => text.replace(/^.*@/s, ''),
};
