import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { send } from './client.ts';

// As the serializers of AWX 24.6 bound them, and as OPTIONS of a real controller tells.

const LEAST = 'Ensure this value is greater than or equal to 0.';
const LARGEST = 'Ensure this value is less than or equal to 2147483647.';
const SMALLEST = 'Ensure this value is greater than or equal to -2147483648.';
const BELOW_COLUMN = -2_147_483_649;
const ABOVE_COLUMN = 2_147_483_648;

const SCHEDULE = {
  name: 'Numbers',
  unified_job_template: DEMO.deploy,
  rrule: 'DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1',
};
const NODE = { workflow_job_template: DEMO.wfTwoNodes, unified_job_template: DEMO.deploy };

let sim: Simulator;

beforeAll(async () => {
  sim = await Simulator.start();
  const body = { ask_forks_on_launch: true, ask_timeout_on_launch: true, ask_job_slice_count_on_launch: true };
  await send(sim, 'PATCH', `job_templates/${DEMO.deploy}/`, body);
});

afterAll(() => sim.close());

test.each<[path: string, body: object, errors: object]>([
  [`job_templates/${DEMO.deploy}/launch/`, { forks: -1 }, { forks: [LEAST] }],
  [`job_templates/${DEMO.deploy}/launch/`, { job_slice_count: -2 }, { job_slice_count: [LEAST] }],
  [
    `job_templates/${DEMO.deploy}/launch/`,
    { forks: '-1', job_slice_count: -1 },
    { forks: [LEAST], job_slice_count: [LEAST] },
  ],
  // A template that does not prompt for it refuses it all the same.
  [`job_templates/${DEMO.plain}/launch/`, { forks: -1 }, { forks: [LEAST] }],
  [`job_templates/${DEMO.deploy}/launch/`, { forks: ABOVE_COLUMN }, { forks: [LARGEST] }],
  [`job_templates/${DEMO.deploy}/launch/`, { timeout: BELOW_COLUMN }, { timeout: [SMALLEST] }],
  [`job_templates/${DEMO.deploy}/launch/`, { timeout: 1.5 }, { timeout: ['A valid integer is required.'] }],
  ['schedules/', { ...SCHEDULE, forks: -1 }, { forks: [LEAST] }],
  ['schedules/', { ...SCHEDULE, job_slice_count: -1 }, { job_slice_count: [LEAST] }],
  ['workflow_job_template_nodes/', { ...NODE, forks: -1 }, { forks: [LEAST] }],
  ['workflow_job_template_nodes/', { ...NODE, job_slice_count: -1 }, { job_slice_count: [LEAST] }],
  ['organizations/', { name: 'Numbers', max_hosts: -1 }, { max_hosts: [LEAST] }],
  ['organizations/', { name: 'Numbers', max_hosts: ABOVE_COLUMN }, { max_hosts: [LARGEST] }],
  [
    'instance_groups/',
    { name: 'Numbers', policy_instance_percentage: 101 },
    { policy_instance_percentage: ['Ensure this value is less than or equal to 100.'] },
  ],
  [
    'bulk/job_launch/',
    { jobs: [{ unified_job_template: DEMO.plain }, { unified_job_template: 0 }] },
    { jobs: [{}, { unified_job_template: ['Ensure this value is greater than or equal to 1.'] }] },
  ],
  ['bulk/job_launch/', { jobs: [{ unified_job_template: DEMO.deploy, forks: -1 }] }, { jobs: [{ forks: [LEAST] }] }],
])('POST %s refuses %j', async (path, body, errors) => {
  const { status, body: answer } = await send(sim, 'POST', path, body);
  expect([status, answer]).toEqual([400, errors]);
});

test('PATCH of a template refuses what its columns do not hold', async () => {
  const body = { forks: -1, job_slice_count: -1, timeout: ABOVE_COLUMN };
  const { status, body: answer } = await send(sim, 'PATCH', `job_templates/${DEMO.plain}/`, body);
  expect([status, answer]).toEqual([400, { forks: [LEAST], job_slice_count: [LEAST], timeout: [LARGEST] }]);
});

test('a negative timeout is no limit, and is kept', async () => {
  const { status, body } = await send(sim, 'POST', `job_templates/${DEMO.deploy}/launch/`, { timeout: -1 });
  expect([status, body['timeout']]).toEqual([201, -1]);
});

test('errors of hosts made in bulk have the index of the host', async () => {
  const body = { inventory: DEMO.inventory, hosts: [{ name: 'a' }, {}, { name: 'b', enabled: 'maybe' }, 'c'] };
  const { status, body: answer } = await send(sim, 'POST', 'bulk/host_create/', body);
  expect([status, answer]).toEqual([
    400,
    {
      hosts: {
        1: { name: ['This field is required.'] },
        2: { enabled: ['Must be a valid boolean.'] },
        3: { __all__: ['Invalid data. Expected a dictionary, but got str.'] },
      },
    },
  ]);
  const { body: text } = await send(sim, 'POST', 'bulk/host_create/', { inventory: DEMO.inventory, hosts: 'web1' });
  expect(text).toEqual({ hosts: ['Expected a list of items but got type "str".'] });
});
