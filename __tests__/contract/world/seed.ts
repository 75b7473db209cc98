import { colour } from '../../../simulator/playbook/display.ts';
import { debug, ok } from '../../../simulator/playbook/results.ts';
import type { Seed } from '../../../simulator/seeds/seed.ts';
import type { UpdateScript } from '../../../simulator/world/types.ts';
import type { Mapping } from '../harness/mapping.ts';
import type { Variant } from '../harness/variant.ts';
import { templates, workflows } from './templates.ts';

const REVISION = '75c05e406b846b02180915f3ed431df05d5485e1';

const PLAYBOOKS =
  'deploy.yml fail.yml inject.yml noisy.yml secrets.yml setstats.yml slow.yml syntax.yml unreachable.yml'.split(' ');

/** How the git project was updated. */
function projectUpdate(): UpdateScript {
  const hosts = 'localhost';
  const git = 'ansible.builtin.git';
  const disabled =
    "Collection and role syncing disabled. Check the AWX_ROLES_ENABLED and AWX_COLLECTIONS_ENABLED settings and Galaxy credentials on the project's organization.\n";
  return {
    seconds: 2.4,
    fails: false,
    revision: REVISION,
    playbook: {
      file: 'project_update.yml',
      plays: [
        {
          name: 'Update source tree if necessary',
          hosts,
          tasks: [
            { name: 'Update project using git', action: git, line: 20, result: ok() },
            { name: 'Set the git repository version', action: 'ansible.builtin.set_fact', line: 35, result: ok() },
            {
              name: 'Repository Version',
              action: 'ansible.builtin.debug',
              line: 60,
              result: debug(`Repository Version ${REVISION}`),
            },
          ],
        },
        { name: 'Perform project signature/checksum verification', hosts, tasks: [] },
        {
          name: 'Install content with ansible-galaxy command if necessary',
          hosts,
          tasks: [
            {
              name: 'Warn about disabled content sync',
              action: 'ansible.builtin.debug',
              line: 150,
              result: debug(disabled),
            },
            {
              name: 'End play due to disabled content sync',
              action: 'ansible.builtin.meta',
              line: 160,
              result: () => undefined,
            },
          ],
        },
      ],
    },
  };
}

/** How the inventory source was read. */
function inventoryUpdate(): UpdateScript {
  const file = '/runner/project/inventories/hosts.ini';
  const blue = [
    'ansible-inventory [core 2.17.14]',
    '  config file = None',
    "  configured module search path = ['/var/lib/awx/eehome/.ansible/plugins/modules', '/usr/share/ansible/plugins/modules']",
    '  ansible python module location = /usr/lib/python3.11/site-packages/ansible',
    '  ansible collection location = /runner/requirements_collections:/var/lib/awx/eehome/.ansible/collections:/usr/share/ansible/collections:/usr/share/automation-controller/collections',
    '  executable location = /usr/bin/ansible-inventory',
    '  python version = 3.11.7 (main, May  9 2026, 07:35:25) [GCC 12.2.0] (/usr/bin/python)',
    '  jinja version = 3.1.3',
    '  libyaml = True',
    'No config file found; using defaults',
  ];
  const purple = [
    '[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var ',
    'naming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This ',
    'feature will be removed from ansible-core in version 2.19. Deprecation warnings',
    ' can be disabled by setting deprecation_warnings=False in ansible.cfg.',
  ];
  const declined = ['host_list', 'script', 'auto', 'yaml'].map(
    (plugin) => `${plugin} declined parsing ${file} as it did not pass its verify_file() method`,
  );
  const parsed = [...declined, `Parsed ${file} inventory source with ini plugin`];
  const summary = [
    'Processing JSON output...',
    'Loaded 2 groups, 3 hosts',
    'Inventory import completed for Git hosts in 0.1s',
  ];
  return {
    seconds: 3,
    fails: false,
    lines: [
      ...blue.map((line) => colour(line, 'verbose')),
      ...purple.map((line) => colour(line, 'purple')),
      ...parsed.map((line) => colour(line, 'verbose')),
    ],
    closing: summary.map((line, index) => `    2.9${index}7 INFO     ${line}`),
    hosts: ['gitdb1', 'gitweb1', 'gitweb2'].map((name) => ({
      name,
      groups: [name.includes('db') ? 'db' : 'web'],
      variables: '{"ansible_connection": "local"}',
    })),
  };
}

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
      { id: 2 + shift, username: name('nobody'), password: 'password' },
      {
        id: 3 + shift,
        username: name('deployer'),
        password: 'password',
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
    credential_types: [
      { id: 1 + shift, name: 'Machine', kind: 'ssh' },
      { id: 3 + shift, name: 'Vault', kind: 'vault' },
      { id: 19 + shift, name: 'Ansible Galaxy/Automation Hub API Token', kind: 'galaxy_api_token' },
    ],
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
