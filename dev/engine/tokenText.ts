import type { LlamaModel, Token } from './llama.ts';

type Detokenizer = Pick<LlamaModel, 'detokenize'>;

/** Tokens to text. A character may span several tokens: it is held back until it is whole. */
export class TokenText {
  readonly #model: Detokenizer;
  readonly #onText: (text: string) => void;
  readonly #shown: Token[] = [];
  #held: Token[] = [];

  constructor(model: Detokenizer, onText: (text: string) => void) {
    this.#model = model;
    this.#onText = onText;
  }

  push(token: Token): void {
    this.#held.push(token);
    const text = this.#text();
    // Four bytes are the longest UTF-8 character; beyond that the mark is the model's own output.
    if (text.endsWith('\ufffd') && this.#held.length < 4) return;
    this.#flush(text);
  }

  end(): void {
    this.#flush(this.#text());
  }

  #text(): string {
    return this.#held.length === 0 ? '' : this.#model.detokenize(this.#held, false, this.#shown.slice(-8));
  }

  #flush(text: string): void {
    this.#shown.push(...this.#held);
    this.#held = [];
    if (text !== '') this.#onText(text);
  }
}
