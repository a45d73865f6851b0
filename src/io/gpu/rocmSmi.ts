import * as v from 'valibot';
import type { Gpu } from '../../model/results.ts';
import { findOnPath } from '../findOnPath.ts';
import { knownNumber, knownText } from './cells.ts';
import { type GpuReading, tellsAnything, UNKNOWN_READING } from './readings.ts';
import { runTool, type Tool } from './runTool.ts';

/**
 * AMD's rocm-smi prints JSON: `card0`, `card1`, … and `system`. Values are strings, seldom numbers; the names of keys
 * change with versions, and warnings may stand before the first brace.
 */

const BYTES_PER_MIB = 1_048_576;
const TIMEOUT_MS = 10_000;

export const FACT_ARGS = [
  ...['--showproductname', '--showdriverversion', '--showuniqueid', '--showvbios'],
  ...['--showmaxpower', '--showmeminfo', 'vram', '--json'],
];
export const SAMPLE_ARGS = [
  ...['--showtemp', '--showuse', '--showpower', '--showclocks', '--showmeminfo', 'vram', '--json'],
];

const CardSchema = v.record(v.string(), v.unknown());
const OutputSchema = v.record(v.string(), v.unknown());

interface Card {
  readonly gpu: number;
  /** The first of these names, compared without case and a colon at the end, that has a value. */
  text(...names: readonly string[]): string | null;
}

export async function findRocmSmi(env: NodeJS.ProcessEnv): Promise<Tool | null> {
  const file = await findOnPath('rocm-smi', env);
  return file === null ? null : { file, env };
}

/** The AMD GPUs of this machine; null where no working rocm-smi is installed. */
export async function queryRocmGpus(env: NodeJS.ProcessEnv): Promise<Gpu[] | null> {
  const tool = await findRocmSmi(env);
  const output = tool === null ? null : await runTool(tool, FACT_ARGS, TIMEOUT_MS);
  return output === null ? null : parseRocmGpus(output);
}

export function parseRocmGpus(output: string): Gpu[] | null {
  const parsed = parseOutput(output);
  if (parsed === null) return null;
  const { cards, system } = parsed;
  if (cards.length === 0) return null;
  return cards.map((card) => {
    const bytes = knownNumber(card.text('VRAM Total Memory (B)') ?? undefined);
    return {
      name: nameOf(card),
      uuid: card.text('Unique ID'),
      memoryMib: bytes === null ? null : Math.round(bytes / BYTES_PER_MIB),
      driver: system?.text('Driver version') ?? card.text('Driver version'),
      powerLimitWatts: knownNumber(card.text('Max Graphics Package Power (W)') ?? undefined),
      persistenceMode: null,
      migMode: null,
      vbios: card.text('VBIOS version'),
    };
  });
}

/** Older versions tell the marketing name as series and a number as model; newer ones have a device name too. */
function nameOf(card: Card): string {
  const named = card.text('Device Name', 'Card series', 'Card model');
  const model = card.text('Card model');
  if (named === null) return 'AMD GPU';
  return named === 'AMD Radeon Graphics' && model !== null ? `${named} (${model})` : named;
}

export function parseRocmReadings(output: string): readonly GpuReading[] {
  return (parseOutput(output)?.cards ?? []).map(readingOf).filter(tellsAnything);
}

function readingOf(card: Card): GpuReading {
  const number = (...names: readonly string[]) => knownNumber(card.text(...names) ?? undefined);
  const bytes = number('VRAM Total Used Memory (B)');
  return {
    ...UNKNOWN_READING,
    gpu: card.gpu,
    smClockMhz: megahertz(card.text('sclk clock speed')),
    memoryClockMhz: megahertz(card.text('mclk clock speed')),
    // Edge is what NVIDIA's core temperature is nearest to; some data-centre cards have the junction alone.
    temperatureCelsius: number('Temperature (Sensor edge) (C)', 'Temperature (Sensor junction) (C)'),
    powerWatts: number('Average Graphics Package Power (W)', 'Current Socket Graphics Package Power (W)'),
    utilisationPercent: number('GPU use (%)'),
    memoryUsedMib: bytes === null ? null : bytes / BYTES_PER_MIB,
  };
}

/** "(1700Mhz)" */
function megahertz(text: string | null): number | null {
  return knownNumber(/^\(?(\d+(?:\.\d+)?)\s*Mhz\)?$/i.exec(text ?? '')?.[1]);
}

function parseOutput(
  output: string,
): { readonly cards: readonly Card[]; readonly system: Card | null } | null {
  const parsed = v.safeParse(OutputSchema, parseJson(output.slice(Math.max(0, output.indexOf('{')))));
  if (!parsed.success) return null;
  const cards = Object.entries(parsed.output).flatMap(([key, value]) => {
    const gpu = /^card(\d{1,3})$/.exec(key)?.[1];
    const card = gpu === undefined ? null : cardOf(Number(gpu), value);
    return card === null ? [] : [card];
  });
  return { cards, system: cardOf(0, parsed.output.system) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cardOf(gpu: number, value: unknown): Card | null {
  const parsed = v.safeParse(CardSchema, value);
  if (!parsed.success) return null;
  const plain = (name: string) => name.trim().replace(/:$/, '').toLowerCase();
  const values = new Map(Object.entries(parsed.output).map(([name, each]) => [plain(name), each]));
  return {
    gpu,
    text(...names) {
      for (const name of names) {
        const each = values.get(plain(name));
        const text =
          typeof each === 'number' ? String(each) : typeof each === 'string' ? knownText(each) : null;
        if (text !== null) return text;
      }
      return null;
    },
  };
}
