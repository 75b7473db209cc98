import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, type Seen, type Stage } from './support/scenario.ts';

const gateway = { product: 'gateway' } as const;

/** The error of a step that failed at once: nothing was tried again, no token exists, and a proxy is not blamed. */
function errorOf({ sim }: Stage, seen: Seen, tokensBefore: number): string {
  expect(seen.conclusion).toBe('failure');
  expect(seen.log.join('\n')).not.toContain('Retrying for up to');
  expect(sim.world.tokens.filter(() => true)).toHaveLength(tokensBefore);
  const errors = seen.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(1);
  const [message = ''] = errors.map((error) => error.message);
  expect(message).not.toContain('in front of');
  return message;
}

/** The credentials of a user; with a name, another system keeps the password. */
function user({ sim }: Stage, authenticator?: string): Record<string, string> {
  const row = sim.world.users.get(DEMO.users.deployer);
  if (row !== undefined && authenticator !== undefined) row.authenticator = authenticator;
  return { username: 'deployer', password: sim.passwords['deployer'] ?? '' };
}

async function refused(run: (stage: Stage) => Promise<Seen>, words: RegExp): Promise<void> {
  await onStage(gateway, async (stage) => {
    const before = stage.sim.world.tokens.filter(() => true).length;
    expect(errorOf(stage, await run(stage), before)).toMatch(words);
  });
}

describe('what an AAP gateway refuses to a user is reported with what to do', () => {
  test.each(['1', 'Deployments'])('`application: %s` of a user who is not a superuser', async (application) => {
    await refused(
      (stage) => stage.step({ interval: '', application, ...user(stage) }, { action: 'token' }),
      /\(403\): "You do not have permission .*" Only superusers can use `application` at an AAP gateway: omit `application`, or use the credentials of a superuser\. Request: /,
    );
  });

  test.each(['Corp LDAP', 'Keycloak'])('a token of a user of %s', async (authenticator) => {
    await refused(
      (stage) => stage.step({ interval: '', ...user(stage, authenticator) }, { action: 'token' }),
      new RegExp(
        `\\(403\\): "\\(access_denied\\) .* \\(${authenticator}\\)"\\. This user is not permitted to create tokens: LDAP, SAML or SSO manages the password of this user\\. Use a local user, or ask an administrator to enable "Allow external users to create OAuth2 tokens"\\. Request: `,
      ),
    );
  });

  test.each(['Corp LDAP', 'Keycloak'])('the password grant of a user of %s', async (authenticator) => {
    await refused((stage) => {
      const client = { client_id: 'demo-client-id', client_secret: 'demo-client-secret' };
      return stage.step({ template_id: String(DEMO.deploy), ...client, ...user(stage, authenticator) });
    }, /^This user is not permitted to create tokens \(403\): "\(access_denied\) .*"\.? For users of LDAP or SSO, enable "Allow external users to create OAuth2 tokens"\. Alternatively, set a `token`, or use another user\. Nothing was launched\. Request: /);
  });
});
