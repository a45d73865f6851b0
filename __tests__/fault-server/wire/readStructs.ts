/**
 * Reads the reply types out of ollama's api/types.go: keys, whether they are always there, types. Only those facts are
 * kept, in api-types.json:
 *
 *   git -C OLLAMA show v0.33.0-rc2:api/types.go | node readStructs.ts v0.33.0-rc2 > api-types.json
 */
import { readFileSync } from 'node:fs';

const REPLIES = [
  'ChatResponse',
  'GenerateResponse',
  'Message',
  'ToolCall',
  'ToolCallFunction',
  'Metrics',
  'ListResponse',
  'ListModelResponse',
  'ProcessResponse',
  'ProcessModelResponse',
  'ShowResponse',
  'ModelDetails',
  'ProgressResponse',
  'StatusError',
];

/** A type that JSON knows, `list of` one, or the name of another type. */
const JSON_TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  bool: 'boolean',
  int: 'integer',
  int64: 'integer',
  uint64: 'integer',
  float64: 'number',
  any: 'any',
  'time.Time': 'string',
  'time.Duration': 'integer',
  'model.Capability': 'string',
  ImageData: 'string',
  ToolCallFunctionArguments: 'object',
};

interface Key {
  readonly type: string;
  readonly always: boolean;
}

const source = readFileSync(0, 'utf8');
const types = Object.fromEntries(REPLIES.map((name) => [name, structOf(name)]));
const version = process.argv[2] ?? 'an unknown version';
process.stdout.write(
  `${JSON.stringify({ source: `ollama/ollama api/types.go at ${version}`, types }, null, 2)}\n`,
);

function structOf(name: string): Readonly<Record<string, Key>> {
  const body = new RegExp(`^type ${name} struct \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(source)?.[1];
  if (body === undefined) throw new Error(`There is no struct ${name}.`);
  const keys: [string, Key][] = [];
  for (const line of body.split('\n').map((text) => text.trim())) {
    // An embedded struct lends its keys.
    if (/^[A-Z]\w*$/.test(line)) keys.push(...Object.entries(structOf(line)));
    const field = /^\w+\s+(\S+)\s+`json:"([^",]+)(,omitempty)?"`/.exec(line);
    if (field === null) continue;
    const [, goType = '', key = '', omitempty] = field;
    // Go never omits a struct, whatever its tag says.
    const isStruct = goType === 'time.Time' || goType === 'ModelDetails';
    keys.push([key, { type: jsonTypeOf(goType), always: omitempty === undefined || isStruct }]);
  }
  return Object.fromEntries(keys);
}

function jsonTypeOf(goType: string): string {
  if (goType.startsWith('[]')) return `list of ${jsonTypeOf(goType.slice(2))}`;
  if (goType.startsWith('map[')) return 'object';
  if (goType.startsWith('*')) return jsonTypeOf(goType.slice(1));
  return JSON_TYPES[goType] ?? (REPLIES.includes(goType) ? goType : 'any');
}
