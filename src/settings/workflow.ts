import type { BenchmarkSettings } from '../model/settings.ts';
import { type AgentDraft, DEFAULT_AGENTS, readAgents } from './agents.ts';
import { DEFAULT_STAGES } from './defaultStages.ts';
import { holdsSecret } from './problems.ts';
import { type Layers, type Sources, structureLayers } from './sources.ts';
import { readStages } from './stages.ts';
import type { KnownNames } from './thresholds.ts';

/** What the thresholds of a file and of an input may name. */
export interface Known {
  readonly inFile: KnownNames;
  readonly inInput: KnownNames;
}

interface Workflow extends Pick<BenchmarkSettings, 'agents' | 'stages'> {
  readonly known: Known;
}

/** Agents and stages: the input's, else the file's. `hasFile`: whether there is a configuration file, or was at the base. */
export function readWorkflow(sources: Sources, model: string, hasFile: boolean): Workflow {
  const { problems } = sources;
  const agents: Layers<readonly AgentDraft[]> = structureLayers(
    sources,
    'agents',
    (yaml, value, subject, file) => readAgents(yaml, value, subject, file, problems),
  );
  const stages = structureLayers(sources, 'stages', (yaml, value, subject) =>
    readStages(yaml, value, subject, problems),
  );
  const workflow = {
    agents: (agents.fromInput ?? agents.fromFile ?? DEFAULT_AGENTS).map((agent) => ({
      ...agent,
      model: agent.model ?? model,
    })),
    stages: stages.fromInput ?? stages.fromFile ?? DEFAULT_STAGES,
  };
  checkNames(workflow, sources);
  // What stands beside the thresholds was written with them. Elsewhere a name may have gone that they still have.
  const names = (mayName: (layers: Layers<unknown>) => boolean): KnownNames => ({
    agents: mayName(agents) ? namesOf(workflow.agents) : null,
    stages: mayName(stages) ? namesOf(workflow.stages) : null,
  });
  const known = {
    inFile: names(({ fromInput }) => fromInput === undefined),
    inInput: names(({ fromInput }) => fromInput !== undefined || !hasFile),
  };
  return { ...workflow, known };
}

/** Names become files, folders of the data branch and names of models to pull. */
function checkNames(
  { agents, stages }: Pick<BenchmarkSettings, 'agents' | 'stages'>,
  { problems, redact }: Sources,
): void {
  const refuse = (names: readonly string[], subject: string) => {
    if (names.some((name) => redact(name) !== name)) problems.add(holdsSecret(subject));
  };
  refuse(
    agents.map(({ name }) => name),
    'agents: the name of an agent',
  );
  refuse(
    agents.map(({ model }) => model),
    'agents: the model of an agent',
  );
  refuse(namesOf(stages) ?? [], 'stages: the name of a stage');
}

/** Null where none could be read: that is told already. */
function namesOf(named: readonly { readonly name: string }[]): readonly string[] | null {
  return named.length === 0 ? null : named.map(({ name }) => name);
}
