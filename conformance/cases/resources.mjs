import { randomUUID } from 'node:crypto';
import { applyTwice } from './apply-twice.mjs';
import { roles } from './roles.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** @type {import('./case.mjs').Case[]} */
export const resourcesCases = [
  { name: 'users', what: 'A user with a password, and a team with this member', run: users },
  { name: 'credential-types', what: 'A credential type, and a credential of it whose secret stays hidden', run: types },
  { name: 'credential-input-sources', what: 'A password that a secret lookup supplies', run: inputSources },
  { name: 'execution-environments', what: 'An execution environment of the organization', run: environments },
  { name: 'instance-groups', what: 'An instance group without instances', run: instanceGroups },
  { name: 'roles', what: 'Roles of a user and a team, given and taken away', run: roles },
];

/** @param {Stage} stage */
async function users(stage) {
  const { comparison, controller, world } = stage;
  await stage.needs('users', 'teams');
  const username = stage.named('user');
  const password = `Aa1-${randomUUID()}`;
  const team = { name: 'Users', organization: world.prefix, users: [username] };
  const user = { username, first_name: 'Conformance', password };
  const seen = await applyTwice(stage, 'creating', { users: [user], teams: [team] }, { created: 2 });
  const printed = [...seen.raw.filter((line) => !line.startsWith('::add-mask::')), seen.summary];
  comparison.holds('the password is hidden', !printed.some((text) => text.includes(password)));
  const row = await stage.found('users', username);
  comparison.equal('fields of the user', [row['first_name'], row['is_superuser']], ['Conformance', false]);
  const { id } = await stage.one('teams', 'Users');
  const members = (await controller.list(`teams/${id}/users/`)).map((member) => member['username']);
  comparison.equal('members of the team', members, [username]);
  // The gateway does not know users of the controller.
  if (!controller.isGateway)
    comparison.equal(
      'status of a log-in',
      (await controller.withLogin(username, password).send('GET', 'me/')).status,
      200,
    );
  const changed = { users: [{ username, email: 'user@example.com' }], teams: [{ ...team, users: [] }] };
  await applyTwice(stage, 'changing', changed, { updated: 2 });
  comparison.equal('members after the change', (await controller.list(`teams/${id}/users/`)).length, 0);
  await applyTwice(stage, 'deleting', { users: [{ username, state: 'absent' }] }, { deleted: 1 });
  comparison.equal('users after the deletion', await stage.count('users', username), 0);
}

/** @param {Stage} stage */
async function types(stage) {
  const { comparison, world } = stage;
  await stage.needs('credential_types');
  const name = stage.named('type');
  const fields = [{ id: 'token', label: 'Token', type: 'string', secret: true }];
  const type = { name, kind: 'cloud', inputs: { fields }, injectors: { env: { CONFORMANCE: '{{ token }}' } } };
  const secret = randomUUID();
  const credential = {
    name: 'Of a type',
    organization: world.prefix,
    credential_type: name,
    inputs: { token: secret },
  };
  const seen = await applyTwice(
    stage,
    'creating',
    { credential_types: [type], credentials: [credential] },
    { created: 2 },
  );
  const printed = [...seen.raw.filter((line) => !line.startsWith('::add-mask::')), seen.summary];
  comparison.holds('the secret is hidden', !printed.some((text) => text.includes(secret)));
  const row = await stage.found('credential_types', name);
  comparison.equal('injectors of the type', row['injectors'], type.injectors);
  const { inputs } = await stage.one('credentials', 'Of a type');
  comparison.equal('inputs of the credential', inputs, { token: '$encrypted$' });
}

/** The plugin of the lookup, which comes with each controller. */
const LOOKUP = 'hashivault_kv';

/** @param {Stage} stage */
async function inputSources(stage) {
  const { comparison, controller, world } = stage;
  const external = await controller.list('credential_types/?kind=external');
  const lookup = external.find(({ namespace }) => namespace === LOOKUP);
  if (lookup === undefined) return stage.skip(`there is no credential type ${LOOKUP}`);
  const owner = { organization: world.prefix };
  const url = 'https://vault.example.com';
  const credentials = [
    { name: 'Vault', ...owner, credential_type: lookup.name, inputs: { url, api_version: 'v2' } },
    { name: 'Supplied', ...owner, credential_type: 'Machine' },
  ];
  const target = { name: 'Supplied', ...owner };
  const source = (/** @type {string} */ key) => ({
    input_field_name: 'password',
    target_credential: target,
    source_credential: { name: 'Vault', ...owner },
    metadata: { secret_path: 'conformance', secret_key: key },
  });
  const made = { credentials, credential_input_sources: [source('password')] };
  await applyTwice(stage, 'creating', made, { created: 3 });
  await applyTwice(stage, 'changing', { credential_input_sources: [source('other')] }, { updated: 1 });
  const { id } = await stage.one('credentials', 'Supplied');
  const rows = await controller.list(`credentials/${id}/input_sources/`);
  comparison.equal(
    'sources of the credential',
    rows.map(({ input_field_name: name, metadata }) => [name, metadata]),
    [['password', { secret_path: 'conformance', secret_key: 'other' }]],
  );
  const absent = { input_field_name: 'password', target_credential: target, state: 'absent' };
  await applyTwice(stage, 'deleting', { credential_input_sources: [absent] }, { deleted: 1 });
}

/** @param {Stage} stage */
async function environments(stage) {
  const { comparison, world } = stage;
  await stage.needs('execution_environments');
  const name = stage.named('environment');
  const environment = { name, organization: world.prefix, image: 'registry.example.com/conformance/ee:1' };
  await applyTwice(stage, 'creating', { execution_environments: [environment] }, { created: 1 });
  const changed = { ...environment, image: 'registry.example.com/conformance/ee:2', pull: 'always' };
  await applyTwice(stage, 'changing', { execution_environments: [changed] }, { updated: 1 });
  const { image, pull, organization } = await stage.found('execution_environments', name);
  comparison.equal(
    'fields',
    { image, pull, organization },
    { image: changed.image, pull: 'always', organization: world.organization },
  );
}

/** @param {Stage} stage */
async function instanceGroups(stage) {
  const { comparison } = stage;
  await stage.needs('instance_groups');
  const name = stage.named('group');
  await applyTwice(stage, 'creating', { instance_groups: [{ name, max_forks: 10 }] }, { created: 1 });
  await applyTwice(stage, 'changing', { instance_groups: [{ name, max_forks: 5 }] }, { updated: 1 });
  const { max_forks: forks, instances } = await stage.found('instance_groups', name);
  comparison.equal('fields', { forks, instances }, { forks: 5, instances: 0 });
  await applyTwice(stage, 'deleting', { instance_groups: [{ name, state: 'absent' }] }, { deleted: 1 });
  comparison.equal('groups after the deletion', await stage.count('instance_groups', name), 0);
}
