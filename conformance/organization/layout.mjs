// What the suite lays out with the action `apply`: everything below one organization.

import { JOB_TEMPLATES, WORKFLOWS } from './templates.mjs';

/** How the names of all organizations of this suite begin. */
export const FAMILY = 'tower-deploy-conformance-';

const HOSTS = ['db1', 'web1', 'web2'];

/** Where the playbooks are in their repository. */
const FOLDER = 'conformance/playbooks';

/** Returns a new name for the organization: the family, the time, and four characters that tell runs apart. */
export function newPrefix() {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  return `${FAMILY}${time}-${Math.random().toString(36).slice(2, 6).padEnd(4, '0')}`;
}

/**
 * Returns what `apply` creates, by collection.
 * @param {string} organization @param {{ url: string, branch: string }} scm
 */
export function layout(organization, scm) {
  const inventory = { name: 'Hosts', organization };
  const variables = { ansible_connection: 'local', ansible_python_interpreter: '{{ ansible_playbook_python }}' };
  const key = { organization, credential_type: 'Machine', inputs: { username: 'conformance' } };
  const job = { project: { name: 'Playbooks', organization }, inventory, allow_simultaneous: true };
  return {
    organizations: [
      { name: organization, description: 'Made by npm run conformance of tower-deploy, which removes it.' },
    ],
    labels: [{ name: 'conformance', organization }],
    credentials: [
      { name: 'Key', ...key },
      { name: 'Other key', ...key },
    ],
    projects: [{ name: 'Playbooks', organization, scm_type: 'git', scm_url: scm.url, scm_branch: scm.branch }],
    inventories: [
      { ...inventory, variables },
      { name: 'Other hosts', organization, variables },
    ],
    hosts: [
      ...HOSTS.map((name) => ({ name, inventory })),
      { name: 'app1', inventory: { name: 'Other hosts', organization } },
    ],
    groups: [
      { name: 'web', inventory, hosts: ['web1', 'web2'] },
      { name: 'db', inventory, hosts: ['db1'] },
    ],
    job_templates: JOB_TEMPLATES.map(([name, playbook, more]) => ({
      name,
      ...job,
      playbook: `${FOLDER}/${playbook}.yml`,
      credentials: [{ name: 'Key', organization }],
      ...more,
    })),
    workflow_job_templates: WORKFLOWS.map(([name, nodes]) => ({
      name,
      organization,
      allow_simultaneous: true,
      nodes: nodes.map((node) => ('unified_job_template' in node ? withOrganization(node, organization) : node)),
    })),
  };
}

/** @param {{ unified_job_template?: unknown }} node @param {string} organization */
function withOrganization(node, organization) {
  return { ...node, unified_job_template: { name: node.unified_job_template, organization, type: 'job_template' } };
}
