import { createOllama } from '../../src/io/ollama.ts';
import type { Timeouts } from '../../src/io/timeouts.ts';
import { ExpectedError } from '../../src/model/failure.ts';
import type { GpuWatch, Ollama } from '../../src/model/ports.ts';
import type { Results } from '../../src/model/results.ts';
import type { Settings } from '../../src/model/settings.ts';
import { measure } from '../../src/story/measure.ts';
import {
  type Call,
  type FaultServer,
  type Script,
  startFaultServer,
  type Trace,
  withCalls,
} from '../fault-server/index.ts';
import { fakeSettings, fakeWorld } from '../support/fakePorts.ts';
import { fakeWatch } from '../support/watch.ts';
import { keyOf, nonceIn, type Place, placesByNonce } from './places.ts';
import { live, pause, virtualClock } from './virtualTime.ts';

/** One whole session: `measure` with the real client, over loopback, against a scripted server in this process. */

export interface Scene {
  /** What happens to that attempt (from 1) at that call; null: nothing. */
  readonly touch: (place: Place, attempt: number) => Call | null;
  /** Of the server as a whole. */
  readonly script?: Omit<Script, 'calls'>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly timeouts?: Partial<Timeouts>;
  /** What the GPU tool sees, and what else happens between calls; `latest` is the call that is over. */
  readonly watch?: (latest: () => Place | null, world: World) => Partial<GpuWatch>;
}

/** For what goes on beside the session. */
export interface World {
  readonly server: FaultServer;
  /** Another client's. */
  readonly ollama: Ollama;
}

/** One request as the server saw it. */
export interface Asked {
  readonly place: Place;
  readonly attempt: number;
  readonly touched: boolean;
  /** When it came. */
  readonly usedMemoryBytes: number;
  readonly trace: Trace;
}

export interface Played {
  readonly settings: Settings;
  /** Null: nothing was measured. */
  readonly results: Results | null;
  readonly refusal: string | null;
  readonly asked: readonly Asked[];
  readonly log: readonly string[];
}

const HEALTHY = { prefillMs: 30, tokenMs: 1, tokens: 20 } satisfies Call;
const TIMEOUTS: Timeouts = { connectMs: 1_000, firstTokenMs: 2_000, stallMs: 1_000, callMs: 4_000 };

/** No two calls alike, so that none is taken for another: up to a fifth more or less. */
function jittered(
  nonce: string,
  { prefillMs, tokenMs }: Required<Pick<Call, 'prefillMs' | 'tokenMs'>>,
): Call {
  const [one = 0, other = 0] = nonce.split(' ').map(Number);
  return { prefillMs: prefillMs * (0.8 + one / 25), tokenMs: tokenMs * (0.8 + other / 25) };
}

export function play(scene: Scene): Promise<Played> {
  return live(playing(scene));
}

async function playing(scene: Scene): Promise<Played> {
  const seen: Omit<Asked, 'trace'>[] = [];
  let places: ReadonlyMap<string, Place> = new Map();
  const everyCall = { ...HEALTHY, ...scene.script?.everyCall };
  const server = await startFaultServer({
    ...scene.script,
    everyCall,
    calls: (request) => {
      const nonce = nonceIn(request);
      const place = places.get(nonce);
      if (place === undefined) throw new Error(`a request of no known place: ${nonce}`);
      const attempt = seen.filter((one) => keyOf(one.place) === keyOf(place)).length + 1;
      const call = scene.touch(place, attempt);
      const touched = call !== null;
      seen.push({ place, attempt, touched, usedMemoryBytes: server.usedMemoryBytes() });
      return withCalls(jittered(nonce, everyCall), call ?? {});
    },
  });
  try {
    const settings = fakeSettings({
      'ollama-host': server.url,
      runs: '4',
      'num-predict': '64',
      ...scene.inputs,
    });
    places = placesByNonce(settings.benchmark);
    const { ports, log } = fakeWorld();
    const { signal } = ports;
    const client = (timeouts: Timeouts) =>
      createOllama(
        { host: server.url, hostForPeople: server.url, timeouts, cancelled: signal },
        virtualClock,
      );
    const world = { server, ollama: client(TIMEOUTS) };
    const watch = fakeWatch(scene.watch?.(() => seen.at(-1)?.place ?? null, world));
    const story = {
      ...ports,
      clock: virtualClock,
      pause,
      ollama: client({ ...TIMEOUTS, ...scene.timeouts }),
      machine: { ...ports.machine, watch: async () => watch },
    };
    const ended = await measure(settings, story, null).then(
      (results) => ({ results, refusal: null }),
      (error: unknown) => {
        if (error instanceof ExpectedError) return { results: null, refusal: error.message };
        throw error;
      },
    );
    const asked = seen.map((one, index) => ({ ...one, trace: server.calls[index] as Trace }));
    return { settings, ...ended, asked, log };
  } finally {
    await server.close();
  }
}
