import { ExpectedError } from '../model/failure.ts';
import type { Ollama } from '../model/ports.ts';
import type { Agent, BenchmarkSettings, Stage } from '../model/settings.ts';
import { type Material, nonceOf, placeholdersOf, promptOf } from './prompts.ts';

/** Texts of the corpus, cut to a number of characters by whole documents. */
export interface CorpusTexts {
  corpus(maxCharacters: number): { readonly text: string; readonly shown: number; readonly leftOut: number };
  findings(maxCharacters: number): string;
}

export interface FittedMaterial extends Material {
  readonly shown: number;
  readonly leftOut: number;
}

/** Where the search for characters per token starts, and by how much it steps down; vocabularies differ. */
const FIRST_CHARACTERS_PER_TOKEN = 3;
const STEP = 0.8;
const TRIES = 8;

const CARRIED_SHARE = 0.4;
const FINDINGS_SHARE = 0.3;

/**
 * Material whose first prompt fits the token budget by Ollama's own count: a guess at the vocabulary's characters
 * per token is stepped down until the count fits, so that the same model and corpus always give the same prompt.
 */
export async function fitMaterial(
  settings: BenchmarkSettings,
  probes: readonly Agent[],
  texts: CorpusTexts,
  budgetTokens: number,
  ollama: Ollama,
  signal: AbortSignal,
): Promise<FittedMaterial> {
  let charactersPerToken = FIRST_CHARACTERS_PER_TOKEN;
  let material = shareOut(settings.stages, texts, budgetTokens * charactersPerToken);
  let tries = 0;
  for (const agent of probes) {
    while (!(await fits(settings, agent, material, budgetTokens, ollama, signal, tries))) {
      if (++tries > TRIES) {
        throw new ExpectedError(
          `The prompt of stage ${settings.stages[0]?.name} does not fit ${budgetTokens} tokens of agent ${agent.name} even with little of the corpus in it; raise num_ctx, lower num-predict or shorten the stage's prompt.`,
        );
      }
      charactersPerToken *= STEP;
      material = shareOut(settings.stages, texts, budgetTokens * charactersPerToken);
    }
  }
  return material;
}

/** Characters for each placeholder, so that every stage's filled prompt stays within the budget. */
export function shareOut(stages: readonly Stage[], texts: CorpusTexts, budget: number): FittedMaterial {
  const names = new Set(stages.map((stage) => stage.name));
  const carriedCount = Math.max(
    1,
    ...stages.map((stage) => placeholdersOf(stage).filter((name) => names.has(name)).length),
  );
  const carriedCharacters = Math.floor((budget * CARRIED_SHARE) / carriedCount);
  const findings = texts.findings(Math.floor(budget * FINDINGS_SHARE));
  const room = (stage: Stage) => {
    const used = placeholdersOf(stage);
    return (
      budget -
      stage.system.length -
      stage.prompt.length -
      (used.includes('findings') ? findings.length : 0) -
      used.filter((name) => names.has(name)).length * carriedCharacters
    );
  };
  const corpusStages = stages.filter((stage) => placeholdersOf(stage).includes('corpus'));
  const corpusRoom = Math.floor(Math.min(...corpusStages.map(room)));
  const corpus =
    corpusStages.length === 0 ? { text: '', shown: 0, leftOut: 0 } : texts.corpus(Math.max(0, corpusRoom));
  return { corpus: corpus.text, findings, carriedCharacters, shown: corpus.shown, leftOut: corpus.leftOut };
}

/** Asks for a single token and compares Ollama's count of the prompt with the budget. */
async function fits(
  settings: BenchmarkSettings,
  agent: Agent,
  material: Material,
  budgetTokens: number,
  ollama: Ollama,
  signal: AbortSignal,
  attempt: number,
): Promise<boolean> {
  const stage = settings.stages[0] as Stage;
  const nonce = nonceOf(settings.seed, {
    agent: agent.name,
    phase: 'probe',
    run: attempt,
    stage: stage.name,
  });
  const outcome = await ollama.chat(
    {
      model: agent.model,
      ...promptOf(stage, material, new Map(), nonce),
      think: agent.think ?? settings.think,
      numPredict: 1,
      seed: settings.seed,
      options: agent.options,
    },
    signal,
  );
  signal.throwIfAborted();
  if (outcome.final !== null) {
    // A server that does not count the prompt cannot be checked against the budget; it was asked to refuse.
    return outcome.final.promptTokens === null || outcome.final.promptTokens <= budgetTokens;
  }
  const isTooLong = outcome.httpStatus === 400 && !/think/i.test(outcome.failure ?? '');
  if (isTooLong) return false;
  throw new ExpectedError(
    `The first request of agent ${agent.name} failed: ${outcome.failure ?? 'the stream ended without a done record'}.`,
  );
}
