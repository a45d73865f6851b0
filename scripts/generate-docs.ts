import { parse, stringify } from 'yaml';
import { KEY_ROWS, type KeyRow } from '../src/settings/keyRows.ts';
import { OLLAMA_OPTIONS, OPTION_TYPES } from '../src/settings/options.ts';
import { fillRegion } from './generate-regions.ts';
import { cell, code, table } from './markdown.ts';

/** action.yml with its inputs as the code reads them. */
export function actionText(current: string): string {
  const inputs = KEY_ROWS.map((row) => [row.name, { description: description(row), default: row.inAction }]);
  const yaml = stringify(Object.fromEntries(inputs), { lineWidth: 108, defaultStringType: 'PLAIN' });
  return fillRegion(current, 'inputs', indent(yaml.trimEnd()));
}

/** README.md with its tables of inputs and configuration keys from the code, of outputs from action.yml. */
export function readmeText(current: string, action: string): string {
  const { outputs } = parse(action) as { outputs: Record<string, { description: string }> };
  const bodies = {
    inputs: table(
      ['Input', 'Default', 'What it does'],
      KEY_ROWS.map((row) => [code(row.name), defaultCell(row), aboutCell(row)]),
    ),
    outputs: table(
      ['Output', 'What it holds'],
      Object.entries(outputs).map(([name, output]) => [code(name), cell(output.description)]),
    ),
    config: `${table(
      ['Key', 'Default', 'Takes'],
      KEY_ROWS.filter((row) => row.inFile).map((row) => [
        code(row.name),
        defaultCell(row),
        cell(row.allowedInFile),
      ]),
    )}\n${agentOptions()}`,
  };
  return Object.entries(bodies).reduce(
    (text, [name, body]) => fillRegion(text, name, `\n${body.trimEnd()}\n`),
    current,
  );
}

/**
 * Plain text for action.yml: what it is, what it takes and, where action.yml cannot hold it, the default; and whether
 * the file goes before it.
 */
function description(row: KeyRow): string {
  const fallback = row.inAction === '' && row.fallback !== '' ? ` Default: ${row.fallback}.` : '';
  const order = row.fileFirst ? ' The configuration file goes before this input.' : '';
  return `${row.about}${takes(row)}${fallback}${order}`;
}

const aboutCell = (row: KeyRow): string => cell(`${row.about}${takes(row)}`);

const takes = (row: KeyRow): string => (row.allowed === '' ? '' : ` Takes ${row.allowed}.`);

function defaultCell(row: KeyRow): string {
  const text = row.inAction || row.fallback;
  return text === '' ? '(blank)' : code(text);
}

function agentOptions(): string {
  const byType = Object.entries(OPTION_TYPES).map(([type, allowed]) => {
    const names = [...OLLAMA_OPTIONS].filter(([, own]) => own === type).map(([name]) => code(name));
    return `- ${cell(allowed)}: ${names.join(', ')}`;
  });
  return `An agent takes \`model\`, \`think\` and Ollama's options:\n\n${byType.join('\n')}\n`;
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');
