// The demos of npm run demo, on the templates of the simulator's demo seed.

/** @typedef {Record<string, string>} Values */

/**
 * @typedef {object} DemoStep a step of another action after the first one
 * @property {string} action folder of its action.yml
 * @property {(outputs: Values) => Values} inputs without url and token, from the outputs of the first step
 */

/**
 * @typedef {object} Demo
 * @property {string} what one line for the list
 * @property {Values} inputs without url and token
 * @property {string} [action] folder of the action.yml; the main action by default
 * @property {DemoStep[]} [next] the next steps
 * @property {string} [user] whose token it is; the deployer can execute three templates
 * @property {number} [cancelAfter] milliseconds until the workflow is cancelled
 */

/** A label to create, and a host and a job template of the demo seed to update. */
const RESOURCES = `labels:
  - { name: nightly, organization: Acme }
hosts:
  - { name: web1, inventory: Production, variables: { http_port: 8080 } }
job_templates:
  - { name: Deploy, verbosity: 1 }`;

/** @type {Record<string, Demo>} */
export const demos = {
  successful: { what: 'A deployment that succeeds', inputs: { template_id: '42', extra_vars: 'version: 1.4.2' } },
  failing: { what: 'A task fails on one host, so the step fails', inputs: { template_id: '43' } },
  'log-failures': {
    what: 'The same with log: failures, which prints only the failed tasks',
    inputs: { template_id: '43', log: 'failures' },
  },
  retry: {
    what: 'A task fails on one host, and every host succeeds after a relaunch',
    inputs: { template_id: '62', retry_failed_hosts: '1' },
    user: 'admin',
  },
  cancel: {
    what: 'The workflow is cancelled while the job runs, so the job is cancelled',
    inputs: { template_id: '48', extra_vars: 'seconds: 60' },
    cancelAfter: 6000,
  },
  timeout: {
    what: 'The job takes longer than the timeout of the step',
    inputs: { template_id: '48', extra_vars: 'seconds: 60', timeout: '6s' },
  },
  workflow: { what: 'A workflow with a failure path for a failed node', inputs: { template_id: '72' }, user: 'admin' },
  check: {
    what: 'Check mode with fail_on_changes: shows what would change, and changes nothing',
    inputs: {
      template_id: '42',
      extra_vars: 'version: 1.4.2',
      job_type: 'check',
      diff_mode: 'true',
      fail_on_changes: 'true',
    },
    user: 'admin',
  },
  approve: {
    what: 'Launches a workflow with an approval, approves it, and waits for the workflow',
    inputs: { template_id: '71', wait: 'false' },
    next: [
      { action: 'approve', inputs: ({ job_id = '' }) => ({ job_id, decision: 'approve' }) },
      { action: 'wait', inputs: ({ job_id = '' }) => ({ job_id }) },
    ],
    user: 'admin',
  },
  query: {
    what: 'Lists the job templates with their playbooks',
    action: 'query',
    inputs: { resource: 'job_templates', order_by: 'name', fields: 'id, name, playbook', limit: '5' },
    user: 'admin',
  },
  apply: {
    what: 'Plans changes to resources, applies them, and plans again',
    action: 'apply',
    inputs: { resources: RESOURCES },
    next: [
      { action: 'apply', inputs: () => ({ resources: RESOURCES, mode: 'apply' }) },
      { action: 'apply', inputs: () => ({ resources: RESOURCES, fail_on_changes: 'true' }) },
    ],
    user: 'admin',
  },
  'dry-run': {
    what: 'Shows the launch request without launching',
    inputs: { template_id: '42', extra_vars: 'version: 1.4.2', dry_run: 'true' },
  },
  'no-wait': { what: 'The step ends after the launch', inputs: { template_id: '42', wait: 'false' } },
  refused: {
    what: 'The template would ignore the limit, so nothing is launched',
    inputs: { template_id: '44', limit: 'web1' },
    user: 'admin',
  },
  survey: {
    what: 'Required answers are missing, so nothing is launched',
    inputs: { template_id: '45' },
    user: 'admin',
  },
  'wrong-inputs': {
    what: 'The inputs are wrong, so no request is sent',
    inputs: { template_id: 'deploy', timeout: 'soon', extra_vars: '- a list' },
  },
  'no-access': { what: 'A token without permission to launch', inputs: { template_id: '42' }, user: 'read' },
  unreachable: { what: 'One host is unreachable', inputs: { template_id: '50' }, user: 'admin' },
  hostile: {
    what: 'Output with workflow commands, which have no effect',
    inputs: { template_id: '53' },
    user: 'admin',
  },
};
