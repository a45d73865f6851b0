import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type RecordUnit, type SessionRecord, SessionRecordSchema } from '../../src/model/record.ts';
import { valuesOf } from '../../src/model/recordOf.ts';
import type { UnitCalls } from './records.ts';
import type { Series } from './replay.ts';

/** Sessions that this project measured itself, by `scripts/record-sessions.ts`. */
export const RECORDED_FILE = join(import.meta.dirname, 'recorded-sessions.json');

export const RecordedSchema = v.strictObject({ about: v.string(), sessions: v.array(SessionRecordSchema) });

export function recordedSeries(): readonly Series[] {
  if (!existsSync(RECORDED_FILE)) return [];
  const { about, sessions } = v.parse(RecordedSchema, JSON.parse(readFileSync(RECORDED_FILE, 'utf8')));
  return [{ group: 'recorded by this project', name: about, sessions: sessions.map(unitsOf) }];
}

function unitsOf({ units }: SessionRecord): readonly UnitCalls[] {
  return units.map((unit) => ({ agent: unit.agent, stage: unit.stage, calls: callsOf(unit) }));
}

function callsOf(unit: RecordUnit): UnitCalls['calls'] {
  const [throughput, ttftNet, load] = [
    valuesOf(unit, 'throughput'),
    valuesOf(unit, 'ttft-net'),
    valuesOf(unit, 'load'),
  ];
  const valid = throughput.flatMap((rate, place) => {
    const time = ttftNet[place];
    return time === undefined ? [] : [{ throughput: rate, ttftNet: time, load: load[place] ?? null }];
  });
  return [...valid, ...Array.from({ length: unit.failed }, () => null)];
}
