import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { actionText, readmeText } from './generate-docs.ts';
import { metricsText } from './generate-metrics.ts';
import { recordSchemaText, resultsSchemaText } from './generate-schema.ts';

/**
 * Writes what is generated from the code: the schemas of what is stored, the page of metrics, the inputs of action.yml, the
 * README's tables.
 */

const root = join(import.meta.dirname, '..');

function update(name: string, make: (current: string) => string): string {
  const path = join(root, name);
  const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const made = make(current);
  if (made !== current) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made);
    console.log(`${name}: written`);
  } else console.log(`${name}: up to date`);
  return made;
}

update('schema/results.schema.json', () => resultsSchemaText());
update('schema/session-record.schema.json', () => recordSchemaText());
update('docs/metrics.md', () => metricsText());
const action = update('action.yml', actionText);
if (existsSync(join(root, 'README.md'))) update('README.md', (readme) => readmeText(readme, action));
