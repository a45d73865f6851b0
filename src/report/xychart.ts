import { fence, mermaidText } from './safe.ts';

/** Line charts as GitHub's mermaid draws them. Its parser knows plain decimals alone, so numbers are written by hand. */

export interface Series {
  /** One for each label, all finite. */
  readonly values: readonly number[];
  /** `#rrggbb` */
  readonly colour: string;
}

export interface LineChart {
  /** Parts of the title; foreign ones among them. */
  readonly title: readonly string[];
  /** Words of ours, no two alike. */
  readonly labels: readonly string[];
  /** Word of ours at the axis. */
  readonly unit: string;
  readonly range: readonly [low: number, high: number];
  readonly series: readonly Series[];
}

/** A fenced chart; '' where anything in it is no number that mermaid could read. */
export function lineChart({ title, labels, unit, range, series }: LineChart): string {
  const [low, high] = range;
  const decimals = decimalsFor(high - low);
  const numbers = [low, high, ...series.flatMap(({ values }) => values)];
  const isDrawable = decimals !== null && numbers.every(isPlain) && labels.length > 1 && low < high;
  if (!isDrawable) return '';
  const written = (value: number) => value.toFixed(decimals);
  const quoted = (text: string) => `"${mermaidText(text)}"`;
  const named = title.map((part) => mermaidText(part) || 'unnamed').join(', ');
  return fence(
    [
      '---',
      'config:',
      '  xyChart:',
      '    width: 760',
      '    height: 260',
      '    titleFontSize: 16',
      '  themeVariables:',
      '    xyChart:',
      `      plotColorPalette: "${series.map(({ colour }) => colour).join(', ')}"`,
      '---',
      'xychart-beta',
      `  title "${named}"`,
      `  x-axis [${labels.map(quoted).join(', ')}]`,
      `  y-axis ${quoted(unit)} ${written(low)} --> ${written(high)}`,
      ...series.map(({ values }) => `  line [${values.map(written).join(', ')}]`),
    ].join('\n'),
    'mermaid',
  );
}

/** Digits that tell a thousandth of the range; null where no plain decimal does. */
function decimalsFor(span: number): number | null {
  if (!(span > 0)) return null;
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(span)));
  return decimals <= MOST_DECIMALS ? decimals : null;
}

const MOST_DECIMALS = 9;
/** Beyond it JavaScript writes exponents some day, and nobody measures such a thing. */
const MOST = 1e12;

function isPlain(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) < MOST;
}
