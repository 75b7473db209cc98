import { describe, expect, test } from '@jest/globals';
import { createToken, deleteToken, tokensNamed } from '../../../src/controller/tokens.ts';
import { giving } from './giving.ts';

describe('tokens', () => {
  const rooted = (gateway: boolean, ...replies: unknown[]) => {
    const given = giving(...replies);
    Object.assign(given.controller, { root: { ...given.controller.root, gateway } });
    return given;
  };
  const made = { id: 4, token: 'abc123', refresh_token: 'r', expires: '2026-11-24T00:00:00Z' };
  const order = { description: 'CI', scope: 'write', application: undefined } as const;

  test('are made of what is asked for, by the gateway where there is one', async () => {
    const { controller, asked, options } = rooted(false, made);
    expect(await createToken(controller, order, options)).toEqual({
      id: 4,
      value: 'abc123',
      refresh: 'r',
      expires: '2026-11-24T00:00:00Z',
    });
    expect(asked).toMatchObject([{ method: 'POST', path: 'tokens/', body: { description: 'CI', scope: 'write' } }]);
    const behind = rooted(true, made);
    await createToken(behind.controller, { ...order, application: 3 }, options);
    expect(behind.asked).toMatchObject([{ path: '../../gateway/v1/tokens/', body: { application: 3 } }]);
    expect(asked[0]?.body).not.toHaveProperty('application');
  });

  test.each([null, {}, { token: 'abc' }, { id: 4 }, { ...made, token: 'a b' }, { ...made, token: 'ü' }])(
    '%j holds none',
    async (reply) => {
      const { controller, options } = rooted(false, reply);
      await expect(createToken(controller, order, options)).rejects.toThrow(/\(a token\): it holds none/);
    },
  );

  test('are found by their description alone', async () => {
    const rows = [{ id: 1, description: 'CI 1' }, { id: 2, description: 'CI' }, { description: 'CI' }, null];
    const { controller, paths, options } = rooted(false, { results: rows });
    expect(await tokensNamed(controller, 'CI', options)).toEqual([2]);
    expect(paths()).toEqual(['tokens/?description=CI&page_size=200']);
  });

  test('are deleted by their id', async () => {
    const { controller, options } = rooted(false);
    const deleted: unknown[] = [];
    Object.assign(controller, { delete: (...given: unknown[]) => Promise.resolve(void deleted.push(given)) });
    await deleteToken(controller, 4, options);
    expect(deleted).toEqual([['tokens/4/', options]]);
  });
});
