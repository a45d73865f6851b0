import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { htmlText } from '../report/safe.ts';

/**
 * Drawings: Observable Plot computes them in a document without a browser, and what comes out is made small. Colours are
 * variables of the page, so that one drawing serves the light and the dark one.
 */

const { document } = parseHTML('<html><body></body></html>');

/** As far as we look into the elements that Plot makes. */
interface Drawn {
  readonly tagName: string;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  querySelectorAll(selector: string): Iterable<Drawn>;
}

export interface Drawing {
  /** What the drawing shows, in words, for whoever does not see it. May hold foreign text. */
  readonly name: string;
  /** In pixels of a drawing that is as wide as it is meant; it shrinks with its column. */
  readonly width: number;
  readonly height: number;
  readonly options: Omit<Plot.PlotOptions, 'width' | 'height' | 'document'>;
  readonly className?: string;
}

export function drawn({ name, width, height, options, className = '' }: Drawing): string {
  const svg = Plot.plot({ ...options, width, height, document } as Plot.PlotOptions) as unknown as Drawn;
  for (const element of svg.querySelectorAll('style')) element.remove();
  for (const element of svg.querySelectorAll('*')) slim(element);
  const classes = className === '' ? 'plot' : `plot ${className}`;
  return `<svg class="${classes}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="currentColor" font-size="11" text-anchor="middle" role="img" aria-label="${htmlText(name)}">${svg.innerHTML}</svg>`;
}

const PLACES = ['cx', 'cy', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'd', 'transform'] as const;

/** A tenth of a pixel is all that can be seen; what Plot tells of its own parts is in the drawing's name. */
function slim(element: Drawn): void {
  for (const name of PLACES) {
    const value = element.getAttribute(name);
    if (value?.includes('.')) element.setAttribute(name, value.replace(/-?\d+\.\d+/g, rounded));
  }
  for (const name of ['aria-label', 'aria-hidden', 'aria-description']) element.removeAttribute(name);
}

function rounded(number: string): string {
  return String(Number(Number(number).toFixed(1)) + 0);
}

/** A number at a tick, as short as it can be told. */
export function tick(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** What all drawings share. */
export const INK = {
  text: 'currentColor',
  grid: 'var(--grid)',
  muted: 'var(--muted)',
  point: 'var(--point)',
  worse: 'var(--worse)',
  better: 'var(--better)',
  open: 'var(--open)',
  limit: 'var(--limit)',
  paper: 'var(--paper)',
} as const;

export { Plot };
