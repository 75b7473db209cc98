import { describe, expect, test } from '@jest/globals';
import { wording } from '../words.ts';
import { giving, givingAt } from './giving.ts';

describe('tokens', () => {
  const rooted = (gateway: boolean, ...replies: unknown[]) => {
    const site = new URL('https://aap.example.com/');
    const behind = { api: new URL('api/controller/v2/', site), site, gateway: true };
    return gateway ? givingAt(behind, ...replies) : giving(...replies);
  };
  const made = { id: 4, token: 'abc123', refresh_token: 'r', expires: '2026-11-24T00:00:00Z' };
  const order = { description: 'CI', scope: 'write', application: undefined } as const;

  test('are made of what is asked for, by the gateway where there is one', async () => {
    const { controller, asked, options } = rooted(false, made);
    expect(await controller.tokens.create(order, options)).toEqual({
      id: 4,
      value: 'abc123',
      refresh: 'r',
      expires: '2026-11-24T00:00:00Z',
    });
    expect(asked).toMatchObject([{ method: 'POST', path: 'tokens/', body: { description: 'CI', scope: 'write' } }]);
    const behind = rooted(true, made);
    await behind.controller.tokens.create({ ...order, application: 3 }, options);
    expect(behind.asked).toMatchObject([{ path: '/api/gateway/v1/tokens/', body: { application: 3 } }]);
    expect(asked[0]?.body).not.toHaveProperty('application');
  });

  test.each([null, {}, { token: 'abc' }, { id: 4 }, { ...made, token: 'a b' }, { ...made, token: 'ü' }])(
    '%j holds none',
    async (reply) => {
      const { controller, options } = rooted(false, reply);
      await expect(wording(controller.tokens.create(order, options))).rejects.toThrow(
        /Unexpected reply instead of a token: it contains none\./,
      );
    },
  );

  test('are found by their description alone', async () => {
    const rows = [{ id: 1, description: 'CI 1' }, { id: 2, description: 'CI' }, { description: 'CI' }, null];
    const { controller, paths, options } = rooted(false, { results: rows });
    expect(await controller.tokens.withDescription('CI', options)).toEqual([2]);
    expect(paths()).toEqual(['tokens/?description=CI&page_size=200']);
  });

  test('are deleted by their id', async () => {
    const { controller, asked, options } = rooted(false);
    await controller.tokens.delete(4, options);
    expect(asked).toEqual([{ method: 'DELETE', path: 'tokens/4/', options }]);
  });
});
