import { expect, test } from '@jest/globals';
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
  await expect(me({})).rejects.toThrow(/\(the user\)/);
});
