import { describe, expect, test } from '@jest/globals';
import { FALSE_BLOCKS } from '../../src/judge/verdict.ts';
import { POLICY_KEYS, STORE_KEYS } from '../../src/settings/policyKeys.ts';
import { sectionOf, tableOf, text, tokensOf } from './documents.ts';

/** The page on the judgement says what the figures and the code say. */

const page = text('docs/methodology.md');
const figures = text('docs/methodology-figures.md');

test('the page is about two pages long', () => {
  expect(page.split('\n').length).toBeLessThanOrEqual(125);
});

describe('its figures', () => {
  const measured = tableOf(tokensOf(sectionOf(page, '## How often it is wrong')), '');
  const goals = tableOf(tokensOf(sectionOf(figures, '## Goals')), '');

  test('are those of the goals, each a measured one', () => {
    const told = measured.rows.flatMap((row) => row[2]?.text.match(/[\d.]+/g) ?? []);
    expect(told.length).toBeGreaterThan(8);
    const known = goals.rows.map((row) => row[2]?.text ?? '');
    for (const figure of told) {
      expect([figure, known.some((cell) => cell.startsWith(`${figure} %`))]).toEqual([figure, true]);
    }
  });

  test('of other rules stand in their table', () => {
    const others = tableOf(tokensOf(sectionOf(figures, '## Other rules on the same sessions')), 'rule');
    const blocked = others.rows.map((row) => row[1]?.text);
    const told = /On the same simulated sessions[^:]*?last session [\d.]+ %/.exec(page)?.[0] ?? '';
    const shares = [...told.matchAll(/([\d.]+) %(?! against)/g)].map(([, share]) => share);
    expect(shares).toHaveLength(3);
    expect(blocked).toEqual(expect.arrayContaining(shares));
  });

  test('no goal is missed that the page calls met', () => {
    const rows = goals.rows.filter((row) => !row[0]?.text.includes('varying length'));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect([row[0]?.text, row[3]?.text]).toEqual([row[0]?.text, 'yes']);
  });
});

test('the chance of a false block is that of the code, and so is what is looked back on', () => {
  expect(page).toContain(`is at most **${FALSE_BLOCKS * 100} %**`);
  expect(page).toContain(`the newest ${STORE_KEYS.window.fallback}`);
  expect(POLICY_KEYS.failOn.fallback).toBe('regression');
});
