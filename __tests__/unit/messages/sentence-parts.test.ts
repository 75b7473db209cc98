import { expect, test } from '@jest/globals';
import { nearest } from '../../../src/messages/sentence-parts.ts';

test('the three nearest names are told, nearest first, whatever their case', () => {
  expect(nearest('DEPLY', ['Restore', 'Deploy web', 'deploy', 'Deplo', 'Backup'])).toEqual([
    'deploy',
    'Deplo',
    'Deploy web',
  ]);
});

test('a name that is there twice is told once', () => {
  expect(nearest('deply', ['Deploy', 'Deploy'])).toEqual(['Deploy']);
});
