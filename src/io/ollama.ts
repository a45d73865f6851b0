import { Ollama as Client, type GenerateRequest } from 'ollama';
import * as v from 'valibot';
import { ExpectedError, messageOf, NobodyListens } from '../model/failure.ts';
import type { Clock, Ollama } from '../model/ports.ts';
import type { ModelOptions } from '../model/settings.ts';
import { chatOverClient } from './ollamaChat.ts';
import { pullModel } from './ollamaPull.ts';
import { PsReply, reasonOf, ShowReply, sameModel, TagsReply, VersionReply } from './ollamaReplies.ts';
import { createStampingFetch } from './stampingFetch.ts';

/** Seconds that a model stays loaded between calls; the session unloads it at its end. */
const KEEP_ALIVE_S = 1800;
const METADATA_TIMEOUT_MS = 15_000;

/** All in milliseconds; each has an input of its own name. */
export interface Timeouts {
  readonly connectMs: number;
  readonly firstTokenMs: number;
  readonly stallMs: number;
  readonly callMs: number;
}

export interface Connection {
  /** URL of the server. */
  readonly host: string;
  /** The same without credentials. */
  readonly hostForPeople: string;
  readonly timeouts: Timeouts;
  /** Aborts when the job is cancelled. */
  readonly cancelled: AbortSignal;
}

/** Ollama over HTTP. */
export function createOllama(connection: Connection, clock: Clock): Ollama {
  const { host, hostForPeople, cancelled } = connection;
  const callTimeoutMs = connection.timeouts.callMs;
  const clientFor = (signal: AbortSignal, elapsedMs = () => 0) =>
    new Client({ host, fetch: createStampingFetch(signal, elapsedMs) });
  const quick = () => clientFor(AbortSignal.any([cancelled, AbortSignal.timeout(METADATA_TIMEOUT_MS)]));

  /** The parsed reply, or one sentence on why there is none. */
  const ask = async <S extends v.GenericSchema>(endpoint: string, schema: S, reply: Promise<unknown>) => {
    try {
      return v.parse(schema, await reply);
    } catch (error) {
      cancelled.throwIfAborted();
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
        cancelled.throwIfAborted();
        throw noVersion(hostForPeople, error);
      }
    },

    async has(model) {
      const { models } = await ask('/api/tags', TagsReply, quick().list());
      return models.some((known) => sameModel(known.name, model));
    },

    pull: (model, onProgress, signal) => pullModel(clientFor, model, onProgress, signal),

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
      const limit = withTimeout(signal, callTimeoutMs);
      try {
        await touch(clientFor(limit.signal), model, options, KEEP_ALIVE_S);
      } catch (error) {
        signal.throwIfAborted();
        const reason = limit.signal.aborted ? messageOf(limit.signal.reason) : reasonOf(error);
        throw new ExpectedError(`Loading the model ${JSON.stringify(model)} failed: ${reason}.`);
      } finally {
        limit.clear();
      }
    },

    async unload(model, withinMs = METADATA_TIMEOUT_MS) {
      const reply = touch(clientFor(AbortSignal.timeout(withinMs)), model, {}, 0);
      await ask('/api/generate', v.unknown(), reply);
    },

    async chat(request, signal) {
      const startMs = clock.nowMs();
      const elapsedMs = () => clock.nowMs() - startMs;
      const limit = withTimeout(signal, callTimeoutMs);
      const over = new AbortController();
      const client = clientFor(AbortSignal.any([limit.signal, over.signal]), elapsedMs);
      try {
        return await chatOverClient(client, request, KEEP_ALIVE_S, elapsedMs, limit.signal);
      } finally {
        limit.clear();
        // A server or proxy may keep the connection open after the last record; it would keep us alive.
        over.abort();
      }
    },
  };
}

/** Nobody there, or somebody who is no Ollama: a proxy, a login page. */
function noVersion(hostForPeople: string, error: unknown): ExpectedError {
  const cure = 'start it there, or set the input ollama-host to where it runs.';
  const status = (error as { status_code?: unknown }).status_code;
  if (typeof status === 'number') {
    return new ExpectedError(
      `What answers at ${hostForPeople} is no Ollama (HTTP ${status}: ${messageOf(error)}); set the input ollama-host to where it runs, with user name and password where a proxy asks for them.`,
    );
  }
  const sentence = `Ollama does not answer at ${hostForPeople} (${reasonOf(error)}); ${cure}`;
  const { code } = error as { code?: unknown };
  return code === 'ECONNREFUSED' ? new NobodyListens(sentence) : new ExpectedError(sentence);
}

interface Limit {
  readonly signal: AbortSignal;
  clear(): void;
}

/** Aborts after a while, with a reason that names the input to change. */
function withTimeout(signal: AbortSignal, timeoutMs: number): Limit {
  const deadline = new AbortController();
  const seconds = Math.round(timeoutMs / 100) / 10;
  const timer = setTimeout(
    () => deadline.abort(new ExpectedError(`it had not ended after ${seconds} s (input call-timeout)`)),
    timeoutMs,
  );
  timer.unref();
  return { signal: AbortSignal.any([signal, deadline.signal]), clear: () => clearTimeout(timer) };
}

/** An empty prompt loads a model, or with a `keep_alive` of 0 unloads it. */
async function touch(
  client: Client,
  model: string,
  options: ModelOptions,
  keepAliveS: number,
): Promise<void> {
  const request = {
    model,
    prompt: '',
    keep_alive: keepAliveS,
    options,
    // As in every call: a change of `shift` alone would load the model again.
    truncate: false,
    shift: false,
  };
  await client.generate({ ...(request as unknown as GenerateRequest), stream: false });
}
