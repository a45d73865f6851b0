import type { AgentFacts } from '../model/results.ts';
import { count, mebibytes, percent, UNKNOWN } from './format.ts';
import { cell } from './safe.ts';
import { left, right, table } from './table.ts';

/** The agents: what each was asked to be, and what Ollama made of it. */

export function agentTable(agents: readonly AgentFacts[]): string {
  return table(
    [left('Agent'), left('Model'), left('Options'), right('Context'), left('In GPU memory')],
    agents.map((agent) => [
      cell(agent.name),
      `${cell(agent.model)}${modelNote(agent, cell)}`,
      optionsOf(agent) === null ? 'Ollama defaults' : cell(optionsOf(agent) ?? ''),
      contextText(agent),
      memoryText(agent),
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

/** `87 %, rest in host memory`, and where the GPU tool saw something else than Ollama says. */
export function memoryText(agent: AgentFacts): string {
  const { vramShare, vramMib } = agent;
  const share = vramShare === null ? UNKNOWN : shareText(vramShare);
  const size = vramMib === null || vramShare === 0 ? '' : ` (${mebibytes(vramMib)})`;
  return `${share}${size}${disagreement(agent)}`;
}

function shareText(vramShare: number): string {
  if (vramShare === 1) return 'all';
  return vramShare === 0 ? 'none: all in host memory' : `${percent(vramShare)}, rest in host memory`;
}

/** A server's own context and buffers take hundreds of MiB beyond what Ollama counts. */
const USUAL_SURPLUS_MIB = 1024;
const TOLERANCE = 0.1;

/** Ollama counts what it means to place on the GPU; a driver may put some of that elsewhere without a word. */
function disagreement({ vramMib, vramSeenMib }: AgentFacts): string {
  if (vramMib === null || vramSeenMib === null) return '';
  const isLess = vramSeenMib < vramMib * (1 - TOLERANCE);
  const isMore = vramSeenMib > vramMib * (1 + TOLERANCE) + USUAL_SURPLUS_MIB;
  if (!isLess && !isMore) return '';
  return `; ⚠️ so Ollama says, the GPU tool saw ${mebibytes(Math.max(0, vramSeenMib))}`;
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
