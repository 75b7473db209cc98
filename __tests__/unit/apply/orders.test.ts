import { expect, test } from '@jest/globals';
import { REFERENCE_COLLECTIONS } from '../../../src/apply/kinds/kind.ts';
import { PRUNING_ORDER } from '../../../src/apply/plan/deletions/prune.ts';
import { READING_ORDER } from '../../../src/apply/read/load-objects.ts';
import { COLLECTIONS, PRUNABLE } from '../../../src/resource-document.ts';

// What is missing in such a list would be left out without a word.

test('every collection is read from the controller', () => {
  expect(READING_ORDER.toSorted()).toEqual([...COLLECTIONS, ...REFERENCE_COLLECTIONS].sort());
});

test('every collection that may be pruned is', () => {
  expect(PRUNING_ORDER.toSorted()).toEqual(PRUNABLE.toSorted());
});
