import { expect, test } from '@jest/globals';
import { nearest } from '../../../src/messages/sentence-parts.ts';

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
