/** What the runner makes of a step's lines: the log people see, annotations, masks, and what failed. */
import { soundPlace } from './annotationPlace.ts';
import { createCommandReader, type WorkflowCommand } from './commands.ts';

/** An error, warning or notice, before GitHub's limits (10 of a kind, 4,096 characters each). */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  /** `title`, `file`, `line`, `endLine`, `col`, `endColumn`, where given. */
  readonly properties: Readonly<Record<string, string>>;
}

/** The log as GitHub shows it: a group is folded; a second group ends the first. */
export type LogEntry =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'group'; readonly title: string; readonly lines: readonly string[] };

/** Commands that `echo` never repeats: they show what they have to say themselves, or nothing. */
const NEVER_ECHOED = new Set(['add-mask', 'debug', 'error', 'warning', 'notice']);

export class StepLog {
  readonly log: LogEntry[] = [];
  readonly commands: WorkflowCommand[] = [];
  readonly annotations: Annotation[] = [];
  /** Values given to add-mask. */
  readonly masks: string[] = [];
  /** By the deprecated commands; files are the present way. */
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  /** Why the step fails whatever its exit status is. */
  readonly errors: string[] = [];
  readonly #reader = createCommandReader();
  readonly #onLine: (line: string) => void;
  readonly #hidden: Set<string>;
  #group: string[] | null = null;
  #echo = false;

  /**
   * @param secrets values masked from the start
   * @param onLine told every line of the log, masked, as it appears
   */
  constructor(secrets: readonly string[], onLine: (line: string) => void) {
    this.#hidden = new Set(secrets.filter((secret) => secret !== ''));
    this.#onLine = onLine;
  }

  /** One line of stdout or stderr, which the runner reads alike. */
  receive(line: string): void {
    const result = this.#reader.read(line);
    // Shorter tokens are not masked: they would blot out ordinary words.
    if (result.kind === 'stopped' && result.token.length > 6) this.#hidden.add(result.token);
    if (result.kind === 'failed') this.fail(result.reason);
    else if (result.kind !== 'command') this.#print(line);
    else {
      const { command } = result;
      this.commands.push(command);
      if (this.#echo && !NEVER_ECHOED.has(command.command)) this.#print(line);
      this.#obey(command);
    }
  }

  /** An error of the runner itself: it fails the step. */
  fail(message: string): void {
    this.errors.push(message);
    this.#annotate('error', message, {});
  }

  /** Problem matchers and debug messages change nothing here. */
  #obey(command: WorkflowCommand): void {
    const { command: name, data, properties } = command;
    if (name === 'error' || name === 'warning' || name === 'notice') this.#annotate(name, data, properties);
    else if (name === 'group') this.#openGroup(data);
    else if (name === 'endgroup') this.#closeGroup();
    else if (name === 'add-mask') this.#mask(data);
    else if (name === 'set-output') this.#store(this.outputs, command);
    else if (name === 'save-state') this.#store(this.state, command);
    else if (name === 'echo') this.#setEcho(data);
    else if (name === 'set-env' || name === 'add-path') {
      this.fail(`The \`${name}\` command is disabled: write to GITHUB_ENV or GITHUB_PATH instead.`);
    }
  }

  #openGroup(title: string): void {
    const text = this.#masked(title);
    this.#group = [];
    this.log.push({ kind: 'group', title: text, lines: this.#group });
    this.#onLine(`##[group]${text}`);
  }

  #closeGroup(): void {
    this.#group = null;
    this.#onLine('##[endgroup]');
  }

  #mask(value: string): void {
    if (value.trim() === '') {
      this.#annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.", {});
      return;
    }
    this.masks.push(value);
    for (const part of [value, ...value.split(/[\r\n]+/)]) {
      if (part.trim() !== '') this.#hidden.add(part.trim());
    }
  }

  #store(into: Record<string, string>, { command, properties, data }: WorkflowCommand): void {
    const name = Object.entries(properties).find(([key]) => key.toLowerCase() === 'name')?.[1];
    if (name === undefined) this.fail(`Required field 'name' is missing in ##[${command}] command.`);
    else into[name] = data;
  }

  #setEcho(data: string): void {
    const value = data.trim().toLowerCase();
    if (value === 'on' || value === 'off') this.#echo = value === 'on';
    else this.fail(`Invalid echo command value '${data}': it can be 'on' or 'off'.`);
  }

  #annotate(level: Annotation['level'], message: string, properties: Annotation['properties']): void {
    this.annotations.push({ level, message: this.#masked(message), properties: soundPlace(properties) });
    if (message !== '') this.#print(`##[${level}]${message}`);
  }

  #print(raw: string): void {
    const text = this.#masked(raw);
    this.#onLine(text);
    if (this.#group === null) this.log.push({ kind: 'line', text });
    else this.#group.push(text);
  }

  /** Longer secrets first, so that one which holds another is hidden whole. */
  #masked(text: string): string {
    const secrets = [...this.#hidden].sort((a, b) => b.length - a.length);
    return secrets.reduce((soFar, secret) => soFar.replaceAll(secret, '***'), text);
  }
}
