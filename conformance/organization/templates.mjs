// The job templates and workflows of the layout, which the cases launch by name.

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
export const JOB_TEMPLATES = [
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
export const WORKFLOWS = [
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
