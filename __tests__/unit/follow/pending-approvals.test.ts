import { expect, test } from '@jest/globals';
import { type ApprovalNode, pickApproval } from '../../../src/follow/workflow/pending-approvals.ts';

function approval(path: string, status?: string, more: Partial<ApprovalNode> = {}): ApprovalNode {
  const identifier = path.split(' > ').at(-1) ?? '';
  const run =
    status === undefined ? undefined : { id: 7, type: 'workflow_approval', status, elapsed: 0, timedOut: false };
  return { name: 'Approve', path, exact: path, names: ['Approve', identifier, path], run, isSkipped: false, ...more };
}

const whole = (...list: ApprovalNode[]) => ({ list, isComplete: true });
const growing = (...list: ApprovalNode[]) => ({ list, isComplete: false });

test.each([
  { name: 'the only pending one', picture: whole(approval('a', 'successful'), approval('b', 'pending')), is: 'b' },
  { name: 'by identifier', picture: whole(approval('a', 'pending'), approval('b', 'pending')), wanted: 'b', is: 'b' },
  { name: 'by name', picture: whole(approval('a', 'pending')), wanted: 'Approve', is: 'a' },
  { name: 'by path', picture: whole(approval('x > a', 'pending')), wanted: 'x > a', is: 'x > a' },
  {
    name: 'by the whole way, although one inside of the workflow is called so, too',
    picture: whole(approval('a', 'pending'), approval('x > a', 'pending')),
    wanted: 'a',
    is: 'a',
  },
  {
    name: 'by the way as the log has it, although one inside has that identifier',
    picture: whole(approval('a', 'pending', { exact: '01' }), approval('x > a', 'pending', { exact: '02 > 03' })),
    wanted: 'a',
    is: 'a',
  },
  {
    name: 'by identifiers alone, although one inside is called so, too',
    picture: whole(
      approval('Go', 'pending', { exact: '01', names: ['Go', '01'] }),
      approval('x > Go', 'pending', { exact: '02 > 01', names: ['Go', '01'] }),
    ),
    wanted: '01',
    is: 'Go',
  },
  { name: 'decided already, by name', picture: growing(approval('a', 'failed')), wanted: 'a', is: 'a' },
  { name: 'decided already, the only one there is', picture: whole(approval('a', 'successful')), is: 'a' },
  {
    name: 'decided already, and the workflow has ended',
    picture: growing(approval('a', 'failed')),
    ended: true,
    is: 'a',
  },
])('meant is $name', ({ picture, wanted, ended = false, is }) => {
  expect(pickApproval(picture, wanted, ended)?.path).toBe(is);
});

test.each([
  { name: 'it is not reached yet', picture: whole(approval('a')), wanted: 'a' },
  { name: 'none is pending yet', picture: whole(approval('a', 'successful'), approval('b')) },
  { name: 'a workflow inside may have it', picture: growing(approval('a', 'successful')), wanted: 'b' },
  { name: 'a workflow inside may bring one', picture: growing() },
  { name: 'its run is not pending yet', picture: whole(approval('a', 'new')), wanted: 'a' },
])('it is waited for while $name', ({ picture, wanted }) => {
  expect(pickApproval(picture, wanted, false)).toBeUndefined();
});

test.each([
  {
    name: 'a name of two',
    picture: whole(approval('a', 'pending'), approval('b')),
    wanted: 'Approve',
    words: /matches 2 approvals: "a" \(Approve, pending\), "b" \(Approve, not reached\)\. Use one of the quoted names/,
  },
  {
    name: 'a way of two, whose nodes have identifiers that the API made up',
    picture: whole(
      approval('Approve', 'pending', { exact: '01', names: ['Approve', '01'] }),
      approval('Approve', 'successful', { exact: '02', names: ['Approve', '02'] }),
    ),
    wanted: 'Approve',
    words: /matches 2 approvals: "01" \(Approve, pending\), "02" \(Approve, approved\)\. Use one of the quoted names/,
  },
  {
    name: 'a name of two, each of which has a way of its own',
    picture: whole(
      approval('a', 'pending', { exact: '01' }),
      approval('b', 'pending', { exact: '02' }),
      approval('c', undefined, { exact: '03', names: ['c'] }),
    ),
    wanted: 'Approve',
    words: /matches 2 approvals: "a" \(Approve, pending\), "b" \(Approve, pending\)\./,
  },
  {
    name: 'two pending',
    picture: whole(approval('a', 'pending'), approval('b', 'pending')),
    words: /2 approvals are pending: "a" \(Approve, pending\), "b"/,
  },
  { name: 'no approval at all', picture: whole(), words: /The workflow job has no approvals\./ },
  {
    name: 'no such approval',
    picture: whole(approval('a', 'pending')),
    wanted: 'aprove',
    words: /`node` "aprove" is not an approval of the workflow job; must be one of "a" \(Approve, pending\)/,
  },
  {
    name: 'one on another path',
    picture: whole(approval('a', undefined, { isSkipped: true })),
    wanted: 'a',
    words: /none will follow: "a" \(Approve, not on the path that the workflow took\)/,
  },
  {
    name: 'one that was not reached when the workflow ended',
    picture: whole(approval('a')),
    wanted: 'a',
    ended: true,
    words: /none will follow: "a" \(Approve, not reached\)/,
  },
  {
    name: 'several that are all decided',
    picture: whole(approval('a', 'successful'), approval('b', 'failed')),
    words: /none will follow: "a" \(Approve, approved\), "b" \(Approve, denied\)/,
  },
])('refused is $name', ({ picture, wanted, ended = false, words }) => {
  expect(() => pickApproval(picture, wanted, ended)).toThrow(words);
});
