/**
 * Puts a body between the lines that hold `name:start` and `name:end`, which stay as they are (`<!-- inputs:start -->`
 * in Markdown, `# inputs:start` in YAML). A text without the region comes back unchanged.
 */
export function fillRegion(text: string, name: string, body: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => marks(line, `${name}:start`));
  const end = lines.findIndex((line, index) => index > start && marks(line, `${name}:end`));
  if (start < 0 && !lines.some((line) => marks(line, `${name}:end`))) return text;
  if (start < 0 || end < 0) throw new Error(`the region ${name} has no start or no end`);
  return [...lines.slice(0, start + 1), body, ...lines.slice(end)].join('\n');
}

const marks = (line: string, mark: string): boolean => new RegExp(`^\\s*(?:<!--|#)\\s*${mark}\\b`).test(line);
