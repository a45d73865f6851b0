/**
 * Workflow commands as GitHub's runner reads them, out of every line of stdout and stderr. The rules are those
 * of actions/runner (August 2026): `ActionCommand.cs` for the two forms, `ActionCommandManager.cs` for what is
 * registered and for stop-commands. Comparison is ordinal; the runner's depends on its culture in places.
 */

/** One command as it was understood. */
export interface WorkflowCommand {
  /** In lower case: names are compared without regard to case. */
  readonly command: string;
  /** Keys as they were first sent; a later value under another case replaces the earlier. */
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** What became of a line. */
export type LineResult =
  | { readonly kind: 'output' }
  | { readonly kind: 'command'; readonly command: WorkflowCommand }
  | { readonly kind: 'stopped'; readonly token: string }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Reads the lines of one step, stdout and stderr alike; remembers a stop between them. */
export interface CommandReader {
  read(line: string): LineResult;
}

const STOP = 'stop-commands';
const REGISTERED = [
  ...['set-env', 'set-output', 'save-state', 'add-path', 'add-mask', 'add-matcher', 'remove-matcher'],
  ...['warning', 'error', 'notice', 'debug', 'group', 'endgroup', 'echo', STOP],
];

/** One of the two forms; in the escapes `%25` comes last, so that `%250A` stays `%0A`. */
interface Form {
  readonly separator: ',' | ';';
  readonly property: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, string>>;
}
const CURRENT: Form = {
  separator: ',',
  property: { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' },
  data: { '%0D': '\r', '%0A': '\n', '%25': '%' },
};
const LEGACY_ESCAPES = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };
const LEGACY: Form = { separator: ';', property: LEGACY_ESCAPES, data: LEGACY_ESCAPES };

/** White space as .NET trims it: U+0085 too, U+FEFF not. */
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const LEADING = new RegExp(`^${SPACE}`);
const TRAILING = new RegExp(`${SPACE}$`);

export function createCommandReader(): CommandReader {
  const registered = new Set(REGISTERED);
  let token: string | null = null;
  return {
    read(line) {
      const command = parseCommand(line, registered) ?? parseLegacyCommand(line, registered);
      if (command === null) return { kind: 'output' };
      if (token !== null) {
        if (command.command !== token) return { kind: 'output' };
        registered.delete(token);
        token = null;
        return { kind: 'resumed' };
      }
      if (command.command !== STOP) return { kind: 'command', command };
      const wanted = command.data.toLowerCase();
      if (wanted === '' || wanted === 'pause-logging' || registered.has(wanted)) {
        return { kind: 'failed', reason: `'${command.data}' cannot be the token of stop-commands.` };
      }
      registered.add(wanted);
      token = wanted;
      return { kind: 'stopped', token: command.data };
    },
  };
}

/** `::name key=value,key=value::data` after white space; null for anything else. */
export function parseCommand(line: string, registered: ReadonlySet<string>): WorkflowCommand | null {
  const text = line.replace(LEADING, '');
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  return end < 0 ? null : parse(text.slice(2, end), text.slice(end + 2), registered, CURRENT);
}

/** `##[name key=value;key=value]data`, anywhere in a line; only the first `##[` counts. */
export function parseLegacyCommand(line: string, registered: ReadonlySet<string>): WorkflowCommand | null {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  return end < 0 ? null : parse(line.slice(start + 3, end), line.slice(end + 1), registered, LEGACY);
}

function parse(
  info: string,
  data: string,
  registered: ReadonlySet<string>,
  form: Form,
): WorkflowCommand | null {
  const space = info.indexOf(' ');
  const command = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!registered.has(command)) return null;
  const properties: Record<string, string> = {};
  for (const pair of space < 0 ? [] : propertyText(info.slice(space + 1), form).split(form.separator)) {
    // .NET's Split('=', 2, RemoveEmptyEntries): equal signs before the key and before the value vanish.
    const [, key, value] = /^=*([^=]+)=+([^=].*)$/s.exec(pair) ?? [];
    if (key === undefined || value === undefined) continue;
    const known = Object.keys(properties).find((name) => name.toLowerCase() === key.toLowerCase());
    properties[known ?? key] = unescapeWith(value, form.property);
  }
  return { command, properties, data: unescapeWith(data, form.data) };
}

/** Only the current form trims what holds the properties. */
function propertyText(text: string, form: Form): string {
  return form === CURRENT ? text.replace(LEADING, '').replace(TRAILING, '') : text;
}

function unescapeWith(text: string, escapes: Readonly<Record<string, string>>): string {
  return Object.entries(escapes).reduce((soFar, [code, char]) => soFar.replaceAll(code, char), text);
}
