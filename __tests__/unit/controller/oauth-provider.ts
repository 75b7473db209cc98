import { createHash } from 'node:crypto';
import { afterEach } from '@jest/globals';
import { Connection } from '../../../src/controller/connection/connection.ts';
import type { ApiRoot } from '../../../src/controller/connection/discovery.ts';
import { json, TestServer } from './server.ts';

export const CLIENT = { id: 'the id', secret: 'the:secret+%' };
export const USER = { username: 'deployer', password: 'pass word&=+ü' };
export const BASIC = `Basic ${btoa('the%20id:the%3Asecret%2B%25')}`;
export const ISSUED = {
  access_token: 'access-1',
  token_type: 'Bearer',
  scope: 'write',
  refresh_token: 'refresh-1',
  expires_in: 3600,
};

export const hash = (secret: string): string => `$sha256$${createHash('sha256').update(secret).digest('hex')}`;

/** How a provider looks up what is to be revoked, and what it then answers to the token. */
export interface Provider {
  stored?: (secret: string) => string;
  status?: number;
  type?: string;
  body?: unknown;
  /** Answers to the requests of `/me/` in their order; without one the provider's own. */
  me?: ((revoked: boolean) => { status: number; type?: string; body?: unknown })[];
  /** Status of the answers to a revocation. */
  revoking?: (form: string) => number;
  /** Body of a refused revocation. */
  refusal?: unknown;
}

/** What is closed after each test. */
export const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A controller that answers its OAuth2 endpoints as told, and refuses a token once it is revoked. */
export async function stage(provider: Provider = {}, prefix = '/') {
  const { status = 200, type = 'application/json', body = ISSUED, stored = String, revoking = () => 200 } = provider;
  const me = [...(provider.me ?? [])];
  let isRevoked = false;
  const server = await TestServer.start((received, response) => {
    const write = (code: number, form: string, text: unknown): void =>
      void response
        .writeHead(code, { 'Content-Type': form })
        .end(typeof text === 'string' ? text : JSON.stringify(text));
    if (received.path.endsWith('/o/token/')) write(status, type, body);
    else if (received.path.endsWith('/revoke_token/')) {
      const token = new URLSearchParams(received.body).get('token') ?? '';
      if ([stored('access-1'), stored('refresh-1')].includes(token)) isRevoked = true;
      const code = revoking(token);
      if (provider.refusal === undefined) write(code, 'text/html', '');
      else write(code, 'application/json', provider.refusal);
    } else if (received.path.endsWith('/me/')) {
      const own = isRevoked
        ? { status: 401, body: { detail: 'Authentication credentials were not provided.' } }
        : { status: 200 };
      const reported: { status: number; type?: string; body?: unknown } = me.shift()?.(isRevoked) ?? own;
      write(reported.status, reported.type ?? 'application/json', reported.body ?? { count: 1 });
    } else json(received, response);
  });
  const connection = new Connection({ credentials: { ...USER, client: CLIENT }, requestTimeoutMs: 5000 });
  open.push(connection, server);
  const site = new URL(`http://127.0.0.1:${server.port}${prefix}`);
  const root: ApiRoot = { site, api: new URL('api/v2/', site), gateway: false };
  return { server, connection, site, root };
}
