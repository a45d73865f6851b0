import { describe, expect, test } from '@jest/globals';
import { createCommandReader, parseCommand, parseLegacyCommand } from '../../../dev/runner/commands.ts';

const known = new Set(['do-something']);
const found = (properties: Record<string, string>, data: string) => ({
  command: 'do-something',
  properties,
  data,
});

/** After src/Test/L0/Worker/ActionCommandL0.cs of actions/runner, and the grammar of ActionCommand.cs. */
describe('the form ::name key=value::data', () => {
  test.each([
    ['::do-something k1=v1,::msg', found({ k1: 'v1' }, 'msg')],
    ['::do-something::', found({}, '')],
    ['::DO-Something::msg', found({}, 'msg')],
    ['   ::do-something k1=v1,::msg', found({ k1: 'v1' }, 'msg')],
    ['\t\u00a0\u0085::do-something::msg', found({}, 'msg')],
    ['::do-something k1=,k2=,::', found({}, '')],
    ['::do-something k1=a=b,=k2==c::x', found({ k1: 'a=b', k2: 'c' }, 'x')],
    ['::do-something Title=a,title=b::', found({ Title: 'b' }, '')],
    ['::do-something  k1=v1 ::msg', found({ k1: 'v1' }, 'msg')],
    [
      '::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,',
      found({ k1: ';=,=\r=\n=]=:' }, ';-\r-\n-]-:-,'),
    ],
    ['::do-something k1=%252C=%250D,::%253A-%250A-%25', found({ k1: '%2C=%0D' }, '%3A-%0A-%')],
    ['::do-something::%3A%2C%0a', found({}, '%3A%2C%0a')],
    ['::do-something::a::b', found({}, 'a::b')],
  ])('%j is read', (line, command) => {
    expect(parseCommand(line, known)).toEqual(command);
  });

  test.each([
    ['   >>>   ::do-something k1=v1,::msg'],
    ['\ufeff::do-something::msg'],
    ['::do-something'],
    [':: do-something::msg'],
    ['::do-other::msg'],
    [':do-something::msg'],
    [''],
  ])('%j is not', (line) => {
    expect(parseCommand(line, known)).toBeNull();
  });
});

describe('the form ##[name key=value;]data', () => {
  test.each([
    ['##[do-something k1=v1;]msg', found({ k1: 'v1' }, 'msg')],
    ['##[do-something]', found({}, '')],
    ['>>>   ##[do-something k1=v1;]msg', found({ k1: 'v1' }, 'msg')],
    ['the model said ##[do-something]now', found({}, 'now')],
    ['##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', found({ k1: ';=\r=\n=]' }, ';-\r-\n-]')],
    ['##[do-something k1=%253B=%255D;]%253B-%250A', found({ k1: '%3B=%5D' }, '%3B-%0A')],
    ['##[do-something k1=;k2=;]', found({}, '')],
    ['##[do-something  k1=v1;]', found({ ' k1': 'v1' }, '')],
  ])('%j is read anywhere in a line', (line, command) => {
    expect(parseLegacyCommand(line, known)).toEqual(command);
  });

  test.each([['##[do-other]##[do-something]x'], ['##[do-something'], ['#[do-something]x']])(
    '%j is not',
    (line) => {
      expect(parseLegacyCommand(line, known)).toBeNull();
    },
  );
});

describe('reading a step', () => {
  const kinds = (lines: readonly string[]) => {
    const reader = createCommandReader();
    return lines.map((line) => reader.read(line).kind);
  };

  test('only registered commands count, and a bad new form is tried as the old one', () => {
    expect(kinds(['::debug::x', '::internal-set-repo-path::x', '::nothing::x', 'plain'])).toEqual([
      ...['command', 'output', 'output', 'output'],
    ]);
    expect(createCommandReader().read('::nothing::##[set-output name=a]b')).toEqual({
      kind: 'command',
      command: { command: 'set-output', properties: { name: 'a' }, data: 'b' },
    });
  });

  test('after stop-commands only the token is heard, in either form and any case', () => {
    expect(
      kinds([
        '::stop-commands::Tok3n',
        '::error::no',
        '##[error]no',
        '::stop-commands::x',
        '::tok3N::',
        '::error::yes',
      ]),
    ).toEqual(['stopped', 'output', 'output', 'output', 'resumed', 'command']);
    expect(kinds(['##[stop-commands]stopToken', 'x ##[stopToken]', '##[warning]yes'])).toEqual([
      ...['stopped', 'resumed', 'command'],
    ]);
    expect(kinds(['::stop-commands::once', '::once::', '::once::'])).toEqual([
      'stopped',
      'resumed',
      'output',
    ]);
  });

  /** StopProcessCommandAcceptsValidToken of ActionCommandManagerL0.cs, and TryProcessCommand of ActionCommandManager.cs. */
  test('a stopped reader knows no other token, not even in a line that names it', () => {
    expect(
      kinds([
        '::stop-commands::randomToken',
        '##[set-env name=foo]bar',
        '::stop-commands::another',
        '::another::',
        'randomToken',
        '::error::##[randomToken]',
        '::randomToken',
        '::randomTokenX::',
        '\u00a0::randomToken key=value::data',
        '::debug::yes',
      ]),
    ).toEqual([
      ...['stopped', 'output', 'output', 'output', 'output', 'output', 'output', 'output'],
      ...['resumed', 'command'],
    ]);
  });

  test('a token is taken as it stands, unescaped: with a blank or an end of a line in it nothing resumes', () => {
    expect(createCommandReader().read('::stop-commands::a%0Ab')).toEqual({ kind: 'stopped', token: 'a\nb' });
    expect(kinds(['::stop-commands::tok ', '::tok::', '::tok ::', '::debug::x'])).toEqual([
      ...['stopped', 'output', 'output', 'output'],
    ]);
  });

  test('a stop ends with its step: each handler of the runner has a manager of its own', () => {
    expect(createCommandReader().read('::stop-commands::forgotten').kind).toBe('stopped');
    expect(createCommandReader().read('::debug::next step').kind).toBe('command');
  });

  test('a token that is empty or a command is refused and stops nothing', () => {
    expect(
      kinds(['::stop-commands::', '::stop-commands::Error', '::stop-commands::pause-logging', '::error::x']),
    ).toEqual([...['failed', 'failed', 'failed', 'command']]);
  });
});
