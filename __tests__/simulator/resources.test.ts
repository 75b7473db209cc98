import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';

let sim: Simulator;

beforeEach(async () => {
  sim = await Simulator.start();
});

afterEach(() => sim.close());

interface Made {
  id: number;
  [key: string]: unknown;
}

async function ask(
  method: string,
  path: string,
  body?: object,
  who = 'admin',
): Promise<{ status: number; body: Made }> {
  const headers = { authorization: `Bearer ${sim.tokens[who]}`, 'content-type': 'application/json' };
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${sim.url}/api/v2/${path}`, { method, headers, ...init });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Made };
}

/** Secrets as they are shown. */
function hidden(body: object): object {
  const text = JSON.stringify(body).replaceAll('"password":"secret"', '"password":"$encrypted$"');
  return JSON.parse(text.replaceAll('hunter2', '$encrypted$')) as object;
}

describe('objects are made, changed and deleted', () => {
  test.each([
    ['organizations', { name: 'New' }, { description: 'changed' }],
    ['teams', { name: 'New', organization: DEMO.organization }, { description: 'changed' }],
    ['users', { username: 'new', password: 'secret' }, { last_name: 'changed' }],
    [
      'applications',
      {
        name: 'New',
        organization: DEMO.organization,
        client_type: 'public',
        authorization_grant_type: 'password',
      },
      { description: 'changed' },
    ],
    [
      'notification_templates',
      {
        name: 'New',
        organization: DEMO.organization,
        notification_type: 'slack',
        notification_configuration: { token: 'hunter2', channels: ['#a'] },
      },
      { description: 'changed' },
    ],
    ['execution_environments', { name: 'New', image: 'quay.io/x/y:1' }, { pull: 'always' }],
    ['instance_groups', { name: 'New' }, { max_forks: 3 }],
    ['credential_types', { name: 'New', kind: 'cloud', inputs: {}, injectors: {} }, { description: 'changed' }],
    ['hosts', { name: 'new', inventory: DEMO.inventory }, { variables: 'a: 1' }],
    ['groups', { name: 'new', inventory: DEMO.inventory }, { variables: 'a: 1' }],
    [
      'schedules',
      {
        name: 'New',
        unified_job_template: DEMO.plain,
        rrule: 'DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1',
      },
      { enabled: false },
    ],
    [
      'credentials',
      { name: 'New', credential_type: 1, organization: DEMO.organization, inputs: { username: 'x' } },
      { inputs: { username: 'y' } },
    ],
    ['projects', { name: 'New', organization: DEMO.organization, local_path: 'spare' }, { description: 'changed' }],
    ['inventories', { name: 'New', organization: DEMO.organization }, { variables: 'a: 1' }],
    ['inventory_sources', { name: 'New', inventory: DEMO.inventory, source: 'ec2' }, { overwrite: true }],
    ['workflow_job_templates', { name: 'New', organization: DEMO.organization }, { ask_variables_on_launch: true }],
    [
      'job_templates',
      { name: 'New', project: DEMO.project, inventory: DEMO.inventory, playbook: 'hello.yml' },
      { limit: 'web1' },
    ],
  ])('%s', async (collection, body, change) => {
    const made = await ask('POST', `${collection}/`, body);
    const shown = hidden(body);
    expect(made).toMatchObject({ status: 201, body: shown });
    const again = await ask('POST', `${collection}/`, body);
    expect(again.status).toBe(400);
    expect(Object.values(again.body).flat()).toContainEqual(expect.stringMatching(/already (?:exists|being used)/));
    const path = `${collection}/${made.body.id}/`;
    expect(await ask('PATCH', path, change)).toMatchObject({ status: 200, body: change });
    expect(await ask('GET', path)).toMatchObject({ status: 200, body: { ...shown, ...change } });
    expect((await ask('DELETE', path, undefined, 'nobody')).status).toBe(403);
    expect((await ask('DELETE', path)).status).toBe(collection === 'inventories' ? 202 : 204);
    sim.clock.advance(1_000);
    expect((await ask('GET', path)).status).toBe(404);
    // Numbers are not given twice.
    expect((await ask('POST', `${collection}/`, body)).body.id).toBeGreaterThan(made.body.id);
  });

  test('a workflow is built node by node, and runs', async () => {
    const workflow = (await ask('POST', 'workflow_job_templates/', { name: 'Built', organization: DEMO.organization }))
      .body.id;
    const node = async (identifier: string, unified_job_template?: number): Promise<number> =>
      (await ask('POST', `workflow_job_templates/${workflow}/workflow_nodes/`, { identifier, unified_job_template }))
        .body.id;
    const [first, gate, last] = [await node('first', DEMO.plain), await node('gate'), await node('last', DEMO.plain)];
    await ask('POST', `workflow_job_template_nodes/${gate}/create_approval_template/`, { name: 'Gate', timeout: 60 });
    await ask('POST', `workflow_job_template_nodes/${first}/success_nodes/`, { id: gate });
    await ask('POST', `workflow_job_template_nodes/${gate}/failure_nodes/`, { id: last });
    const job = (await ask('POST', `workflow_job_templates/${workflow}/launch/`)).body.id;
    sim.clock.advance(30_000);
    expect(sim.world.workflow_approvals.all()).toMatchObject([{ name: 'Gate', status: 'pending' }]);
    sim.clock.advance(60_000);
    expect(sim.world.workflow_approvals.all()).toMatchObject([{ status: 'failed', timed_out: true }]);
    expect(sim.world.workflow_jobs.get(job)?.status).toBe('successful');
    expect(sim.world.jobs.all().map((one) => one.launch_type)).toEqual(['workflow', 'workflow']);
  });

  test('a secret never comes back', async () => {
    const inputs = { username: 'x', password: 'hunter2' };
    const made = await ask('POST', 'credentials/', {
      name: 'S',
      credential_type: 1,
      organization: DEMO.organization,
      inputs,
    });
    expect(made.body['inputs']).toEqual({ username: 'x', password: '$encrypted$' });
    expect(JSON.stringify((await ask('GET', 'credentials/')).body)).not.toContain('hunter2');
    // Sent back as it was shown it stays what it is, and what is left out goes.
    await ask('PATCH', `credentials/${made.body.id}/`, { inputs: { password: '$encrypted$' } });
    expect(sim.world.credentials.get(made.body.id)?.inputs).toEqual({ password: 'hunter2' });
  });
});

describe('what the API makes of what it is given', () => {
  test('numbers come back digit by digit', async () => {
    const numbers = '"build":12345678901234567890,"account":9007199254740993,"version":1.10';
    const send = async (method: string, path: string, body?: string): Promise<string> => {
      const headers = { authorization: `Bearer ${sim.tokens['admin']}`, 'content-type': 'application/json' };
      return await (await fetch(`${sim.url}/api/v2/${path}`, { method, headers, ...(body && { body }) })).text();
    };
    const question = '"type":"integer","variable":"n","required":false,"question_name":"N"';
    const survey = `job_templates/${DEMO.plain}/survey_spec/`;
    await send('POST', survey, `{"name":"","description":"","spec":[{${question},"default":9007199254740993}]}`);
    expect(await send('GET', survey)).toContain('"default":9007199254740993');
    const python = numbers.replaceAll('"', '\\"').replaceAll(':', ': ').replaceAll(',', ', ');
    const launch = `job_templates/${DEMO.deploy}/launch/`;
    expect(await send('POST', launch, `{"extra_vars":{"version":"1","n":{${numbers}}}}`)).toContain(python);
    const text = '{"extra_vars":"version: \\"1\\"\\nbuild: 12345678901234567890"}';
    expect(await send('POST', launch, text)).toContain('\\"build\\": 12345678901234567890');
  });

  test('the end of a rule, which is in the zone of its start, is kept in UTC', async () => {
    const rule = 'DTSTART;TZID=Europe/Berlin:20300101T020000 RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20300701T020000';
    const body = { name: 'Ends', unified_job_template: DEMO.plain, rrule: rule };
    const { body: made } = await ask('POST', 'schedules/', body);
    expect(made).toMatchObject({
      rrule: rule.replace('20300701T020000', '20300701T000000Z'),
      until: '2030-07-01T02:00:00',
      dtend: '2030-07-01T00:00:00Z',
      timezone: 'Europe/Berlin',
    });
    const { body: again } = await ask('PATCH', `schedules/${made.id}/`, { rrule: made['rrule'] });
    expect(again['rrule']).toBe(made['rrule']);
  });

  test('the configuration of a notification gets the defaults of what was left out', async () => {
    const configuration = { url: 'https://hooks.example.com/', headers: {} };
    const { body: made } = await ask('POST', 'notification_templates/', {
      name: 'hook',
      organization: DEMO.organization,
      notification_type: 'webhook',
      notification_configuration: configuration,
    });
    const defaults = { http_method: 'POST', disable_ssl_verification: false, username: '', password: '' };
    expect(made['notification_configuration']).toEqual({ ...configuration, ...defaults });
  });
});
