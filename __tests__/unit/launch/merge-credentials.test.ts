import { expect, test } from '@jest/globals';
import { mergeCredentials } from '../../../src/launch/prepare/merge-credentials.ts';

const credential = (id: number, type: number, vaultId = '') => ({
  id,
  name: `Credential ${id}`,
  type,
  vaultId,
  passwordsNeeded: [],
});

test('two of one kind are reported, and no others', () => {
  const given = [
    credential(4, 2),
    credential(5, 1),
    credential(6, 1),
    credential(7, 3, 'dev'),
    credential(8, 3, 'prod'),
  ];
  expect(mergeCredentials([], given).problem?.text).toBe(
    '`credentials`: 5 "Credential 5" and 6 "Credential 6" have the same type (and vault id). A job can have only one of them. Set one of them.',
  );
});

test('the same one given twice is one', () => {
  const { credentials, problem } = mergeCredentials([credential(1, 1)], [credential(5, 1), credential(5, 1)]);
  expect([credentials.map(({ id }) => id), problem]).toEqual([[5], undefined]);
});
