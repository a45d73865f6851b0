import type { ServerResponse } from 'node:http';
import { answer, refuse } from './answer.ts';
import { createWaits, nowNs, type Waits } from './clock.ts';
import { withCalls } from './compose.ts';
import type { Generation } from './generation.ts';
import { capabilitiesOf, type Library } from './library.ts';
import { json } from './line.ts';
import { type Endpoint, NOTHING_SAID, record } from './records.ts';
import { BadRequest, checkOptions, keepAliveMs } from './requests.ts';
import { runnerOptionsOf } from './runnerOptions.ts';
import { DEFAULT_KEEP_ALIVE_MS, type Scheduler } from './scheduler.ts';
import type { Call, CallRequest, Model, Script } from './script.ts';
import { newTrace, type Trace } from './trace.ts';

/** `/api/chat` and `/api/generate`: loads, unloads, and calls as the script tells them. */

export interface Calls {
  readonly script: Script;
  readonly version: string;
  readonly generation: Generation;
  readonly library: Library;
  readonly scheduler: Scheduler;
  readonly traces: Trace[];
}

const DEFAULT_TIMES = { prefillMs: 10, tokenMs: 1 } satisfies Call;
const DEFAULT_LOAD_MS = 20;

export async function serveCall(
  calls: Calls,
  endpoint: Endpoint,
  request: CallRequest,
  response: ServerResponse,
): Promise<void> {
  const startNs = nowNs();
  const model = checked(calls.library, endpoint, request);
  const left = new AbortController();
  response.once('close', () => left.abort(new Error('the client has left')));
  const waits = createWaits(left.signal, calls.script.exact ?? false);
  const isEmpty =
    endpoint === 'chat'
      ? asks(request.messages) === 0 && !calls.script.answersEmptyChats
      : asks(request.prompt) === 0;
  if (isEmpty) return touch(calls, endpoint, request, model, response, waits);

  const trace = newTrace(request, startNs);
  const index = calls.traces.push(trace) - 1;
  const call = withCalls(DEFAULT_TIMES, calls.script.everyCall ?? {}, toldCall(calls.script, request, index));
  try {
    await serve(calls, endpoint, request, response, { model, call, trace, waits, startNs });
  } finally {
    if (trace.doneNs === null) trace.cutNs = nowNs();
  }
}

const asks = (given: unknown): number =>
  Array.isArray(given) || typeof given === 'string' ? given.length : 0;

function toldCall({ calls }: Script, request: CallRequest, index: number): Call {
  return (typeof calls === 'function' ? calls(request, index) : calls?.[index]) ?? {};
}

function checked(library: Library, endpoint: Endpoint, request: CallRequest): Model {
  keepAliveMs(request);
  const { model: name = '', think } = request;
  if (name === '' && endpoint === 'chat') throw new BadRequest('model is required');
  const model = library.find(name);
  if (model === undefined) throw new BadRequest(`model '${name}' not found`, 404);
  if (think && !capabilitiesOf(model).includes('thinking'))
    throw new BadRequest(`${JSON.stringify(name)} does not support thinking`);
  checkOptions(request);
  return model;
}

async function touch(
  { scheduler, script }: Calls,
  endpoint: Endpoint,
  request: CallRequest,
  model: Model,
  response: ServerResponse,
  waits: Waits,
): Promise<void> {
  const keepMs = keepAliveMs(request);
  const reply = (doneReason: string) =>
    json(response, record(endpoint, request, NOTHING_SAID, { doneReason }));
  if (keepMs === 0) {
    // Told before it is done.
    reply('unload');
    scheduler.unload(model.name);
    return;
  }
  const options = runnerOptionsOf(request, model, script);
  const { runner } = await scheduler.acquire(
    { model, options, reloads: false, loadMs: script.everyCall?.loadMs ?? script.loadMs ?? DEFAULT_LOAD_MS },
    waits,
  );
  reply('load');
  scheduler.release(runner, keepMs === undefined ? DEFAULT_KEEP_ALIVE_MS : keepMs);
}

interface Serving {
  readonly model: Model;
  readonly call: Call;
  readonly trace: Trace;
  readonly waits: Waits;
  readonly startNs: bigint;
}

async function serve(
  calls: Calls,
  endpoint: Endpoint,
  request: CallRequest,
  response: ServerResponse,
  serving: Serving,
): Promise<void> {
  const { script, scheduler } = calls;
  const { model, call, waits } = serving;
  await waits.forMs(call.delayMs);
  if (call.silent) return waits.forever();
  if (call.refusal) return refuse(response, call.refusal);
  if (call.mistakenFor) {
    return json(response, record(endpoint, request, NOTHING_SAID, { doneReason: call.mistakenFor }));
  }
  const loadMs = call.loadMs ?? script.loadMs ?? DEFAULT_LOAD_MS;
  if (call.dropsDuringLoad) {
    await waits.forMs(loadMs);
    response.socket?.resetAndDestroy();
    return;
  }
  if (call.vramShare !== undefined) calls.library.vramShare = call.vramShare;
  const options = runnerOptionsOf(request, model, script);
  const startNs = call.delayMs === undefined ? serving.startNs : nowNs();
  const demand = { model, options, reloads: call.reloads ?? false, loadMs };
  const { runner, cold } = await scheduler.acquire(demand, waits);
  serving.trace.cold = cold;
  const keepMs = keepAliveMs(request);
  try {
    const { generation } = calls;
    const loadedNs = nowNs();
    const answering = { ...serving, endpoint, request, response, runner, script, generation, cold };
    await answer({ ...answering, startNs, loadedNs });
  } finally {
    scheduler.release(runner, keepMs === undefined ? DEFAULT_KEEP_ALIVE_MS : keepMs);
  }
}
