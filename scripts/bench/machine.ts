import { execFileSync } from 'node:child_process';
import { arch, cpus, release, totalmem, type } from 'node:os';

/** What figures depend on, without the names of the machine, its users and its folders. */
export function machineLines(): readonly string[] {
  const processors = cpus();
  return [
    `Date: ${new Date().toISOString().slice(0, 10)}, of commit ${commit()}`,
    `Processor: ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    `Memory: ${Math.round(totalmem() / 1024 ** 3)} GiB`,
    `System: ${type()} ${release()} ${arch()}`,
    `Node: ${process.version}`,
  ];
}

/** Its first digits, and whether other sources than the committed ones were measured. */
function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  const changed =
    git('status', '--porcelain', '--', ':(top)', ':(top,exclude)docs', ':(top,exclude)dist') !== '';
  return `${git('rev-parse', '--short=10', 'HEAD')}${changed ? ', with changes' : ''}`;
}
