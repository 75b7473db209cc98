import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const withoutOauth = { product: 'awx-without-oauth' } as const;
const template = { template_id: String(DEMO.deploy) };

const user = ({ sim }: Stage): Record<string, string> => ({
  username: 'admin',
  password: sim.passwords['admin'] ?? '',
});

/** The error of a step that failed at once: nothing was launched, and nothing tried again. */
function failedAtOnce(seen: Seen): string {
  expect([seen.conclusion, seen.launches]).toEqual(['failure', []]);
  expect(seen.log.join('\n')).not.toContain('Retrying for up to');
  return seen.annotations.find(({ level }) => level === 'error')?.message ?? '';
}

describe('an AWX after 24.6.1, which has no OAuth2 provider', () => {
  test('launches and follows a job with user name and password', async () => {
    await onStage(withoutOauth, async (stage) => {
      runsOn(stage.sim);
      const seen = await stage.step({ ...template, ...user(stage) });
      expect([seen.conclusion, seen.annotations, seen.outputs['log_complete']]).toEqual(['success', [], 'true']);
      expect(seen.calls.filter((call) => /\/o\/|tokens/.test(call))).toEqual([]);
    });
  });

  test('refuses a token: the error says what to use instead', async () => {
    await onStage(withoutOauth, async ({ step }) => {
      const seen = await step({ ...template, token: 'token-of-something-else' });
      expect(failedAtOnce(seen)).toMatch(
        /^The controller does not support tokens \(401\): "Authentication credentials were not provided\..*"\.? It has no OAuth2 provider, like AWX after 24\.6\.1\. Set `username` and `password` instead of `token`\. If an AAP gateway issued the token, set `url` to the gateway\. Nothing was launched\. Request: GET /,
      );
      expect(seen.requests.filter(({ status }) => status === 401)).not.toEqual([]);
    });
  });

  test('a wrong password is reported as one', async () => {
    await onStage(withoutOauth, async ({ step }) => {
      const message = failedAtOnce(await step({ ...template, username: 'admin', password: 'wrong-password' }));
      expect(message).toContain('The controller rejected the user name or password');
      expect(message).not.toContain('OAuth2');
    });
  });

  test('has no provider for client_id', async () => {
    await onStage(withoutOauth, async (stage) => {
      const client = { client_id: 'demo-client-id', client_secret: 'demo-client-secret' };
      expect(failedAtOnce(await stage.step({ ...template, ...client, ...user(stage) }))).toContain(
        'AWX after 24.6.1 has none. Remove `client_id` and `client_secret`.',
      );
    });
  });

  test('creates no tokens', async () => {
    await onStage(withoutOauth, async (stage) => {
      const seen = await stage.step({ interval: '', ...user(stage) }, { action: 'token' });
      expect(failedAtOnce(seen)).toMatch(
        // The demo's password is a word of the sentence, so it is masked there.
        /\(404\): "[^"]*" This controller has no OAuth2 provider, so it creates no tokens \(AWX after 24\.6\.1 has none\): set `username` and `\S+` in the other actions\. Request: POST /,
      );
    });
  });
});
