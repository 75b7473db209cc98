import type { Seed } from 'tower-deploy-simulator';
import type { Mapping } from '../../harness/mapping.ts';
import type { Variant } from '../../harness/variant.ts';
import { gatewayTemplates } from './templates.ts';

/** The controller behind the gateway, and the gateway's tokens, as they stood when the recording began. */
export function gatewaySeed(variant: Variant): Seed {
  const { shift, name, hosts } = variant;
  const [acme, other] = [2 + shift, 3 + shift];
  const revision = '3fe4b16bf8fca268b9e148ac0d27b8a7b635c607';
  const git = { scm_type: 'git', status: 'successful', scm_revision: revision } as const;
  const user = (id: number, username: string) => ({ id: id + shift, username: name(username), password: 'password' });
  const token = (id: number, key: string, owner: number, scope: string, description = '') => ({
    ...{ id: id + shift, name: key, user: owner + shift, scope, token: `contract-${key}`, description },
  });
  const execute = (type: 'job_template' | 'workflow_job_template', id: number) => ({
    ...{ on: type, id: id + shift, role: 'execute' },
  });
  return {
    now: variant.start,
    organizations: [
      { id: 1 + shift, name: name('Default') },
      { id: acme, name: name('Acme') },
      { id: other, name: name('Other Org') },
    ],
    users: [
      { ...user(1, 'admin'), email: 'admin@localhost', is_superuser: true },
      {
        ...user(3, 'deployer'),
        email: 'deployer@example.com',
        grants: [
          ...[10, 11, 14, 17, 18].map((id) => execute('job_template', id)),
          execute('workflow_job_template', 22),
        ],
      },
      user(4, 'nobody'),
      { ...user(5, 'ssouser'), authenticator: 'Corp LDAP' },
    ],
    tokens: [
      token(1, 'admin_write', 1, 'write'),
      token(2, 'deployer_write', 3, 'write', name('ci')),
      token(3, 'admin_read', 1, 'read'),
      token(4, 'nobody_write', 4, 'write'),
      token(5, 'deployer_read', 3, 'read', 'read'),
      { ...token(6, 'expired', 4, 'write'), expires: Date.parse(variant.start) - 60_000 },
    ],
    applications: [
      {
        id: 1 + shift,
        name: name('ci-1796023359'),
        organization: acme,
        client_id: 'contract-client',
        client_secret: 'contract-secret',
      },
    ],
    credential_type_shift: shift,
    execution_environments: [{ id: 3 + shift, name: 'Here', image: 'localhost/here' }],
    instance_groups: [{ id: 2 + shift, name: 'default' }],
    projects: [
      { id: 8 + shift, name: name('Playbooks'), organization: acme, ...git, allow_override: true },
      { id: 9 + shift, name: name('Other Playbooks'), organization: other, ...git },
    ],
    inventories: [{ id: 2 + shift, name: name('Production'), organization: acme }],
    hosts: [
      { id: 2 + shift, name: hosts('web1'), inventory: 2 + shift },
      { id: 3 + shift, name: hosts('web2'), inventory: 2 + shift },
      { id: 4 + shift, name: hosts('db1'), inventory: 2 + shift },
    ],
    ...gatewayTemplates(variant),
  };
}

/** Tells both mappings what the seed has under which id: the gateway numbers users and organizations on its own. */
export function pairGateway(gateway: Mapping, controller: Mapping): void {
  const { shift } = controller.variant;
  const upTo: Record<string, number> = { organization: 3, user: 5, environment: 3, instance_group: 2, host: 4 };
  for (const [kind, last] of Object.entries({ ...upTo, inventory: 2, template: 23 })) {
    for (let id = 1; id <= last; id += 1) controller.ids.pair(kind, id, id + shift);
  }
  for (const [recorded, id] of [
    [3, 1],
    [4, 3],
    [5, 4],
  ] as const)
    gateway.ids.pair('user', recorded, id + shift);
  gateway.ids.pair('organization', 1, 2 + shift);
  gateway.ids.pair('application', 1, 1 + shift);
  // A token of another user had this id.
  gateway.ids.pair('token', 10, 1 + shift);
  for (let id = 2; id <= 6; id += 1) gateway.ids.pair('token', id, id + shift);
}
