/** What the user asked for, complete and checked: the result of inputs over configuration file over defaults. */

export type OptionValue = number | boolean | string | readonly string[];

/** Ollama's model options exactly as the user wrote them; never a default of ours among them. */
export type ModelOptions = Readonly<Record<string, OptionValue>>;

export type Think = boolean | 'low' | 'medium' | 'high';

/** A named configuration that runs the workflow. */
export interface Agent {
  readonly name: string;
  readonly model: string;
  readonly options: ModelOptions;
  /** Null: the protocol's `think` holds. */
  readonly think: Think | null;
  /** Where a configuration file defined it, for annotations; null for one from an input and for the default. */
  readonly definedAt: { readonly file: string; readonly line: number } | null;
}

/**
 * One request of the workflow. Templates may hold `{{corpus}}`, `{{findings}}` and `{{NAME}}` for the text of
 * an earlier stage.
 */
export interface Stage {
  readonly name: string;
  readonly system: string;
  readonly prompt: string;
}

/** Metrics that gate every session. */
export const ALWAYS_GATED_METRICS = ['throughput', 'ttft-net', 'success-rate'] as const;
export type AlwaysGatedMetric = (typeof ALWAYS_GATED_METRICS)[number];
/** Metrics that gate where a threshold is set for them, and are compared nowhere else. */
export const GATED_ON_DEMAND = ['grounding'] as const;
export type GatedOnDemand = (typeof GATED_ON_DEMAND)[number];
/** Metrics that can have a limit. */
export const GATED_METRICS = [...ALWAYS_GATED_METRICS, ...GATED_ON_DEMAND] as const;
export type GatedMetric = (typeof GATED_METRICS)[number];

/** What is measured and how: may come from a file that a pull request can change. */
export interface BenchmarkSettings {
  readonly model: string;
  readonly runs: number;
  /** Discarded runs of each agent after each load of its model. */
  readonly warmupRuns: number;
  readonly coldStarts: number;
  /** Attempts more that a call may have while nothing has arrived. */
  readonly retries: number;
  readonly reportsDir: string;
  readonly agents: readonly Agent[];
  readonly stages: readonly Stage[];
  /** The length limit of every call, tokens. */
  readonly numPredict: number;
  readonly seed: number;
  readonly think: Think;
}

/** How far a gated metric may change for the worse. Both must be exceeded. */
export interface Limit {
  /** Percent of the level before; of a share percentage points. */
  readonly percent: number;
  /** In the metric's own unit: smaller changes never count, whatever their percentage. */
  readonly floor: number;
}

export interface Limits {
  readonly general: Readonly<Record<AlwaysGatedMetric, Limit> & Partial<Record<GatedOnDemand, Limit>>>;
  /** Those of single agents and stages; null: of all. `limitFor` finds the one that holds. */
  readonly own: readonly {
    readonly agent: string | null;
    readonly stage: string | null;
    readonly metric: GatedMetric;
    readonly limit: Limit;
  }[];
}

/** How the machine and the surroundings are used: from inputs alone. */
export interface HostSettings {
  /** A URL with its port and without a slash at the end. May hold credentials: print it only through `printableHost`. */
  readonly ollamaHost: string;
  /** Stands for the hardware where Ollama is on another machine; null: not set. */
  readonly machineId: string | null;
  readonly pull: 'missing' | 'never';
  readonly startOllama: boolean;
  readonly timeBudgetMs: number | null;
  /** Until the connection stands. */
  readonly connectTimeoutMs: number;
  /** Until the first line of a reply: queueing, load and prefill included. */
  readonly firstTokenTimeoutMs: number;
  /** Between two pieces of a reply. */
  readonly stallTimeoutMs: number;
  readonly callTimeoutMs: number;
  readonly lockWaitMs: number;
  readonly outputDir: string;
}

/**
 * What is judged and how, and where the baseline is. The configuration file may set these, and its word then goes
 * before the inputs'; for a pull request the file of the base commit counts, never its own.
 */
export interface PolicySettings {
  readonly limits: Limits;
  readonly failOn: 'regression' | 'inconclusive' | 'never';
  readonly onNotMeasured: 'fail' | 'warn';
  /** `auto` passes only where nothing of the kind was ever stored. */
  readonly onMissingBaseline: 'auto' | 'pass' | 'fail';
  /** Prompts of another length: `inform` shows the numbers, `judge` gates on them all the same. */
  readonly onWorkloadChange: 'inform' | 'judge';
  /** The label of a pull request by which someone with write permission accepts its slowdown. */
  readonly acceptLabel: string;
  readonly store: StoreSettings;
}

export interface StoreSettings {
  /** Null: measure only. */
  readonly kind: 'branch' | 'artifact' | 'file' | null;
  /** Of the kind `branch`. */
  readonly branch: string;
  /** Of the kind `file`: a path in the checkout, or an absolute one on the runner. */
  readonly file: string;
  /** Sessions that a judgement looks back on. */
  readonly window: number;
  /** Sessions of each agent and hardware that are kept. */
  readonly keep: number;
  /** From this age on a baseline is called stale. */
  readonly staleDays: number;
  /** From this many commits without a session on a baseline is called stale. */
  readonly staleCommits: number;
}

/** What this run does with the baseline: from inputs alone. */
export interface RecordSettings {
  readonly updateBaseline: 'auto' | 'always' | 'never';
  /** Why this session is to be the new level; null: it is judged against the one that holds. */
  readonly acceptLevel: string | null;
  /** Sessions that are measured and stored in one go. */
  readonly sessions: number;
}

/** A policy that a pull request changes: shown, and in force after the merge. */
export interface PolicyChange {
  readonly what: string;
  /** As the base commit has it: this holds. */
  readonly before: string;
  readonly after: string;
}

/** Where the outcome is told: from inputs alone. */
export interface PublishSettings {
  /** `measure`: nothing is told but by files and their artifact. `report`: what other jobs measured is told. */
  readonly mode: 'all' | 'measure' | 'report';
  /** When a comment is made; one that stands is edited, unless `never`. */
  readonly comment: 'always' | 'on-change' | 'on-regression' | 'never';
  /** Tells the comments of several benchmarks on one pull request apart: letters, digits, `.`, `_`, `-`, or empty. */
  readonly commentKey: string;
  readonly artifactName: string;
  /** Null: the repository's default. */
  readonly retentionDays: number | null;
  /** Where the verdict stands beside the job's own exit status. */
  readonly check: 'none' | 'check-run' | 'commit-status';
  /** Whether the trend page is kept on the data branch. */
  readonly publishPage: boolean;
  /** Of mode `report`: how many results there must be. */
  readonly expectedResults: number;
  /** Never printed. Null: none was given. */
  readonly githubToken: string | null;
}

export interface Settings {
  readonly benchmark: BenchmarkSettings;
  readonly host: HostSettings;
  readonly policy: PolicySettings;
  readonly policyChanges: readonly PolicyChange[];
  readonly record: RecordSettings;
  readonly publish: PublishSettings;
}
