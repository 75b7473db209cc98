import { expect, test } from '@jest/globals';
import { LAUNCH_INPUTS } from '../../../src/inputs/main-inputs.ts';
import { InputReader } from '../../../src/inputs/values/input-reader.ts';
import { parseCount, parseSeconds, parseWord } from '../../../src/inputs/values/parse-values.ts';
import { refuseUnknownInputs } from '../../../src/inputs/values/unknown-inputs.ts';
import { WAIT_INPUTS } from '../../../src/inputs/wait-inputs.ts';

test.each([
  ['TAGS', 'job_tags'],
  ['LIMT', 'limit'],
  ['JOB-TAGS', 'job_tags'],
  ['VARIABLES', 'extra_vars'],
  ['TEMPLATEID', 'template_id'],
  ['TOWER_URL', 'url'],
  ...[
    // awx.awx.job_launch and workflow_launch
    ['CONTROLLER_HOST', 'url'],
    ['CONTROLLER_OAUTHTOKEN', 'token'],
    ['CONTROLLER_USERNAME', 'username'],
    ['CONTROLLER_PASSWORD', 'password'],
    ['TOWER_OAUTHTOKEN', 'token'],
    ['AAP_HOSTNAME', 'url'],
    ['AAP_TOKEN', 'token'],
    ['VALIDATE_CERTS', 'verify_tls'],
    ['NAME', 'template_name'],
    ['JOB_TEMPLATE', 'template_id` or `template_name'],
    ['WORKFLOW_TEMPLATE', 'template_id` or `template_name'],
    ['CREDENTIAL', 'credentials'],
  ],
  ...[
    // other actions
    ['CONTROLLER_OAUTH_TOKEN', 'token'],
    ['TOWER_VERIFY_SSL', 'verify_tls'],
    ['RESOURCE_NAME', 'template_id` or `template_name'],
    ['RESOURCE_TYPE', 'template_type'],
    ['MONITOR', 'wait'],
    ['BRANCH', 'scm_branch'],
    ['CONTROLLER_URL', 'url'],
    ['CONTROLLER_TOKEN', 'token'],
    ['CONTROLLER_TIMEOUT', 'request_timeout'],
    ['CONTROLLER_VERIFY_CERTIFICATE', 'verify_tls'],
    ['WORKFLOW_JOB_TEMPLATE_ID', 'template_id'],
    ['ANSIBLE-TOWER-USER', 'username'],
    ['ANSIBLE-TOWER-PASS', 'password'],
    ['ANSIBLE_TOWER_URL', 'url'],
    ['TEMPLATE-ID', 'template_id'],
    ['ADDITIONAL-VARS', 'extra_vars'],
    ['TEMPLATE', 'template_id` or `template_name'],
    ['TEMPLATE-HOST', 'url'],
    ['TEMPLATE-USER-PASSWORD', 'password'],
  ],
  ...[
    // the Jenkins plugin
    ['TOWERSERVER', 'url'],
    ['TOWERCREDENTIALSID', 'token'],
    ['JOBTEMPLATE', 'template_id` or `template_name'],
    ['EXTRAVARS', 'extra_vars'],
    ['SKIPJOBTAGS', 'skip_tags'],
    ['SCMBRANCH', 'scm_branch'],
    ['TEMPLATETYPE', 'template_type'],
    ['IMPORTTOWERLOGS', 'log'],
    ['IMPORTWORKFLOWCHILDLOGS', 'log'],
    ['TOWERLOGLEVEL', 'log'],
    ['ASYNC', 'wait'],
  ],
  ...[
    // names of ids, waiting and access in other actions and scripts
    ['INVENTORY_ID', 'inventory'],
    ['CREDENTIAL_ID', 'credentials'],
    ['WORKFLOW_ID', 'template_id'],
    ['ORGANIZATION_NAME', 'organization'],
    ['POLL_INTERVAL', 'interval'],
    ['WAIT_FOR_COMPLETION', 'wait'],
    ['API_TOKEN', 'token'],
    ['AAP_VALIDATE_CERTS', 'verify_tls'],
    ['SKIP_TLS_VERIFY', 'verify_tls'],
  ],
])('INPUT_%s is refused, and %s is meant', (name, meant) => {
  const reader = new InputReader();
  refuseUnknownInputs(reader, { [`INPUT_${name}`]: 'x', INPUT_LIMIT: 'web1' }, LAUNCH_INPUTS);
  const words = new RegExp(`^Invalid input.*\n- \`${name.toLowerCase()}\` .*Did you mean \`${meant}\`\\?$`);
  expect(() => reader.finish()).toThrow(words);
});

test('`job_id` of another action is an input of `wait/`, and is not refused there', () => {
  const reader = new InputReader();
  refuseUnknownInputs(reader, { INPUT_JOB_ID: '42', INPUT_WORKFLOW_JOB_ID: '42' }, WAIT_INPUTS);
  expect(() => reader.finish()).toThrow(/^Invalid input\..*\n- `workflow_job_id` .*Did you mean `job_id`\?$/);
});

test('lists the inputs for a name that is like none; a blank one is no input', () => {
  const reader = new InputReader();
  refuseUnknownInputs(reader, { INPUT_COLOUR: 'red', INPUT_TAGS: ' ', PATH: '/bin' }, LAUNCH_INPUTS);
  expect(() => reader.finish()).toThrow(/^Invalid input.*\n- `colour` .*The inputs are url, token, /);
});

test('counts, words and whole seconds', () => {
  expect([parseCount(0)('0'), parseCount(0, 5)('5'), parseSeconds('1h30m'), parseSeconds('0')]).toEqual([
    0, 5, 5400, 0,
  ]);
  for (const text of ['-1', '1.0', '1e3', '6', '0x1', '٣']) expect(() => parseCount(0, 5)(text)).toThrow(/from 0 to 5/);
  expect(() => parseSeconds('1.5')).toThrow(/must be a duration in whole seconds.*not `1\.5`/);
  expect(parseWord('run', 'check')('check')).toBe('check');
  expect(() => parseWord('run', 'check')('Check')).toThrow('must be one of `run`, `check`, not `Check`.');
});

test('a name of another action is not suggested where this action has no such input', () => {
  const reader = new InputReader();
  refuseUnknownInputs(reader, { INPUT_TAGS: 'x', INPUT_TOWER_HOST: 'y', INPUT_JOB: '1' }, ['url', 'job_id']);
  expect(() => reader.finish()).toThrow(
    /\n- `tags` .*The inputs are url, job_id\.\n- `tower_host` .*Did you mean `url`\?\n- `job` .*Did you mean `job_id`\?$/,
  );
});
