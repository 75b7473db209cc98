import { randomUUID } from 'node:crypto';
import { apply, applyTwice, verdictOf } from './apply-twice.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** @param {Stage} stage */
export async function roles(stage) {
  const { comparison, world } = stage;
  await stage.needs('users', 'teams');
  const organization = world.prefix;
  const user = stage.named('operator');
  const team = { name: 'Operators', organization };
  const made = await apply(stage, { users: [{ username: user, password: `Aa1-${randomUUID()}` }], teams: [team] });
  comparison.equal('conclusion of creating the holders', verdictOf(made), ['success']);
  const on = (/** @type {string} */ type, /** @type {string} */ name) => ({ type, name, organization });
  const given = [
    { user, role: 'execute', resource: on('job_template', 'Never launched') },
    { user, role: 'member', resource: { type: 'organization', name: organization } },
    { team, role: 'use', resource: on('inventory', 'Hosts') },
    { team, role: 'approval', resource: on('workflow_job_template', 'With approval') },
  ];
  await applyTwice(stage, 'giving', { roles: given }, { created: 4 });
  const holders = [await stage.found('users', user), await stage.one('teams', 'Operators')];
  const [ofUser, ofTeam] = await Promise.all(
    ['users', 'teams'].map((collection, index) => rolesOf(stage, `${collection}/${holders[index]?.id}/roles/`)),
  );
  comparison.equal('roles of the user', ofUser, ['Execute on Never launched', `Member on ${organization}`]);
  comparison.equal('roles of the team', ofTeam, ['Approve on With approval', 'Use on Hosts']);
  await byDefinition(stage, user);
  const absent = given.map((role) => ({ ...role, state: 'absent' }));
  await applyTwice(stage, 'taking away', { roles: absent }, { deleted: 4 });
  comparison.equal('roles that are left', await rolesOf(stage, `users/${holders[0]?.id}/roles/`), []);
}

/** @param {Stage} stage @param {string} path @returns {Promise<string[]>} `Execute on Deploy`, sorted */
async function rolesOf({ controller }, path) {
  const rows = await controller.list(path);
  return rows.map(({ name, summary_fields: { resource_name: on } }) => `${name} on ${on}`).sort();
}

/**
 * Gives a role on an execution environment, which has role definitions only; nothing on a controller without them.
 * @param {Stage} stage @param {string} user
 */
async function byDefinition(stage, user) {
  const { comparison, controller, world } = stage;
  const { status } = await controller.send('GET', 'role_definitions/?page_size=1');
  if (status !== 200) return;
  const name = stage.named('environment-of-role');
  const environment = { name, organization: world.prefix, image: 'registry.example.com/conformance/ee:1' };
  const role = { user, role: 'admin', resource: { type: 'execution_environment', name } };
  await applyTwice(
    stage,
    'giving by definition',
    { execution_environments: [environment], roles: [role] },
    { created: 2 },
  );
  const { id } = await stage.found('users', user);
  const rows = await controller.list(`role_user_assignments/?user=${id}`);
  const on = await stage.found('execution_environments', name);
  const found = rows.filter(
    (row) => row['object_id'] === String(on.id) && row['content_type'] === 'awx.executionenvironment',
  );
  comparison.equal(
    'definitions of the assignments',
    found.map((row) => row.summary_fields.role_definition.name),
    ['ExecutionEnvironment Admin'],
  );
  await applyTwice(stage, 'taking away by definition', { roles: [{ ...role, state: 'absent' }] }, { deleted: 1 });
}
