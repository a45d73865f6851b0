import * as v from 'valibot';
import { FACTOR_IDS, type FactorId } from './factors.ts';
import type { MetricId } from './metricId.ts';
import { METRICS } from './metrics.ts';
import { AgentSchema, EnvironmentSchema, ProtocolSchema, SourceSchema, StageSchema } from './results.ts';

/**
 * A session as the baseline stores it: all that judging needs and no text of a model. One session is one file, a few
 * kilobytes.
 */
export const RECORD_SCHEMA_VERSION = 1;

const about = <S extends v.GenericSchema>(schema: S, text: string) => v.pipe(schema, v.description(text));
const text = v.pipe(v.string(), v.maxLength(4096));
const time = v.pipe(v.string(), v.isoTimestamp());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const values = v.array(v.pipe(v.number(), v.finite()));

/** What a unit's values are of: metrics, and factors that explain them. */
export type ValueId = MetricId | FactorId;
const VALUE_IDS: readonly ValueId[] = [...METRICS.map(({ id }) => id), ...FACTOR_IDS];
const VALUES = Object.fromEntries(VALUE_IDS.map((id) => [id, v.exactOptional(values)])) as Readonly<
  Record<ValueId, v.ExactOptionalSchema<typeof values, undefined>>
>;

const UnitSchema = v.strictObject({
  agent: text,
  stage: text,
  measured: about(whole, 'Measured calls that were made'),
  failed: about(whole, 'Of these, calls that did not end properly'),
  valid: about(whole, 'Valid warm calls: those that the values are of'),
  cold: about(whole, 'Valid cold starts'),
  values: about(
    v.strictObject(VALUES),
    'Known values by metric or factor, in the order of the calls; a key that is missing has none',
  ),
});

const StandingSchema = v.strictObject({
  agent: text,
  stage: text,
  metric: v.picklist(METRICS.map(({ id }) => id)),
  is: about(
    v.picklist(['at', 'slower', 'faster']),
    'Against the accepted level: slower and faster are proven and beyond the limit',
  ),
  level: about(
    v.pipe(v.number(), v.finite(), v.minValue(0)),
    "The accepted level from this session on, in the metric's unit: what the default branch is held to",
  ),
  sessions: about(v.pipe(v.number(), v.integer(), v.minValue(1)), 'Sessions that the level is the mean of'),
  workload: about(text, 'Digest of what the sessions at the level send'),
  promptTokens: about(
    v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
    'Median length of their prompts: a level of shorter prompts is none of longer ones, however slowly they grew',
  ),
});

const AcceptanceSchema = v.strictObject({
  by: about(text, 'Login of who accepted'),
  reason: text,
  at: time,
  pullRequest: about(v.nullable(whole), 'Whose label accepted it; null: a run that was told to'),
});

export const SessionRecordSchema = v.strictObject({
  schemaVersion: v.literal(RECORD_SCHEMA_VERSION),
  toolVersion: text,
  series: about(
    text,
    'The input comment-key: benchmarks of one repository that must not be mixed, such as jobs of a matrix over models',
  ),
  startedAt: time,
  finishedAt: time,
  source: SourceSchema,
  environment: EnvironmentSchema,
  protocol: ProtocolSchema,
  corpusDigest: text,
  stages: v.array(StageSchema),
  agents: v.array(AgentSchema),
  units: v.array(UnitSchema),
  standing: about(
    v.array(StandingSchema),
    'Where it stood against the accepted level when it was stored; empty: it was held to none',
  ),
  accepted: about(
    v.nullable(AcceptanceSchema),
    'An explicit act that made this session the new level; null: none',
  ),
});

export type SessionRecord = Readonly<v.InferOutput<typeof SessionRecordSchema>>;
export type RecordUnit = SessionRecord['units'][number];
export type Standing = SessionRecord['standing'][number];
export type Acceptance = Readonly<v.InferOutput<typeof AcceptanceSchema>>;
