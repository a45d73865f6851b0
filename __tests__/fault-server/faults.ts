import { withCalls } from './compose.ts';
import type { Fault } from './fault.ts';
import { ERROR_FAULTS } from './faults/errors.ts';
import { SERVER_FAULTS } from './faults/server.ts';
import { TEXT_FAULTS } from './faults/text.ts';
import { TRANSPORT_FAULTS } from './faults/transport.ts';
import type { Call, Script } from './script.ts';

/** Every fault by its name. */
const ALL = { ...TEXT_FAULTS, ...SERVER_FAULTS, ...TRANSPORT_FAULTS, ...ERROR_FAULTS };

export type FaultName = keyof typeof ALL;
export const FAULTS: Readonly<Record<FaultName, Fault>> = ALL;
export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

export const isFaultName = (name: string): name is FaultName => Object.hasOwn(FAULTS, name);

/** What a call with these faults does, one on top of the other. Faults of the whole server add nothing here. */
export function fault(...names: readonly FaultName[]): Call {
  return withCalls(...names.map((name) => FAULTS[name].call ?? {}));
}

/** The script with these faults in the server and, unless `inCalls` says otherwise, in every call. */
export function withFaults(names: readonly FaultName[], script: Script = {}, inCalls = true): Script {
  const servers = names.map((name) => FAULTS[name].script ?? {});
  const everyCall = withCalls(script.everyCall ?? {}, ...(inCalls ? [fault(...names)] : []));
  return Object.assign({}, script, ...servers, { everyCall });
}
