import { describe, expect, test } from '@jest/globals';
import type { Simulator } from 'tower-deploy-simulator';
import { everything, onController, resultsIn, runConformance } from './support/conformance.ts';

const FAMILY = 'tower-deploy-conformance-';
const HOUR_MS = 3_600_000;

// The suite's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? describe.skip : describe;

/** What was written, but for the probe of the rights: an organization without a name. */
const writes = ({ requests }: Simulator): string[] =>
  requests
    .filter(({ method, status }) => method !== 'GET' && status < 400)
    .map(({ method, path }) => `${method} ${path}`);

const organizations = ({ world }: Simulator): string[] =>
  world.organizations.filter(({ name }) => name.startsWith(FAMILY)).map(({ name }) => name);

describe('refuses before anything is created', () => {
  test.each([
    ['deployer', 'Superuser: only superusers can create organizations, and "deployer" is not one.'],
    ['read', 'Scope "write": the token cannot create an organization. Create a token with the scope "write".'],
  ])('the token "%s", and names the right', async (name, sentence) => {
    await onController({}, async (sim) => {
      const ended = await runConformance(sim, [], { TOWER_TOKEN: sim.tokens[name] ?? '' });
      expect([ended.code, ended.out]).toEqual([2, '']);
      expect(ended.err).toMatch(/^Nothing was created\. The credentials lack a right:\n- /);
      expect(ended.err).toContain(sentence);
      expect(writes(sim)).toEqual([]);
    });
  });

  test('a read token of the gateway', async () => {
    await onController({ product: 'gateway' }, async (sim) => {
      const ended = await runConformance(sim, [], { TOWER_TOKEN: sim.tokens['read'] ?? '' });
      expect(ended.code).toBe(2);
      expect(ended.err).toMatch(/- Scope "write": .*Your token has insufficient scope to perform this action/);
      expect(writes(sim)).toEqual([]);
    });
  });

  test('a wrong token', async () => {
    await onController({}, async (sim) => {
      const ended = await runConformance(sim, [], { TOWER_TOKEN: 'wrong' });
      expect([ended.code, ended.err]).toEqual([
        2,
        expect.stringContaining('the controller rejected the credentials (401)'),
      ]);
    });
  });

  test('wrong settings, all at once', async () => {
    await onController({}, async (sim) => {
      const nothing = { TOWER_URL: '', TOWER_TOKEN: '', TOWER_CA_CERTIFICATE: '/no/such/file.pem' };
      const ended = await runConformance(sim, ['--only', 'launch,nosuch', '--parallel', '0'], nothing);
      expect(ended.code).toBe(2);
      expect(ended.err.trimEnd().split('\n')).toEqual([
        'TOWER_URL is not set: set it to the address of the controller.',
        'TOWER_TOKEN is not set: set it, or TOWER_USERNAME and TOWER_PASSWORD.',
        expect.stringMatching(/^TOWER_CA_CERTIFICATE must be PEM text or the path of a file that can be read/),
        expect.stringMatching(/^--only names unknown cases: nosuch\./),
        '--parallel must be a whole number from 1 on, not "0".',
      ]);
      expect(sim.requests).toEqual([]);
    });
  });

  test('an address without the API', async () => {
    await onController({}, async (sim) => {
      const ended = await runConformance(sim, [], { TOWER_URL: `${sim.url}/nothing` });
      expect(ended.code).toBe(2);
      expect(ended.err).toMatch(/^The controller could not be used: GET .*\/nothing\/api\/ answered 404/);
    });
  });
});

test('skips what needs tokens where there are none', async () => {
  await onController({ product: 'awx-without-oauth' }, async (sim) => {
    const login = { TOWER_TOKEN: '', TOWER_USERNAME: 'admin', TOWER_PASSWORD: sim.passwords['admin'] ?? '' };
    const ended = await runConformance(sim, ['--only', 'refuse/read-token,refuse/require'], login);
    const results = { 'refuse/read-token': 'skipped (the controller has no tokens)', 'refuse/require': 'ok' };
    expect([ended.code, resultsIn(ended)]).toEqual([0, results]);
  });
});

test('--list lists the cases without a controller', async () => {
  await onController({}, async (sim) => {
    const ended = await runConformance(sim, ['--list'], { TOWER_URL: '', TOWER_TOKEN: '' });
    expect([ended.code, ended.out.split('\n').length - 1]).toEqual([0, 58]);
    expect(ended.out).toMatch(/^launch\/by-id: /);
  });
});

onUnix('removes everything', () => {
  test.each([
    ['a launch', /\/job_templates\/\d+\/launch\/$/, ['launch/no-wait', 'cancel/timeout']],
    ['the layout', /\/job_templates\/$/, ['refuse/require']],
    ['the creation of a user', /\/users\/$/, ['resources/users', 'export/names']],
  ])('after SIGINT during %s', async (_, pattern, only) => {
    await onController({}, async (sim) => {
      const before = everything(sim);
      const ended = await runConformance(sim, ['--only', only.join(), '--parallel', '2'], {}, (child) => {
        const stop = sim.on('request', ({ method, path }) => {
          if (method !== 'POST' || !pattern.test(path)) return;
          // A second signal would end it at once.
          stop();
          child.kill('SIGINT');
        });
      });
      expect(ended.code).toBe(130);
      expect(resultsIn(ended)).toEqual(Object.fromEntries(only.map((name) => [name, 'not run'])));
      expect(everything(sim)).toEqual(before);
    });
  });

  test('that a killed run left an hour ago, and keeps what is younger', async () => {
    await onController({}, async (sim) => {
      const before = everything(sim);
      const killed = await runConformance(
        sim,
        ['--only', 'cancel/timeout,refuse/read-token', '--parallel', '2'],
        {},
        (child) => {
          sim.on('request', ({ method, path }) => {
            const hasToken = sim.world.tokens.filter(({ description }) => description.startsWith(FAMILY)).length > 0;
            if (method === 'GET' && /\/jobs\/\d+\/job_events\/|\/jobs\/\d+\/$/.test(path) && hasToken)
              child.kill('SIGKILL');
          });
        },
      );
      expect(killed.code).toBeNull();
      const [old = ''] = organizations(sim);
      const row = sim.world.organizations.find(({ name }) => name === old);
      for (const left of [row, ...sim.world.tokens.filter(({ description }) => description === old)])
        if (left) left.created = Date.now() - 2 * HOUR_MS;
      const young = sim.world.organizations.insert({
        ...structuredClone(row),
        name: `${FAMILY}young`,
        created: sim.clock.ms(),
      } as never);
      const next = await runConformance(sim, ['--only', 'refuse/require']);
      expect(next.code).toBe(0);
      expect(next.out).toContain(`Removed ${old}, which a killed run left behind.`);
      expect(next.out).toContain(`Kept ${young.name}: it is less than an hour old, so its run may be busy.`);
      sim.world.organizations.delete(young.id);
      expect(everything(sim)).toEqual(before);
    });
  });

  test('that belongs to no organization, by its name and age', async () => {
    await onController({}, async (sim) => {
      const { users, credential_types, execution_environments, instance_groups } = sim.world;
      const before = everything(sim);
      const leave = (created: number, suffix: string): (() => void) => {
        const name = `${FAMILY}${suffix}`;
        const added = [
          users.insert({ ...structuredClone(users.all()[0]), username: name, created } as never),
          credential_types.insert({
            ...structuredClone(credential_types.all()[0]),
            name,
            managed: false,
            created,
          } as never),
          execution_environments.insert({
            ...structuredClone(execution_environments.all()[0]),
            name,
            managed: false,
            created,
          } as never),
          instance_groups.insert({ ...structuredClone(instance_groups.all()[0]), name, created } as never),
        ] as const;
        return () => {
          for (const [index, table] of [users, credential_types, execution_environments, instance_groups].entries())
            table.delete(added[index]?.id ?? 0);
        };
      };
      leave(Date.now() - 2 * HOUR_MS, 'old');
      const removeYoung = leave(sim.clock.ms(), 'young');
      const ended = await runConformance(sim, ['--only', 'refuse/require']);
      expect([ended.code, ended.err]).toEqual([0, '']);
      removeYoung();
      expect(everything(sim)).toEqual(before);
    });
  });
});

onUnix('reports what differs, and exits with 1', () => {
  test.each([
    [
      'a prompt that the job does not have',
      'ignored-prompt',
      'launch/prompts',
      /launch\/prompts differs: prompts of the job/,
    ],
    ['output that is not printed', 'double-events', 'follow/failed', /follow\/failed differs: line \d+ of the log/],
  ])('%s', async (_, faults, only, difference) => {
    await onController({ faults }, async (sim) => {
      const before = everything(sim);
      const ended = await runConformance(sim, ['--only', only]);
      expect(ended.out).toMatch(difference);
      expect([ended.code, resultsIn(ended)]).toEqual([1, { [only]: 'differs' }]);
      expect(everything(sim)).toEqual(before);
    });
  });
});
