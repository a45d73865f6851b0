import { hardwareKey } from '../model/hardwareKey.ts';
import { metricOf } from '../model/metrics.ts';
import type { AgentFacts, Call, Results } from '../model/results.ts';
import { benchNames } from './names.ts';
import { benchText } from './safeExports.ts';
import { countedCalls } from './session.ts';

/**
 * benchmarks.txt in Go's benchmark format, for benchstat: a line for each call that counts, so that its medians are
 * ours. Failed, invalid, cold and warm-up calls are not in it.
 *
 * benchstat compares only what has the same configuration lines (`key: value`). They hold what must match here, too: the
 * hardware, and what Ollama's durations mean. What one wants to compare (commit, Ollama, model, options) stands in
 * comments, which it skips.
 */

const NS_PER_MS = 1e6;

/** Names as benchstat shows them: it makes seconds of every `ns`. Order is that of its tables. */
const UNITS = [
  { unit: 'ns/op', metric: metricOf('e2e'), factor: NS_PER_MS },
  { unit: 'token/sec', metric: metricOf('throughput'), factor: 1 },
  { unit: 'ttft-net-ns/op', metric: metricOf('ttft-net'), factor: NS_PER_MS },
  { unit: 'prefill-ns/op', metric: metricOf('prefill'), factor: NS_PER_MS },
  { unit: 'J/token', metric: metricOf('joules-per-token'), factor: 1 },
] as const;

export function renderBenchmarks(results: Results): string {
  const agents = benchNames(results.agents.map(({ name }) => name));
  const stages = benchNames(results.stages.map(({ name }) => name));
  const lineOf = (call: Call): readonly string[] => {
    const values = UNITS.flatMap(({ unit, metric, factor }) => {
      const value = metric.of(call);
      // Stored results may hold any number.
      return value === null || !Number.isFinite(value * factor)
        ? []
        : [`${numberText(value, factor)} ${unit}`];
    });
    const name = `BenchmarkCall/agent=${agents.get(call.agent)}/stage=${stages.get(call.stage)}`;
    return values.length === 0 ? [] : [[name, '1', ...values].join(' ')];
  };
  return [
    ...headOf(results),
    ...results.agents.flatMap((agent) => [
      '',
      `# ${benchText(agentText(agent))}`,
      ...countedCalls(results, agent.name).flatMap(lineOf),
    ]),
    '',
  ].join('\n');
}

function headOf({ environment, source, startedAt, toolVersion }: Results): readonly string[] {
  const compared = [
    `commit ${source.commit ?? 'unknown'}, Ollama ${environment.ollamaVersion ?? 'unknown'}, ${startedAt}`,
    `ollama-benchmark-action ${toolVersion}: a line is one call, an op is one call from end to end`,
    'benchstat knows the calls of a session and not how sessions differ: it calls more changes than are proven',
  ];
  return [
    ...compared.map((line) => `# ${benchText(line)}`),
    `hardware: ${benchText(hardwareKey(environment))}`,
    `ollama-durations: ${environment.durationMeaning}`,
    ...UNITS.map(({ unit, metric }) => `Unit ${unit} better=${metric.direction.split('-')[0]}`),
  ];
}

function agentText({ name, model, quantization, modelDigest, options }: AgentFacts): string {
  const facts = [model, quantization, modelDigest?.slice(0, 12)].filter((fact) => typeof fact === 'string');
  return `agent ${name}: ${facts.join(', ')}, options ${JSON.stringify(options)}`;
}

/** Nanoseconds are whole. */
function numberText(value: number, factor: number): string {
  return String(factor === 1 ? value : Math.round(value * factor));
}
