import { distance } from 'fastest-levenshtein';
import { message } from '../../messages/message.ts';
import type { InputReader } from './input-reader.ts';

const TEMPLATE = ['template_id', 'template_name'];

/**
 * Names that users know from the API, the collection awx.awx, the awx command, Jenkins and other actions, without
 * signs, and the names of this action.
 */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  host: ['url'],
  hostname: ['url'],
  server: ['url'],
  templatehost: ['url'],
  oauthtoken: ['token'],
  credentialsid: ['token'],
  user: ['username'],
  templateuser: ['username'],
  pass: ['password'],
  templateuserpassword: ['password'],
  verifyssl: ['verify_tls'],
  verifycertificate: ['verify_tls'],
  validatecerts: ['verify_tls'],
  insecure: ['verify_tls'],
  retries: ['retry_for'],
  name: ['template_name'],
  template: TEMPLATE,
  jobtemplate: TEMPLATE,
  jobtemplateid: ['template_id'],
  jobtemplatename: ['template_name'],
  workflowtemplate: TEMPLATE,
  workflowjobtemplate: TEMPLATE,
  workflowjobtemplateid: ['template_id'],
  resourcename: TEMPLATE,
  resourcetype: ['template_type'],
  variables: ['extra_vars'],
  vars: ['extra_vars'],
  extravariables: ['extra_vars'],
  additionalvars: ['extra_vars'],
  templatevar: ['extra_vars'],
  templatevarvalue: ['extra_vars'],
  hosts: ['limit'],
  tags: ['job_tags'],
  jobtag: ['job_tags'],
  skipjobtags: ['skip_tags'],
  credential: ['credentials'],
  branch: ['scm_branch'],
  check: ['job_type'],
  checkmode: ['job_type'],
  diff: ['diff_mode'],
  slices: ['job_slice_count'],
  monitor: ['wait'],
  async: ['wait'],
  actiontimeout: ['timeout'],
  importlogs: ['log'],
  job: ['job_id'],
  workflowjob: ['job_id'],
  id: ['job_id', 'template_id'],
};

/** The product in front of a name, such as in `tower_host`, `controller_oauthtoken` or `ansible-tower-url`. */
const PRODUCT = /^(?:import)?(?:ansible)?(?:automation)?(?:tower|controller|awx|aap)/;

/**
 * Notes inputs that the action does not have. The runner only warns about them, and a dropped `tags: deploy` or
 * `limt: web1` would deploy everything to all hosts.
 * @param inputs the names of all inputs of the action
 */
export function refuseUnknownInputs(
  reader: InputReader,
  environment: NodeJS.ProcessEnv,
  inputs: readonly string[],
): void {
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '') continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    if (inputs.includes(name)) continue;
    const near = meant(name, inputs);
    reader.problem(
      name,
      near.length === 0
        ? message('input-unknown', { inputs: inputs.join(', ') })
        : message('input-misspelled', { near: near.join('` or `') }),
    );
  }
}

/** Returns the inputs that a name probably means: by its other names, by its spelling, or without a product's name. */
function meant(name: string, inputs: readonly string[]): string[] {
  const plain = name.replaceAll(/[^a-z0-9]/g, '');
  const known = (other: string): string[] => OTHER_NAMES[other]?.filter((input) => inputs.includes(input)) ?? [];
  const spelled = inputs.find((input) => distance(name, input) <= 2 || input.replaceAll('_', '') === plain);
  if (spelled !== undefined && known(plain).length === 0) return [spelled];
  if (known(plain).length > 0) return known(plain);
  const short = plain.replace(PRODUCT, plain.startsWith('import') ? 'import' : '');
  if (short === plain) return [];
  // `timeout` is how long the job may take here, and how long a request may take there.
  if (short === 'timeout' && inputs.includes('request_timeout')) return ['request_timeout'];
  const same = inputs.find((input) => input.replaceAll('_', '') === short);
  return same === undefined ? known(short) : [same];
}
