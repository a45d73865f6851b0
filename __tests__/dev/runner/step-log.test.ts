import { describe, expect, test } from '@jest/globals';
import { createLineSplitter } from '../../../dev/runner/lines.ts';
import { StepLog } from '../../../dev/runner/step-log.ts';

function read(lines: readonly string[], secrets: readonly string[] = []) {
  const shown: string[] = [];
  const log = new StepLog(secrets, (line) => shown.push(line));
  for (const line of lines) log.receive(line);
  return { log, shown };
}

describe('the log', () => {
  test('folds groups; a second group ends the first', () => {
    const { log, shown } = read(['a', '::group::One', 'b', '##[group]Two', 'c', '::endgroup::', 'd']);
    expect(log.log).toEqual([
      { kind: 'line', text: 'a' },
      { kind: 'group', title: 'One', lines: ['b'] },
      { kind: 'group', title: 'Two', lines: ['c'] },
      { kind: 'line', text: 'd' },
    ]);
    expect(shown).toEqual(['a', '##[group]One', 'b', '##[group]Two', 'c', '##[endgroup]', 'd']);
  });

  test('collects annotations with their properties and hides debug messages', () => {
    const { log, shown } = read([
      '::error title=T%2C1,file=a.md,line=3::two%0Alines',
      '::notice::n',
      '::debug::d',
    ]);
    expect(log.annotations).toEqual([
      { level: 'error', message: 'two\nlines', properties: { title: 'T,1', file: 'a.md', line: '3' } },
      { level: 'notice', message: 'n', properties: {} },
    ]);
    expect(shown).toEqual(['##[error]two\nlines', '##[notice]n']);
    expect(log.commands.map(({ command }) => command)).toEqual(['error', 'notice', 'debug']);
    expect(log.errors).toEqual([]);
  });

  /** What IssueCommandInvalidColumns of ActionCommandManagerL0.cs establishes. */
  test.each([
    ['line=1,endLine=2,col=1,endColumn=2', { line: '1', endLine: '2' }],
    ['col=1,endColumn=2', {}],
    ['endLine=5', { line: '5', endLine: '5' }],
    ['line=1,endColumn=2', { line: '1', col: '2', endColumn: '2' }],
    ['line=,endLine=3', { line: '3', endLine: '3' }],
    ['line=4,endLine=3', {}],
    ['line=1,endLine=1,col=3,endColumn=2', { line: '1', endLine: '1' }],
    ['line=1,endLine=1,col=1,endColumn=2', { line: '1', endLine: '1', col: '1', endColumn: '2' }],
    ['line=1,col=1,file=a.md', { file: 'a.md', line: '1', col: '1' }],
  ])('an annotation at %s points where the runner says', (place, properties) => {
    const { log } = read([`::warning ${place}::here`]);
    expect(log.annotations).toEqual([{ level: 'warning', message: 'here', properties }]);
  });

  test('masks secrets from their first line on, longer ones first, lines of a secret one by one', () => {
    const { log, shown } = read(
      ['early', '::add-mask::early', 'early bird', '::add-mask::one%0Atwo', 'one and two', 'tokentail'],
      ['token', 'tokentail'],
    );
    expect(shown).toEqual(['early', '*** bird', '*** and ***', '***']);
    expect(log.masks).toEqual(['early', 'one\ntwo']);
  });

  test('untrusted text between a stop and its token is only text', () => {
    const { log, shown } = read([
      '::stop-commands::0a1b2c3d',
      '::set-output name=a::b',
      '::0a1b2c3d::',
      '::set-output name=c::d',
    ]);
    expect(log.outputs).toEqual({ c: 'd' });
    expect(shown).toEqual(['::stop-commands::***', '::set-output name=a::b', '::***::']);
  });

  /** StopProcessCommandMasksValidTokenForEntireRun of ActionCommandManagerL0.cs; seven characters are the fewest. */
  test('a token stays masked after its stretch, a short one is not', () => {
    const { shown } = read([
      '::stop-commands::0a1b2c3',
      '::0a1b2c3::',
      'later 0a1b2c3',
      '::stop-commands::abcdef',
      '::abcdef::',
    ]);
    expect(shown).toEqual([
      '::stop-commands::***',
      '::***::',
      'later ***',
      '::stop-commands::abcdef',
      '::abcdef::',
    ]);
  });

  test('text with a command in it runs it: what the action must keep from happening', () => {
    const { log } = read(['the model said: ##[add-mask]e', '  ::save-state name=s::t']);
    expect(log.masks).toEqual(['e']);
    expect(log.state).toEqual({ s: 't' });
  });

  test.each([
    ['::set-env name=A::b', 'disabled'],
    ['::add-path::/bin', 'disabled'],
    ['::set-output::x', "Required field 'name'"],
    ['::echo::maybe', 'Invalid echo'],
    ['::stop-commands::', 'token'],
  ])('%j fails the step', (line, reason) => {
    const { log } = read([line]);
    expect(log.errors).toEqual([expect.stringContaining(reason)]);
    expect(log.annotations).toMatchObject([{ level: 'error' }]);
  });

  test('echo repeats commands, but never secrets', () => {
    const { shown } = read([
      '::echo::on',
      '::set-output name=a::b',
      '::add-mask::hush',
      '::Echo::OFF ',
      '::save-state name=a::b',
    ]);
    expect(shown).toEqual(['::set-output name=a::b', '::Echo::OFF ']);
  });
});

describe('lines', () => {
  test('end at LF, CR LF and a lone CR, wherever the chunks break', () => {
    const bytes = Buffer.from('one\ntwo\r\nthree\rfour €\n\nlast');
    const cut = (size: number) => {
      const lines: string[] = [];
      const splitter = createLineSplitter((line) => lines.push(line));
      for (let at = 0; at < bytes.length; at += size) splitter.write(bytes.subarray(at, at + size));
      splitter.end();
      return lines;
    };
    const expected = ['one', 'two', 'three', 'four €', '', 'last'];
    for (const size of [1, 2, 3, 5, 8, bytes.length]) expect(cut(size)).toEqual(expected);
  });
});
