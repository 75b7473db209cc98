import { describe, expect, test } from '@jest/globals';
import { TaskResult } from '../../../src/controller/events/task-result.ts';
import { diffSources } from '../../../src/follow/playbook/diff-source.ts';
import { unifiedDiff } from '../../../src/follow/playbook/unified-diff.ts';

const diffOf = (result: Record<string, unknown>): string[] =>
  unifiedDiff(diffSources(new TaskResult(result))).split('\n');

const lines = (count: number, word = 'line'): string =>
  Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('');

describe('a diff as Ansible gives it', () => {
  test('of a file, with its headings', () => {
    const diff = {
      before: 'a\nb\nc\n',
      after: 'a\nB\nc\n',
      before_header: '/etc/app.ini',
      after_header: '/tmp/src.j2',
    };
    expect(diffOf({ diff })).toEqual([
      '--- before: /etc/app.ini',
      '+++ after: /tmp/src.j2',
      '@@ -1,3 +1,3 @@',
      ' a',
      '-b',
      '+B',
      ' c',
    ]);
  });

  test('in a list, together with another one', () => {
    const diff = [{ before: '', after: 'new\n' }, { prepared: '--- x\n+++ y\n+prepared\n' }];
    expect(diffOf({ diff })).toEqual([
      '--- before',
      '+++ after',
      '@@ -0,0 +1,1 @@',
      '+new',
      '--- x',
      '+++ y',
      '+prepared',
    ]);
  });

  test('of the attributes of a file', () => {
    const diff = { before: { path: '/srv', state: 'absent' }, after: { path: '/srv', state: 'directory' } };
    expect(diffOf({ diff })).toEqual(expect.arrayContaining(['-  "state": "absent"', '+  "state": "directory"']));
  });

  test('of the items of a loop', () => {
    const results = [
      { diff: { before: 'a\n', after: 'b\n', after_header: 'one' } },
      { diff: { before: 'c\n', after: 'd\n', after_header: 'two' } },
    ];
    const shown = diffOf({ results });
    expect(shown.filter((line) => line.startsWith('+++'))).toEqual(['+++ after: one', '+++ after: two']);
    expect(shown).toEqual(expect.arrayContaining(['-a', '+b', '-c', '+d']));
  });

  test('with three lines around what changed', () => {
    const shown = diffOf({ diff: { before: lines(30), after: lines(30).replace('line 15', 'other') } });
    expect(shown.slice(3)).toEqual([
      ...[' line 12', ' line 13', ' line 14', '-line 15', '+other', ' line 16', ' line 17', ' line 18'],
    ]);
  });

  test('without a line end at its end', () => {
    expect(diffOf({ diff: { before: 'a', after: 'a\n' } })).toContain('\\ No newline at end of file');
  });

  test('of what it does not show', () => {
    expect(diffOf({ diff: { dst_binary: 1, src_binary: 1, before: '', after: '' } })).toEqual([
      'No diff is shown: the file is binary.',
    ]);
    expect(diffOf({ diff: { src_larger: 104448 } })).toEqual(['No diff is shown: the file is too large.']);
  });

  test.each<[string, Record<string, unknown>]>([
    ['none', {}],
    ['an empty one', { diff: [] }],
    ['one without a difference', { diff: { before: 'a', after: 'a' } }],
    ['one of another kind', { diff: 'text' }],
    ['one that no_log hides', { diff: { before: 'secret', after: 'x' }, _ansible_no_log: true }],
    ['one in a hidden result', { censored: 'hidden', diff: { before: 'secret', after: 'x' } }],
    ['one of a hidden item', { results: [{ _ansible_no_log: true, diff: { before: 'secret', after: 'x' } }] }],
  ])('%s is nothing', (_name, result) => {
    expect(unifiedDiff(diffSources(new TaskResult(result)))).toBe('');
  });
});

describe('what is too much', () => {
  test('many lines are counted', () => {
    const shown = diffOf({ diff: { before: '', after: lines(1000) } });
    expect([shown.length, shown.at(-1)]).toEqual([101, '[903 more lines are not shown]']);
  });

  test('long lines are cut', () => {
    for (const line of diffOf({ diff: { before: '', after: `${'x'.repeat(60_000)}\n` } })) {
      expect(line.length).toBeLessThanOrEqual(501);
    }
    const [, , , cut] = diffOf({ diff: { before: '', after: `${'x'.repeat(500)}\n` } });
    expect(cut).toBe(`+${'x'.repeat(499)}…`);
  });

  test('files that have little in common are not compared', () => {
    const shown = diffOf({ diff: { before: lines(3000, 'a'), after: lines(3000, 'b') } });
    expect(shown).toEqual(['--- before', '+++ after', '[too many changes for a diff]']);
  });

  test('what is kept of a large file has an end', () => {
    const [source] = diffSources(new TaskResult({ diff: { before: '', after: 'x'.repeat(10_000_000) } }));
    expect(JSON.stringify(source).length).toBeLessThan(70_000);
  });
});
