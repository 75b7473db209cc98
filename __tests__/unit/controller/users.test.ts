import { expect, test } from '@jest/globals';
import { contextOf } from '../launch/context.ts';
import { wording } from '../words.ts';
import { giving } from './giving.ts';

const me = (reply: unknown) => {
  const { controller, paths, options } = giving(reply);
  return controller.users.me(options).then((user) => ({ user, paths: paths() }));
};

test('who asks is the first user of the list', async () => {
  expect(await me({ results: ['x', { id: 3, username: 'deployer' }] })).toEqual({
    user: { id: 3, username: 'deployer' },
    paths: ['me/'],
  });
  expect((await me({ results: [{ username: 'deployer' }] })).user).toBeUndefined();
  expect((await me({ results: [] })).user).toBeUndefined();
  await expect(wording(me({}))).rejects.toThrow(/Unexpected reply instead of the user: it has no results\./);
});

test('a reply of another shape is retried like an outage, and reported when it stays', async () => {
  const replies: unknown[] = [{ detail: 'Hello.' }, { results: [{ id: 3, username: 'deployer' }] }];
  const context = contextOf(() => replies.shift() ?? {}, { retryForMs: 60_000 });
  expect(await context.controller.users.me({ retry: context })).toEqual({ id: 3, username: 'deployer' });
  expect(context.said).toEqual([expect.stringContaining('Retrying for up to 60 s.')]);
  expect(context.asked.map(({ options }) => options.signal === context.signal)).toEqual([true, true]);
  await expect(wording(context.controller.users.me({ retry: context }))).rejects.toThrow(
    /Unexpected reply instead of the user: it has no results\./,
  );
});
