import { expect, test } from '@jest/globals';
import { problemAnnotations } from '../../../src/report/annotations/problem-annotations.ts';
import { moreUrl } from '../../../src/report/more-link.ts';
import { ConfigurationError, type PlacedMessage } from '../../../src/step-errors.ts';
import { saying } from '../messages/saying.ts';

const problem = (line: number, words = 'is wrong'): PlacedMessage => ({
  ...saying(`tower.yml:${line}: labels[0] ${words}`),
  place: { file: 'tower.yml', line },
});

const MORE = `More: ${moreUrl('unexpected-error')}`;

const annotate = (problems: readonly PlacedMessage[]) =>
  problemAnnotations(
    new ConfigurationError(saying('The files contain problems:'), problems),
    (place) => (place.file === 'tower.yml' ? place : undefined),
    (text) => text.replaceAll('s3cret', '***'),
  );

test('each problem is at its file and line, and the last one ends with the headline', () => {
  expect(annotate([problem(3), problem(5, 'has s3cret')])).toEqual([
    {
      ...{ level: 'error', title: 'Problem in a resource file', place: { file: 'tower.yml', line: 3 } },
      message: 'tower.yml:3: labels[0] is wrong',
    },
    {
      ...{ level: 'error', title: 'Problem in a resource file', place: { file: 'tower.yml', line: 5 } },
      message: `tower.yml:5: labels[0] has ***\nThe files contain problems.\n${MORE}`,
      isVerdict: true,
    },
  ]);
});

test('problems that are in no file of this repository follow the headline', () => {
  const elsewhere = { ...saying('other.yml:1: is wrong'), place: { file: 'other.yml', line: 1 } };
  expect(annotate([elsewhere, problem(3), saying('`url` is missing')]).map(({ message }) => message)).toEqual([
    `tower.yml:3: labels[0] is wrong\nThe files contain problems:\n- other.yml:1: is wrong\n- \`url\` is missing\n${MORE}`,
  ]);
  expect(annotate([elsewhere])).toEqual([]);
});

test('ten problems have an annotation; the others are listed in the last one', () => {
  const shown = annotate(Array.from({ length: 12 }, (_, index) => problem(index + 1)));
  expect(shown).toHaveLength(10);
  expect(shown.at(-1)?.message).toBe(
    `tower.yml:10: labels[0] is wrong\nThe files contain problems:\n- tower.yml:11: labels[0] is wrong\n- tower.yml:12: labels[0] is wrong\n${MORE}`,
  );
});

test('when the others are too long for it, nine have one, and the error lists all', () => {
  const shown = annotate(Array.from({ length: 200 }, (_, index) => problem(index + 1)));
  expect([shown.length, shown.some(({ isVerdict }) => isVerdict)]).toEqual([9, false]);
});
