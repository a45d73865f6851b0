/**
 * A tokenizer of one token for each 4 characters, and the prefix cache that a runner keeps: what a prompt has in common
 * with an earlier one from its first token on is not computed again (llama-server's `cache_prompt`, always on in
 * ollama/ollama llm/llama_server.go). At least one token is computed.
 */
const CHARACTERS_PER_TOKEN = 4;
const KEPT_PROMPTS = 16;

export const countTokens = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

export class PromptCache {
  private readonly prompts: string[] = [];

  /** How many tokens at the start of the prompt are known; from now on all of them are. */
  admit(prompt: string): number {
    const known = this.prompts.map((earlier) => commonLength(earlier, prompt));
    this.prompts.push(prompt);
    if (this.prompts.length > KEPT_PROMPTS) this.prompts.shift();
    const cached = Math.floor(Math.max(0, ...known) / CHARACTERS_PER_TOKEN);
    return Math.max(0, Math.min(cached, countTokens(prompt) - 1));
  }
}

function commonLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
