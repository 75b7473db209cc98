import { colour, debug, ok, type UpdateScript } from 'tower-deploy-simulator';

/** The commit that was checked out. */
export const REVISION = '75c05e406b846b02180915f3ed431df05d5485e1';

/** How the git project was updated. */
export function projectUpdate(): UpdateScript {
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
export function inventoryUpdate(): UpdateScript {
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
