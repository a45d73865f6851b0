import { execFileSync } from 'node:child_process';
import type { Cure } from './cure.ts';

/** What docs/cures.md says after every cure was proven. */
export function report(cures: readonly Cure[]): string {
  const rows = cures.map(
    ({ hazard, what, file, test, name }) =>
      `| ${hazard} | ${what} | [${file}](../${file}) | [${test.replace('__tests__/', '')}](../${test}): ${name.replaceAll('|', '\\|')} |`,
  );
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  return `# Cures, and the tests that miss them

Written by \`npm run prove\` on ${date}, over commit ${commit}. For each row it took the cure out of a copy of the sources
and ran the test: all ${cures.length} failed without their cure, and passed with it. The hazards are those of
[SECURITY.md](../SECURITY.md).

| Hazard | Cure taken out | In | Test that failed |
| ---: | --- | --- | --- |
${rows.join('\n')}
`;
}
