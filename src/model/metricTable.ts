import type { Call } from './call.ts';
import type { MetricId } from './metricId.ts';

/**
 * The metrics: one table for judging, telling and documenting (`docs/metrics.md` is generated from it). Every value is
 * of one call; calls of unlike stages or populations are never pooled.
 */

export interface Metric {
  readonly id: MetricId;
  readonly label: string;
  readonly unit: 'tok/s' | 'ms' | 'J/token' | 'share';
  readonly direction: 'higher-is-better' | 'lower-is-better';
  readonly gated: boolean;
  /**
   * Whether it is held against a baseline; the others are shown for what they are, but those that gate on demand
   * (`GATED_ON_DEMAND`), where a threshold asks for it.
   */
  readonly compared: boolean;
  /** The calls that it is taken of: valid, warm and measured ones, the cold starts, or all measured ones. */
  readonly population: 'warm' | 'cold' | 'all';
  /**
   * Who measured: our clock at the arrival of bytes, Ollama's final record, or the GPU tool; or what was read: the model's
   * text beside what it was given.
   */
  readonly source: 'client' | 'Ollama' | 'client and Ollama' | 'GPU tool and Ollama' | 'answer and data';
  /** In the names of Ollama's API and of the call's fields. */
  readonly formula: string;
  /** Whether it rests on what Ollama 0.30 changed the meaning of, so that it is never compared across it. */
  readonly dependsOnMeaning: boolean;
  /** The call's value, or null where it is unknown. */
  readonly of: (call: Call) => number | null;
}

type Row = Pick<Metric, 'id' | 'label' | 'source' | 'formula' | 'of'> & Partial<Metric>;

const metric = (row: Row): Metric => ({
  unit: 'ms',
  direction: 'lower-is-better',
  gated: false,
  compared: false,
  population: 'warm',
  dependsOnMeaning: row.source !== 'client' && row.source !== 'answer and data',
  ...row,
});

export const METRICS: readonly Metric[] = [
  metric({
    id: 'throughput',
    label: 'throughput',
    unit: 'tok/s',
    direction: 'higher-is-better',
    gated: true,
    compared: true,
    source: 'Ollama',
    formula: 'eval_count / eval_duration, from 16 tokens on',
    of: (call) => call.throughputTokS,
  }),
  metric({
    id: 'ttft-net',
    label: 'TTFT net of load',
    gated: true,
    compared: true,
    source: 'client and Ollama',
    formula: 'TTFT − load_duration',
    of: (call) => call.ttftNetMs,
  }),
  metric({
    id: 'success-rate',
    label: 'success rate',
    unit: 'share',
    direction: 'higher-is-better',
    gated: true,
    compared: true,
    population: 'all',
    source: 'client',
    formula: 'measured calls that ended properly / measured calls; an invalid call did end properly',
    of: (call) => (call.status === 'failed' ? 0 : 1),
  }),
  metric({
    id: 'ttft',
    label: 'TTFT',
    compared: true,
    source: 'client',
    formula: 'request sent → first non-empty thinking, content or tool call arrived',
    of: (call) => call.ttftMs,
  }),
  metric({
    id: 'ttfo',
    label: 'TTFO',
    source: 'client',
    formula: 'request sent → first non-empty content arrived',
    of: (call) => call.ttfoMs,
  }),
  metric({
    id: 'load',
    label: 'load',
    compared: true,
    source: 'Ollama',
    formula: 'load_duration: until the runner is ready, its queue and a health check included',
    of: (call) => call.loadMs,
  }),
  metric({
    id: 'prefill',
    label: 'prefill',
    compared: true,
    source: 'Ollama',
    formula: 'prompt_eval_duration: slot start → first token sampled, uncached prompt tokens',
    of: (call) => call.prefillMs,
  }),
  metric({
    id: 'prefill-rate',
    label: 'prefill rate',
    unit: 'tok/s',
    direction: 'higher-is-better',
    source: 'Ollama',
    formula: 'uncached prompt tokens / prompt_eval_duration; unknown where the cached count is',
    of: (call) => call.prefillTokS,
  }),
  metric({
    id: 'tpot',
    label: 'TPOT',
    source: 'Ollama',
    formula: 'eval_duration / eval_count, from 16 tokens on',
    of: (call) => call.tpotMs,
  }),
  metric({
    id: 'e2e',
    label: 'end to end',
    compared: true,
    source: 'client',
    formula: 'request sent → last line arrived',
    of: (call) => call.e2eMs,
  }),
  metric({
    id: 'overhead',
    label: 'overhead',
    source: 'Ollama',
    formula: 'total_duration − load_duration − prompt_eval_duration − eval_duration',
    of: (call) => call.overheadMs,
  }),
  metric({
    id: 'client-gap',
    label: 'client gap',
    source: 'client and Ollama',
    formula: 'end to end − total_duration',
    of: (call) => call.clientGapMs,
  }),
  metric({
    id: 'joules-per-token',
    label: 'energy per token',
    unit: 'J/token',
    source: 'GPU tool and Ollama',
    formula: 'mean drawn power × end to end / eval_count, from 16 tokens on; idle power included',
    of: (call) => call.joulesPerToken,
  }),
  metric({
    id: 'grounding',
    label: 'grounding',
    unit: 'share',
    direction: 'higher-is-better',
    source: 'answer and data',
    formula: 'numbers of the answer that stand in the data of its prompts / numbers of the answer',
    of: ({ grounding }) =>
      grounding === null || grounding.numbersStated === 0
        ? null
        : grounding.numbersFound / grounding.numbersStated,
  }),
  metric({
    id: 'cold-ttft',
    label: 'cold start TTFT',
    compared: true,
    population: 'cold',
    source: 'client',
    formula: 'TTFT of a call whose model was not loaded',
    of: (call) => call.ttftMs,
  }),
  metric({
    id: 'cold-load',
    label: 'cold start load',
    compared: true,
    population: 'cold',
    source: 'Ollama',
    formula: 'load_duration of a call whose model was not loaded',
    of: (call) => call.loadMs,
  }),
];
