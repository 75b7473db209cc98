import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { type Answer, send } from './client.ts';

let sim: Simulator;
let job: number;
let update: number;
let command: number;

beforeAll(async () => {
  sim = await Simulator.start();
  job = (await send(sim, 'POST', `job_templates/${DEMO.plain}/launch/`, {})).body.id;
  update = (await send(sim, 'POST', `projects/${DEMO.gitProject}/update/`, {})).body.id;
  const adHoc = { inventory: DEMO.inventory, credential: DEMO.credentials.machine, module_name: 'ping' };
  command = (await send(sim, 'POST', 'ad_hoc_commands/', adHoc)).body.id;
  sim.clock.advance(300_000);
});

afterAll(() => sim.close());

const results = ({ body }: Answer): Record<string, unknown>[] => body['results'] as Record<string, unknown>[];

describe('search', () => {
  test('looks through the output of events', async () => {
    const all = results(await send(sim, 'GET', `jobs/${job}/job_events/?page_size=200`));
    const found = results(await send(sim, 'GET', `jobs/${job}/job_events/?search=RECAP&page_size=200`));
    expect(found).toEqual(all.filter(({ stdout }) => /recap/i.test(String(stdout))));
    expect(found).toHaveLength(1);
    const phrase = results(await send(sim, 'GET', `jobs/${job}/job_events/?search="play recap"`));
    expect(phrase).toHaveLength(1);
    expect(results(await send(sim, 'GET', `jobs/${job}/job_events/?search=recap,nothing`))).toHaveLength(0);
  });

  test.each([
    ['the names of hosts in summaries', () => `jobs/${job}/job_host_summaries/?search=WEB1`, ['web1'], 'host_name'],
    ['first names of users', () => 'users/?search=nobody', ['nobody'], 'username'],
    ['playbooks of all that is launched', () => 'unified_job_templates/?search=no-such-playbook', [], 'name'],
  ])('looks through %s', async (_name, path, found, field) => {
    expect(results(await send(sim, 'GET', path())).map((row) => row[field])).toEqual(found);
  });

  test('looks through the templates of nodes', async () => {
    const path = 'workflow_job_template_nodes/?page_size=200';
    const all = results(await send(sim, 'GET', path));
    const nameOf = (row: Record<string, unknown>): string =>
      (row['summary_fields'] as { unified_job_template?: { name: string } }).unified_job_template?.name ?? '';
    const [name = ''] = all.map(nameOf).filter(Boolean);
    const found = results(await send(sim, 'GET', `${path}&search=${encodeURIComponent(`"${name}"`)}`));
    expect(found).toEqual(all.filter((row) => nameOf(row).toLowerCase().includes(name.toLowerCase())));
    expect(found.length).toBeGreaterThan(0);
  });

  test('looks through the fields of roles', async () => {
    const found = results(await send(sim, 'GET', 'roles/?search=execute_role,jobtemplate&page_size=200'));
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['Execute']));
  });
});

describe('headers', () => {
  test('events say how many of them the controller shows', async () => {
    for (const path of [`jobs/${job}/job_events/`, `project_updates/${update}/events/`]) {
      expect((await send(sim, 'GET', path)).headers.get('x-ui-max-events')).toBe('4000');
    }
    const { headers } = await send(sim, 'GET', `ad_hoc_commands/${command}/events/`);
    expect(headers.get('x-ui-max-events')).toBeNull();
  });

  test.each([
    'roles/',
    `users/${DEMO.users.nobody}/roles/`,
    `organizations/${DEMO.organization}/object_roles/`,
    `job_templates/${DEMO.plain}/access_list/`,
  ])('%s is deprecated, and refusals say so, too', async (path) => {
    const words = '299 awx "This resource has been deprecated and will be removed in a future release."';
    expect((await send(sim, 'GET', path)).headers.get('warning')).toBe(words);
    expect((await send(sim, 'DELETE', path)).headers.get('warning')).toBe(words);
  });

  test('a download has the name of its kind of job', async () => {
    const headers = { authorization: `Bearer ${sim.tokens['admin']}` };
    const path = `${sim.url}/api/v2/ad_hoc_commands/${command}/stdout/?format=ansi_download`;
    const reply = await fetch(path, { headers });
    expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="ad_hoc_command_${command}.ansi.txt"`);
  });
});

test('events of a project update name the play, the task and the host', async () => {
  const events = results(await send(sim, 'GET', `project_updates/${update}/events/?page_size=200`));
  const task = events.find(({ event }) => event === 'playbook_on_task_start');
  expect(task?.['event_display']).toMatch(/^Task Started \(.+\)$/);
  const result = events.find(({ event }) => event === 'runner_on_ok');
  expect(result).toMatchObject({ event_display: 'Host OK', event_level: 3, host_name: 'localhost' });
  expect(result?.['task']).not.toBe('');
  for (const name of ['playbook', 'play', 'role']) expect(result).toHaveProperty(name);
  for (const name of ['host', 'parent_uuid', 'job']) expect(result).not.toHaveProperty(name);
});

test.each(['PUT', 'PATCH'])('%s of variable_data replaces all variables', async (method) => {
  const path = `hosts/${DEMO.hosts.web1}/variable_data/`;
  await send(sim, 'PUT', path, { a: 1, b: 2 });
  const { status, body } = await send(sim, method, path, { c: 3 });
  expect([status, body]).toEqual([200, { c: 3 }]);
  expect((await send(sim, 'GET', path)).body).toEqual({ c: 3 });
});
