import { type Random, seededRandom } from './random.ts';
import { markdownSamples } from './samplesInMarkdown.ts';

/**
 * Reports of an invented search service, Tidewater, as its team might keep them: sweeps, nightly runs, profiles,
 * evaluations. In them is what real reports directories hold: failed rows, semicolons with decimal commas, a
 * profiler's preamble, a file that was cut off.
 */
export function sampleReports(seed: number): ReadonlyMap<string, string> {
  const random = seededRandom(seed);
  return new Map([
    ['load/http_sweep_2026-03-02.csv', httpSweep(random, 1)],
    ['load/http_sweep_2026-03-09.csv', httpSweep(random, 1.08)],
    ['load/summary_2026-03-02.json', loadSummary(random, '2026-03-02', 1)],
    ['load/summary_2026-03-09.json', loadSummary(random, '2026-03-09', 1.08)],
    ['load/aborted_run.json', abortedRun(random)],
    ['nightly/throughput.csv', nightlyThroughput(random)],
    ['nightly/memory.csv', nightlyMemory(random)],
    ['index/build_times.csv', buildTimes(random)],
    ['index/build_times_eu.csv', buildTimesEurope(random)],
    ['index/merge_policy.json', mergePolicy(random)],
    ['profiler/scoring_kernel.csv', profile(random)],
    ['cost/instances.csv', instances(random)],
    ['ranking/eval_small.json', evaluation(random, 'small', 0.71)],
    ['ranking/eval_large.json', evaluation(random, 'large', 0.78)],
    ['ranking/training_loss.json', trainingLoss(random)],
    ['runtime/gc_pauses.ndjson', garbageCollection(random)],
    ['runtime/requests.jsonl', requests(random)],
    ...markdownSamples(random),
  ]);
}

const lines = (rows: readonly (readonly (string | number)[])[], delimiter = ',') =>
  `${rows.map((row) => row.join(delimiter)).join('\n')}\n`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
const range = (count: number) => Array.from({ length: count }, (_, at) => at);
const day = (from: string, after: number) =>
  new Date(Date.parse(from) + after * 86_400_000).toISOString().slice(0, 10);

function httpSweep(random: Random, speed: number): string {
  const rows = [1, 4, 16, 64].flatMap((concurrency) =>
    ['off', 'lru', 'segmented'].map((cache, at) => {
      const throughput = random.around(speed * 180 * concurrency ** 0.6 * (1 + 0.25 * at), 0.02);
      const p50 = (1000 * concurrency) / throughput;
      const tail = p50 * (2 + random.next());
      return [concurrency, cache, throughput.toFixed(1), p50.toFixed(3), tail.toFixed(3)];
    }),
  );
  return lines([['concurrency', 'cache', 'throughput_rps', 'p50_ms', 'p95_ms'], ...rows]);
}

function loadSummary(random: Random, date: string, speed: number): string {
  const backend = (rps: number) => {
    const throughput = rounded(random.around(rps * speed, 0.01), 2);
    return { throughput_rps: throughput, latency_ms: { mean: rounded(16_000 / throughput, 3) }, errors: 0 };
  };
  const failed = { throughput_rps: 0, latency_ms: { mean: 0 }, error: 'connection refused by shard 3' };
  const backends = { memory: backend(2400), disk: backend(900), hybrid: backend(1900), remote: failed };
  return json({ generated_at: `${date}T04:12:09Z`, seed: 20_260_302, clients: 16, backends });
}

/** Cut off in the middle, as by a job that ran out of disk. */
function abortedRun(random: Random): string {
  const whole = json({ run: 'soak', samples: range(8).map(() => rounded(random.around(41, 0.05), 2)) });
  return whole.slice(0, Math.floor(whole.length * 0.7));
}

function nightlyThroughput(random: Random): string {
  const rows = range(28).map((night) => [
    day('2026-02-01', night),
    Math.floor(random.next() * 2 ** 28)
      .toString(16)
      .padStart(7, '0'),
    random.around(1500 + 14 * night, 0.006).toFixed(1),
    random.around(38 - 0.2 * night, 0.01).toFixed(2),
  ]);
  return lines([['date', 'commit', 'throughput_rps', 'p95_ms'], ...rows]);
}

function nightlyMemory(random: Random): string {
  const rows = range(28).map((night) => [
    day('2026-02-01', night),
    random.around(812 + 6.5 * night, 0.004).toFixed(0),
    random.around(240, 0.02).toFixed(0),
  ]);
  return lines([['date', 'rss_mb', 'heap_mb'], ...rows]);
}

function buildTimes(random: Random): string {
  const rows = range(10).map((shard) =>
    shard === 6
      ? [`shard-${shard}`, 0, 0, 0, 'disk full']
      : [
          `shard-${shard}`,
          200_000 + 1000 * shard,
          random.around(84 + 3 * shard, 0.05).toFixed(2),
          random.around(5100, 0.04).toFixed(0),
          '',
        ],
  );
  return lines([['shard', 'documents', 'build_s', 'docs_per_s', 'error'], ...rows]);
}

function buildTimesEurope(random: Random): string {
  const comma = (value: number) => value.toFixed(2).replace('.', ',');
  const rows = ['Köln', 'Lyon', 'Gdańsk', 'Porto', 'Malmö'].map((site) => [
    site,
    comma(random.around(95, 0.12)),
    comma(random.around(61, 0.05)),
  ]);
  return lines([['site', 'build_time_s', 'cpu_utilization_pct'], ...rows], ';');
}

function mergePolicy(random: Random): string {
  const policies = [
    ['tiered', 0.31],
    ['log-doubling', 0.42],
    ['none', 0.88],
    ['aggressive', 0.27],
  ] as const;
  return json({
    description: 'Query latency after a day of updates, by merge policy',
    results: policies.map(([policy, seconds]) => ({
      policy,
      query_latency_s: rounded(random.around(seconds, 0.03), 4),
      segments: Math.round(random.around(seconds * 60, 0.05)),
    })),
  });
}

function profile(random: Random): string {
  const rows = range(6).map((at) => [
    at,
    at % 2 === 0 ? 'score_bm25' : 'score_vectors',
    random.around(9.4 + at, 0.04).toFixed(3),
    random.around(72, 0.06).toFixed(2),
  ]);
  const table = [['ID', 'Kernel Name', 'duration', 'occupancy'], ['', '', 'us', '%'], ...rows];
  return `==PROF== Connected to process 4711\n==PROF== Profiling "score_bm25": 6 passes\n${lines(table)}`;
}

function instances(random: Random): string {
  const rows = [
    ['c7.large', 2, 0.085],
    ['c7.xlarge', 4, 0.17],
    ['m7.xlarge', 4, 0.2016],
    ['r7.xlarge', 4, 0.2646],
    ['g6.xlarge', 4, 0.8048],
  ] as const;
  const told = rows.map(([name, cores, price]) => {
    const throughput = random.around(430 * cores, 0.04);
    return [name, cores, price, throughput.toFixed(0), ((price / throughput / 3600) * 1e6).toFixed(4)];
  });
  return lines(
    [['instance', 'threads', 'price_per_hour', 'throughput_rps', 'cost_per_million'], ...told],
    '\t',
  );
}

function evaluation(random: Random, model: string, quality: number): string {
  const measures = ['news', 'code', 'legal'].map((collection) => ({
    collection,
    ndcg_score: rounded(random.around(quality, 0.04), 4),
    recall: rounded(Math.min(0.999, random.around(quality + 0.12, 0.03)), 4),
  }));
  return json({ model: `tidewater-ranker-${model}`, evaluated_at: '2026-03-05T09:30:00Z', measures });
}

function trainingLoss(random: Random): string {
  const loss = range(24).map((step) => rounded(random.around(0.4 + 2.1 * Math.exp(-step / 7), 0.012), 4));
  return json({ optimizer: 'adam', learning_rate: 3e-4, loss });
}

function garbageCollection(random: Random): string {
  const events = range(40).map((at) =>
    JSON.stringify({
      at: `2026-03-07T10:${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}Z`,
      collector: at % 8 === 7 ? 'full' : 'young',
      pause_ms: rounded(random.around(at % 8 === 7 ? 46 : 4.2, 0.1), 2),
    }),
  );
  return `${events.join('\n')}\n`;
}

function requests(random: Random): string {
  const told = range(60).map((at) => {
    const timedOut = at === 41;
    return JSON.stringify({
      route: ['/search', '/suggest', '/similar'][at % 3],
      status: timedOut ? 'timeout' : 'done',
      latency_ms: timedOut ? 0 : rounded(random.around([38, 6, 71][at % 3] ?? 0, 0.15), 2),
    });
  });
  return `${told.join('\n')}\n`;
}
