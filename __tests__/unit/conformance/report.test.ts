import { expect, test } from '@jest/globals';
import { Figures, median } from '../../../conformance/report/figures.mjs';
import { table } from '../../../conformance/report/table.mjs';

type Seen = Parameters<Figures['followed']>[0];
type Row = Parameters<Figures['followed']>[1];

const AT = Date.parse('2026-11-30T12:00:00Z');

test('figures compare the times of the controller with the clock of this machine', () => {
  // The controller's clock is 90 s ahead.
  const figures = new Figures(90_000);
  const seen = { started: AT, ended: AT + 10_000, outputs: { launched: 'created' } } as unknown as Seen;
  figures.followed(seen, { created: '2026-11-30T12:01:30.800Z', finished: '2026-11-30T12:01:39.000Z' } as Row);
  for (const [emitted, printed] of [
    [1000, 1900],
    [2000, 2100],
    [3000, 3500],
  ] as const)
    figures.printed(AT + 90_000 + emitted, AT + printed);
  expect(figures.durations()).toEqual({ created: 800, exited: 1000, printed: 500 });
});

test('a step that launched nothing has no figures', () => {
  const figures = new Figures(0);
  figures.followed({ started: AT, ended: AT, outputs: {} } as unknown as Seen, { created: '', finished: '' } as Row);
  expect(figures.durations()).toEqual({ created: undefined, exited: undefined, printed: undefined });
  expect(median([])).toBeUndefined();
});

test('the table has a line for each case, then what differs, then the counts', () => {
  const text = table([
    { name: 'launch/by-id', verdict: 'ok', differences: [], durations: { created: 750, exited: 1170, printed: 840 } },
    { name: 'follow/failed', verdict: 'differs', differences: ['output status: "failed"; expected "successful"'] },
    { name: 'gateway/page', verdict: 'skipped', reason: 'there is no gateway', differences: [] },
    { name: 'gateway/token', verdict: 'not run', differences: [] },
  ]);
  expect(text.split('\n')).toEqual([
    'case           result                         start → created  finished → exit  emitted → printed',
    'launch/by-id   ok                             0.75 s           1.17 s           0.84 s',
    'follow/failed  differs',
    'gateway/page   skipped (there is no gateway)',
    'gateway/token  not run',
    'median                                        0.75 s           1.17 s           0.84 s',
    '',
    'follow/failed differs: output status: "failed"; expected "successful"',
    '',
    '1 ok, 1 differs, 1 skipped, 1 not run',
  ]);
});
