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
    const path = knownText(row.name);
    const name = path !== null && path.length > NAME_LIMIT ? `${path.slice(0, NAME_LIMIT - 1)}…` : path;
    return [{ gpuUuid, pid, name, memoryMib: knownNumber(row.memory) }];
  });
}

/**
 * The server, with its runners until 0.30 (`ollama runner …`); the desktop's (ollama/ollama app/ollama.iss); the runners
 * of the first versions (ollama_llama_server, up to 0.5.7). Other programs may be called after Ollama: names are exact.
 */
const OLLAMA = new Set(['ollama', 'ollama app', 'ollama_llama_server']);
/** Since 0.30 Ollama's models run in a process of this name; others may start one of their own. */
const LLAMA_SERVER = new Set(['llama-server']);
/** Linux keeps so much of a command's name. */
const COMMAND_LENGTH = 15;

/** A process of this machine: its short name, and the process that started it. */
export interface ProcessFacts {
  readonly command: string;
  readonly parent: number;
}

const OLLAMA_COMMANDS = new Set([...OLLAMA].map((name) => name.slice(0, COMMAND_LENGTH)));
const DEEPEST = 20;

/**
 * Whether a process belongs to an Ollama: by the names of its ancestors where this machine's process table tells them,
 * else by its own name. The table may be another than the tool's (inside a container): then names must agree.
 */
export function isOllamas(
  { pid, name }: Pick<GpuProcess, 'pid' | 'name'>,
  lookUp: (pid: number) => ProcessFacts | null,
): boolean {
  const ownName = name === null ? '' : baseOf(name);
  if (OLLAMA.has(ownName)) return true;
  const own = lookUp(pid);
  const isSame = own !== null && (name === null || agrees(own.command, name));
  if (!isSame) return LLAMA_SERVER.has(ownName);
  let facts: ProcessFacts | null = own;
  for (let depth = 0; facts !== null && depth < DEEPEST; depth += 1) {
    if (OLLAMA_COMMANDS.has(facts.command)) return true;
    facts = facts.parent > 1 ? lookUp(facts.parent) : null;
  }
  return false;
}

/** A name's last part, without its end on Windows, whose paths hold blanks; elsewhere arguments stand behind a blank. */
function baseOf(name: string): string {
  const path = /\.exe$/i.test(name) ? name : (name.split(/\s/)[0] ?? '');
  const last = path.split(/[\\/]/).at(-1) ?? '';
  return /\.exe$/i.test(last) ? last.slice(0, -'.exe'.length).toLowerCase() : last;
}

function agrees(command: string, name: string): boolean {
  return command.length > 0 && baseOf(name).startsWith(command);
}

/** `/proc/<pid>/stat`: "4711 (llama-server) S 4700 …"; the name may hold blanks and parentheses. */
export function parseStat(stat: string): ProcessFacts | null {
  const match = /^\d+ \((.*)\) \S (\d+) /s.exec(stat);
  return match === null ? null : { command: match[1] ?? '', parent: Number(match[2]) };
}
