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

/** `87.0 % (4.3 GiB), rest in host memory`, and where the GPU tool saw something else than Ollama says. */
export function memoryText(agent: AgentFacts): string {
  const { vramShare, vramMib } = agent;
  if (vramShare === 0) return 'none: all in host memory';
  const share = vramShare === null ? UNKNOWN : vramShare === 1 ? 'all' : percent(vramShare);
  const size = vramMib === null ? '' : ` (${mebibytes(vramMib)})`;
  const rest = vramShare === null || vramShare === 1 ? '' : ', rest in host memory';
  return `${share}${size}${rest}${disagreement(agent)}`;
}

/** A context and buffers come on top of what Ollama counts; less than most of it means that some is elsewhere. */
const CONFIRMED_SHARE = 0.8;
/** Smaller models drown in what a driver takes anyway. */
const WORTH_A_LOOK_MIB = 256;

/** Ollama counts what it means to place on the GPU; a driver may put some of that elsewhere without a word. */
function disagreement({ vramMib, vramSeenMib }: AgentFacts): string {
  if (vramMib === null || vramSeenMib === null || vramMib <= WORTH_A_LOOK_MIB) return '';
  if (vramSeenMib >= vramMib * CONFIRMED_SHARE) return '';
  const seen = mebibytes(Math.max(0, vramSeenMib));
  return `; ⚠️ that is what Ollama says, but the GPU tool saw only ${seen} taken`;
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
