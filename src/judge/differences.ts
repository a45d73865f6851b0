import type { Difference } from '../model/judgement.ts';
import type { SessionRecord } from '../model/record.ts';
import type { Environment, Gpu, Results } from '../model/results.ts';
import { meaningDifferences } from './meaning.ts';

type Row = readonly [what: string, before: string, after: string];

/** Software, options, corpus and prompts: what a user may want compared, and a reader must know. */
export function otherDifferences(baseline: SessionRecord, candidate: SessionRecord): readonly Difference[] {
  const { environment: was } = baseline;
  const { environment: is } = candidate;
  return [
    ...differing([['Ollama', was.ollamaVersion ?? 'unknown', is.ollamaVersion ?? 'unknown']]),
    ...meaningDifferences(was, is),
    ...differing([
      ...machineRows(was, is),
      ['corpus', baseline.corpusDigest.slice(0, 12), candidate.corpusDigest.slice(0, 12)],
      ['stage prompts', shortTemplates(baseline.stages), shortTemplates(candidate.stages)],
      ...protocolRows(baseline.protocol, candidate.protocol),
      ['action', baseline.toolVersion, candidate.toolVersion],
      ...agentRows(baseline, candidate),
    ]),
  ];
}

function machineRows(was: Environment, is: Environment): readonly Row[] {
  return [
    ['GPU driver', overGpus(was, 'driver') ?? 'unknown', overGpus(is, 'driver') ?? 'unknown'],
    ...whereKnown('GPU persistence mode', overGpus(was, 'persistenceMode'), overGpus(is, 'persistenceMode')),
    ...whereKnown('GPU VBIOS', overGpus(was, 'vbios'), overGpus(is, 'vbios')),
    // Without it nothing tells of throttling and tenants: calls that it would have set aside count.
    ['GPU telemetry', was.telemetry.tool ?? 'none', is.telemetry.tool ?? 'none'],
    ['logical processors', String(was.cpuCount), String(is.cpuCount)],
    ['operating system', `${was.os} ${was.osRelease}`, `${is.os} ${is.osRelease}`],
  ];
}

function protocolRows(was: Results['protocol'], is: Results['protocol']): readonly Row[] {
  return [
    ['runs', String(was.runs), String(is.runs)],
    ['warmup-runs', String(was.warmupRuns), String(is.warmupRuns)],
    ['cold-starts', String(was.coldStarts), String(is.coldStarts)],
    ['retries', String(was.retries), String(is.retries)],
    ['num-predict', worded(was.numPredict), worded(is.numPredict)],
    ['seed', worded(was.seed), worded(is.seed)],
    ['think', worded(was.think), worded(is.think)],
    ['prompt budget', `${was.promptBudgetTokens} tokens`, `${is.promptBudgetTokens} tokens`],
  ];
}

function agentRows(baseline: SessionRecord, candidate: SessionRecord): readonly Row[] {
  return candidate.agents.flatMap((agent) => {
    const earlier = baseline.agents.find(({ name }) => name === agent.name);
    if (earlier === undefined) return [];
    const row = (what: string, before: unknown, after: unknown): Row => [
      `${agent.name}: ${what}`,
      worded(before),
      worded(after),
    ];
    return [
      row('model', earlier.model, agent.model),
      row('model digest', earlier.modelDigest ?? 'unknown', agent.modelDigest ?? 'unknown'),
      row('quantization', earlier.quantization ?? 'unknown', agent.quantization ?? 'unknown'),
      row('options', inOrder(earlier.options), inOrder(agent.options)),
      row('think', earlier.think, agent.think),
      row('effective context', earlier.effectiveContext ?? 'unknown', agent.effectiveContext ?? 'unknown'),
      row('in GPU memory', shareOf(earlier.vramShare), shareOf(agent.vramShare)),
    ];
  });
}

export function differing(rows: readonly Row[]): readonly Difference[] {
  return rows
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => ({ what, before, after }));
}

/** What an older session did not record is no difference. */
function whereKnown(what: string, before: string | null, after: string | null): readonly Row[] {
  return before === null || after === null ? [] : [[what, before, after]];
}

/** One fact of all GPUs, each value once; null where none of them tells it. */
function overGpus({ gpus }: Environment, fact: 'driver' | 'persistenceMode' | 'vbios'): string | null {
  const told = (gpus ?? []).map((gpu: Gpu) => gpu[fact]);
  if (told.every((value) => value === null)) return null;
  return [...new Set(told.map(inWords))].join(' + ');
}

function inWords(value: string | boolean | null): string {
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : (value ?? 'unknown');
}

function shareOf(vramShare: number | null): string {
  return vramShare === null ? 'unknown' : `${Math.round(vramShare * 100)} %`;
}

/** Options mean the same in whatever order they were written. */
function inOrder<T>(options: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function worded(value: unknown): string {
  return value === null ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** The prompts of a session's stages, to tell whether two sessions sent the same. */
export function templates(stages: Results['stages']): string {
  return stages.map((stage) => `${stage.name}:${stage.templateSha256}`).join();
}

/** The same for people. */
function shortTemplates(stages: Results['stages']): string {
  return stages.map((stage) => `${stage.name} ${stage.templateSha256.slice(0, 12)}`).join(', ');
}
