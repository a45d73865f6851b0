/**
 * The few parts of node-llama-cpp that the engine touches. They are declared here, and the package is
 * imported by a name that the compiler does not follow, because the project's types must check without
 * the engine's own install (dev/engine/package.json is never part of the root install).
 */

export type Token = number;

export interface MemoryUsage {
  readonly ram: number;
  readonly vram: number;
}

export interface SampleOptions {
  readonly temperature: number;
  readonly topK: number;
  readonly topP: number;
  readonly minP: number;
  readonly seed: number;
  readonly repeatPenalty?: { readonly penalty: number; readonly punishTokens: () => Token[] };
  /** Yield the end-of-generation token too: it is a decoded token and counts as one. */
  readonly yieldEogToken: true;
}

export interface LlamaSequence {
  evaluate(tokens: Token[], options: SampleOptions): AsyncGenerator<Token, void, void>;
  evaluateWithoutGeneratingNewTokens(tokens: Token[]): Promise<void>;
  dispose(): Promise<void>;
}

export interface LlamaContext {
  readonly memoryUsage: MemoryUsage;
  getSequence(): LlamaSequence;
  dispose(): Promise<void>;
}

export interface LlamaModel {
  readonly memoryUsage: MemoryUsage;
  readonly tokens: { readonly bos: Token | null; readonly shouldPrependBosToken: boolean };
  /** With `specialTokens` false, text such as `<|im_end|>` becomes ordinary text tokens. */
  tokenize(text: string, specialTokens: boolean): Token[];
  detokenize(tokens: readonly Token[], specialTokens: boolean, lastTokens: readonly Token[]): string;
  isEogToken(token: Token): boolean;
  createContext(options: {
    readonly threads: 1;
    readonly contextSize: number;
    readonly createSignal?: AbortSignal;
  }): Promise<LlamaContext>;
  dispose(): Promise<void>;
}

export interface Llama {
  loadModel(options: {
    readonly modelPath: string;
    readonly gpuLayers: 0;
    readonly loadSignal?: AbortSignal;
  }): Promise<LlamaModel>;
  dispose(): Promise<void>;
}

interface LlamaPackage {
  getLlama(options: {
    readonly gpu: false;
    readonly build: 'never';
    readonly logLevel: 'error';
  }): Promise<Llama>;
}

/** Starts llama.cpp on the CPU; throws one sentence where this platform has no binary. */
export async function startLlama(): Promise<Llama> {
  const packageName: string = 'node-llama-cpp';
  const { getLlama } = (await import(packageName)) as LlamaPackage;
  try {
    return await getLlama({ gpu: false, build: 'never', logLevel: 'error' });
  } catch (error) {
    const where = `${process.platform}-${process.arch}`;
    throw new Error(
      `The embedded engine has no llama.cpp binary that runs on ${where} (it is locked for Linux x64 and arm64 with glibc): use Ollama there.`,
      { cause: error },
    );
  }
}
