import Papa from 'papaparse';
import { CallSchema, GpuEvidenceSchema } from '../model/call.ts';
import type { AgentFacts, Call, Protocol, Results } from '../model/results.ts';
import { csvText } from './safeExports.ts';
import { countedCalls } from './session.ts';

/**
 * calls.csv (RFC 4180): a row for each call under the names of results.json, where units stand in the names. Unknown
 * is an empty cell. What an agent is and what was measured stand in every row, so that files of several sessions
 * can be put under each other.
 */

type Value = string | number | boolean | null;

interface Column {
  readonly title: string;
  readonly of: (call: Call) => Value;
}

/** Lists, and the answer, which is a text of its own and no figure. */
const NO_COLUMNS: readonly string[] = [
  'marks',
  'notes',
  'otherModels',
  'gpu',
  'tenants',
  'grounding',
  'answer',
];

const fieldsOf = (entries: object): readonly string[] =>
  Object.keys(entries).filter((name) => !NO_COLUMNS.includes(name));

export function renderCallsCsv(results: Results): string {
  const columns = columnsOf(results);
  const titles = columns.map(({ title }) => csvText(title));
  const rows = results.calls.map((call) => columns.map(({ of }) => cellOf(of(call))));
  return `${Papa.unparse([titles, ...rows], { newline: '\r\n' })}\r\n`;
}

function columnsOf(results: Results): readonly Column[] {
  const counted = new Set(results.agents.flatMap(({ name }) => countedCalls(results, name)));
  return [
    ...fieldsOf(CallSchema.entries).map((name) => columnOf(name, (call) => call)),
    { title: 'numbersStated', of: ({ grounding }) => grounding?.numbersStated ?? null },
    { title: 'numbersFound', of: ({ grounding }) => grounding?.numbersFound ?? null },
    { title: 'marks', of: ({ marks }) => marks.join(' ') },
    { title: 'counted', of: (call) => counted.has(call) },
    ...fieldsOf(GpuEvidenceSchema.entries).map((name) =>
      columnOf(name, ({ gpu }) => gpu, `gpu${name.charAt(0).toUpperCase()}${name.slice(1)}`),
    ),
    ...agentColumns(results),
    ...sessionColumns(results),
  ];
}

function columnOf(name: string, part: (call: Call) => object | null, title = name): Column {
  return { title, of: (call) => (part(call) as Readonly<Record<string, Value>> | null)?.[name] ?? null };
}

function agentColumns({ agents, protocol }: Results): readonly Column[] {
  const byName = new Map(agents.map((agent) => [agent.name, agent]));
  const options = [...new Set(agents.flatMap((agent) => Object.keys(agent.options)))];
  const column = (title: string, of: (agent: AgentFacts) => Value): Column => ({
    title,
    of: (call) => {
      const agent = byName.get(call.agent);
      return agent === undefined ? null : of(agent);
    },
  });
  return [
    column('model', ({ model }) => model),
    column('modelDigest', ({ modelDigest }) => modelDigest),
    column('family', ({ family }) => family),
    column('parameterSize', ({ parameterSize }) => parameterSize),
    column('quantization', ({ quantization }) => quantization),
    column('think', (agent) => thinkOf(agent, protocol)),
    column('requestedContext', ({ requestedContext }) => requestedContext),
    column('effectiveContext', ({ effectiveContext }) => effectiveContext),
    column('vramShare', ({ vramShare }) => vramShare),
    column('vramMib', ({ vramMib }) => vramMib),
    column('vramSeenMib', ({ vramSeenMib }) => vramSeenMib),
    ...options.map((name) => column(`option_${name}`, (agent) => optionOf(agent, name))),
  ];
}

function thinkOf(agent: AgentFacts, protocol: Protocol): Value {
  return agent.think ?? protocol.think;
}

function optionOf({ options }: AgentFacts, name: string): Value {
  const value = Object.entries(options).find(([key]) => key === name)?.[1] ?? null;
  return Array.isArray(value) ? JSON.stringify(value) : value;
}

function sessionColumns({ source, environment }: Results): readonly Column[] {
  const gpus = environment.gpus?.map(({ name }) => name).join(' + ') ?? null;
  return [
    { title: 'commit', of: () => source.commit },
    { title: 'runId', of: () => source.runId },
    { title: 'ollamaVersion', of: () => environment.ollamaVersion },
    { title: 'gpus', of: () => gpus },
  ];
}

function cellOf(value: Value): Value {
  return typeof value === 'string' ? csvText(value) : value;
}
