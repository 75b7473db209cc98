import { distance } from 'fastest-levenshtein';
import type { InputReader } from './reader.ts';

/** Every input of the main action, as in action.yml (a test holds the two together). */
export const LAUNCH_INPUTS: readonly string[] = [
  'url',
  'token',
  'username',
  'password',
  'client_id',
  'client_secret',
  'ca_certificate',
  'client_certificate',
  'client_key',
  'verify_tls',
  'template_id',
  'template_name',
  'organization',
  'template_type',
  'extra_vars',
  'extra_vars_file',
  'limit',
  'job_tags',
  'skip_tags',
  'inventory',
  'credentials',
  'credential_passwords',
  'scm_branch',
  'job_type',
  'verbosity',
  'diff_mode',
  'forks',
  'job_slice_count',
  'job_timeout',
  'execution_environment',
  'instance_groups',
  'labels',
  'ignored_fields',
  'require',
  'github_context',
  'dry_run',
  'wait',
  'timeout',
  'queue_timeout',
  'interval',
  'live_updates',
  'cancel_on_timeout',
  'cancel_on_workflow_cancel',
  'retry_failed_hosts',
  'request_timeout',
  'retry_for',
];

/** Names that people bring from the API's guides and other actions, and what they are called here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  tags: 'job_tags',
  job_tag: 'job_tags',
  hosts: 'limit',
  variables: 'extra_vars',
  vars: 'extra_vars',
  extra_variables: 'extra_vars',
  job_template: 'template_id',
  job_template_id: 'template_id',
  tower_url: 'url',
  host: 'url',
};

/**
 * Notes inputs that the action does not have. The runner only warns of them, and a `tags: deploy` or `limt: web1`
 * that is dropped in silence deploys everything everywhere.
 */
export function refuseUnknownInputs(reader: InputReader, environment: NodeJS.ProcessEnv): void {
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '') continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    if (LAUNCH_INPUTS.includes(name)) continue;
    const meant = OTHER_NAMES[name] ?? LAUNCH_INPUTS.find((known) => distance(name, known) <= 2);
    const hint = meant === undefined ? `the inputs are ${LAUNCH_INPUTS.join(', ')}` : `did you mean \`${meant}\`?`;
    reader.problem(name, `is not an input of this action, and leaving it out could deploy more than you want; ${hint}`);
  }
}
