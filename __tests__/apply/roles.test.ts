import { describe, expect, test } from '@jest/globals';
import { perObject } from '../../src/apply/plan/plan.ts';
import { type Bench, onBench } from './controller.ts';

const DEPLOY = '{type: job_template, name: Deploy, organization: Acme}';
const role = (holder: string, name: string, resource = DEPLOY, more = ''): string =>
  `  - {${holder}, role: ${name}, resource: ${resource}${more}}\n`;
const TEAM = 'teams: [{name: Deployers, organization: Acme}]\n';

const actions = ({ plan }: Awaited<ReturnType<Bench['plan']>>): string[] =>
  perObject(plan.changes)
    .filter(({ action }) => action !== 'none')
    .map(({ action, title, remarks }) => [action, title, ...remarks].join(' '));

describe('roles', () => {
  test('are given and taken away, and a second apply changes nothing', async () => {
    await onBench(async (bench) => {
      const given = `roles:\n${role('user: nobody', 'execute')}`;
      expect(actions(await bench.apply(given))).toEqual([
        'create role "execute" of user "nobody" on job template "Deploy" (Acme)',
      ]);
      expect((await bench.apply(given)).plan).toEqual({ changes: [], unchanged: 1 });
      const taken = `roles:\n${role('user: nobody', 'execute', DEPLOY, ', state: absent')}`;
      expect(actions(await bench.apply(taken))).toEqual([
        'delete role "execute" of user "nobody" on job template "Deploy" (Acme)',
      ]);
      expect(actions(await bench.apply(taken))).toEqual([]);
    });
  });

  test('of an export, below users and teams, are those of the controller', async () => {
    await onBench(async (bench) => {
      await bench.apply(
        `${TEAM}roles:\n${role('user: nobody', 'execute')}${role('team: Deployers', 'adhoc', PRODUCTION)}`,
      );
      const content = (type: string, name: string): unknown => ({
        ...{ name, type, organization: { name: 'Acme', type: 'organization' } },
      });
      const exported = {
        users: [
          {
            ...{ username: 'nobody', password: '$encrypted$', natural_key: { username: 'nobody', type: 'user' } },
            related: { roles: [{ name: 'Execute', type: 'role', content_object: content('job_template', 'Deploy') }] },
          },
        ],
        teams: [
          {
            ...{ name: 'Deployers', organization: { name: 'Acme', type: 'organization' } },
            natural_key: content('team', 'Deployers'),
            related: { roles: [{ name: 'Ad Hoc', type: 'role', content_object: content('inventory', 'Production') }] },
          },
        ],
      };
      expect((await bench.plan(JSON.stringify(exported))).plan).toEqual({ changes: [], unchanged: 4 });
      const [user] = exported.users;
      user?.related.roles.push({ name: 'Admin', type: 'role', content_object: content('job_template', 'Deploy') });
      expect(actions(await bench.plan(JSON.stringify(exported)))).toEqual([
        'create role "admin" of user "nobody" on job template "Deploy" (Acme)',
      ]);
    });
  });

  const PRODUCTION = '{type: inventory, name: Production, organization: Acme}';

  test('are pruned on the objects on which the files give roles, but for superusers and the user of the run', async () => {
    await onBench(async (bench) => {
      await bench.apply(
        `${TEAM}roles:\n${role('user: nobody', 'execute')}${role('team: Deployers', 'execute')}${role('user: admin', 'admin')}${role('user: nobody', 'use', PRODUCTION)}`,
      );
      const kept = `roles:\n${role('user: deployer', 'execute')}`;
      expect(actions(await bench.plan(kept))).toEqual([]);
      expect(actions(await bench.plan(kept, { prune: ['roles'] }))).toEqual([
        'delete role "execute" of user "nobody" on job template "Deploy" (Acme) is not in the files (`prune`)',
        'delete role "execute" of team "Deployers" on job template "Deploy" (Acme) is not in the files (`prune`)',
      ]);
      await bench.apply(kept, { prune: ['roles'] });
      expect(actions(await bench.plan(kept, { prune: ['roles'] }))).toEqual([]);
    });
  });

  test.each([
    [
      `roles:\n${role('user: nobody', 'exekute')}`,
      /unknown role `exekute` on the job template "Deploy"; must be one of admin, execute, read$/,
    ],
    [`roles:\n${role('user: nobody, team: Deployers', 'execute')}${TEAM}`, /must name one holder of the role/],
    ['roles: [{role: execute, resource: {type: job_template, name: Deploy}}]', /must name one holder of the role/],
    ['roles: [{role: execute, user: nobody}]', /must name the object of the role/],
    [
      'roles: [{role: execute, user: nobody, resource: Deploy}]',
      /resource must be a mapping with the type and the name/,
    ],
    [
      `${TEAM}roles:\n${role('team: Deployers', 'member', '{type: organization, name: Acme}')}`,
      /assigns the role `member` on an organization to a team, which the controller refuses: grant the role to the users/,
    ],
    [
      `teams: [{name: Others, organization: Other}]\nroles:\n${role('team: Others', 'use', '{type: credential, name: Machine, organization: Acme}')}`,
      /assigns a role on the credential "Machine" to a team of another organization/,
    ],
    [`roles:\n${role('user: nobody', 'execute')}${role('user: nobody', 'execute')}`, /is defined twice/],
  ])('%s is refused before anything is written', async (text, words) => {
    await onBench(async (bench) => {
      await bench.apply('teams: [{name: Deployers, organization: Acme}, {name: Others, organization: Other}]');
      const { length } = bench.writes;
      await expect(bench.apply(text)).rejects.toThrow(words);
      expect(bench.writes.slice(length)).toEqual([]);
    });
  });

  test('of many holders are compared with two requests, and with others only where they differ', async () => {
    await onBench(async (bench) => {
      const names = Array.from({ length: 8 }, (_, index) => `user-${index}`);
      const users = `users: [${names.map((name) => `{username: ${name}, password: s3cret-value}`).join(', ')}]\n`;
      const ee = '{type: execution_environment, name: AWX EE (latest)}';
      const roles = names.flatMap((name) => [role(`user: ${name}`, 'execute'), role(`user: ${name}`, 'admin', ee)]);
      const given = `roles:\n${roles.join('')}`;
      await bench.apply(`${users}${given}`);
      const asked = async (text: string): Promise<string[]> => {
        const { length } = bench.sim.requests;
        await bench.plan(text);
        const paths = bench.sim.requests.slice(length).map(({ path }) => path.replace(/\?.*/, ''));
        return paths.filter((path) => /role/.test(path)).map((path) => path.replace('/api/v2/', ''));
      };
      expect(await asked(given)).toEqual(['role_user_assignments/', 'role_team_assignments/']);
      expect((await bench.plan(given)).plan).toEqual({ changes: [], unchanged: 16 });
      const more = `${given}${role('user: nobody', 'execute')}`;
      expect(await asked(more)).toEqual([
        'role_user_assignments/',
        'role_team_assignments/',
        expect.stringMatching(/^users\/\d+\/roles\/$/),
      ]);
      expect(actions(await bench.plan(more))).toEqual([
        'create role "execute" of user "nobody" on job template "Deploy" (Acme)',
      ]);
      const absent = given.replaceAll('}}', '}, state: absent}');
      await bench.apply(absent);
      expect((await bench.plan(absent)).plan.changes).toEqual([]);
      expect(actions(await bench.plan(given))).toHaveLength(16);
    });
  });

  test('of a credential come after the membership that the controller requires', async () => {
    await onBench(async (bench) => {
      const credential = '{type: credential, name: Machine, organization: Acme}';
      const use = role('user: nobody', 'use', credential);
      await expect(bench.apply(`roles:\n${use}`)).rejects.toThrow(/not in the credentials' organization/);
      await bench.apply(`roles:\n${use}${role('user: nobody', 'member', '{type: organization, name: Acme}')}`);
    });
  });

  test.each([
    ['job_template', 'execute', 'Deploy, organization: Acme'],
    ['execution_environment', 'admin', 'AWX EE (latest)'],
  ])('on an object of type %s are given once when the reply gets lost', async (type, name, resource) => {
    await onBench(async (bench) => {
      const text = `roles:\n${role('user: nobody', name, `{type: ${type}, name: ${resource}}`)}`;
      for (const isHandled of [true, false]) {
        const { length } = bench.writes;
        bench.cutAtWrite(0, isHandled);
        await bench.apply(text);
        expect(bench.writes.slice(length)).toHaveLength(isHandled ? 1 : 2);
        expect((await bench.plan(text)).plan).toEqual({ changes: [], unchanged: 1 });
        await bench.apply(text.replace('}}', '}, state: absent}'));
      }
    });
  });
});
