import { describe, expect, test } from '@jest/globals';
import { compose, type Section } from '../../../src/report/summary/compose-sections.ts';

const rowsOf = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => ({ text: `${index} ${'x'.repeat(size)}`, counts: 1 }));

const left = (count: number): string => `and ${count} more hosts`;

test('what fits is whole', () => {
  const sections: Section[] = [
    { name: 'a', before: '# Head' },
    { name: 'b', before: 'table', rows: rowsOf(2, 1), after: 'end' },
  ];
  expect(compose(sections, 10_000)).toBe('# Head\n\ntable\n0 x\n1 x\n\nend\n');
});

test('things that no row stands for are counted', () => {
  const rows = [{ text: 'web1, web2', counts: 2 }];
  expect(compose([{ name: 'a', before: 'hosts', rows, more: 3, left }], 10_000)).toBe(
    'hosts\nweb1, web2\n\nand 3 more hosts\n',
  );
});

test.each([500, 700, 1000, 2000, 5000, 20_000, 100_000])('never more than %i bytes, whatever there is', (room) => {
  const sections: Section[] = [
    { name: 'the verdict', before: 'Verdict' },
    { name: 'the hosts', before: 'hosts', rows: rowsOf(400, 30), left, after: '</details>' },
    { name: 'the graph', before: 'é'.repeat(3000) },
    { name: 'the rest', before: 'rest', rows: rowsOf(10, 400), gap: '\n\n', left },
  ];
  const text = compose(sections, room);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room);
  expect(text).toMatch(/^Verdict\n/);
  const rows = text.match(/^\d+ x+$/gm)?.filter((row) => row.length < 40).length ?? 0;
  if (rows > 0 && rows < 400) expect(text).toContain(`and ${400 - rows} more hosts\n\n</details>`);
  expect(text.includes('Omitted for lack of space:')).toBe(!text.includes('é') || !text.includes('rest'));
});

describe('when there is little space', () => {
  test('a long part leaves some for the parts that follow', () => {
    const long = { name: 'a', before: 'a', rows: rowsOf(10_000, 100), left };
    const text = compose([long, { name: 'b', before: `what was launched ${'y'.repeat(5000)}` }], 100_000);
    expect(text).toContain('what was launched');
    expect(Buffer.byteLength(text)).toBeGreaterThan(40_000);
  });

  test('a part of which no row fits is named, and no empty table is left', () => {
    const text = compose(
      [
        { name: 'the verdict', before: 'Verdict' },
        { name: 'the hosts', before: 'table', rows: rowsOf(3, 2000), left },
      ],
      1500,
    );
    expect(text).toBe('Verdict\n\nOmitted for lack of space: the hosts. A summary can have at most 1 MiB.\n');
  });

  test('nothing is written where not even the first part fits', () => {
    expect(compose([{ name: 'a', before: 'x'.repeat(100) }], 450)).toBe('');
    expect(compose([{ name: 'a', before: 'x' }], -5)).toBe('');
  });
});
