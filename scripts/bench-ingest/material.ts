import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../../dev/samples/random.ts';

/** Reports to be read: many small ones, or few that are as large as wanted. The same bytes for the same seed. */

const FILES_A_FOLDER = 100;
const TYPES = ['csv', 'json', 'md'] as const;
type Type = (typeof TYPES)[number];

interface Measurement {
  readonly config: string;
  readonly batch: number;
  readonly tokensS: string;
  readonly ttftMs: string;
}

/** Small ones are alike, as a benchmark's own files are, and no two have the same bytes. Returns what was written. */
export async function writeSmallFiles(root: string, count: number, seed: number): Promise<number> {
  let byteCount = 0;
  for (let first = 0; first < count; first += FILES_A_FOLDER) {
    const folder = join(root, `suite-${String(first / FILES_A_FOLDER).padStart(4, '0')}`);
    await mkdir(folder, { recursive: true });
    const places = Array.from({ length: Math.min(FILES_A_FOLDER, count - first) }, (_, at) => first + at);
    await Promise.all(
      places.map(async (place) => {
        const type = TYPES[place % TYPES.length] as Type;
        const rows = measurements(seed + place, 4 + (place % 5));
        const text = wholeFile(type, `run ${place}`, rows);
        byteCount += Buffer.byteLength(text);
        await writeFile(join(folder, `run-${String(place).padStart(6, '0')}.${type}`), text);
      }),
    );
  }
  return byteCount;
}

/** Each at most `byteCount` long and little less. Returns what was written. */
export async function writeLargeFiles(
  root: string,
  count: number,
  byteCount: number,
  seed: number,
): Promise<number> {
  await mkdir(root, { recursive: true });
  let total = 0;
  for (let place = 0; place < count; place += 1) {
    const type = TYPES[place % TYPES.length] as Type;
    const parts = partsOf(type, `sweep ${place}`, measurements(seed + place, 4000));
    const file = await open(join(root, `sweep-${String(place).padStart(4, '0')}.${type}`), 'w');
    try {
      let written = (await file.write(parts.head)).bytesWritten;
      let separator = '';
      while (written + separator.length + parts.body.length + parts.foot.length <= byteCount) {
        written += (await file.write(separator + parts.body)).bytesWritten;
        separator = parts.separator;
      }
      total += written + (await file.write(parts.foot)).bytesWritten;
    } finally {
      await file.close();
    }
  }
  return total;
}

function measurements(seed: number, count: number): readonly Measurement[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => ({
    config: `g${80 - 10 * (at % 7)}`,
    batch: 2 ** (at % 6),
    tokensS: random.around(112, 0.08).toFixed(2),
    ttftMs: random.around(160, 0.2).toFixed(1),
  }));
}

interface Parts {
  readonly head: string;
  /** May come any number of times. */
  readonly body: string;
  readonly separator: string;
  readonly foot: string;
}

function wholeFile(type: Type, title: string, rows: readonly Measurement[]): string {
  const { head, body, foot } = partsOf(type, title, rows);
  return head + body + foot;
}

function partsOf(type: Type, title: string, rows: readonly Measurement[]): Parts {
  if (type === 'json') {
    const body = rows.map(
      ({ config, batch, tokensS, ttftMs }) =>
        `{"config":"${config}","batch":${batch},"tokens_s":${tokensS},"ttft_ms":${ttftMs}}`,
    );
    return {
      head: `{"name":"${title}","results":[\n`,
      body: body.join(',\n'),
      separator: ',\n',
      foot: '\n]}\n',
    };
  }
  if (type === 'csv') {
    const body = rows.map((row) => `${row.config},${row.batch},${row.tokensS},${row.ttftMs}\n`);
    return { head: 'config,batch,tokens_s,ttft_ms\n', body: body.join(''), separator: '', foot: '' };
  }
  const body = rows.map(
    (row) => `| ${row.config} | ${row.batch} | ${row.tokensS} tok/s | ${row.ttftMs} ms |\n`,
  );
  const table = `| config | batch | speed | TTFT |\n| --- | --- | --- | --- |\n${body.join('')}`;
  return { head: `# ${title}\n\n`, body: table, separator: '\nThe same again:\n\n', foot: '' };
}
