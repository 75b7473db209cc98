// The groups in which the README shows the inputs of the main action.

/** @typedef {import('./actions.mjs').Field} Field */

/** The inputs by heading, in the order of the README. */
export const INPUT_GROUPS = {
  Connection:
    'url token username password client_id client_secret ca_certificate client_certificate client_key verify_tls request_timeout retry_for',
  'What to launch':
    'template_id template_name organization template_type require ignored_fields github_context dry_run',
  Prompts:
    'extra_vars extra_vars_file limit job_tags skip_tags inventory credentials credential_passwords scm_branch job_type verbosity diff_mode forks job_slice_count job_timeout execution_environment instance_groups labels',
  Waiting:
    'wait timeout queue_timeout interval live_updates cancel_on_timeout cancel_on_workflow_cancel retry_failed_hosts',
  Reporting:
    'log log_file summary annotations playbook_root fail_on_changes environment environment_url pull_request_comment pull_request_number matrix github_token',
};

/**
 * Returns the inputs of an action.yml by group. Throws an error if an input has no group or a group has an unknown input.
 *
 * @param {Record<string, Field>} inputs
 * @returns {[string, Record<string, Field>][]}
 */
export function groupInputs(inputs) {
  const groups = Object.entries(INPUT_GROUPS).map(([heading, names]) => ({ heading, names: names.split(' ') }));
  const grouped = groups.flatMap(({ names }) => names);
  const without = Object.keys(inputs).filter((name) => !grouped.includes(name));
  if (without.length > 0) throw new Error(`Inputs without a group in scripts/input-groups.mjs: ${without.join(', ')}`);
  return groups.map(({ heading, names }) => [
    heading,
    Object.fromEntries(names.map((name) => [name, fieldOf(inputs, name)])),
  ]);
}

/** @param {Record<string, Field>} inputs @param {string} name */
function fieldOf(inputs, name) {
  const field = inputs[name];
  if (field === undefined) throw new Error(`action.yml has no input ${name}, but scripts/input-groups.mjs names it`);
  return field;
}
