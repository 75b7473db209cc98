import { expect, test } from '@jest/globals';
import { compare, majorTagOf, nextVersion, tagOf } from '../../../scripts/release/version.mjs';

test.each([
  ['patch', '1.4.10'],
  ['minor', '1.5.0'],
  ['major', '2.0.0'],
  ['1.4.10', '1.4.10'],
  ['3.0.0', '3.0.0'],
])('after 1.4.9 comes, by %s, %s', (asked, expected) => {
  expect(nextVersion('1.4.9', asked)).toBe(expected);
});

test.each(['1.4.9', '1.4.8', '0.9.9'])('%s is not above 1.4.9', (asked) => {
  expect(() => nextVersion('1.4.9', asked)).toThrow(`${asked} is not above 1.4.9`);
});

test.each(['v1.5.0', '1.5', '1.5.0-rc.1', '01.5.0', '1.5.0\n', '$(id)', 'Minor'])('%j is no version', (asked) => {
  expect(() => nextVersion('1.4.9', asked)).toThrow('is no version: give X.Y.Z, major, minor or patch.');
});

test('versions are compared as numbers', () => {
  expect(['1.10.0', '1.9.1', '1.9.0', '10.0.0', '2.0.0'].toSorted(compare)).toEqual([
    '1.9.0',
    '1.9.1',
    '1.10.0',
    '2.0.0',
    '10.0.0',
  ]);
});

test('a release has a tag of its own, and one that it shares', () => {
  expect([tagOf('12.3.4'), majorTagOf('12.3.4')]).toEqual(['v12.3.4', 'v12']);
});
