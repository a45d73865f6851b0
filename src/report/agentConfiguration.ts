import type { AgentFacts, Results } from '../model/results.ts';
import { memoryText, optionText } from './agentTable.ts';
import { counted } from './format.ts';
import { cell } from './safe.ts';
import { blocks, left, table } from './table.ts';

/** What the agent asked of Ollama by itself, apart from what every agent gets. */
export function configurationSection({ protocol }: Results, agent: AgentFacts): string {
  return blocks(
    '## Configuration',
    ownOptions(agent),
    'The protocol, alike for every agent, and what Ollama made of it:',
    table(
      [left('Protocol'), left('Value')],
      [
        ['Length limit (`num_predict`)', counted(protocol.numPredict, 'token')],
        ['Seed', String(protocol.seed)],
        ['Think', agent.think === null ? cell(String(protocol.think)) : "set by the agent's own option"],
        ['Over-long prompts', 'refused, never cut (`truncate: false`, `shift: false`)'],
        ['Context', contextRemark(agent)],
        ['Model in GPU memory', agent.vramShare === null ? 'not told by Ollama' : memoryText(agent)],
        ['Prompt budget', counted(protocol.promptBudgetTokens, 'token')],
        ['Corpus text in a prompt', counted(protocol.corpusCharacters, 'character')],
        ['Carried from stage to stage', `at most ${counted(protocol.carriedCharacters, 'character')}`],
        ['Valid calls that a stage needs', String(protocol.minimumValidCalls)],
      ],
    ),
  );
}

function ownOptions({ options, think }: AgentFacts): string {
  const rows = Object.entries(options).map(([name, value]) => [cell(name), cell(optionText(value))]);
  if (think !== null) rows.push([cell('think'), cell(String(think))]);
  return rows.length === 0 ? 'Ollama defaults' : table([left('Option'), left('Value')], rows);
}

function contextRemark({ requestedContext, effectiveContext }: AgentFacts): string {
  if (effectiveContext === null) {
    return requestedContext === null
      ? 'not told by Ollama'
      : `${requestedContext} tokens asked for; what was loaded, Ollama did not tell`;
  }
  if (requestedContext === null) return `${effectiveContext} tokens, Ollama's own choice`;
  if (requestedContext === effectiveContext) return `${effectiveContext} tokens, as asked for`;
  return `⚠️ ${effectiveContext} tokens, although ${requestedContext} were asked for: the figures below are for ${effectiveContext}`;
}
