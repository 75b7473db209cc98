import { describe, expect, test } from '@jest/globals';
import { readRefusal } from '../../../src/controller/connection/classify-reply.ts';
import { ReadScopeError } from '../../../src/controller/connection/reply-errors.ts';
import type { ResponseError } from '../../../src/http/errors.ts';
import { readJson } from '../../../src/http/json-reply.ts';
import type { Request } from '../../../src/http/transport.ts';
import { type Exchange, readGateway } from '../../contract/harness/exchange.ts';
import { worded } from '../words.ts';

const recorded = new Map(['refusals', 'paths', 'outages', 'tokens'].flatMap((subject) => [...readGateway(subject)]));

/** What the action makes of a recorded reply. */
function failure(name: string): ResponseError {
  const { request, response } = recorded.get(name) as Exchange;
  const url = new URL(request.path, 'https://aap.example.com');
  const sent: Request = { method: request.method as Request['method'], url, headers: {}, timeoutMs: 1000 };
  const body = typeof response.body === 'string' ? response.body : JSON.stringify(response.body);
  try {
    readJson(sent, { status: response.status, headers: response.headers, body }, readRefusal);
  } catch (error) {
    return worded(error as ResponseError);
  }
  throw new Error(`${name} is not a failure`);
}

describe('recorded replies at an AAP gateway', () => {
  test.each([
    'launch_read_token',
    'cancel_read_token',
    'approval_approve_read',
    'scope_probe_read',
    'token_delete_itself_read',
    'strict_wrong_basic',
    'me_wrong_token',
    'me_anonymous',
    'me_basic_wrong',
    'token_create_anonymous',
    'token_create_wrong_basic',
    'token_get_of_another',
    'scope_probe_write',
    'unknown_version',
    'unknown_collection_anonymous',
  ])('%s is a refusal', (name) => {
    expect(failure(name)).toMatchObject({ fromApi: true, transient: false });
    expect(failure(name).message).not.toContain('Something in front');
  });

  test.each([
    'auth_down_api_root',
    'auth_down_get',
    'controller_down_get',
    'controller_down_launch',
    'controller_down_unhealthy_get',
    'controller_uwsgi_down_get',
    'timeout_504_get',
    'timeout_504_launch',
    // The gateway's own page for a path that it does not know has no request id.
    'unknown_api',
    'unknown_gateway',
  ])('%s may be an outage', (name) => {
    expect(failure(name)).toMatchObject({ fromApi: false, transient: true });
  });

  test.each(['launch_read_token', 'cancel_read_token', 'approval_approve_read', 'scope_probe_read'])(
    '%s says that the token has the scope "read", whatever hint a caller has',
    (name) => {
      const error = failure(name).withHint('The user lacks a role.');
      expect(error).toBeInstanceOf(ReadScopeError);
      const { method, path } = (recorded.get(name) as Exchange).request;
      expect(error.message).toBe(
        `The token has only the scope "read" (403): "Your token has insufficient scope to perform this action". Create a token with the scope "write" and update the secret. Request: ${method} https://aap.example.com${path}.`,
      );
    },
  );

  test('a missing role is not a missing scope', () => {
    expect(failure('token_delete_itself_read')).not.toBeInstanceOf(ReadScopeError);
  });
});
