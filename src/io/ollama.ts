import { Ollama as Client, type ChatRequest as ClientChatRequest } from 'ollama';
import * as v from 'valibot';
import { ExpectedError, messageOf } from '../model/failure.ts';
import type { Clock, Ollama } from '../model/ports.ts';
import type { ModelOptions } from '../model/settings.ts';
import { chatOverClient } from './ollamaChat.ts';
import { PsReply, ShowReply, sameModel, TagsReply, VersionReply } from './ollamaReplies.ts';
import { createStampingFetch } from './stampingFetch.ts';

/** Seconds that a model stays loaded between calls; the session unloads it at its end. */
const KEEP_ALIVE_S = 1800;
const METADATA_TIMEOUT_MS = 15_000;

export interface Connection {
  /** URL of the server. */
  readonly host: string;
  /** The same without credentials. */
  readonly hostForPeople: string;
  /** Longest time for one call, and for one load. */
  readonly callTimeoutMs: number;
}

/** Ollama over HTTP. */
export function createOllama({ host, hostForPeople, callTimeoutMs }: Connection, clock: Clock): Ollama {
  const clientFor = (signal: AbortSignal, elapsedMs = () => 0) =>
    new Client({ host, fetch: createStampingFetch(signal, elapsedMs) });
  const quick = () => clientFor(AbortSignal.timeout(METADATA_TIMEOUT_MS));

  /** The parsed reply, or one sentence on why there is none. */
  const ask = async <S extends v.GenericSchema>(endpoint: string, schema: S, reply: Promise<unknown>) => {
    try {
      return v.parse(schema, await reply);
    } catch (error) {
      throw new ExpectedError(
        `Ollama at ${hostForPeople} gave no usable answer to ${endpoint}: ${reasonOf(error)}.`,
      );
    }
  };

  return {
    async version() {
      try {
        return v.parse(VersionReply, await quick().version()).version || null;
      } catch (error) {
        throw new ExpectedError(
          `Ollama does not answer at ${hostForPeople} (${reasonOf(error)}); start it there, or set the input ollama-host to where it runs.`,
        );
      }
    },

    async has(model) {
      const { models } = await ask('/api/tags', TagsReply, quick().list());
      return models.some((known) => sameModel(known.name, model));
    },

    pull: (model, onProgress, signal) => pullModel(clientFor(signal), model, onProgress),

    async facts(model) {
      const { models } = await ask('/api/tags', TagsReply, quick().list());
      const { details } = await ask('/api/show', ShowReply, quick().show({ model }));
      return {
        digest: models.find((known) => sameModel(known.name, model))?.digest || null,
        family: details.family || null,
        parameterSize: details.parameter_size || null,
        quantization: details.quantization_level || null,
      };
    },

    async loaded(model) {
      const { models } = await ask('/api/ps', PsReply, quick().ps());
      const found = models.find((known) => sameModel(known.name, model));
      if (found === undefined) return null;
      return {
        contextLength: found.context_length || null,
        sizeBytes: found.size || null,
        vramBytes: found.size_vram,
      };
    },

    async load(model, options, signal) {
      const within = withTimeout(signal, callTimeoutMs);
      try {
        await touch(clientFor(within), model, options, KEEP_ALIVE_S);
      } catch (error) {
        signal.throwIfAborted();
        const reason = within.aborted ? messageOf(within.reason) : reasonOf(error);
        throw new ExpectedError(`Loading the model ${JSON.stringify(model)} failed: ${reason}.`);
      }
    },

    async unload(model) {
      await ask('/api/generate', v.unknown(), touch(quick(), model, {}, 0));
    },

    chat(request, signal) {
      const startMs = clock.nowMs();
      const elapsedMs = () => clock.nowMs() - startMs;
      const within = withTimeout(signal, callTimeoutMs);
      return chatOverClient(clientFor(within, elapsedMs), request, KEEP_ALIVE_S, elapsedMs, within);
    },
  };
}

/** Aborts after a while, with a reason that names the input to change. */
function withTimeout(signal: AbortSignal, timeoutMs: number): AbortSignal {
  const deadline = new AbortController();
  const seconds = Math.round(timeoutMs / 100) / 10;
  const timer = setTimeout(
    () => deadline.abort(new ExpectedError(`it had not ended after ${seconds} s (input call-timeout)`)),
    timeoutMs,
  );
  timer.unref();
  return AbortSignal.any([signal, deadline.signal]);
}

/** An empty prompt loads a model, or with a `keep_alive` of 0 unloads it. */
async function touch(
  client: Client,
  model: string,
  options: ModelOptions,
  keepAliveS: number,
): Promise<void> {
  await client.generate({
    model,
    prompt: '',
    stream: false,
    keep_alive: keepAliveS,
    options: options as NonNullable<ClientChatRequest['options']>,
  });
}

async function pullModel(client: Client, model: string, onProgress: (line: string) => void): Promise<void> {
  try {
    for await (const { status, completed, total } of await client.pull({ model, stream: true })) {
      const share = total > 0 && completed >= 0 ? ` ${Math.floor((100 * completed) / total)} %` : '';
      onProgress(`${status}${share}`);
    }
  } catch (error) {
    throw new ExpectedError(
      `Pulling the model ${JSON.stringify(model)} failed (${reasonOf(error)}); check its name and the network of the Ollama server, or pull it there by hand.`,
    );
  }
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : messageOf(error);
}
