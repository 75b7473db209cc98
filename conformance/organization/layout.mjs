// What the suite lays out with the action `apply`: everything below one organization.

/** How the names of all organizations of this suite begin. */
export const FAMILY = 'tower-deploy-conformance-';

const HOSTS = ['db1', 'web1', 'web2'];
const REPOSITORY_FOLDER = 'conformance/playbooks';

const question = (/** @type {string} */ variable, /** @type {string} */ type, /** @type {object} */ more = {}) => ({
  variable,
  type,
  question_name: variable,
  required: true,
  ...more,
});

const SURVEY = [
  question('version', 'text', { min: 1, max: 20 }),
  question('replicas', 'integer', { min: 1, max: 10, default: 2 }),
  question('stages', 'multiselect', { choices: ['staging', 'production', 'test'] }),
  question('db_password', 'password', { min: 3, max: 40 }),
];

/** The switches of all prompts that a launch of the suite uses. */
const PROMPTS = Object.fromEntries(
  [
    'variables',
    'limit',
    'tags',
    'skip_tags',
    'job_type',
    'verbosity',
    'diff_mode',
    'inventory',
    'credential',
    'labels',
    'forks',
    'timeout',
  ].map((name) => [`ask_${name}_on_launch`, true]),
);

const VARIABLES = { ask_variables_on_launch: true };

/** Job templates: name, playbook, and what differs from the usual. @type {[string, string, object?][]} */
const JOB_TEMPLATES = [
  ['Report', 'report', PROMPTS],
  ['Report without prompts', 'report'],
  ['Report with a survey', 'report', { survey_enabled: true, survey_spec: { spec: SURVEY } }],
  ['Never launched', 'report'],
  ['Never launched, with prompts', 'report', PROMPTS],
  ['Never launched, with a survey', 'report', { survey_enabled: true, survey_spec: { spec: SURVEY } }],
  ['Report in slices', 'report', { job_slice_count: 2 }],
  ['Handlers', 'handlers'],
  ['Serial', 'serial'],
  ['Failing', 'failing'],
  ['Flaky', 'flaky'],
  ['Loops', 'loops'],
  ['Changes', 'changes', { ask_job_type_on_launch: true, ask_diff_mode_on_launch: true }],
  ['Long lines', 'long-lines'],
  ['Odd characters', 'odd-characters'],
  ['Slow', 'slow', VARIABLES],
];

/** Workflow job templates: name and nodes. @type {[string, object[]][]} */
const WORKFLOWS = [
  [
    'Build and deploy',
    [
      {
        identifier: 'build',
        unified_job_template: 'Report',
        success_nodes: ['deploy'],
        extra_data: { version: '1.10' },
      },
      { identifier: 'deploy', unified_job_template: 'Handlers' },
    ],
  ],
  [
    'Handled failure',
    [
      { identifier: 'deploy', unified_job_template: 'Failing', failure_nodes: ['return'], success_nodes: ['announce'] },
      { identifier: 'return', unified_job_template: 'Report without prompts' },
      { identifier: 'announce', unified_job_template: 'Report without prompts' },
    ],
  ],
  [
    'Unhandled failure',
    [
      { identifier: 'deploy', unified_job_template: 'Failing', success_nodes: ['announce'] },
      { identifier: 'announce', unified_job_template: 'Report without prompts' },
    ],
  ],
  [
    'With approval',
    [
      { identifier: 'ask', approval: { name: 'Go on?', timeout: 600 }, success_nodes: ['deploy'] },
      { identifier: 'deploy', unified_job_template: 'Report without prompts' },
    ],
  ],
  ['Slow workflow', [{ identifier: 'slow', unified_job_template: 'Slow' }]],
];

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
      playbook: `${REPOSITORY_FOLDER}/${playbook}.yml`,
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
