/** File commands: GITHUB_OUTPUT and its kin, read as the runner reads them (actions/runner, FileCommandManager.cs). */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Environment variable of each file, and the name the runner gives it. */
const FILES = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STATE: 'save_state',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const;

/** Bytes of a step summary; the runner drops a bigger one whole. */
const SUMMARY_LIMIT = 1024 * 1024;

/** Paths by environment variable. */
export type CommandFiles = Readonly<Record<keyof typeof FILES, string>>;

export interface FileResults {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** As written, secrets and all: the runner masks it on its way to GitHub. Empty where it was too big. */
  readonly summary: string;
}

/** Creates the empty files of one step below RUNNER_TEMP. */
export async function createCommandFiles(temp: string, suffix: string): Promise<CommandFiles> {
  const folder = join(temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const paths = Object.entries(FILES).map(
    ([name, prefix]) => [name, join(folder, `${prefix}_${suffix}`)] as const,
  );
  await Promise.all(paths.map(([, path]) => writeFile(path, '')));
  return Object.fromEntries(paths) as unknown as CommandFiles;
}

/** @param fail told what the runner would call an error; what came before it in a file still counts */
export async function readCommandFiles(
  files: CommandFiles,
  fail: (message: string) => void,
): Promise<FileResults> {
  // One that somebody removed is passed over.
  const text = async (name: keyof CommandFiles) =>
    (await readFile(files[name], 'utf8').catch(missing)).replace(/^\ufeff/, '');
  const pairs = async (name: keyof CommandFiles) => {
    const found: Record<string, string> = {};
    try {
      for (const [key, value] of readPairs(await text(name))) found[key] = value;
    } catch (error) {
      fail(`Unable to process file command '${name}' successfully. ${(error as Error).message}`);
    }
    return found;
  };
  const { NODE_OPTIONS: blocked, ...env } = await pairs('GITHUB_ENV');
  if (blocked !== undefined) fail("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  const summary = await text('GITHUB_STEP_SUMMARY');
  const bytes = Buffer.byteLength(summary);
  const dropped = bytes > SUMMARY_LIMIT;
  if (dropped)
    fail(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(bytes / 1024)}k.`,
    );
  return {
    outputs: await pairs('GITHUB_OUTPUT'),
    state: await pairs('GITHUB_STATE'),
    env,
    path: (await text('GITHUB_PATH')).split(/\r?\n/).filter((line) => line !== ''),
    summary: dropped ? '' : summary,
  };
}

function missing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

/**
 * `NAME=VALUE` lines and `NAME<<DELIMITER` blocks, in order; throws what is malformed when it gets there.
 * @param crlf whether CR LF ends a line too, as on Windows
 */
export function* readPairs(
  text: string,
  crlf = process.platform === 'win32',
): Generator<readonly [string, string]> {
  const newline = crlf ? /\r?\n/y : /\n/y;
  const end = crlf ? /\r?\n|$/g : /\n|$/g;
  let at = 0;
  /** The next line and where it ended, or null at the end of the text. */
  const next = () => {
    if (at >= text.length) return null;
    end.lastIndex = at;
    const stop = end.exec(text)?.index ?? text.length;
    newline.lastIndex = stop;
    const ended = newline.test(text);
    const line = { text: text.slice(at, stop), stop, ended };
    at = ended ? newline.lastIndex : text.length;
    return line;
  };
  for (let line = next(); line !== null; line = next()) {
    if (line.text === '') continue;
    const [head, value] = splitAt(line.text, '=');
    const [name, delimiter] = splitAt(line.text, '<<');
    if (value !== null && (delimiter === null || head.length < name.length)) yield [head, value];
    else if (delimiter !== null && name !== '' && delimiter !== '') {
      const start = at;
      let stop = at;
      for (let inner = next(); inner?.text !== delimiter; inner = next()) {
        if (inner === null) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
        if (!inner.ended) throw new Error('Invalid value. EOF marker missing new line.');
        stop = inner.stop;
      }
      yield [name, text.slice(start, stop)];
    } else throw new Error(`Invalid format '${line.text}'`);
  }
}

function splitAt(line: string, mark: string): readonly [string, string | null] {
  const index = line.indexOf(mark);
  return index < 0 ? [line, null] : [line.slice(0, index), line.slice(index + mark.length)];
}
