import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { type Answer, send } from './client.ts';

let sim: Simulator;

beforeEach(async () => {
  sim = await Simulator.start();
});

afterEach(() => sim.close());

const results = ({ body }: Answer): { id: number; [key: string]: unknown }[] => body['results'] as never;

async function definition(name: string): Promise<number> {
  const [row] = results(await send(sim, 'GET', `role_definitions/?name=${encodeURIComponent(name)}`));
  return row?.id ?? 0;
}

const { nobody } = DEMO.users;

test('an assignment gives the role, and its deletion takes it away', async () => {
  const body = { role_definition: await definition('JobTemplate Execute'), user: nobody, object_id: `${DEMO.plain}` };
  const launch = `job_templates/${DEMO.plain}/launch/`;
  expect((await send(sim, 'POST', launch, {}, 'nobody')).status).toBe(403);
  const made = await send(sim, 'POST', 'role_user_assignments/', body);
  expect([made.status, made.body]).toMatchObject([201, { content_type: 'awx.jobtemplate', user: nobody }]);
  expect((await send(sim, 'POST', 'role_user_assignments/', body)).body.id).toBe(made.body.id);
  expect((await send(sim, 'POST', launch, {}, 'nobody')).status).toBe(201);
  const path = `role_user_assignments/${made.body.id}/`;
  expect((await send(sim, 'DELETE', path)).status).toBe(204);
  expect((await send(sim, 'POST', launch, {}, 'nobody')).status).toBe(403);
  expect((await send(sim, 'GET', path)).status).toBe(404);
});

test('roles that were given the older way are listed, also those without a definition', async () => {
  const { body: organization } = await send(sim, 'GET', `organizations/${DEMO.organization}/`);
  const { object_roles } = organization['summary_fields'] as { object_roles: Record<string, { id: number }> };
  const { body: team } = await send(sim, 'POST', 'teams/', { name: 'Assigned', organization: DEMO.organization });
  await send(sim, 'POST', `teams/${team.id}/roles/`, { id: object_roles['execute_role']?.id });
  const [row] = results(await send(sim, 'GET', `role_team_assignments/?team=${team.id}`));
  expect(row).toMatchObject({
    object_id: String(DEMO.organization),
    summary_fields: { role_definition: { name: 'Organization Execute Compat', managed: false } },
    created_by: 1,
  });
});

test.each<[body: object, errors: object]>([
  [{}, { role_definition: ['This field is required.'] }],
  [{ user: 99 }, { user: ['Invalid pk "99" - object does not exist.'] }],
  [{ user: nobody }, { object_id: 'Object must be specified for this role assignment' }],
  [{ user: nobody, object_id: '99999' }, { object_id: ['Invalid pk "99999" - object does not exist.'] }],
])('an assignment is refused: %j', async (body, errors) => {
  const role_definition = await definition('JobTemplate Execute');
  const given = Object.keys(body).length === 0 ? body : { role_definition, ...body };
  const { status, body: answer } = await send(sim, 'POST', 'role_user_assignments/', given);
  expect([status, answer]).toEqual([400, errors]);
});

test('a definition that the controller came with cannot be changed or deleted', async () => {
  const path = `role_definitions/${await definition('Credential Use')}/`;
  for (const method of ['PATCH', 'DELETE']) {
    const { status, body } = await send(sim, method, path, { name: 'x' });
    expect([status, body]).toEqual([400, ['Role is managed by the system']]);
  }
});
