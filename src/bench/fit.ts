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

/** Where the search for characters per token starts, and how it goes on; vocabularies differ. */
const FIRST_CHARACTERS_PER_TOKEN = 3;
/** Where the server refused without a count. */
const REFUSED_STEP = 0.8;
/** Below what the count calls for: the next text has other words. */
const COUNTED_MARGIN = 0.95;
const TRIES = 8;

const CARRIED_SHARE = 0.4;
const FINDINGS_SHARE = 0.3;

/**
 * Material whose first prompt fits the token budget by Ollama's own count: a guess at the vocabulary's characters
 * per token is lowered until the count fits. The same model and corpus always give the same prompt.
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
  let refusal = '';
  for (const agent of probes) {
    for (;;) {
      const { count, said } = await countTokens(settings, agent, material, ollama, signal, tries);
      refusal = said;
      // A server that does not count the prompt cannot be held to the budget; it was asked to refuse.
      if (count === 'unknown' || (count !== 'refused' && count <= budgetTokens)) break;
      if (++tries > TRIES) {
        throw new ExpectedError(
          `The prompt of stage ${settings.stages[0]?.name} does not fit ${budgetTokens} tokens of agent ${agent.name} even with little of the corpus in it${refusal === '' ? '' : ` (${refusal})`}; raise num_ctx, lower num-predict or shorten the stage's prompt.`,
        );
      }
      charactersPerToken *= count === 'refused' ? REFUSED_STEP : (budgetTokens / count) * COUNTED_MARGIN;
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

/** Asks for a single token and takes Ollama's count of the prompt; 'refused' where it is too long. */
async function countTokens(
  settings: BenchmarkSettings,
  agent: Agent,
  material: Material,
  ollama: Ollama,
  signal: AbortSignal,
  attempt: number,
): Promise<{ readonly count: number | 'refused' | 'unknown'; readonly said: string }> {
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
  if (outcome.final !== null) return { count: outcome.final.promptTokens ?? 'unknown', said: '' };
  if (outcome.httpStatus === 400 && !/think/i.test(outcome.failure ?? ''))
    return { count: 'refused', said: outcome.failure ?? '' };
  // What Ollama refused it says itself; where it ended, its log does.
  const cure = outcome.httpStatus === null ? '; see that Ollama still runs, and what its own log says' : '';
  throw new ExpectedError(
    `The first request of agent ${agent.name} failed: ${outcome.failure ?? 'the stream ended without a done record'}${cure}.`,
  );
}
