import { expect, test } from '@jest/globals';
import { nearest, withArticle } from '../../../src/messages/sentence-parts.ts';

test('returns the nearest names, nearest first, three at most, whatever their case and separators', () => {
  const names = ['Restore', 'Deploy web', 'deploy', 'Deplo', 'Backup', 'de-ploy', 'deploys'];
  expect(nearest('DEPLY', names)).toEqual(['deploy', 'Deplo', 'de-ploy']);
  expect(nearest('job-template', ['inventories', 'job_templates'])).toEqual(['job_templates']);
});

test.each<[string, string[], string[]]>([
  ['Deplyo', ['Deploy', 'Error', 'Flaky'], ['Deploy']],
  ['roles', ['hosts', 'projects', 'teams', 'users'], []],
  ['tokne', ['token', 'timeout'], ['token']],
  ['Deploy', ['Deploy web', 'Redeploy everything'], ['Deploy web']],
  ['ab', ['abacus', 'xy'], []],
  ['x', ['y'], []],
  ['production', [], []],
  ['web', ['web'], []],
])('is near %j among %j: %j', (wanted, names, near) => {
  expect(nearest(wanted, names)).toEqual(near);
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
