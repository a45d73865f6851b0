import type { Random } from './random.ts';

/** The prose of the sample reports: what its tables say fits what the other files measured, roughly. */
export function markdownSamples(random: Random): readonly (readonly [string, string])[] {
  return [
    ['README.md', README],
    ['load/notes.md', loadNotes(random)],
    ['index/lessons.md', LESSONS],
    ['nightly/summary.md', nightlySummary(random)],
    ['ranking/comparison.md', comparison(random)],
    ['runtime/incident-2026-03-07.markdown', INCIDENT],
    ['cost/overview.md', costOverview(random)],
  ];
}

const README = `# Tidewater reports

Measurements of the Tidewater search service. Everything here was made up for demonstrations.

## Folders

- \`load\`: HTTP sweeps over concurrency and cache
- \`nightly\`: one row a night
- \`index\`, \`ranking\`, \`runtime\`, \`profiler\`, \`cost\`: see the files
`;

function loadNotes(random: Random): string {
  const rows = [
    ['off', 1],
    ['lru', 1.24],
    ['segmented', 1.5],
  ] as const;
  const told = rows.map(([cache, gain]) => {
    const throughput = random.around(1000 * gain, 0.01);
    const best = cache === 'segmented' ? '**' : '';
    return `| ${cache} | ${best}${throughput.toFixed(1)} req/s${best} | ${(64_000 / throughput).toFixed(1)} ms |`;
  });
  return `# Load test notes

## Caches at 64 clients

| Cache | Throughput | Latency |
|-------|------------|---------|
${told.join('\n')}

## What we learned

The segmented cache wins once the working set no longer fits; below 4 clients nobody notices.
`;
}

const LESSONS = `# Index building: lessons

## Failed shards

Shard 6 ran out of disk in the night of 2026-03-04. Its zeros in \`build_times.csv\` are no measurements.

## Batch size

Chosen by hand: | batch size | build time (s) |
|---|---|
| 100 | 131.5 |
| 1,000 | 92.4 |
| 10,000 | 88.1 |
| 100,000 | 97.0 |
`;

function nightlySummary(random: Random): string {
  const weeks = [0, 1, 2, 3].map((week) => {
    const throughput = random.around(1540 + 98 * week, 0.004).toFixed(0);
    return `| ${week + 6} | ${throughput} ± ${random.around(11, 0.2).toFixed(0)} req/s | ${random.around(99.2, 0.002).toFixed(2)}% |`;
  });
  return `Nightly summary
===============

| Week | Throughput | Availability |
| ---: | ---------: | -----------: |
${weeks.join('\n')}
`;
}

function comparison(random: Random): string {
  const score = (mean: number) => random.around(mean, 0.01).toFixed(3);
  return `# Rankers side by side

| Metric | small | large | difference |
|--------|-------|-------|------------|
| Model size | 120 MB | 890 MB | 7.4x |
| Mean score | ${score(0.71)} | ${score(0.78)} | better |
| Query time | ${random.around(12.5, 0.02).toFixed(1)} ms | ${random.around(48, 0.02).toFixed(1)} ms | slower |

> The large ranker is worth it for \`legal\` only.
`;
}

const INCIDENT = `# Incident of 2026-03-07

1. 10:18 UTC: pauses of the full collector beyond 50 ms.
2. 10:20 UTC: one request to \`/similar\` timed out.
3. 10:31 UTC: heap limit raised, over.

## Follow-up

- [x] alert on full collections
- [ ] move the vectors off the heap
`;

function costOverview(random: Random): string {
  const rows = ['c7.large', 'c7.xlarge', 'm7.xlarge'].map(
    (name, at) => `| ${name} | ${random.around(61 + 60 * at, 0.02).toFixed(2)} | ${3 - at} |`,
  );
  return `# Cost

| Instance | Cost per month | Rank |
|----------|----------------|------|
${rows.join('\n')}
`;
}
