import { knownNumber, knownText, rowByKey } from './cells.ts';

/** A process with a context on a GPU. */
export interface GpuProcess {
  readonly gpuUuid: string;
  readonly pid: number;
  /** Null: the tool hides it, as inside containers and WSL, or where we lack the permission. */
  readonly name: string | null;
  readonly memoryMib: number | null;
}

/** The name comes last: it is a path and may hold a comma. */
export const PROCESS_QUERY = '--query-compute-apps=gpu_uuid,pid,used_memory,process_name';
const KEYS = ['gpuUuid', 'pid', 'memory', 'name'] as const;
const NAME_LIMIT = 200;

/** Rows of the query; complaints and garbage are no rows. */
export function parseProcesses(stdout: string): readonly GpuProcess[] {
  return stdout.split(/\r?\n/).flatMap((line) => {
    const row = rowByKey(line, KEYS);
    const pid = knownNumber(row?.pid);
    const gpuUuid = knownText(row?.gpuUuid);
    if (row === null || pid === null || pid === 0 || !Number.isInteger(pid) || gpuUuid === null) return [];
    if (!/^(GPU|MIG)-[\w-]+/i.test(gpuUuid)) return [];
    const name = knownText(row.name)?.slice(0, NAME_LIMIT) ?? null;
    return [{ gpuUuid, pid, name, memoryMib: knownNumber(row.memory) }];
  });
}

/** `ollama`, `ollama.exe`, `ollama app.exe`, `ollama_llama_server`, `ollama-runner`, and arguments behind it. */
const OLLAMA = /(^|[\\/])ollama([\w-]*)( app)?(\.exe)?(\s|$)/i;
/** Since 0.30 Ollama's models run in a process of this name; others may start one of their own. */
const LLAMA_SERVER = /(^|[\\/])llama-server(\.exe)?(\s|$)/i;

/** A process of this machine: its short name, and the process that started it. */
export interface ProcessFacts {
  readonly command: string;
  readonly parent: number;
}

const DEEPEST = 20;

/**
 * Whether a process belongs to an Ollama: by the names of its ancestors where this machine's process table tells them,
 * else by its own name. The table may be another than the tool's (inside a container): then names must agree.
 */
export function isOllamas(
  { pid, name }: Pick<GpuProcess, 'pid' | 'name'>,
  lookUp: (pid: number) => ProcessFacts | null,
): boolean {
  if (name !== null && OLLAMA.test(name)) return true;
  const own = lookUp(pid);
  const isSame = own !== null && (name === null || agrees(own.command, name));
  if (!isSame) return name !== null && LLAMA_SERVER.test(name);
  let facts: ProcessFacts | null = own;
  for (let depth = 0; facts !== null && depth < DEEPEST; depth += 1) {
    if (OLLAMA.test(facts.command)) return true;
    facts = facts.parent > 1 ? lookUp(facts.parent) : null;
  }
  return false;
}

/** Linux keeps the first 15 bytes of a command's name. */
function agrees(command: string, name: string): boolean {
  const base = (name.split(/\s/)[0] ?? '').split(/[\\/]/).at(-1) ?? '';
  return command.length > 0 && base.startsWith(command);
}

/** `/proc/<pid>/stat`: "4711 (llama-server) S 4700 …"; the name may hold blanks and parentheses. */
export function parseStat(stat: string): ProcessFacts | null {
  const match = /^\d+ \((.*)\) \S (\d+) /s.exec(stat);
  return match === null ? null : { command: match[1] ?? '', parent: Number(match[2]) };
}
