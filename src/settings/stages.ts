import type { Stage } from '../model/settings.ts';
import { mustBe, type Problems, shown, unknownName } from './problems.ts';
import type { Entry, YamlText } from './yamlText.ts';

export const MOST_STAGES = 10;
const NAME = /^[a-z][a-z0-9-]{0,39}$/;
/** What a template may embed beside earlier stages, so no stage can be called so. */
const GIVEN = ['corpus', 'findings'] as const;
const FIELDS = ['system', 'prompt'] as const;
/** With the blanks around the name: to leave them out here takes a time that grows with the cube of an unclosed one. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

export const STAGES_ALLOWED = "a map of stages' names to their prompts";

/** The stages in the order in which they run, placeholders checked and written without spaces. */
export function readStages(
  yaml: YamlText,
  value: unknown,
  subject: string,
  problems: Problems,
): readonly Stage[] {
  const entries = yaml.entries(value, subject, STAGES_ALLOWED);
  if (entries === null) return [];
  if (entries.length === 0) problems.add(`${subject} must name at least one stage with its prompt.`);
  if (entries.length > MOST_STAGES)
    problems.add(`${subject} names ${entries.length} stages, ${MOST_STAGES} are allowed.`);
  const known: string[] = [...GIVEN];
  return entries.slice(0, MOST_STAGES).map((entry) => {
    checkName(entry, problems);
    const stage = readStage(yaml, entry, known, problems);
    known.push(entry.name);
    return stage;
  });
}

function checkName(entry: Entry, problems: Problems): void {
  if (!NAME.test(entry.name))
    problems.add(
      `${entry.at}: a stage's name must be 1 to 40 small letters, digits or "-", the first a letter, not ${shown(entry.name)}.`,
    );
  if (GIVEN.some((given) => given === entry.name))
    problems.add(
      `${entry.at}: a stage cannot be called "${entry.name}", because {{${entry.name}}} stands for something else.`,
    );
}

function readStage(yaml: YamlText, entry: Entry, known: readonly string[], problems: Problems): Stage {
  const whose = `stage ${shown(entry.name)}`;
  const text = { system: '', prompt: '' };
  const fields = yaml.entries(
    entry.value,
    `${entry.at}: ${whose}`,
    'a map of prompt and, if you like, system',
  );
  for (const field of fields ?? []) {
    const name = FIELDS.find((candidate) => candidate === field.name);
    if (name === undefined)
      problems.add(unknownName(field.at, `key ${shown(field.name)} of ${whose}`, field.name, FIELDS));
    else if (typeof field.value !== 'string' || field.value.trim() === '')
      problems.add(mustBe(`${field.at}: ${name} of ${whose}`, 'text', field.value));
    else text[name] = readTemplate(field.value, field, whose, known, problems);
  }
  if (fields !== null && !fields.some((field) => field.name === 'prompt'))
    problems.add(`${entry.at}: ${whose} has no prompt.`);
  return { name: entry.name, ...text };
}

function readTemplate(
  template: string,
  field: Entry,
  whose: string,
  known: readonly string[],
  problems: Problems,
): string {
  return template.replace(PLACEHOLDER, (written, inside: string) => {
    const name = inside.trim();
    if (known.includes(name)) return `{{${name}}}`;
    // One that no stage may have is told as such at its own place.
    const names = known.filter((candidate) => NAME.test(candidate));
    const allowed = names.map((candidate) => `{{${candidate}}}`).join(', ');
    problems.add(`${field.at}: ${shown(written)} in ${whose} is unknown there, allowed are ${allowed}.`);
    return written;
  });
}
