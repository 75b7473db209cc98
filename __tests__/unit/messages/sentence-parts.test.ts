import { expect, test } from '@jest/globals';
import { nearest, withArticle } from '../../../src/messages/sentence-parts.ts';

test('returns the three nearest names, nearest first, whatever their case', () => {
  expect(nearest('DEPLY', ['Restore', 'Deploy web', 'deploy', 'Deplo', 'Backup'])).toEqual([
    'deploy',
    'Deplo',
    'Deploy web',
  ]);
});

test('returns a name that exists twice once', () => {
  expect(nearest('deply', ['Deploy', 'Deploy'])).toEqual(['Deploy']);
});

test.each([
  ['inventory', 'an inventory'],
  ['organization', 'an organization'],
  ['execution environment', 'an execution environment'],
  ['job template', 'a job template'],
  ['user', 'a user'],
])('%s has its article', (noun, words) => {
  expect(withArticle(noun)).toBe(words);
});
