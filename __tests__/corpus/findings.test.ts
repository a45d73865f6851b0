import { describe, expect, test } from '@jest/globals';
import { SAMPLE_SEED } from '../../dev/samples/generate.ts';
import { sampleReports } from '../../dev/samples/samples.ts';
import { collectFindings } from '../../src/corpus/findings.ts';
import type { Document, Finding } from '../../src/model/corpus.ts';
import { documentOf } from './documents.ts';

function findingsOf(documents: readonly Document[]) {
  const findings = collectFindings();
  for (const document of documents) findings.add(document);
  return findings.best();
}

const samples = sampleReports(SAMPLE_SEED);

function sample(name: string): string {
  const text = samples.get(name);
  if (text === undefined) throw new Error(`no sample ${name}`);
  return text;
}

/** The findings of one sample alone, by kind and series. */
function findingIn(name: string, kind: Finding['kind'], series: string): Finding {
  const findings = findingsOf([documentOf(`reports/${name}`, sample(name))]);
  const found = findings.find((finding) => finding.kind === kind && finding.series === series);
  if (found === undefined) throw new Error(`none of ${findings.map(({ text }) => text).join('\n')}`);
  return found;
}

/** Loops and nothing else, so that nothing is shared with what is tested. */
function extremesOf(values: readonly number[]): { smallest: number; largest: number } {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return { smallest, largest };
}

function cellsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.trim().split('\n').slice(1)) rows.push(line.split(delimiter));
  return rows;
}

describe('findings against an independent computation, by shape of file', () => {
  test('CSV: the best and the worst row of a sweep', () => {
    const rows = cellsOf(sample('load/http_sweep_2026-03-02.csv'), ',');
    const { smallest, largest } = extremesOf(rows.map((row) => Number(row[2])));
    const finding = findingIn('load/http_sweep_2026-03-02.csv', 'best-worst', 'throughput_rps');
    expect(finding.numbers).toEqual({ best: largest, worst: smallest, count: 12, ratio: largest / smallest });
    const best = rows.find((row) => Number(row[2]) === largest);
    expect(finding.text).toContain(
      `reports/load/http_sweep_2026-03-02.csv: throughput_rps is best at ${largest}`,
    );
    expect(finding.text).toContain(`(cache=${best?.[1]}, concurrency=${best?.[0]})`);
  });

  test('CSV with semicolons and decimal commas: low is good', () => {
    const rows = cellsOf(sample('index/build_times_eu.csv'), ';');
    const { smallest, largest } = extremesOf(rows.map((row) => Number(row[1]?.replace(',', '.'))));
    const finding = findingIn('index/build_times_eu.csv', 'best-worst', 'build_time_s');
    expect(finding.numbers).toMatchObject({ best: smallest, worst: largest, count: 5 });
    expect(finding.numbers.apartPercent).toBeCloseTo((100 * (largest - smallest)) / smallest, 9);
  });

  test('CSV with dates: the way from the first to the last night', () => {
    const values = cellsOf(sample('nightly/memory.csv'), ',').map((row) => Number(row[1]));
    const first = values[0] ?? 0;
    const last = values[values.length - 1] ?? 0;
    const finding = findingIn('nightly/memory.csv', 'trend', 'rss_mb');
    expect(finding.numbers).toMatchObject({ first, last, count: 28 });
    expect(finding.numbers.changePercent).toBeCloseTo((100 * (last - first)) / first, 9);
    expect(finding.text).toContain(`rises from ${first} to ${last} over 28 values along date`);
  });

  test('CSV with a failed row: its zeros are not the worst', () => {
    const kept: number[] = [];
    for (const row of cellsOf(sample('index/build_times.csv'), ',')) {
      if (row[4] === '') kept.push(Number(row[3]));
    }
    const { smallest, largest } = extremesOf(kept);
    expect(kept).toHaveLength(9);
    expect(smallest).toBeGreaterThan(0);
    const finding = findingIn('index/build_times.csv', 'best-worst', 'docs_per_s');
    expect(finding.numbers).toMatchObject({ best: largest, worst: smallest, count: 9 });
  });

  test('CSV of one column: range, median and coefficient of variation', () => {
    const cells = cellsOf(sample('load/http_sweep_2026-03-09.csv'), ',').map((row) => row[4] ?? '');
    const values = cells.map(Number);
    let sum = 0;
    for (const value of values) sum += value;
    const mean = sum / values.length;
    let squares = 0;
    for (const value of values) squares += (value - mean) ** 2;
    const sampleSd = Math.sqrt(squares / (values.length - 1));
    const ordered = values.toSorted((a, b) => a - b);
    const { smallest, largest } = extremesOf(values);
    const [finding] = findingsOf([documentOf('reports/p95.csv', `p95_ms\n${cells.join('\n')}\n`)]);
    expect(finding?.kind).toBe('spread');
    expect(finding?.numbers).toMatchObject({ min: smallest, max: largest, count: 12 });
    expect(finding?.numbers.median).toBeCloseTo(((ordered[5] ?? 0) + (ordered[6] ?? 0)) / 2, 9);
    expect(finding?.numbers.mean).toBeCloseTo(mean, 9);
    expect(finding?.numbers.sampleSd).toBeCloseTo(sampleSd, 9);
    expect(finding?.numbers.cvPercent).toBeCloseTo((100 * sampleSd) / mean, 9);
  });

  test('JSON: elements of a list by their name', () => {
    const { results } = JSON.parse(sample('index/merge_policy.json')) as {
      results: { policy: string; query_latency_s: number }[];
    };
    const { smallest, largest } = extremesOf(results.map((each) => each.query_latency_s));
    const finding = findingIn('index/merge_policy.json', 'best-worst', 'results[].query_latency_s');
    expect(finding.numbers).toEqual({ best: smallest, worst: largest, count: 4, ratio: largest / smallest });
    const best = results.find((each) => each.query_latency_s === smallest);
    expect(finding.text).toContain(`(policy=${best?.policy})`);
  });

  test('JSON: rows that are kept as keys, one of which failed', () => {
    const { backends } = JSON.parse(sample('load/summary_2026-03-02.json')) as {
      backends: Record<string, { throughput_rps: number; error?: string }>;
    };
    const kept: number[] = [];
    for (const backend of Object.values(backends))
      if (backend.error === undefined) kept.push(backend.throughput_rps);
    const { smallest, largest } = extremesOf(kept);
    const finding = findingIn('load/summary_2026-03-02.json', 'best-worst', 'backends.*.throughput_rps');
    expect(finding.numbers).toMatchObject({ best: largest, worst: smallest, count: 3 });
    expect(finding.text).toContain('(memory)');
  });

  test('JSON: a plain list of numbers in order', () => {
    const { loss } = JSON.parse(sample('ranking/training_loss.json')) as { loss: number[] };
    const finding = findingIn('ranking/training_loss.json', 'trend', 'loss[]');
    expect(finding.numbers).toMatchObject({
      first: loss[0],
      last: loss[loss.length - 1],
      count: loss.length,
    });
    expect(finding.numbers.rankCorrelation).toBeLessThan(-0.8);
    expect(finding.text).toContain('falls from');
  });

  test('JSON lines: a timeout is no latency of 0', () => {
    const kept: number[] = [];
    for (const line of sample('runtime/requests.jsonl').trim().split('\n')) {
      const request = JSON.parse(line) as { status: string; latency_ms: number };
      if (request.status !== 'timeout') kept.push(request.latency_ms);
    }
    const { smallest, largest } = extremesOf(kept);
    const finding = findingIn('runtime/requests.jsonl', 'best-worst', '[].latency_ms');
    expect(finding.numbers).toMatchObject({ best: smallest, worst: largest, count: 59 });
  });

  test('Markdown: a table with units and bold numbers', () => {
    const values: number[] = [];
    for (const line of sample('load/notes.md').split('\n')) {
      const cell = line.split('|')[2] ?? '';
      if (cell.includes('req/s')) values.push(Number(cell.replace(/[^\d.]/g, '')));
    }
    const { smallest, largest } = extremesOf(values);
    const finding = findingIn('load/notes.md', 'best-worst', 'Throughput');
    expect(values).toHaveLength(3);
    expect(finding.numbers).toMatchObject({ best: largest, worst: smallest, count: 3 });
    expect(finding.text).toMatch(
      /Throughput under "Caches at 64 clients" is best at \d+ req\/s \(Cache=segmented\)/,
    );
  });
});

describe('what is said and what is not', () => {
  const textsOf = (name: string, text: string) =>
    findingsOf([documentOf(name, text)]).map((finding) => finding.text);

  test('where nobody knows what is good it is highest and lowest', () => {
    expect(textsOf('a.csv', 'site,visitors\na,100\nb,150\nc,120\n')).toEqual([
      'a.csv: visitors is highest at 150 (site=b) and lowest at 100 (site=a), 50 % apart.',
    ]);
  });

  test('values that several share are told with how many', () => {
    expect(textsOf('a.json', '{"x":{"accuracy":0.75},"y":{"accuracy":0.5},"z":{"accuracy":0.75}}')).toEqual([
      'a.json: *.accuracy is best at 0.75 (x and 1 more) and worst at 0.5 (y), 50 % apart.',
    ]);
  });

  test('no percent across zero', () => {
    expect(textsOf('a.csv', 'config,ttft_delta_ms\na,-20\nb,10\nc,0\n')).toEqual([
      'a.csv: ttft_delta_ms is best at -20 (config=a) and worst at 10 (config=b).',
    ]);
  });

  test.each([
    ['constants', 'name,latency_ms\na,5\nb,5\nc,5\n'],
    [
      'identities',
      'name,id,seed,port,timestamp\na,1,9,80,1759275987\nb,2,8,81,1759276987\nc,3,7,82,1759277987\n',
    ],
    ['Unix times under other names', 'name,create_time\na,1759275970\nb,1759275520\nc,1769275521\n'],
    ['settings', 'name,num_ctx,temperature\na,1024,0.2\nb,2048,0.4\nc,4096,0.8\n'],
    ['spreads of other numbers', 'name,stdev_ms\na,1\nb,2\nc,3\n'],
    ['differences that are noise', 'name,latency_ms\na,100\nb,100.1\nc,100.2\n'],
    ['two values', 'name,latency_ms\na,1\nb,2\n'],
  ])('nothing about %s', (_, text) => {
    expect(textsOf('a.csv', text)).toEqual([]);
  });

  test('a series that wanders has no trend', () => {
    const rows = [5, 9, 2, 7, 4, 8].map((value, at) => `${at + 1},${value}`);
    const findings = findingsOf([documentOf('a.csv', `step,loss\n${rows.join('\n')}\n`)]);
    expect(findings.map(({ kind }) => kind)).not.toContain('trend');
  });

  test('equal values share their rank', () => {
    const rows = [3, 3, 3, 2, 2, 1].map((value, at) => `${at + 1},${value}`);
    const finding = findingsOf([documentOf('a.csv', `step,loss\n${rows.join('\n')}\n`)]).find(
      ({ kind }) => kind === 'trend',
    );
    // Spearman by hand: ranks 4, 4, 4, 1.5, 1.5, 0 against 0 to 5.
    expect(finding?.numbers.rankCorrelation).toBeCloseTo(-15 / Math.sqrt(17.5 * 15), 9);
  });
});

describe('the choice', () => {
  const all = [...samples].map(([name, text]) => documentOf(`reports/${name}`, text));
  const chosen = findingsOf(all);

  test('a dozen at most, two of a file at most, one of a series of a file, all kinds', () => {
    expect(chosen).toHaveLength(12);
    const perFile = new Map<string, string[]>();
    for (const { path, series } of chosen) perFile.set(path, [...(perFile.get(path) ?? []), series]);
    for (const series of perFile.values()) {
      expect(series.length).toBeLessThanOrEqual(2);
      expect(new Set(series).size).toBe(series.length);
    }
    expect(new Set(chosen.map(({ kind }) => kind))).toEqual(new Set(['best-worst', 'spread', 'trend']));
  });

  test('each names its file and holds finite numbers only', () => {
    for (const finding of chosen) {
      expect(finding.text.startsWith(`${finding.path}: `)).toBe(true);
      for (const number of Object.values(finding.numbers)) expect(Number.isFinite(number)).toBe(true);
    }
  });

  test('copies of a file, and the same numbers in another format, are told once', () => {
    const csv = 'config,tok_s\na,10\nb,20\nc,60\n';
    const json = JSON.stringify([
      { config: 'a', mean_tok_s: 10 },
      { config: 'b', mean_tok_s: 20 },
      { config: 'c', mean_tok_s: 60 },
    ]);
    const twice = findingsOf([
      documentOf('a.csv', csv),
      documentOf('b.csv', csv),
      documentOf('c.json', json),
    ]);
    expect(twice.map(({ path }) => path)).toEqual(['a.csv']);
  });

  test('the order of the files does not change it', () => {
    const texts = (documents: typeof all) => findingsOf(documents).map(({ text }) => text);
    expect(texts(all.toReversed())).toEqual(texts(all));
  });
});
