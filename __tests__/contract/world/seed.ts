import type { Seed } from 'tower-deploy-simulator';
import type { Mapping } from '../harness/mapping.ts';
import type { Variant } from '../harness/variant.ts';
import { templates, workflows } from './templates.ts';
import { inventoryUpdate, projectUpdate, REVISION } from './updates.ts';

const PLAYBOOKS =
  'deploy.yml fail.yml inject.yml noisy.yml secrets.yml setstats.yml slow.yml syntax.yml unreachable.yml'.split(' ');

/** The controller as it stood when the recording began. */
export function recordedSeed(variant: Variant): Seed {
  const { shift, name, hosts } = variant;
  const [defaults, acme, other] = [1 + shift, 2 + shift, 3 + shift];
  return {
    now: variant.start,
    organizations: [
      { id: defaults, name: name('Default') },
      { id: acme, name: name('Acme') },
      { id: other, name: name('Other Org') },
    ],
    users: [
      { id: 1 + shift, username: name('admin'), password: 'password', email: 'admin@example.com', is_superuser: true },
      { id: 2 + shift, username: name('nobody'), password: 'password', email: 'n@example.com' },
      {
        id: 3 + shift,
        username: name('deployer'),
        password: 'password',
        email: 'd@example.com',
        grants: [11, 12, 14, 18].map((id) => ({ on: 'job_template', id: id + shift, role: 'execute' })),
      },
    ],
    tokens: [
      { id: 3 + shift, name: 'admin_write', user: 1 + shift, scope: 'write', token: 'contract-admin-write' },
      { id: 4 + shift, name: 'admin_read', user: 1 + shift, scope: 'read', token: 'contract-admin-read' },
      { id: 5 + shift, name: 'nobody_write', user: 2 + shift, scope: 'write', token: 'contract-nobody' },
      { id: 6 + shift, name: 'deployer_write', user: 3 + shift, scope: 'write', token: 'contract-deployer' },
    ],
    applications: [
      {
        id: 1 + shift,
        name: name('CI app'),
        organization: acme,
        client_id: 'contract-client',
        client_secret: 'contract-secret',
      },
    ],
    credential_type_shift: shift,
    credentials: [
      {
        id: 1 + shift,
        name: name('Demo Credential'),
        credential_type: 1 + shift,
        user: 1 + shift,
        inputs: { username: name('admin') },
      },
      {
        id: 2 + shift,
        name: name('Ansible Galaxy'),
        credential_type: 19 + shift,
        managed: true,
        inputs: { url: 'https://galaxy.ansible.com/' },
      },
      {
        id: 3 + shift,
        name: name('Machine cred'),
        credential_type: 1 + shift,
        organization: acme,
        inputs: { username: 'root' },
      },
      {
        id: 4 + shift,
        name: name('Machine cred 2'),
        credential_type: 1 + shift,
        organization: acme,
        inputs: { username: 'other' },
      },
      {
        id: 5 + shift,
        name: name('Vault cred'),
        credential_type: 3 + shift,
        organization: acme,
        inputs: { vault_password: 'x' },
      },
    ],
    execution_environments: [
      { id: 1 + shift, name: 'AWX EE (latest)', image: 'quay.io/ansible/awx-ee:latest' },
      {
        id: 2 + shift,
        name: 'Control Plane Execution Environment',
        image: 'quay.io/ansible/awx-ee:latest',
        managed: true,
      },
    ],
    instance_groups: [
      { id: 1 + shift, name: 'controlplane' },
      { id: 2 + shift, name: 'default' },
    ],
    projects: [
      { id: 6 + shift, name: name('Demo Project'), organization: defaults, scm_type: 'git', status: 'successful' },
      { id: 8 + shift, name: name('Manual project'), organization: acme, playbooks: [...PLAYBOOKS, 'longline.yml'] },
      {
        id: 9 + shift,
        name: name('Git project'),
        organization: acme,
        scm_type: 'git',
        scm_url: 'git://127.0.0.1:9419/repo.git',
        scm_branch: 'main',
        scm_revision: REVISION,
        local_path: '_9__git_project',
        allow_override: true,
        status: 'successful',
        playbooks: PLAYBOOKS,
        run: projectUpdate(),
      },
      { id: 30 + shift, name: name('Manual project 2'), organization: other, playbooks: PLAYBOOKS },
    ],
    inventories: [
      { id: 1 + shift, name: name('Demo Inventory'), organization: defaults },
      { id: 2 + shift, name: name('Local inventory'), organization: acme },
      { id: 3 + shift, name: name('Second inventory'), organization: acme },
      { id: 5 + shift, name: name('Other inv'), organization: other },
      { id: 6 + shift, name: name('SCM inventory'), organization: acme },
    ],
    groups: [
      { id: 1 + shift, name: 'web', inventory: 2 + shift },
      { id: 2 + shift, name: 'db', inventory: 2 + shift },
    ],
    hosts: [
      { id: 2 + shift, name: hosts('web1'), inventory: 2 + shift, groups: [1 + shift] },
      { id: 3 + shift, name: hosts('web2'), inventory: 2 + shift, groups: [1 + shift] },
      { id: 4 + shift, name: hosts('db1'), inventory: 2 + shift, groups: [2 + shift] },
      { id: 5 + shift, name: 'second', inventory: 3 + shift },
      { id: 6 + shift, name: 'other', inventory: 5 + shift },
    ],
    inventory_sources: [
      {
        id: 40 + shift,
        name: name('Git hosts'),
        inventory: 6 + shift,
        source_path: 'inventories/hosts.ini',
        source_project: 9 + shift,
        overwrite: true,
        run: inventoryUpdate(),
      },
    ],
    job_templates: templates(variant),
    ...workflows(variant),
  };
}

/** Tells the mapping what the seed has under which id. */
export function pairSeed(mapping: Mapping): void {
  const { shift } = mapping.variant;
  const upTo: [string, number][] = [
    ...(['organization', 'user', 'credential', 'environment', 'instance_group', 'group'] as const).map(
      (kind): [string, number] => [kind, 6],
    ),
    ['inventory', 6],
    ['host', 6],
    ['template', 40],
    ['credential_type', 19],
    ['application', 1],
  ];
  for (const [kind, last] of upTo) {
    for (let id = 1; id <= last; id += 1) {
      if (!(kind === 'group' && id > 2)) mapping.ids.pair(kind, id, id + shift);
    }
  }
}
