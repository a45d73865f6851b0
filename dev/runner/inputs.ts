/** The inputs that a step passes, over the defaults that action.yml declares, as INPUT_ variables. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

interface ActionManifest {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
}

/** `${{ … }}` in a default; only the token is in use, and only it is resolved. */
const EXPRESSION = /\$\{\{\s*(.*?)\s*\}\}/g;

/**
 * Every declared input as `INPUT_NAME`, empty where there is neither value nor default (as the runner does).
 * @param given by name, in any case
 * @throws where action.yml does not declare a given input, or a default holds another expression
 */
export async function inputVariables(
  actionYml: string,
  given: Readonly<Record<string, string>>,
  token: string,
): Promise<Record<string, string>> {
  const manifest = parse(await readFile(actionYml, 'utf8')) as ActionManifest;
  const declared = Object.entries(manifest.inputs ?? {});
  const values = new Map(
    declared.map(([name, input]) => [name.toLowerCase(), textOf(name, input?.default, token)]),
  );
  for (const [name, value] of Object.entries(given)) {
    if (!values.has(name.toLowerCase())) throw new Error(`${actionYml} declares no input "${name}".`);
    values.set(name.toLowerCase(), value);
  }
  return Object.fromEntries([...values].map(([name, value]) => [variable(name), value]));
}

/** Upper case, spaces to underscores, hyphens kept. */
function variable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function textOf(name: string, value: unknown, token: string): string {
  return String(value ?? '').replace(EXPRESSION, (_, expression: string) => {
    if (expression === 'github.token') return token;
    throw new Error(
      `The default of the input "${name}" holds \${{ ${expression} }}, which this runner cannot resolve.`,
    );
  });
}
