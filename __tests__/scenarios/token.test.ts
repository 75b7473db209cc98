import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, type Seen, type Stage } from './support/scenario.ts';

type Options = Parameters<Stage['step']>[1];

/** Tokens made beside those of the seed. */
function made({ sim }: Stage, before: ReadonlySet<number>): { id: number; description: string; scope: string }[] {
  return sim.world.tokens.filter(({ id }) => !before.has(id));
}

const give = (stage: Stage, inputs: Record<string, string> = {}, options: Options = {}): Promise<Seen> =>
  stage.step(
    { interval: '', username: 'deployer', password: stage.sim.passwords['deployer'] ?? '', ...inputs },
    { ...options, action: 'token' },
  );

async function onTokens(
  options: Parameters<typeof onStage>[0],
  scenario: (stage: Stage, before: ReadonlySet<number>) => Promise<void>,
): Promise<void> {
  await onStage(options, async (stage) => {
    await scenario(stage, new Set(stage.sim.world.tokens.filter(() => true).map(({ id }) => id)));
  });
}

/** The values that tokens had while they lived, by id. */
function values({ sim }: Stage): Map<number, string> {
  const seen = new Map<number, string>();
  sim.on('request', () => {
    for (const { id, token } of sim.world.tokens.filter(() => true)) seen.set(id, token);
  });
  return seen;
}

/** The body of the POST. */
const sent = (seen: Seen): unknown => seen.requests.find(({ method }) => method === 'POST')?.body;

describe('a token for the job', () => {
  test('is made, masked, given out, and revoked by the post step', async () => {
    await onTokens({}, async (stage, before) => {
      const known = values(stage);
      const seen = await give(stage, { scope: 'read', description: 'nightly' });
      expect(seen.conclusion).toBe('success');
      expect(seen.calls).toEqual([
        'GET /api/',
        'POST /api/v2/tokens/',
        'GET /api/v2/me/',
        `DELETE /api/v2/tokens/${seen.outputs['token_id']}/`,
        'GET /api/v2/me/',
        'GET /api/v2/tokens/',
      ]);
      const proofs = seen.requests.filter(({ path }) => path.endsWith('/me/'));
      expect(proofs.map(({ headers, status }) => [headers.authorization, status])).toEqual([
        [`Bearer ${seen.outputs['token']}`, 200],
        [`Bearer ${seen.outputs['token']}`, 401],
      ]);
      const body = sent(seen);
      expect(body).toEqual({
        description: expect.stringMatching(/^nightly; GitHub Actions .*\[[\w-]{36}\]$/),
        scope: 'read',
      });
      expect(seen.outputs['token']).toBe(known.get(Number(seen.outputs['token_id'])));
      const hash = createHash('sha256')
        .update(seen.outputs['token'] ?? '')
        .digest('hex');
      for (const form of [seen.outputs['token'], `$sha256$${hash}`]) expect(seen.raw).toContain(`::add-mask::${form}`);
      expect(seen.outputs['expires']).toMatch(/^\d{4}-/);
      const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
      expect(printed).not.toContain(seen.outputs['token']);
      expect(JSON.stringify(seen.state)).not.toContain(seen.outputs['token']);
      expect(printed).toContain('Revoked token');
      expect(made(stage, before)).toEqual([]);
    });
  });

  test('with a token that may write, through a gateway', async () => {
    await onTokens({ product: 'gateway' }, async (stage, before) => {
      const seen = await give(stage, { username: '', password: '', token: stage.sim.tokens['admin'] ?? '' });
      expect(seen.conclusion).toBe('success');
      expect(seen.calls).toContain('POST /api/gateway/v1/tokens/');
      expect(seen.calls).toContain(`DELETE /api/gateway/v1/tokens/${seen.outputs['token_id']}/`);
      expect(made(stage, before)).toEqual([]);
    });
  });

  test('by client_id and client_secret through a gateway, which is asked to revoke that token, too', async () => {
    await onTokens({ product: 'gateway' }, async (stage, before) => {
      const seen = await give(stage, { client_id: 'demo-client-id', client_secret: 'demo-client-secret' });
      expect(seen.conclusion).toBe('success');
      expect(seen.calls).toContain('POST /o/revoke_token/');
      expect(made(stage, before)).toEqual([]);
    });
  });

  test('of an application, by its name', async () => {
    await onTokens({}, async (stage, before) => {
      const [application] = stage.sim.world.applications.filter(() => true);
      const admin = { username: '', password: '', token: stage.sim.tokens['admin'] ?? '' };
      const seen = await give(stage, { ...admin, application: application?.name ?? '' });
      expect(sent(seen)).toMatchObject({ application: application?.id });
      const refresh = seen.raw.filter((line) => line.startsWith('::add-mask::'));
      expect(refresh.length).toBeGreaterThanOrEqual(3);
      expect(made(stage, before)).toEqual([]);
      const none = await give(stage, { application: 'nothing' });
      expect(none.log.join('\n')).toContain('`application` "nothing" does not exist or is not visible to this user');
      expect(none.launches).toEqual([]);
      expect(none.calls.some((call) => call.startsWith('POST'))).toBe(false);
    });
  });
});

test('of an application of the gateway, by its number: asked for, made and revoked there', async () => {
  await onTokens({ product: 'gateway' }, async (stage, before) => {
    const [application] = stage.sim.world.applications.filter(() => true);
    const admin = { username: '', password: '', token: stage.sim.tokens['admin'] ?? '' };
    const seen = await give(stage, { ...admin, application: String(application?.id) });
    expect(seen.conclusion).toBe('success');
    expect(sent(seen)).toMatchObject({ application: application?.id });
    const tokens = seen.calls.filter((call) => !call.startsWith('GET /api/gateway/v1/tokens/'));
    expect(tokens.slice(2)).toEqual([
      'GET /api/gateway/v1/applications/',
      'POST /api/gateway/v1/tokens/',
      'GET /api/controller/v2/me/',
      `DELETE /api/gateway/v1/tokens/${seen.outputs['token_id']}/`,
      'GET /api/controller/v2/me/',
    ]);
    expect(made(stage, before)).toEqual([]);
  });
});

describe('nothing is left', () => {
  test('of a token whose reply got lost', async () => {
    await onTokens({}, async (stage, before) => {
      stage.sim.faults.add({ path: '/tokens/', method: 'POST', kind: 'reset', handle: true });
      const seen = await give(stage);
      expect(seen.conclusion).toBe('success');
      expect(seen.calls.filter((call) => call === 'POST /api/v2/tokens/')).toHaveLength(2);
      expect(seen.calls.filter((call) => call.startsWith('DELETE'))).toHaveLength(2);
      expect(made(stage, before)).toEqual([]);
    });
  });

  test('of one that a user revoked already', async () => {
    await onTokens({}, async (stage) => {
      stage.sim.on('request', ({ method }) => {
        if (method === 'DELETE')
          for (const { id } of stage.sim.world.tokens.filter(() => true)) stage.sim.world.tokens.delete(id);
      });
      const seen = await give(stage);
      expect(seen.conclusion).toBe('success');
      expect(seen.raw.join('\n')).not.toContain('::warning');
    });
  });

  test('what cannot be revoked is reported by its name', async () => {
    await onTokens({}, async (stage) => {
      stage.sim.faults.add({ path: '/tokens/', method: 'DELETE', kind: 'json', status: 403, body: '{"detail":"no"}' });
      const seen = await give(stage, { retry_for: '0' });
      const warning = seen.raw.find((line) => line.startsWith('::warning'));
      expect(warning).toMatch(
        /The token "GitHub Actions .*" could not be revoked: The controller denied the request \(403\).* Request: DELETE .*The token is valid until 30\d\d-.*Delete it .*\/api\/v2\/tokens\//,
      );
    });
  });
});

describe('a deleted token that is not proved to be dead is reported with its expiry', () => {
  test.each([
    ['5xx', { kind: 'status', status: 503 }, /status 503.*\/me\/\./],
    ['a 403', { kind: 'json', status: 403, body: '{"detail":"no"}' }, /\(403\).*\/me\/|status 403.*\/me\//],
    ['silence', { kind: 'hang' }, /No complete reply arrived within 1 s.*\/me\//],
    ['a reply that still accepts it', { kind: 'json', status: 200, body: '{"count":1}' }, /still accepts the token/],
  ] as const)('%s', async (_, fault, words) => {
    await onTokens({ product: 'gateway' }, async (stage, before) => {
      stage.sim.faults.add({ path: '/me/', method: 'GET', skip: 1, times: 9, ...fault });
      const seen = await give(stage, { retry_for: '0', request_timeout: '1' });
      expect([seen.conclusion, made(stage, before)]).toEqual(['success', []]);
      const warning = seen.raw.find((line) => line.startsWith('::warning')) ?? '';
      expect(warning).toMatch(words);
      expect(warning).toMatch(
        /Token \d+ "GitHub Actions .*" was deleted but may still be valid: .* The token is valid until 20\d\d-.*\/api\/gateway\/v1\/tokens\//,
      );
      expect(seen.log.join('\n')).not.toContain('Revoked token');
    });
  });

  test('the post step asks itself whether it worked where the main step could not', async () => {
    await onTokens({ product: 'gateway' }, async (stage, before) => {
      stage.sim.faults.add({ path: '/me/', method: 'GET', kind: 'status', status: 503 });
      const seen = await give(stage);
      expect(seen.calls.filter((call) => call.endsWith('/me/'))).toHaveLength(3);
      expect([seen.raw.join('\n').includes('::warning'), made(stage, before)]).toEqual([false, []]);
      expect(seen.log.join('\n')).toContain('Revoked token');
    });
  });
});

test('an application of the gateway is for superusers only, and the error says so', async () => {
  await onTokens({ product: 'gateway' }, async (stage, before) => {
    const [application] = stage.sim.world.applications.filter(() => true);
    const seen = await give(stage, { application: String(application?.id) });
    expect(seen.conclusion).toBe('failure');
    expect(seen.log.join('\n')).toMatch(/\(403\).*Only superusers can use `application`.*applications\//);
    expect(seen.log.join('\n')).not.toContain('grant the Read role');
    expect(made(stage, before)).toEqual([]);
  });
});

// The runner's signals cannot be sent to a process on Windows.
(process.platform === 'win32' ? test.skip : test)(
  'a token that the controller makes after its step was killed is looked for again, and revoked',
  async () => {
    await onTokens({}, async (stage, before) => {
      const { sim } = stage;
      sim.faults.add({ path: '/tokens/', method: 'POST', kind: 'hang' });
      const cancel = new AbortController();
      let description = '';
      let looks = 0;
      sim.on('request', ({ method, path, body }) => {
        if (method === 'POST') {
          description = (body as { description: string }).description;
          cancel.abort();
        } else if (path.includes('/tokens/?')) {
          looks += 1;
          const [row] = sim.world.tokens.filter(({ id }) => before.has(id));
          if (looks === 2 && row !== undefined)
            sim.world.tokens.insert({ ...row, user: DEMO.users.deployer, description });
        }
      });
      const seen = await give(stage, {}, { cancel: cancel.signal, killed: true });
      expect(seen.calls.filter((call) => call.startsWith('DELETE'))).toHaveLength(1);
      expect([looks, made(stage, before)]).toEqual([2, []]);
    });
  },
);

(process.platform === 'win32' ? test.skip : test)(
  'a token whose step is cancelled while it is made is not given out, and is revoked',
  async () => {
    await onTokens({}, async (stage, before) => {
      const cancel = new AbortController();
      stage.sim.on('request', ({ method }) => {
        if (method === 'POST') cancel.abort();
      });
      stage.sim.faults.add({ path: '/tokens/', method: 'POST', kind: 'delay', ms: 500 });
      const seen = await give(stage, {}, { cancel: cancel.signal });
      expect([seen.conclusion, seen.outputs['token']]).toEqual(['cancelled', undefined]);
      expect(seen.calls.filter((call) => call.startsWith('DELETE'))).toHaveLength(1);
      expect(made(stage, before)).toEqual([]);
    });
  },
);

test('a list of tokens that cannot be read does not make out that the token is left', async () => {
  await onTokens({}, async (stage, before) => {
    const body = '{"detail":"no"}';
    stage.sim.faults.add({ path: '/tokens/', method: 'GET', kind: 'json', status: 403, body });
    const seen = await give(stage);
    expect(made(stage, before)).toEqual([]);
    const warning = seen.raw.find((line) => line.startsWith('::warning'));
    expect(warning).toMatch(
      /Token \d+ "GitHub Actions .*" was deleted\. Could not check for other tokens with this name: .*403.*Request: GET /,
    );
    expect(seen.raw.join('\n')).not.toContain('could not be revoked');
  });
});

describe('who may not', () => {
  test('a read token, and a controller that makes none', async () => {
    await onTokens({}, async (stage, before) => {
      const seen = await give(stage, {
        username: '',
        password: '',
        token: stage.sim.tokens['reader'] ?? stage.sim.tokens['read'] ?? '',
      });
      expect(seen.conclusion).toBe('failure');
      expect(seen.log.join('\n')).toMatch(/\(403\).*only the scope "read"/);
      const headers = { 'X-API-Request-Id': '0123456789abcdef' };
      stage.sim.faults.add({ path: '/tokens/', method: 'POST', kind: 'html', status: 404, headers });
      const none = await give(stage);
      expect(none.conclusion).toBe('failure');
      expect(none.log.join('\n')).toMatch(/\(404\).*This controller has no OAuth2 provider, so it creates no tokens/);
      expect(made(stage, before)).toEqual([]);
    });
  });

  test('a wrong scope', async () => {
    await onTokens({}, async (stage) => {
      const seen = await give(stage, { scope: 'admin' });
      expect(seen.log.join('\n')).toContain('`scope` must be one of `write`, `read`, not `admin`.');
      expect(seen.requests).toEqual([]);
    });
  });
});
