import { describe, expect, test } from '@jest/globals';
import { Log } from '../../scripts/log.mjs';

const read = (log: Log, ...lines: string[]): string[] => lines.flatMap((line) => log.read(line));

describe('the log, read as the runner reads it', () => {
  test('an error becomes a line and an annotation with its file', () => {
    const log = new Log();
    expect(log.read('::error file=deploy.yml,line=3::no%0Agood 100%25')).toEqual(['Error: no', 'good 100%']);
    expect(log.annotations).toEqual([
      { level: 'error', message: 'no\ngood 100%', properties: { file: 'deploy.yml', line: '3' } },
    ]);
  });

  test('the older form is obeyed anywhere in a line, the newer one only at its start', () => {
    const log = new Log();
    expect(read(log, 'ok: ##[error]boo', '   ::warning::w', 'ok: ::error::not one')).toEqual([
      'Error: boo',
      'Warning: w',
      'ok: ::error::not one',
    ]);
  });

  test('an unknown command is a line like any other', () => {
    expect(new Log().read('::ok::fine')).toEqual(['::ok::fine']);
  });

  test('between stop-commands and its token nothing is obeyed, and the token is hidden', () => {
    const log = new Log();
    const lines = read(
      log,
      '::stop-commands::Token-123',
      '::error::no',
      '##[set-env name=A]b',
      '::token-123::',
      '::error::yes',
    );
    expect(lines).toEqual([
      '::stop-commands::***',
      '::error::no',
      '##[set-env name=A]b',
      '::token-123::',
      'Error: yes',
    ]);
    expect(log.annotations).toHaveLength(1);
    expect(log.faults).toEqual([]);
  });

  test('a mask hides the value, each of its lines, and its forms in base64, JSON and URLs', () => {
    const log = new Log();
    log.read('::add-mask::a"b c%0A  second line');
    expect(
      read(log, 'x a"b c x', 'second line', 'a%22b%20c', 'a\\"b c', Buffer.from('a"b c').toString('base64')),
    ).toEqual(['x *** x', ...['***', '***', '***', '***']]);
  });

  test('a disabled command fails the step', () => {
    const log = new Log();
    log.read('::set-env name=PATH::/evil');
    expect(log.faults).toHaveLength(1);
  });

  test('groups indent what is in them', () => {
    expect(read(new Log(), '::group::Play', 'task', '::endgroup::', 'after')).toEqual(['▼ Play', '  task', 'after']);
  });

  test('without colours the playbook has none either', () => {
    expect(new Log().read('\u001b[0;32mok\u001b[0m')).toEqual(['ok']);
    expect(new Log({ colour: true }).read('\u001b[0;32mok\u001b[0m')).toEqual(['\u001b[0;32mok\u001b[0m']);
  });
});
