import { expect, test } from '@jest/globals';
import type { Change } from '../../../src/apply/plan/plan.ts';
import type { Writer } from '../../../src/apply/plan/plan-step.ts';
import { carryOut } from '../../../src/apply/write/carry-out.ts';
import type { Sink } from '../../../src/sink.ts';

const CHANGE: Change = {
  action: 'create',
  collection: 'hosts',
  title: 'host "a"',
  fields: [],
  lists: [],
  remarks: [],
  place: { file: 'tower.yml', line: 3, path: 'hosts[0]' },
};

const STAYS = 'Earlier changes are kept. Fix the cause and apply again to continue.';

test.each<[string, string, Change[]]>([
  ['apply-change-failed', 'tower.yml:3: could not create the host "a": Refused.', [CHANGE]],
  ['apply-change-failed', 'could not create the host "a": Refused.', [{ ...CHANGE, place: undefined }]],
  ['apply-changes-failed', 'tower.yml:3: could not create the host "a" and 1 more: Refused.', [CHANGE, CHANGE]],
  ['apply-sync-failed', 'tower.yml:3: could not sync the host "a": Refused.', [{ ...CHANGE, action: 'none' }]],
  ['apply-links-failed', 'could not change the links of a workflow or the labels: Refused.', []],
])('a step that fails is reported as %s: %s', async (id, words, changes) => {
  const step = { changes, write: () => Promise.reject(new Error('Refused.')) };
  const carried = carryOut([step], {} as Writer, {} as Sink, new AbortController().signal, () => undefined);
  await expect(carried).rejects.toMatchObject({ name: 'ApplyError', id, message: `${words} ${STAYS}` });
});
