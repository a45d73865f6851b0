/** Where an annotation points, mended as the runner mends it (actions/runner, ActionCommandManager.cs). */

type Properties = Readonly<Record<string, string>>;

/**
 * An end alone is a start, too. Columns go without a line, and where the lines differ; what ends before it starts goes.
 * A value that is no number counts as none.
 */
export function soundPlace(properties: Properties): Properties {
  const line = given(properties, 'line') ?? given(properties, 'endLine');
  const endLine = given(properties, 'endLine');
  const col = given(properties, 'col') ?? given(properties, 'endColumn');
  const endColumn = given(properties, 'endColumn');
  const place = {
    ...properties,
    ...(line === null ? {} : { line }),
    ...(col === null ? {} : { col }),
  };
  const isLost = col !== null && (line === null || (endLine !== null && line !== endLine));
  const lost = [
    ...(isLost || isBackwards(col, endColumn) ? ['col', 'endColumn'] : []),
    ...(isBackwards(line, endLine) ? ['line', 'endLine'] : []),
  ];
  return Object.fromEntries(Object.entries(place).filter(([name]) => !lost.includes(name)));
}

/** The text, where .NET's `int.TryParse` would take it. */
function given(properties: Properties, name: string): string | null {
  const text = properties[name] ?? '';
  return /^\s*[+-]?\d+\s*$/.test(text) ? text : null;
}

function isBackwards(start: string | null, end: string | null): boolean {
  return start !== null && end !== null && Number(end) < Number(start);
}
