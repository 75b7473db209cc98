import { describe, expect, test } from '@jest/globals';
import { decideApproval, readDecided } from '../../../src/follow/workflow/decide-approval.ts';
import { answered, CANCELLED, contextOf, type Heard, lost } from '../launch/context.ts';
import { wording } from '../words.ts';

const approval = (status: string) => ({
  id: 9,
  name: 'Go live',
  status,
  summary_fields: { approved_or_denied_by: { username: 'boss' } },
});

/** Decides approval 9; the POSTs are answered in turn, what is read then says `status`. */
function decide(posts: unknown[], status: string, more: { retryForMs?: number } = {}) {
  const left = [...posts];
  const context = contextOf(({ method }) => (method === 'POST' ? left.shift() : approval(status)), more);
  return { context, decided: decideApproval(context.controller, context, 9, 'approve') };
}

const paths = ({ asked }: Heard): string[] => asked.map(({ method, path }) => `${method} ${path}`);

describe('a decision', () => {
  test('is posted, and what holds then is read', async () => {
    const { context, decided } = decide([{}], 'successful');
    expect(await decided).toMatchObject({
      approval: { id: 9, status: 'successful', decidedBy: 'boss' },
      already: false,
    });
    expect(paths(context)).toEqual(['POST workflow_approvals/9/approve/', 'GET workflow_approvals/9/']);
    expect(context.asked[0]?.options.untilSent).toBe(context.signal);
    expect(context.asked[0]?.options.signal).not.toBe(context.signal);
    expect(context.asked[1]?.options).toEqual({ signal: context.signal });
  });

  test("that another user made before is reported as that user's", async () => {
    expect(await decide([answered(400)], 'failed').decided).toMatchObject({
      approval: { status: 'failed' },
      already: true,
    });
  });

  test('whose reply was lost is posted again; that it is refused then says nothing of others', async () => {
    const { context, decided } = decide([lost(), answered(400)], 'successful', { retryForMs: 10_000 });
    expect(await decided).toMatchObject({ already: false });
    expect(paths(context).filter((path) => path.startsWith('POST'))).toHaveLength(2);
  });

  test.each<[string, Error, string]>([
    [
      'a user without the role, or a token without the scope',
      answered(403),
      'The controller answered 403. This user is not permitted to approve it. Grant the Approve role on the workflow job template or its organization. The token needs the scope "write".',
    ],
    ['an approval that is gone', answered(404), 'The controller answered 404. The approval was deleted.'],
    ['another refusal', answered(409), 'The controller answered 409.'],
    ['a page in front of the controller', answered(403, { fromApi: false }), 'The controller answered 403.'],
    ['a page that says 400', answered(400, { fromApi: false }), 'The controller answered 400.'],
    ['a lost connection', lost(), 'The line is dead.'],
  ])('%s is reported with what to do', async (_name, error, message) => {
    const { context, decided } = decide([error], 'pending');
    await expect(wording(decided)).rejects.toMatchObject({ message });
    expect(context.asked).toHaveLength(1);
  });
});

test('a decision that was made, but cannot be read, is not reported as refused', async () => {
  const context = contextOf(({ method }) => (method === 'POST' ? {} : answered(403)));
  await expect(wording(decideApproval(context.controller, context, 9, 'approve'))).rejects.toMatchObject({
    message:
      'The controller accepted the decision `approve`, but the approval could not be read: The controller answered 403. Check the approval on the controller.',
  });
});

describe('a cancelled workflow', () => {
  test('decides nothing any more', async () => {
    const context = contextOf(() => approval('pending'));
    context.cancel();
    await expect(wording(decideApproval(context.controller, context, 9, 'deny'))).rejects.toBe(CANCELLED);
    expect(paths(context)).not.toContain('POST workflow_approvals/9/deny/');
  });

  /** Cancels while the decision is under way, which is then answered like this. */
  const cancelled = (answer: unknown, read: unknown) => {
    const context = contextOf(({ method }, heard) => {
      heard.cancel();
      return method === 'POST' ? answer : read;
    });
    return { context, decided: decideApproval(context.controller, context, 9, 'approve') };
  };

  test('reports what became of its decision', async () => {
    const { context, decided } = cancelled({}, approval('successful'));
    expect(await decided).toMatchObject({ approval: { status: 'successful' }, already: false });
    expect(context.asked.at(-1)?.options).toEqual({ timeoutMs: 2500 });
  });

  test('reports that another user had decided', async () => {
    expect(await cancelled(answered(400), approval('failed')).decided).toMatchObject({ already: true });
  });

  test.each<[string, unknown]>([
    ['that still waits', approval('pending')],
    ['that cannot be read', answered(502)],
  ])('has decided nothing about an approval %s', async (_name, read) => {
    await expect(wording(cancelled(lost(), read).decided)).rejects.toBeInstanceOf(Error);
  });
});

test('what became of an approval that a user decided is read', async () => {
  const context = contextOf(() => approval('failed'));
  expect(await readDecided(context.controller, context, 9)).toMatchObject({
    approval: { id: 9, name: 'Go live', status: 'failed', decidedBy: 'boss' },
    already: true,
  });
  expect(context.asked).toEqual([
    { method: 'GET', path: 'workflow_approvals/9/', options: { signal: context.signal } },
  ]);
});
