import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type ExportOrder, makeExport } from '../../src/export/make-export.ts';
import { writeYaml } from '../../src/export/write-yaml.ts';
import { COLLECTIONS, PRUNABLE } from '../../src/resource-document.ts';
import { addExternalType, Bench, SHOP } from './controller.ts';

const FILES = path.join(import.meta.dirname, 'collections');

const PRODUCTS = ['awx', 'gateway'] as const;

/** Returns the file of an export, and what it left out. */
async function exportFrom(bench: Bench, order: Partial<ExportOrder> = {}): Promise<{ text: string; parts: string[] }> {
  const whole = { collections: undefined, organization: undefined, names: undefined };
  const { collections, secrets, leftOut } = await makeExport(
    await bench.controller.resources(),
    {},
    { ...whole, ...order },
  );
  const filled = [...collections].filter(([, objects]) => objects.length > 0);
  return { text: writeYaml(filled, secrets), parts: leftOut.parts };
}

async function onProduct(product: (typeof PRODUCTS)[number], run: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = await Bench.start({ product });
  try {
    addExternalType(bench.sim);
    await run(bench);
  } finally {
    await bench.close();
  }
}

describe.each(PRODUCTS)('a plan of an export right after it changes and deletes nothing (%s)', (product) => {
  // A controller behind a gateway has no applications.
  const collections = COLLECTIONS.filter((one) => product === 'awx' || one !== 'applications');

  test.each(collections)('%s', async (collection) => {
    await onProduct(product, async (bench) => {
      for (const file of [collection, `${collection}.changed`]) {
        await bench.apply(readFileSync(path.join(FILES, `${file}.yml`), 'utf8'));
        const { text, parts } = await exportFrom(bench);
        expect(parts).toEqual([]);
        const { plan } = await bench.plan(text, { prune: PRUNABLE });
        expect(plan.changes).toEqual([]);
        expect(plan.unchanged).toBeGreaterThan(20);
      }
    });
  });
});

test.each(PRODUCTS)('an export makes the same objects on another controller (%s)', async (product) => {
  let exported = '';
  await onProduct(product, async (bench) => {
    await bench.apply(SHOP);
    await bench.apply(GIVEN);
    exported = (await exportFrom(bench)).text;
  });
  await onProduct(product, async (bench) => {
    const names = [...new Set(exported.match(/TOWER_SECRET_\w+/g))];
    const secrets = new Map(names.map((name) => [name, `value of ${name}`]));
    const { plan } = await bench.apply(exported, { secrets });
    expect(plan.changes.length).toBeGreaterThan(20);
    expect((await bench.plan(exported, { prune: PRUNABLE })).plan.changes).toEqual([]);
    expect((await exportFrom(bench)).text).toBe(exported);
  });
});

test('schedules of management jobs are exported, and not those of an organization', async () => {
  await onProduct('awx', async (bench) => {
    const job = '{name: Cleanup Job Details, type: system_job_template}';
    const rrule = 'DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1';
    await bench.apply(
      `schedules: [{name: weekly, unified_job_template: ${job}, rrule: "${rrule}", extra_data: {days: "30"}}]`,
    );
    const { text } = await exportFrom(bench, { names: ['weekly'] });
    expect(parse(text)).toMatchObject({ schedules: [{ name: 'weekly', unified_job_template: 'Cleanup Job Details' }] });
    expect((await bench.plan(text)).plan).toEqual({ changes: [], unchanged: 1 });
    const { text: acme } = await exportFrom(bench, { organization: 'Acme' });
    expect(acme).not.toContain('weekly');
  });
});

const DEPLOY = '{type: job_template, name: Deploy, organization: Acme}';

/** One role of each sort. */
const GIVEN = `
users: [{username: alice, password: s3cret-value}]
teams: [{name: Deployers, organization: Acme, users: [alice]}]
credentials: [{name: own key, organization: null, user: alice, credential_type: Machine}]
roles:
  - {user: nobody, role: execute, resource: ${DEPLOY}}
  - {user: admin, role: admin, resource: ${DEPLOY}}
  - {team: Deployers, role: adhoc, resource: {type: inventory, name: Production, organization: Acme}}
  - {team: Deployers, role: execute, resource: {type: organization, name: Acme}}
  - {user: alice, role: member, resource: {type: organization, name: Acme}}
  - {user: alice, role: use, resource: {type: credential, name: Machine, organization: Acme}}
  - {user: alice, role: admin, resource: {type: execution_environment, name: AWX EE (latest)}}
  - {user: nobody, role: admin, resource: {type: team, name: Deployers, organization: Acme}}
  - {user: nobody, role: use, resource: {type: credential, name: own key}}
`;

/** Returns the roles of an export, one line each. */
async function rolesOf(bench: Bench, order: Partial<ExportOrder> = {}): Promise<string[]> {
  const { text } = await exportFrom(bench, { collections: ['roles'], ...order });
  return ((parse(text) as { roles?: Record<string, unknown>[] } | null)?.roles ?? []).map((role) =>
    JSON.stringify(role),
  );
}

describe('roles', () => {
  test('are what was given directly, once, and not what other fields say', async () => {
    await onProduct('awx', async (bench) => {
      const before = await rolesOf(bench);
      await bench.apply(GIVEN);
      const added = (await rolesOf(bench)).filter((role) => !before.includes(role));
      expect(added).toEqual([
        '{"user":"alice","role":"use","resource":{"type":"credential","name":"Machine"}}',
        '{"user":"nobody","role":"use","resource":{"type":"credential","name":"own key"}}',
        '{"user":"alice","role":"admin","resource":{"type":"execution_environment","name":"AWX EE (latest)"}}',
        '{"team":"Deployers","role":"adhoc","resource":{"type":"inventory","name":"Production"}}',
        '{"user":"admin","role":"admin","resource":{"type":"job_template","name":"Deploy"}}',
        '{"user":"nobody","role":"execute","resource":{"type":"job_template","name":"Deploy"}}',
        '{"team":"Deployers","role":"execute","resource":{"type":"organization","name":"Acme"}}',
        '{"user":"alice","role":"member","resource":{"type":"organization","name":"Acme"}}',
        '{"user":"nobody","role":"admin","resource":{"type":"team","name":"Deployers"}}',
      ]);
    });
  });

  test('are the same on a controller without role definitions, but for what only these can say', async () => {
    await onProduct('awx', async (bench) => {
      await bench.apply(GIVEN);
      const expected = (await rolesOf(bench)).filter((role) => !role.includes('execution_environment'));
      const body = JSON.stringify({ detail: 'The requested resource could not be found.' });
      const missing = { method: 'GET', kind: 'json', status: 404, body, times: 9 } as const;
      for (const holder of ['user', 'team'])
        bench.sim.faults.add({ ...missing, path: `/api/v2/role_${holder}_assignments/` });
      expect(await rolesOf(bench)).toEqual(expected);
    });
  });

  test('of a definition that is not a role of the object are left out, with their number', async () => {
    await onProduct('awx', async (bench) => {
      const assignment = (id: number, definition: string, content_type: string | null): object => ({
        ...{ id, content_type, object_id: content_type && '12', role_definition: 40, user: 1 },
        summary_fields: { role_definition: { id: 40, name: definition, managed: false } },
      });
      const results = [
        assignment(1, 'Operators', 'awx.jobtemplate'),
        assignment(2, 'Operators', 'awx.jobtemplate'),
        assignment(3, 'Activation Admin', 'eda.activation'),
        assignment(4, 'System Auditor', null),
      ];
      const body = JSON.stringify({ count: results.length, next: null, previous: null, results });
      const path = '/api/v2/role_user_assignments/';
      bench.sim.faults.add({ method: 'GET', path, kind: 'json', status: 200, body });
      const order = { collections: ['roles'], organization: undefined, names: undefined } as const;
      const { leftOut, collections } = await makeExport(await bench.controller.resources(), {}, order);
      expect([leftOut.objects, leftOut.parts]).toEqual([
        ['assignments of the role "Operators" (2)', 'assignments of the role "Activation Admin" (1)'],
        [],
      ]);
      expect(collections.get('roles')).toEqual([]);
    });
  });

  test('are read with two requests, and filtered by the object', async () => {
    await onProduct('awx', async (bench) => {
      await bench.apply(GIVEN);
      const { length } = bench.sim.requests;
      await rolesOf(bench);
      const asked = bench.sim.requests.slice(length).filter(({ path: target }) => /roles|role_/.test(target));
      expect(asked.map(({ path: target }) => target.replace(/\?.*/, ''))).toEqual([
        '/api/v2/role_user_assignments/',
        '/api/v2/role_team_assignments/',
      ]);
      const named = await rolesOf(bench, { names: ['Production'] });
      expect(named).toEqual([expect.stringContaining('"team":"Deployers","role":"adhoc"')]);
      expect(await rolesOf(bench, { organization: 'Other' })).toEqual([]);
      const acme = await rolesOf(bench, { organization: 'Acme' });
      expect(acme.some((role) => role.includes('"own key"'))).toBe(false);
      expect(acme).toContainEqual(named[0]);
    });
  });

  test('on one of several objects that no file can tell apart are left out, by name', async () => {
    await onProduct('awx', async (bench) => {
      await bench.apply(GIVEN);
      const { credentials } = bench.sim.world;
      const [own] = credentials.filter(({ name }) => name === 'own key');
      credentials.insert({ ...structuredClone(own) } as NonNullable<typeof own>);
      const { parts } = await exportFrom(bench, { collections: ['roles'] });
      expect(parts).toEqual([
        '`role use` of credential "own key" refers to one of several objects with the same key: "own key"',
      ]);
    });
  });

  test('are not pruned where the object itself says who has them', async () => {
    await onProduct('awx', async (bench) => {
      await bench.apply(GIVEN);
      expect(
        (await bench.plan(GIVEN, { prune: ['roles'] })).plan.changes.filter(({ title }) => title.includes('alice')),
      ).toEqual([]);
    });
  });
});
