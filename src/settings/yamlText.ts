import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { mustBe, type Problems, shown, visible } from './problems.ts';

/**
 * YAML that may come from a pull request, read by walking its nodes, so that every message has a line. Nothing
 * is expanded: sizes, aliases and entries are bounded, and a walk goes only as deep as the settings do.
 */

const LARGEST_BYTES = 256 * 1024;
const MOST_ALIASES = 100;
const MOST_ENTRIES = 100;
const TOO_DEEP = 'this nests too deeply';

/** A key with its value: a JS scalar, or a node to be walked further. */
export interface Entry {
  readonly name: string;
  readonly value: unknown;
  readonly line: number;
  /** Names the line for messages: `.github/ollama-benchmark.yml:7` or `input agents, line 3`. */
  readonly at: string;
}

export class YamlText {
  /** The outermost value; null where the text is empty or was refused. */
  readonly root: unknown;
  /** False where the text was refused; the problem is told already. */
  readonly accepted: boolean;
  private readonly document: Document | null;
  private readonly lines = new LineCounter();
  private readonly place: (line: number) => string;
  private readonly problems: Problems;

  constructor(text: string, place: (line: number) => string, problems: Problems) {
    this.place = place;
    this.problems = problems;
    this.document = this.parse(text);
    this.accepted = this.document !== null;
    this.root = this.resolve(this.document?.contents);
  }

  /** The entries of a map in their order, each name once; null, and a problem, where it is no map. */
  entries(value: unknown, subject: string, allowed: string): readonly Entry[] | null {
    if (!isMap(value)) {
      this.problems.add(mustBe(subject, allowed, value));
      return null;
    }
    if (value.items.length > MOST_ENTRIES) {
      this.problems.add(`${subject} has ${value.items.length} entries, ${MOST_ENTRIES} are allowed.`);
      return null;
    }
    const entries = new Map<string, Entry>();
    for (const pair of value.items) {
      const line = this.lineOf(pair.key);
      const at = this.place(line);
      const key = this.resolve(pair.key);
      if (typeof key === 'object' && key !== null) {
        this.problems.add(`${at}: a key must be text, not ${shown(key)}.`);
        continue;
      }
      const name = String(key ?? '');
      const first = entries.get(name);
      if (first === undefined) entries.set(name, { name, value: this.resolve(pair.value), line, at });
      else this.problems.add(`${at}: ${shown(name)} is given twice, first in line ${first.line}.`);
    }
    return [...entries.values()];
  }

  /** The values of a list; null where it is none or too long to be meant. */
  items(value: unknown): readonly unknown[] | null {
    if (!isSeq(value) || value.items.length > MOST_ENTRIES) return null;
    return value.items.map((item) => this.resolve(item));
  }

  private parse(text: string): Document | null {
    if (Buffer.byteLength(text) > LARGEST_BYTES)
      return this.refuse(1, `this is larger than the allowed ${LARGEST_BYTES / 1024} KiB`);
    try {
      // Duplicate keys are found in `entries`: the library compares every pair, which takes long on a big file.
      const document = parseDocument(text, {
        lineCounter: this.lines,
        prettyErrors: false,
        uniqueKeys: false,
        resolveKnownTags: false,
        logLevel: 'error',
      });
      const trouble = document.errors[0] ?? document.warnings[0];
      if (trouble !== undefined)
        return this.refuse(this.lines.linePos(trouble.pos[0]).line, reasonOf(trouble));
      return this.aliasesHold(document) ? document : null;
    } catch (thrown) {
      if (thrown instanceof RangeError) return this.refuse(1, TOO_DEEP);
      throw thrown;
    }
  }

  private aliasesHold(document: Document): boolean {
    const aliases: Alias[] = [];
    visit(document, { Alias: (_, alias) => (aliases.push(alias) > MOST_ALIASES ? visit.BREAK : undefined) });
    const loose = aliases.find((alias) => alias.resolve(document) === undefined);
    if (aliases.length > MOST_ALIASES) this.refuse(1, `this has more than ${MOST_ALIASES} aliases`);
    else if (loose !== undefined)
      this.refuse(this.lineOf(loose), `no anchor stands before the alias ${shown(`*${loose.source}`)}`);
    else return true;
    return false;
  }

  private refuse(line: number, reason: string): null {
    this.problems.add(`${this.place(Math.max(1, line))}: ${reason}.`);
    return null;
  }

  private resolve(node: unknown): unknown {
    const target = isAlias(node) && this.document !== null ? node.resolve(this.document) : node;
    return isScalar(target) ? target.value : (target ?? null);
  }

  private lineOf(node: unknown): number {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
    return Math.max(1, this.lines.linePos(range?.[0] ?? 0).line);
  }
}

/** The library's message as part of a sentence. */
function reasonOf(trouble: YAMLError): string {
  if (trouble.code === 'MULTIPLE_DOCS') return 'only one YAML document is allowed';
  if (trouble.code === 'RESOURCE_EXHAUSTION') return TOO_DEEP;
  return `this is no valid YAML: ${visible(trouble.message).replace(/[.:\s]+$/, '')}`;
}
