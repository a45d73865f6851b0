import type { Comparison } from '../model/judgement.ts';
import { metricOf } from '../model/metrics.ts';
import { change, figure, UNKNOWN } from '../report/format.ts';
import { htmlCode, htmlText } from '../report/safe.ts';

/** Words of the page. Plain ones are for the names of drawings, where `htmlText` makes them safe; the others are HTML. */

export interface Unit {
  readonly agent: string;
  readonly stage: string;
}

/** HTML. */
export function subjectOf({ agent, stage }: Unit): string {
  return `${htmlCode(agent)} <span class="dot">·</span> ${htmlCode(stage)}`;
}

/** Plain: may hold foreign text. */
export function plainSubject({ agent, stage }: Unit): string {
  return `${shortName(agent)}, ${shortName(stage)}`;
}

/** For the name of a drawing, which has more to say than a name. */
export function shortName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

export function isOf(one: Unit, { agent, stage }: Unit): boolean {
  return one.agent === agent && one.stage === stage;
}

/** The verdict as a sign, a word and a class: never by colour alone. */
export interface Mood {
  readonly sign: string;
  readonly word: string;
  readonly name: 'worse' | 'better' | 'steady' | 'open';
}

export function moodOf({ verdict, metric }: Pick<Comparison, 'verdict' | 'metric'>): Mood {
  switch (verdict) {
    case 'regressed': {
      const word = metricOf(metric).unit === 'share' ? 'fails more' : 'slower';
      return { sign: '❌', word, name: 'worse' };
    }
    case 'improved':
      return { sign: '✅', word: 'faster', name: 'better' };
    case 'unchanged':
      return { sign: '', word: 'within the limit', name: 'steady' };
    case 'inconclusive':
      return { sign: '⚪', word: 'open', name: 'open' };
    case 'not-comparable':
      return { sign: '⚪', word: 'not comparable', name: 'open' };
    case 'not-measured':
      return { sign: '⚪', word: 'not measured', name: 'open' };
  }
}

export function valueText(value: number | null, metric: Comparison['metric']): string {
  return figure(value, metricOf(metric).unit);
}

export function changeText(ratio: number | null): string {
  return ratio === null ? UNKNOWN : change(ratio);
}

/** A link to a commit, where the repository is one of GitHub and the hash is whole; the short hash as code else. */
export function commitLink(commit: string | null, repository: string | null): string {
  if (commit === null) return UNKNOWN;
  const short = htmlCode(commit.slice(0, 7));
  const isWhole = /^[0-9a-f]{40,64}$/.test(commit);
  if (!isWhole || repository === null || !REPOSITORY.test(repository)) return short;
  return `<a href="https://github.com/${htmlText(repository)}/commit/${commit}">${short}</a>`;
}

const REPOSITORY = /^[\w-][\w.-]{0,99}\/[\w-][\w.-]{0,99}$/;
