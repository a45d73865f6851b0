import type { Gpu } from '../../model/results.ts';
import { findOnPath } from '../findOnPath.ts';
import {
  chooseFields,
  FACT_FIELDS,
  type Field,
  namesInHelp,
  type ProbedField,
  unknownField,
  withoutField,
} from './nvidiaFields.ts';
import { parseNvidiaGpus } from './nvidiaRows.ts';
import { runTool, type Tool } from './runTool.ts';

export const NVIDIA_FORMAT = '--format=csv,noheader,nounits';
/** The first query after a pause wakes the driver, which takes seconds on a host with many GPUs. */
const TIMEOUT_MS = 10_000;

export interface Answer<K extends string> {
  readonly fields: readonly ProbedField<K>[];
  /** What it printed, rows or complaints. */
  readonly stdout: string;
}

export async function findNvidiaSmi(env: NodeJS.ProcessEnv): Promise<Tool | null> {
  const file = await findOnPath('nvidia-smi', env);
  return file === null ? null : { file, env };
}

/** The names of fields that this nvidia-smi knows; none where its help is none. */
export async function knownFields(tool: Tool): Promise<ReadonlySet<string>> {
  return namesInHelp((await runTool(tool, ['--help-query-gpu'], TIMEOUT_MS)) ?? '');
}

/** Asks once for the fields that the tool knows, leaving out what it complains of. Null where it does not answer. */
export async function askNvidia<K extends string>(
  tool: Tool,
  fields: readonly Field<K>[],
  known: ReadonlySet<string>,
): Promise<Answer<K> | null> {
  let probed = chooseFields(fields, known);
  const tries = fields.flatMap(({ names }) => names).length;
  for (let attempt = 0; attempt < tries && probed.length > 0; attempt += 1) {
    const stdout = await runTool(tool, [gpuQuery(probed), NVIDIA_FORMAT], TIMEOUT_MS);
    if (stdout === null) return null;
    const complaint = unknownField(stdout);
    const fewer = complaint === null ? null : withoutField(probed, complaint, fields);
    if (fewer === null) return { fields: probed, stdout };
    probed = fewer;
  }
  return null;
}

export function gpuQuery(fields: readonly ProbedField<string>[]): string {
  return `--query-gpu=${fields.map(({ name }) => name).join(',')}`;
}

/** The NVIDIA GPUs of this machine; null where no working nvidia-smi is installed, so that nothing is known. */
export async function queryNvidiaGpus(env: NodeJS.ProcessEnv): Promise<Gpu[] | null> {
  const tool = await findNvidiaSmi(env);
  if (tool === null) return null;
  const answer = await askNvidia(tool, FACT_FIELDS, await knownFields(tool));
  if (answer === null) return null;
  return parseNvidiaGpus(
    answer.stdout,
    answer.fields.map(({ key }) => key),
  );
}
