import type { AgentFacts, Results } from '../model/results.ts';
import { configurationSection } from './agentConfiguration.ts';
import { aggregateSection, callSection, statisticalSection } from './agentMetrics.ts';
import { modelNote } from './agentTable.ts';
import { technicalReportSection, workflowSection } from './agentWorkflow.ts';
import { coldStartSection } from './coldStart.ts';
import { protocolText } from './environment.ts';
import { bytes, capitalised, utc } from './format.ts';
import { asSentence, codeSpan, plain } from './safe.ts';
import { blocks } from './table.ts';

/** The report of one agent, as Markdown. Throws for an agent that the session does not have. */
export function renderAgentReport(results: Results, agentName: string): string {
  const agent = results.agents.find(({ name }) => name === agentName);
  if (agent === undefined) throw new Error(`no such agent in these results: ${agentName}`);
  return `${blocks(
    `# ${titleOf(agent.name)} Agent Report`,
    interruptionCallout(results),
    head(results, agent),
    configurationSection(results, agent),
    aggregateSection(results, agent),
    coldStartSection(results, agent),
    workflowSection(results, agent),
    technicalReportSection(results, agent),
    callSection(results, agent),
    statisticalSection(results, agent),
  )}\n`;
}

/** A callout at the top of every text, or '' for a session that ran to its end. */
export function interruptionCallout({ interruption }: Results): string {
  if (interruption === null) return '';
  return `> ⚠️ **The session was interrupted:** ${asSentence(plain(interruption))} What follows was measured until then.`;
}

export function titleOf(agentName: string): string {
  return plain(capitalised(agentName));
}

function head(results: Results, agent: AgentFacts): string {
  const { environment, protocol, toolVersion, startedAt } = results;
  const ollama =
    environment.ollamaVersion === null
      ? 'Ollama (version unknown)'
      : `Ollama ${codeSpan(environment.ollamaVersion)}`;
  const lines = [
    `**Model:** ${codeSpan(agent.model)}${modelNote(agent, codeSpan)}`,
    `**Runs:** ${protocolText(protocol)}`,
    `**Timestamp:** ${utc(startedAt)}`,
    `**Runtime:** TypeScript action ${codeSpan(`v${toolVersion}`)} on ${ollama}`,
    `**System:** ${systemOf(results)}`,
  ];
  return lines.join('  \n');
}

function systemOf({ environment }: Results): string {
  const { os, arch, cpuModel, cpuCount, memoryBytes, gpus, ollamaIsLocal } = environment;
  const gpu =
    gpus === null
      ? 'GPU unknown'
      : gpus.length === 0
        ? 'no GPU'
        : gpus.map(({ name }) => codeSpan(name)).join(', ');
  const machine = `${plain(os)} (${plain(arch)}), ${gpu}, ${codeSpan(cpuModel)} × ${cpuCount}, ${bytes(memoryBytes)} of memory`;
  return ollamaIsLocal ? machine : `${machine}; Ollama ran on another machine, of which nothing is known`;
}
