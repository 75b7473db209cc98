import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { send } from './client.ts';

// As AWX 24.6 has it in `TeamRolesList`, `RoleTeamsList`, `UserRolesList` and `RoleUsersList`.

const PARTICIPATION = 'You cannot assign an Organization participation role as a child role for a Team.';
const OTHER_ORGANIZATION =
  "You cannot grant credential access to a team when the Organization field isn't set, or belongs to a different organization";

let sim: Simulator;
let team: number;

async function roleOf(path: string, key: string): Promise<number> {
  const { body } = await send(sim, 'GET', `${path}/`);
  const summary = body['summary_fields'] as { object_roles: Record<string, { id: number }> };
  return summary.object_roles[key]?.id ?? 0;
}

beforeAll(async () => {
  sim = await Simulator.start();
  team = (await send(sim, 'POST', 'teams/', { name: 'Rules', organization: DEMO.organization })).body.id;
});

afterAll(() => sim.close());

test.each(['member_role', 'admin_role'])('a team gets no %s of an organization, by neither way', async (key) => {
  const id = await roleOf(`organizations/${DEMO.organization}`, key);
  for (const [path, body] of [
    [`teams/${team}/roles/`, { id }],
    [`teams/${team}/roles/`, { id, disassociate: true }],
    [`roles/${id}/teams/`, { id: team }],
  ] as const) {
    const { status, body: answer } = await send(sim, 'POST', path, body);
    expect([status, answer]).toEqual([400, { msg: PARTICIPATION }]);
  }
});

test('a team gets the other roles of an organization', async () => {
  const id = await roleOf(`organizations/${DEMO.organization}`, 'execute_role');
  expect((await send(sim, 'POST', `teams/${team}/roles/`, { id })).status).toBe(204);
});

test('a team gets a credential of its own organization only', async () => {
  const credential = { name: 'Rules', credential_type: 1, inputs: {} };
  const { body: elsewhere } = await send(sim, 'POST', 'credentials/', {
    ...credential,
    organization: DEMO.otherOrganization,
  });
  const { body: here } = await send(sim, 'POST', 'credentials/', { ...credential, organization: DEMO.organization });
  const { body: own } = await send(sim, 'POST', 'credentials/', { ...credential, user: 1 });
  for (const { id } of [elsewhere, own]) {
    const role = await roleOf(`credentials/${id}`, 'use_role');
    const { status, body } = await send(sim, 'POST', `teams/${team}/roles/`, { id: role });
    expect([status, body]).toEqual([400, { msg: OTHER_ORGANIZATION }]);
  }
  const role = await roleOf(`credentials/${here.id}`, 'use_role');
  expect((await send(sim, 'POST', `teams/${team}/roles/`, { id: role })).status).toBe(204);
});

test('a credential without organization is for administrators to give', async () => {
  const body = { name: 'Private', credential_type: 1, inputs: {}, user: DEMO.users.deployer };
  const { body: own } = await send(sim, 'POST', 'credentials/', body);
  const role = await roleOf(`credentials/${own.id}`, 'use_role');
  const path = `users/${DEMO.users.nobody}/roles/`;
  const refused = await send(sim, 'POST', path, { id: role }, 'deployer');
  expect([refused.status, refused.body]).toEqual([
    400,
    { msg: 'You cannot grant private credential access to another user' },
  ]);
  expect((await send(sim, 'POST', path, { id: role })).status).toBe(204);
});
