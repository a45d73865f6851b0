/** Markdown tables, as the generated documents hold them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

export const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

/** Text in a table cell; what stands between back-ticks stays code. */
export const cell = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') ? part.replaceAll('|', '\\|') : part.replace(/[\\|*<>_[\]]/g, '\\$&'),
    )
    .join('');
