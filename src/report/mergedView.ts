import type { GateDecision } from '../model/judgement.ts';
import type { Source } from '../model/results.ts';
import type { Links, ReportView } from './view.ts';

/** What one of several jobs measured. */
export interface Part {
  /** What tells it from the others, plain text that may hold foreign words: machine, and agents where it takes that. */
  readonly name: string;
  /** Of its files below the output directory. */
  readonly folder: string;
  readonly view: ReportView;
}

/** What several jobs measured of one change, told as one. */
export interface MergedView {
  readonly parts: readonly [Part, ...Part[]];
  /** Of all together. */
  readonly decision: GateDecision;
  /** A sentence on results that should be there and are not; null: all are. */
  readonly missing: string | null;
  /** `owner/name` of the fork whose run measured; null: a run of this repository. */
  readonly fork: string | null;
  /** Of the job that tells. */
  readonly source: Source;
  readonly links: Links;
}
