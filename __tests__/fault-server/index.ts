export { withCalls } from './compose.ts';
export type { Fault } from './fault.ts';
export { FAULT_NAMES, FAULTS, type FaultName, fault, isFaultName, withFaults } from './faults.ts';
export { DEFAULT_REFERENCE, type Reference, referenceScript } from './reference.ts';
export type * from './script.ts';
export { type Address, type FaultServer, startFaultServer } from './server.ts';
export type { Trace } from './trace.ts';
