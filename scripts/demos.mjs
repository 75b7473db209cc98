// The ways a deployment can go that npm run demo shows, on the templates of the simulator's demo seed.

/**
 * @typedef {object} Demo
 * @property {string} what one line for the list
 * @property {Record<string, string>} inputs beside url and token
 * @property {string} [user] whose token it is; the deployer may execute three templates
 * @property {number} [cancelAfter] milliseconds until the workflow is cancelled
 */

/** @type {Record<string, Demo>} */
export const demos = {
  successful: { what: 'A deployment that works', inputs: { template_id: '42', extra_vars: 'version: 1.4.2' } },
  failing: { what: 'A task fails on one host, so the step fails', inputs: { template_id: '43' } },
  'log-failures': {
    what: 'The same, and of the output only what failed is printed',
    inputs: { template_id: '43', log: 'failures' },
  },
  retry: {
    what: 'A task fails on one host, and its relaunch there makes everything good',
    inputs: { template_id: '62', retry_failed_hosts: '1' },
    user: 'admin',
  },
  cancel: {
    what: 'The workflow is cancelled while the job runs, so the job is cancelled',
    inputs: { template_id: '48', extra_vars: 'seconds: 60' },
    cancelAfter: 6000,
  },
  timeout: {
    what: 'The job takes longer than the step may wait',
    inputs: { template_id: '48', extra_vars: 'seconds: 60', timeout: '6s' },
  },
  workflow: { what: 'A workflow with a failure that it handles itself', inputs: { template_id: '72' }, user: 'admin' },
  'dry-run': {
    what: 'What would be launched, without launching it',
    inputs: { template_id: '42', extra_vars: 'version: 1.4.2', dry_run: 'true' },
  },
  'no-wait': { what: 'The step ends once the job is launched', inputs: { template_id: '42', wait: 'false' } },
  refused: {
    what: 'The template would run without the limit, so nothing is launched',
    inputs: { template_id: '44', limit: 'web1' },
    user: 'admin',
  },
  survey: {
    what: 'Required answers are missing, so nothing is launched',
    inputs: { template_id: '45' },
    user: 'admin',
  },
  'wrong-inputs': {
    what: 'The workflow is wrong, so nothing is sent',
    inputs: { template_id: 'deploy', timeout: 'soon', extra_vars: '- a list' },
  },
  'no-access': { what: 'A token that may not launch', inputs: { template_id: '42' }, user: 'read' },
  unreachable: { what: 'One host cannot be reached', inputs: { template_id: '50' }, user: 'admin' },
  hostile: { what: 'Output that tries to be obeyed by the runner', inputs: { template_id: '53' }, user: 'admin' },
};
