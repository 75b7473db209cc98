import { changed, ok } from '../playbook/results.ts';
import type { Repository } from '../world/repositories.ts';
import { CONFORMANCE } from './conformance.ts';
import { IDS } from './demo-ids.ts';
import { demoTemplates } from './demo-templates.ts';
import { demoWorkflows } from './demo-workflows.ts';
import type { Seed } from './seed.ts';

/** Ids of what the demo world holds. */
export const DEMO = IDS;

const { organization, otherOrganization, inventory, users } = DEMO;

const PLAYBOOKS =
  'addhost.yml blank.yml deploy.yml failing.yml flaky.yml hello.yml hostile.yml long.yml noisy.yml reach.yml replay.yml rolling.yml setstats.yml slow.yml survey.yml syntax.yml'.split(
    ' ',
  );

const REVISION = '75c05e406b846b02180915f3ed431df05d5485e1';

const HOSTS_FROM_GIT = {
  seconds: 3,
  fails: false,
  lines: ['    2.917 INFO     Loaded 1 groups, 2 hosts'],
  hosts: [
    { name: 'git1', groups: ['web'] },
    { name: 'git2', groups: ['web'] },
  ],
};

const task = { action: 'ansible.builtin.git', line: 12, seconds: 1.5, result: changed({ after: REVISION }) };
const check = { name: 'Check', action: 'ansible.builtin.debug', line: 20, result: ok() };
const play = { name: 'Update source tree if necessary', hosts: 'localhost' };

/** All that is below the company's git server. */
const REPOSITORY: Repository = {
  url: 'https://git.example.com/',
  fetch: {
    seconds: 3,
    fails: false,
    revision: REVISION,
    playbook: { file: 'project_update.yml', plays: [{ ...play, tasks: [{ name: 'Update', ...task }, check] }] },
    playbooks: PLAYBOOKS,
    inventory_files: ['inventories/hosts.ini'],
  },
  sources: { 'inventories/hosts.ini': HOSTS_FROM_GIT },
};

/** A small company that deploys a web application; made afresh for each simulator. */
export function demoSeed(): Seed {
  const git = { scm_type: 'git', scm_branch: 'main', status: 'successful', scm_revision: REVISION };
  return {
    now: '2026-11-23T09:00:00.000Z',
    organizations: [
      { id: organization, name: 'Acme' },
      { id: otherOrganization, name: 'Other' },
    ],
    users: [
      { id: users.admin, username: 'admin', password: 'password', email: 'admin@example.com', is_superuser: true },
      { id: users.nobody, username: 'nobody', password: 'nobody-password' },
      {
        id: users.deployer,
        username: 'deployer',
        password: 'deployer-password',
        grants: [DEMO.deploy, DEMO.failing, DEMO.slow].map((id) => ({ on: 'job_template', id, role: 'execute' })),
      },
    ],
    tokens: [
      { id: 1, name: 'admin', user: users.admin, scope: 'write', token: 'demo-admin-token-0123456789abcd' },
      { id: 2, name: 'read', user: users.admin, scope: 'read', token: 'demo-read-token-0123456789abcde' },
      { id: 3, name: 'nobody', user: users.nobody, scope: 'write', token: 'demo-nobody-token-0123456789abc' },
      { id: 4, name: 'deployer', user: users.deployer, scope: 'write', token: 'demo-deployer-token-0123456789a' },
    ],
    applications: [
      {
        id: DEMO.application,
        name: 'CI',
        organization,
        client_id: 'demo-client-id',
        client_secret: 'demo-client-secret',
      },
    ],
    credentials: [
      { id: DEMO.credentials.machine, name: 'Machine', credential_type: 1, organization, inputs: { username: 'root' } },
      {
        id: DEMO.credentials.otherMachine,
        name: 'Other machine',
        credential_type: 1,
        organization,
        inputs: { username: 'deploy' },
      },
      {
        id: DEMO.credentials.vault,
        name: 'Vault',
        credential_type: 3,
        organization,
        inputs: { vault_password: 'vault-secret', vault_id: '' },
      },
      {
        id: DEMO.credentials.asks,
        name: 'Asks',
        credential_type: 1,
        organization,
        inputs: { username: 'root', password: 'ASK' },
      },
    ],
    execution_environments: [
      { id: 1, name: 'AWX EE (latest)', image: 'quay.io/ansible/awx-ee:latest' },
      { id: 2, name: 'Control Plane Execution Environment', image: 'quay.io/ansible/awx-ee:latest', managed: true },
    ],
    instance_groups: [
      { id: 1, name: 'controlplane' },
      { id: 2, name: 'default' },
    ],
    labels: [{ id: 1, name: 'production', organization }],
    local_paths: { application: PLAYBOOKS, elsewhere: PLAYBOOKS, spare: PLAYBOOKS },
    repositories: [REPOSITORY, CONFORMANCE],
    projects: [
      {
        id: DEMO.project,
        name: 'Application',
        organization,
        local_path: 'application',
        playbooks: PLAYBOOKS,
        allow_override: true,
      },
      {
        id: DEMO.gitProject,
        name: 'Application (git)',
        organization,
        ...git,
        scm_url: 'https://git.example.com/application.git',
        local_path: '_6__application',
        playbooks: PLAYBOOKS,
        allow_override: true,
        inventory_files: REPOSITORY.fetch.inventory_files ?? [],
        run: REPOSITORY.fetch,
      },
      {
        id: DEMO.otherProject,
        name: 'Application',
        organization: otherOrganization,
        local_path: 'elsewhere',
        playbooks: PLAYBOOKS,
        allow_override: true,
      },
    ],
    inventories: [
      { id: inventory, name: 'Production', organization },
      { id: DEMO.emptyInventory, name: 'Empty', organization },
      { id: DEMO.inventorySourceInventory, name: 'From git', organization },
    ],
    groups: [
      { id: 1, name: 'web', inventory },
      { id: 2, name: 'db', inventory },
    ],
    hosts: [
      { id: DEMO.hosts.web1, name: 'web1', inventory, groups: [1] },
      { id: DEMO.hosts.web2, name: 'web2', inventory, groups: [1] },
      { id: DEMO.hosts.db1, name: 'db1', inventory, groups: [2] },
    ],
    inventory_sources: [
      {
        id: DEMO.inventorySource,
        name: 'Git hosts',
        inventory: DEMO.inventorySourceInventory,
        source_path: 'inventories/hosts.ini',
        source_project: DEMO.gitProject,
        overwrite: true,
        run: HOSTS_FROM_GIT,
      },
    ],
    job_templates: demoTemplates(),
    system_job_templates: [
      {
        id: DEMO.cleanup,
        created: Date.parse('2026-11-23T08:00:00Z'),
        modified: Date.parse('2026-11-23T08:00:00Z'),
        name: 'Cleanup Job Details',
        description: 'Remove job history',
        job_type: 'cleanup_jobs',
        next_schedule: null,
        next_job_run: null,
      },
    ],
    ...demoWorkflows(),
  };
}
