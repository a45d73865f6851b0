import type { AgentFacts, Environment, Results } from '../model/results.ts';
import { bytes, count, counted, percent, UNKNOWN } from './format.ts';
import { cell } from './safe.ts';
import { left, right, table } from './table.ts';

/** What the session ran on, and with what. */

type Gpu = NonNullable<Environment['gpus']>[number];

export function environmentTable({ environment, toolVersion, corpus, protocol }: Results): string {
  const { os, osRelease, arch, cpuModel, cpuCount, memoryBytes, ollamaVersion } = environment;
  return table(
    [left('Environment'), left('Value')],
    [
      ['Ollama', ollamaVersion === null ? 'version unknown' : cell(ollamaVersion)],
      ...gpuRows(environment.gpus),
      ['CPU', `${cell(cpuModel)}, ${counted(cpuCount, 'logical processor')}`],
      ['Memory', bytes(memoryBytes)],
      ['System', cell(`${os} ${osRelease} (${arch})`)],
      ['Runner', environment.runnerName === null ? UNKNOWN : cell(environment.runnerName)],
      ...(environment.ollamaIsLocal
        ? []
        : [['Ollama runs', 'on another machine: the hardware above is not its own']]),
      ['Corpus', `${counted(corpus.fileCount, 'file')}, digest ${cell(corpus.digest.slice(0, 12))}`],
      [
        'Protocol',
        `${counted(protocol.runs, 'run')} after ${counted(protocol.warmupRuns, 'warm-up run')}, at most ${protocol.numPredict} tokens a call, seed ${protocol.seed}`,
      ],
      ['Measured by', `ollama-benchmark-action ${cell(toolVersion)}`],
    ],
  );
}

function gpuRows(gpus: readonly Gpu[] | null): readonly (readonly string[])[] {
  if (gpus === null) return [['GPU', 'unknown: no GPU tool answered']];
  if (gpus.length === 0) return [['GPU', 'none']];
  return gpus.map((gpu) => ['GPU', gpuText(gpu)]);
}

function gpuText({ name, memoryMib, driver, powerLimitWatts }: Gpu): string {
  const parts = [
    cell(name),
    memoryMib === null ? null : bytes(memoryMib * 1024 * 1024),
    driver === null ? null : `driver ${cell(driver)}`,
    powerLimitWatts === null ? null : `limit ${powerLimitWatts} W`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

export function agentTable(agents: readonly AgentFacts[]): string {
  return table(
    [left('Agent'), left('Model'), left('Options'), right('Context'), right('In GPU memory')],
    agents.map((agent) => [
      cell(agent.name),
      `${cell(agent.model)}${modelNote(agent, cell)}`,
      optionsOf(agent) === null ? 'Ollama defaults' : cell(optionsOf(agent) ?? ''),
      contextText(agent),
      agent.vramShare === null ? UNKNOWN : percent(agent.vramShare),
    ]),
  );
}

/** ` (4.3B, Q4_K_M, digest a2af6cc3eb7f)`, or '' where nothing is known. */
export function modelNote(agent: AgentFacts, span: (text: string) => string): string {
  const { parameterSize, quantization, modelDigest } = agent;
  const parts = [
    parameterSize === null ? null : span(parameterSize),
    quantization === null ? null : span(quantization),
    modelDigest === null ? null : `digest ${span(modelDigest.replace(/^sha256:/, '').slice(0, 12))}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function contextText({ requestedContext, effectiveContext }: AgentFacts): string {
  if (requestedContext === null || effectiveContext === null || requestedContext === effectiveContext) {
    return count(effectiveContext);
  }
  return `⚠️ ${effectiveContext}, asked for ${requestedContext}`;
}

/** `num_gpu=80, temperature=0.8` as foreign text; null where the agent sends nothing of its own. */
export function optionsOf({ options, think }: AgentFacts): string | null {
  const parts = Object.entries(options).map(([name, value]) => `${name}=${optionText(value)}`);
  if (think !== null) parts.push(`think=${think}`);
  return parts.length === 0 ? null : parts.join(', ');
}

export function optionText(value: AgentFacts['options'][string]): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
