import { describe, expect, test } from '@jest/globals';
import { ExpectedError } from '../../src/model/failure.ts';
import { redactor } from '../../src/report/redact.ts';
import { KEY_ROWS } from '../../src/settings/keyRows.ts';
import { configPath, readPublish } from '../../src/settings/read.ts';
import { complaints, read } from './given.ts';

/** A secret of the job in each input that there is: within what the input takes, and as what makes it wrong. */

const SECRET = 'Zq7x-canary-4711';
const redact = redactor([SECRET]);
const REFUSED = (subject: string) =>
  `${subject} holds what is a secret of this job, or looks like one, and would be told to others: give it a value without it.`;

/** Inputs of which a secret is taken out again wherever they are told. */
const TAKEN = {
  'github-token': SECRET,
  'ollama-host': `http://me:${SECRET}@gpu:1`,
  'accept-level': `because of ${SECRET}`,
  agents: `{ a: { stop: [${SECRET}] } }`,
  stages: `{ one: { prompt: 'Mind ${SECRET}' } }`,
};

describe('a secret in an input', () => {
  test.each(KEY_ROWS.map(({ name }) => name).filter((name) => !(name in TAKEN) && name !== 'thresholds'))(
    'is refused for %s, whether or not it would be allowed otherwise, and never quoted',
    (name) => {
      for (const value of [SECRET, `of/${SECRET}`, `${SECRET} and ${'x'.repeat(70)}`]) {
        if (name === 'config') {
          expect(() => configPath(() => value, redact)).toThrow(new ExpectedError(REFUSED('input config')));
          continue;
        }
        const told = complaints({ inputs: { [name]: value }, redact });
        expect(told).toContain(REFUSED(`input ${name}`));
        expect(told.join()).not.toContain(SECRET.slice(0, 4));
      }
    },
  );

  test('is refused where it looks like one, though nobody knows it', () => {
    const token = `ghp_${'aB3dE6gH9kL2'.repeat(3)}`;
    expect(complaints({ inputs: { 'comment-key': token }, redact: redactor([]) })).toEqual([
      REFUSED('input comment-key'),
    ]);
    expect(readPublish((name) => (name === 'comment-key' ? token : ''), redactor([]))).toBeNull();
  });

  test.each(Object.entries(TAKEN))('is taken by %s, for what it is for', (name, value) => {
    expect(JSON.stringify(read({ inputs: { [name]: value }, redact }))).toContain(SECRET);
  });

  test.each([
    ['agents', `{ ${SECRET}: {} }`, 'agents: the name of an agent'],
    ['agents', `{ a: { model: reg/${SECRET} } }`, 'agents: the model of an agent'],
    ['stages', `{ ${SECRET.toLowerCase()}: { prompt: x } }`, 'stages: the name of a stage'],
  ])('is refused as a name in %s', (name, value, subject) => {
    const both = redactor([SECRET, SECRET.toLowerCase()]);
    expect(complaints({ inputs: { [name]: value }, redact: both })).toEqual([REFUSED(subject)]);
  });

  test.each(['agents', 'stages', 'thresholds'])('that makes %s wrong is taken out, cut or not', (name) => {
    for (const before of [0, 50, 64, 68, 70]) {
      const value = JSON.stringify(`${'x'.repeat(before)} ${SECRET}`);
      const broken = [
        `{ a: { ${value}: 1 } }`,
        `{ a: ${value} }`,
        `{ a: { model: ${value} } }`,
        `- ${value}`,
      ];
      for (const text of broken) {
        const told = redact(complaints({ inputs: { [name]: text }, redact }).join('\n'));
        expect(told).not.toContain(SECRET.slice(0, 8));
      }
    }
  });
});

test('without a secret nothing is refused', () => {
  expect(read({ inputs: { 'comment-key': 'nightly-1' }, redact }).publish.commentKey).toBe('nightly-1');
});
