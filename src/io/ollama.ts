import { Ollama as Client, type GenerateRequest } from 'ollama';
import * as v from 'valibot';
import { ExpectedError, messageOf, NobodyListens } from '../model/failure.ts';
import { sameModel } from '../model/modelName.ts';
import type { Clock, Ollama } from '../model/ports.ts';
import type { ModelOptions } from '../model/settings.ts';
import { chat } from './ollamaChat.ts';
import { createFetch } from './ollamaFetch.ts';
import { pullModel } from './ollamaPull.ts';
import { PsReply, reasonOf, ShowReply, TagsReply, VersionReply } from './ollamaReplies.ts';
import { errorText } from './refusal.ts';
import { Limits, seconds, type Timeouts } from './timeouts.ts';

/** Seconds that a model stays loaded between calls; the session unloads it at its end. */
const KEEP_ALIVE_S = 1800;
const METADATA_TIMEOUT_MS = 15_000;

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
  const { host, hostForPeople, cancelled, timeouts } = connection;
  const { connectMs, callMs } = timeouts;
  const within = async <T>(limits: Limits, request: (client: Client) => Promise<T>): Promise<T> => {
    try {
      return await request(new Client({ host, fetch: createFetch(limits.signal, connectMs) }));
    } finally {
      limits.clear();
    }
  };
  const quickly = <T>(request: (client: Client) => Promise<T>) =>
    within(new Limits(cancelled).whole(METADATA_TIMEOUT_MS, noAnswer(METADATA_TIMEOUT_MS)), request);

  /** The parsed reply, or one sentence on why there is none. */
  const ask = async <S extends v.GenericSchema>(endpoint: string, schema: S, reply: Promise<unknown>) => {
    try {
      return v.parse(schema, await reply);
    } catch (error) {
      cancelled.throwIfAborted();
      throw new ExpectedError(
        `Ollama at ${hostForPeople} gave no usable answer to ${endpoint}: ${reasonOf(error)}; see that it still runs, and what its own log says.`,
      );
    }
  };

  return {
    async version() {
      try {
        return v.parse(VersionReply, await quickly((client) => client.version())).version || null;
      } catch (error) {
        cancelled.throwIfAborted();
        throw noVersion(hostForPeople, error);
      }
    },

    async has(model) {
      const { models } = await ask(
        '/api/tags',
        TagsReply,
        quickly((client) => client.list()),
      );
      return models.some((known) => sameModel(known.name, model));
    },

    pull: (model, onProgress, signal) =>
      pullModel(
        { url: `${host}/api/pull`, connectMs, nowMs: () => clock.nowMs() },
        model,
        onProgress,
        signal,
      ),

    async facts(model) {
      const { models } = await ask(
        '/api/tags',
        TagsReply,
        quickly((client) => client.list()),
      );
      const { details } = await ask(
        '/api/show',
        ShowReply,
        quickly((client) => client.show({ model })),
      );
      return {
        digest: models.find((known) => sameModel(known.name, model))?.digest || null,
        family: details.family || null,
        parameterSize: details.parameter_size || null,
        quantization: details.quantization_level || null,
      };
    },

    async loaded(model) {
      const { models } = await ask(
        '/api/ps',
        PsReply,
        quickly((client) => client.ps()),
      );
      const found = models.find((known) => sameModel(known.name, model));
      if (found === undefined) return null;
      return {
        contextLength: found.context_length || null,
        sizeBytes: found.size || null,
        vramBytes: found.size_vram,
        others: models.filter((known) => known !== found).map(({ name }) => name),
      };
    },

    async load(model, options, signal) {
      try {
        const reply = await within(new Limits(signal).whole(callMs), (client) =>
          touch(client, model, options, KEEP_ALIVE_S),
        );
        if (reply.done !== true) throw new Error(notLoaded(reply));
      } catch (error) {
        signal.throwIfAborted();
        const isCut = typeof (error as { code?: unknown }).code === 'string';
        const cure = isCut
          ? `; see that Ollama still runs at ${hostForPeople}, and what its own log says`
          : '';
        throw new ExpectedError(
          `Loading the model ${JSON.stringify(model)} failed: ${reasonOf(error)}${cure}.`,
        );
      }
    },

    async unload(model, withinMs = METADATA_TIMEOUT_MS) {
      const limits = new Limits(new AbortController().signal).whole(withinMs, noAnswer(withinMs));
      // Whether it is unloaded is seen in `/api/ps` alone: Ollama answers before it does it.
      await ask(
        '/api/generate',
        v.unknown(),
        within(limits, (client) => touch(client, model, {}, 0)),
      );
    },

    chat: (request, signal) =>
      chat({ url: `${host}/api/chat`, keepAliveS: KEEP_ALIVE_S, timeouts, clock }, request, signal),
  };
}

const noAnswer = (withinMs: number) => `no answer within ${seconds(withinMs)}`;

/** Ollama tells of some errors with HTTP 200. */
function notLoaded(reply: object): string {
  return 'error' in reply ? errorText(JSON.stringify(reply)) : 'its answer did not say that it is done';
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

/** An empty prompt loads a model, or with a `keep_alive` of 0 unloads it. */
async function touch(
  client: Client,
  model: string,
  options: ModelOptions,
  keepAliveS: number,
): Promise<{ readonly done?: unknown }> {
  const request = {
    model,
    prompt: '',
    keep_alive: keepAliveS,
    options,
    // As in every call: a change of `shift` alone would load the model again.
    truncate: false,
    shift: false,
  };
  return client.generate({ ...(request as unknown as GenerateRequest), stream: false });
}
