import { createHash } from 'node:crypto';
import type { Stage } from '../model/settings.ts';

/** What the templates are filled with; the same for every run of a session, but for the carried texts. */
export interface Material {
  readonly corpus: string;
  readonly findings: string;
  /** Most characters of an earlier stage's text that a later prompt embeds. */
  readonly carriedCharacters: number;
}

export interface CallKey {
  readonly agent: string;
  readonly phase: 'probe' | 'cold' | 'warmup' | 'measured';
  readonly run: number;
  readonly stage: string;
  /** Of the request, from 1, which is the default. */
  readonly sending?: number;
}

const NONCE_DIGITS = 8;

/**
 * Digits at token 0, so that no two calls of a session share a prompt prefix that a cache could serve. Single
 * digits with blanks between cost the same number of tokens whatever they are, in every common vocabulary. The
 * same key gives the same nonce in every session. What is sent again has another one: the sending that broke off may
 * have left its prompt in the cache.
 */
export function nonceOf(seed: number, { agent, phase, run, stage, sending = 1 }: CallKey): string {
  const parts = [seed, agent, phase, run, stage, ...(sending === 1 ? [] : [sending])];
  const digest = createHash('sha256').update(parts.join('\0')).digest();
  return [...digest.subarray(0, NONCE_DIGITS)].map((byte) => byte % 10).join(' ');
}

/** Names between `{{` and `}}` in a stage's templates. */
export function placeholdersOf(stage: Stage): readonly string[] {
  const found = `${stage.system}\n${stage.prompt}`.matchAll(PLACEHOLDER);
  return [...new Set([...found].map((match) => match[1] as string))];
}

const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;

/** System and user text of one call; byte for byte the same for the same material, texts and nonce. */
export function promptOf(
  stage: Stage,
  material: Material,
  earlierTexts: ReadonlyMap<string, string>,
  nonce: string,
): { readonly system: string; readonly prompt: string } {
  const fill = (template: string) =>
    template.replace(PLACEHOLDER, (_, name: string) => {
      if (name === 'corpus') return material.corpus;
      if (name === 'findings') return material.findings;
      return cut(earlierTexts.get(name) ?? '', material.carriedCharacters);
    });
  return { system: `${nonce}\n${fill(stage.system)}`, prompt: fill(stage.prompt) };
}

/**
 * What stood in a stage's prompts, and in those of the stages whose texts it embeds; never those texts: a number that a
 * model made up in one stage is no datum in the next.
 */
export function dataOf(stages: readonly Stage[], name: string, material: Material): readonly string[] {
  const sources = new Set([name]);
  // A set grows while it is gone through, and each name comes once.
  for (const source of sources) {
    const stage = stages.find((one) => one.name === source);
    for (const found of stage === undefined ? [] : placeholdersOf(stage)) sources.add(found);
  }
  return stages
    .filter((stage) => sources.has(stage.name))
    .flatMap((stage) => Object.values(promptOf(stage, material, new Map(), '')));
}

/** At most `limit` characters, never ending in half a surrogate pair. */
function cut(text: string, limit: number): string {
  const head = text.slice(0, limit);
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}
