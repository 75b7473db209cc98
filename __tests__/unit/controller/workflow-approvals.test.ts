import { describe, expect, test } from '@jest/globals';
import { readApproval } from '../../../src/controller/workflow-approvals.ts';
import { throwing } from '../words.ts';

describe('an approval', () => {
  test('has who decided, and whether it timed out', () => {
    const approval = { id: 9, name: 'Go', status: 'failed', timed_out: true };
    expect(readApproval(approval, 9)).toEqual({ id: 9, name: 'Go', status: 'failed', timedOut: true, decidedBy: '' });
    const decided = { ...approval, timed_out: null, summary_fields: { approved_or_denied_by: { username: 'boss' } } };
    expect(readApproval(decided, 9)).toMatchObject({ timedOut: false, decidedBy: 'boss' });
  });

  test.each([null, 'x', { id: 8, status: 'pending' }, { id: 9 }, { id: 9, status: '' }])(
    '%j is another one',
    (reply) => {
      expect(throwing(() => readApproval(reply, 9))).toThrow(
        /Unexpected reply instead of approval 9: it is something else\./,
      );
    },
  );
});
