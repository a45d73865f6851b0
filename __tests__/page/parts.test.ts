import { describe, expect, test } from '@jest/globals';
import { failuresOf } from '../../src/page/failures.ts';
import { below, byAgent, figure, folded, paragraph, sectionOf, tableOf, wide } from '../../src/page/html.ts';
import { changeText, commitLink } from '../../src/page/words.ts';
import { makeCall, makeFailedCall } from '../support/results.ts';

/** The small parts that pages are made of. */

describe('calls that failed', () => {
  const failed = (count: number) =>
    Array.from({ length: count }, (_, index) => makeFailedCall({ position: index + 1, run: 2 }));

  test('none are not told', () => {
    expect(failuresOf([makeCall()])).toBe('');
  });

  test('one, beside others, is told with its place', () => {
    const html = failuresOf([makeCall(), ...failed(1)]);
    expect(html).toMatch(/^<p>1 call failed and has no number:<\/p><ul><li>❌ call 1, run 2: /);
    expect(html).not.toContain('more in results.json');
  });

  test('eight are told, of nine the last is counted', () => {
    expect(failuresOf(failed(8))).toMatch(/^<p>8 calls failed and have no number:.*(<li>❌.*){8}<\/ul>$/);
    expect(failuresOf(failed(8))).not.toContain('… and');
    expect(failuresOf(failed(9))).toContain('<li>… and 1 more in results.json</li></ul>');
    expect(failuresOf(failed(9))).not.toContain('call 9,');
  });
});

describe('parts of a page', () => {
  test('without a word are not there', () => {
    expect(paragraph('', 'lead')).toBe('');
    expect(paragraph('a')).toBe('<p>a</p>');
    expect(paragraph('a', 'lead')).toBe('<p class="lead">a</p>');
    expect(below('a', '', 'b')).toBe('a\nb');
  });

  test('a table has its titles as text, and its numbers on the right', () => {
    const table = tableOf(
      [{ title: '<a>' }, { title: 'ms', numeric: true }],
      [
        ['<b>x</b>', '5'],
        ['y', '6', 'beyond'],
      ],
    );
    expect(table).toContain(
      '<table><thead><tr><th scope="col">&lt;a&gt;</th><th scope="col" class="n">ms</th></tr></thead>' +
        '<tbody><tr><td><b>x</b></td><td class="n">5</td></tr>\n' +
        '<tr><td>y</td><td class="n">6</td><td>beyond</td></tr></tbody></table>',
    );
  });

  test('a drawing has its title above, and its numbers folded away', () => {
    expect(figure('a<b', '<svg/>', 'words', '<p>1</p>')).toBe(
      '<figure><p class="title">a&lt;b</p><svg/><figcaption>words</figcaption>' +
        '<details><summary>The numbers</summary><p>1</p></details></figure>',
    );
    expect(figure('', '<svg/>', 'words', '')).toBe('<figure><svg/><figcaption>words</figcaption></figure>');
    expect(folded('a', '')).toBe('');
    expect(wide('<svg/>')).toBe(
      '<div class="scroll" role="group" aria-label="Drawing" tabindex="0"><svg/></div>',
    );
  });

  test('a section is named by its heading, which is text', () => {
    expect(sectionOf({ id: 'gpu', title: 'GPU & <more>', html: '<p/>' })).toBe(
      '<section id="gpu" aria-labelledby="gpu-title"><h2 id="gpu-title">GPU &amp; &lt;more&gt;</h2>\n<p/></section>',
    );
  });

  test('of four agents stand open, of five those that matter, and first', () => {
    const part = (name: string, matters = false) => ({ name, html: `<p>${name}</p>`, matters });
    const four = byAgent(['a', 'b', 'c', 'd'].map((name) => part(name)));
    expect(four.match(/<details class="agent" open>/g)).toHaveLength(4);
    const five = byAgent([...['a', 'b', 'c', 'd'].map((name) => part(name)), part('e', true)]);
    expect(five.split('\n')).toEqual([
      '<details class="agent" open><summary><h3>e</h3></summary><p>e</p></details>',
      ...['a', 'b', 'c', 'd'].map(
        (name) => `<details class="agent"><summary><h3>${name}</h3></summary><p>${name}</p></details>`,
      ),
    ]);
    expect(byAgent([{ name: 'a', html: '', matters: true }])).toBe('');
  });
});

describe('words of a page', () => {
  const commit = 'a'.repeat(40);

  test('a commit is a link where all of it is known, and code else', () => {
    const link = `<a href="https://github.com/octo/models/commit/${commit}"><code>aaaaaaa</code></a>`;
    expect(commitLink(commit, 'octo/models')).toBe(link);
    for (const repository of [null, 'octo', 'octo/models/x', '.x/y', 'a b/c', '"x"/y'])
      expect(commitLink(commit, repository)).toBe('<code>aaaaaaa</code>');
    expect(commitLink('a'.repeat(39), 'octo/models')).toBe('<code>aaaaaaa</code>');
    expect(commitLink(`${commit}"`, 'octo/models')).toBe('<code>aaaaaaa</code>');
    expect(commitLink(null, 'octo/models')).toBe('–');
  });

  test('no change is a dash, not nothing', () => {
    expect(changeText(null)).toBe('–');
    expect(changeText(0.8)).toMatch(/20\.0/);
  });
});
