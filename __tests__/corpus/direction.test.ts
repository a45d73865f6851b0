import { describe, expect, test } from '@jest/globals';
import { directionOf, isIdentity, isSetting, isSpread } from '../../src/corpus/direction.ts';

describe('directionOf', () => {
  test.each([
    'throughput_rps',
    'tokens_s',
    'mean_tokens_s',
    'Tokens/s',
    'Tokens per Second',
    'requests_per_s',
    'docs_per_s',
    'widgets/s',
    'Efficiency (tok/s per GB)',
    'accuracy',
    'recall',
    'results[].f1_score',
    'speedup',
    'memory_bandwidth',
    'utilization_gpu',
    'success_rate',
    'loss_improvement',
  ])('%s: higher is better', (name) => {
    expect(directionOf(name)).toBe('higher-is-better');
  });

  test.each([
    'ttft_s',
    'meanTTFT (ms)',
    'Generation Time (ms)',
    'eval_s_mean',
    'p95_ms',
    'latency.p99',
    'backends.*.benchmark.mean_time_ms',
    'accuracy loss',
    'error_rate',
    'errors_per_s',
    'ms_per_token',
    's_per_step',
    'rss_mb',
    'time_to_accuracy',
    'cost_per_million',
    'TTFT Δ',
  ])('%s: lower is better', (name) => {
    expect(directionOf(name)).toBe('lower-is-better');
  });

  test.each([
    'num_gpu',
    'temperature',
    'eval_count',
    'std_time_ms',
    'timestamp',
    'seed',
    'latency_rank',
    'value',
  ])('%s: nobody knows', (name) => {
    expect(directionOf(name)).toBeNull();
  });

  test('the unit tells where the name does not', () => {
    expect(directionOf('duration of nothing named', 'us')).toBe('lower-is-better');
    expect(directionOf('Best config', 'tok/s')).toBe('higher-is-better');
    expect(directionOf('Peak', 'ms')).toBe('lower-is-better');
    expect(directionOf('Peak', 'GB/s')).toBe('higher-is-better');
    expect(directionOf('Size', 'GB')).toBeNull();
  });
});

test('identities, settings and spreads are known by name', () => {
  for (const name of ['id', 'prompt_index', 'Process ID', 'timestamp', 'year', 'port', 'sha256', 'a.seed']) {
    expect([name, isIdentity(name)]).toEqual([name, true]);
  }
  expect(isIdentity('Cost per month')).toBe(false);
  expect(isIdentity('generation time')).toBe(false);
  expect(isSetting('num_ctx')).toBe(true);
  expect(isSetting('ttft_s')).toBe(false);
  expect(isSpread('timing.stdev_ms')).toBe(true);
});
