import { message } from '../../messages/message.ts';
import { nearest } from '../../messages/sentence-parts.ts';
import type { InputReader } from './input-reader.ts';

const TEMPLATE = ['template_id', 'template_name'];

/**
 * Names that users know from the API, the collection awx.awx, the awx command, Jenkins and other actions, without
 * signs, and the names of this action.
 */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  ...names('url', 'address baseurl endpoint host hostname server templatehost'),
  ...names('token', 'accesstoken apikey apitoken authtoken bearertoken credentialsid oauth2token oauthtoken'),
  ...names('username', 'login templateuser user'),
  ...names('password', 'pass templateuserpassword'),
  ...names('ca_certificate', 'cabundle cacert'),
  ...names('client_certificate', 'cert clientcert'),
  ...names('client_key', 'key'),
  ...names(
    'verify_tls',
    'ignoressl insecure insecureskipverify skiptlsverify skipverify sslverify validatecerts verify verifycertificate verifyssl',
  ),
  ...names('retry_for', 'retries'),
  ...names('template_id', 'jobtemplateid workflowid workflowjobtemplateid workflowtemplateid'),
  ...names('template_name', 'jobtemplatename name workflowname workflowtemplatename'),
  ...names(TEMPLATE, 'jobtemplate resourcename template workflow workflowjobtemplate workflowtemplate'),
  ...names('template_type', 'resourcetype'),
  ...names('organization', 'org organizationid organizationname'),
  ...names('extra_vars', 'additionalvars extravariables templatevar templatevarvalue variables vars'),
  ...names('extra_vars_file', 'variablesfile varsfile'),
  ...names('limit', 'hosts'),
  ...names('job_tags', 'jobtag tags'),
  ...names('skip_tags', 'skipjobtags'),
  ...names('inventory', 'inventoryid inventoryname'),
  ...names('credentials', 'credential credentialid credentialids credentialname credentialnames'),
  ...names('credential_passwords', 'vaultpassword'),
  ...names('scm_branch', 'branch gitbranch gitref'),
  ...names('job_type', 'check checkmode'),
  ...names('diff_mode', 'diff'),
  ...names('job_slice_count', 'slices'),
  ...names('execution_environment', 'ee executionenvironmentid'),
  ...names('instance_groups', 'instancegroupids'),
  ...names('wait', 'async monitor waitforcompletion'),
  ...names('interval', 'pollinginterval pollinterval sleep'),
  ...names('timeout', 'actiontimeout maxwait timeoutminutes timeoutseconds waittimeout'),
  ...names('log', 'importlogs importworkflowchildlogs loglevel'),
  ...names('job_id', 'job workflowjob workflowjobid'),
  ...names('decision', 'action approve'),
  ...names('node', 'approval approvalname nodename'),
  ...names('resource', 'collection'),
  ...names('resources', 'assets'),
  ...names(['job_id', 'template_id'], 'id'),
};

/** Returns the same inputs for each of these words. */
function names(inputs: string | readonly string[], words: string): Record<string, readonly string[]> {
  return Object.fromEntries(words.split(' ').map((word) => [word, [inputs].flat()]));
}

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
  const byName = known(plain);
  if (byName.length > 0) return byName;
  const [spelled] = nearest(name, inputs);
  if (spelled !== undefined) return [spelled];
  const short = plain.replace(PRODUCT, plain.startsWith('import') ? 'import' : '');
  if (short === plain) return [];
  // `timeout` is how long the job may take here, and how long a request may take there.
  if (short === 'timeout' && inputs.includes('request_timeout')) return ['request_timeout'];
  const same = inputs.find((input) => input.replaceAll('_', '') === short);
  return same === undefined ? known(short) : [same];
}
