import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { type Answer, send } from './client.ts';

// As AWX 24.6 checks what a schedule or a node answers to the prompts (`_accept_or_ignore_job_kwargs`).

const RRULE = 'DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1';
const REQUIRED = { type: 'text', question_name: 'Version', variable: 'app_version', required: true };
const SECRET = { type: 'password', question_name: 'Key', variable: 'key', required: false };

let sim: Simulator;
let made = 0;

beforeAll(async () => {
  sim = await Simulator.start();
  const { plain, sliced } = DEMO;
  await send(sim, 'PATCH', `job_templates/${plain}/`, { survey_enabled: true });
  await send(sim, 'POST', `job_templates/${plain}/survey_spec/`, {
    name: '',
    description: '',
    spec: [REQUIRED, SECRET],
  });
  await send(sim, 'PATCH', `job_templates/${sliced}/`, {
    ask_job_slice_count_on_launch: true,
    ask_inventory_on_launch: true,
  });
});

afterAll(() => sim.close());

const schedule = (unified_job_template: number, more: object = {}): Promise<Answer> => {
  made += 1;
  return send(sim, 'POST', 'schedules/', { name: `Schedule ${made}`, unified_job_template, rrule: RRULE, ...more });
};

const ANSWERED = { app_version: '1.0' };

test.each<[name: string, template: number, body: object, errors: object]>([
  ['a missing answer', DEMO.plain, {}, { variables_needed_to_start: ["'app_version' value missing"] }],
  [
    'a wrong answer and a prompt that is off',
    DEMO.plain,
    { extra_data: { app_version: 1 }, limit: 'web1' },
    {
      variables_needed_to_start: ["Value 1 for 'app_version' expected to be a string."],
      limit: ['Field is not configured to prompt on launch.'],
    },
  ],
  [
    'a variable that is not asked for',
    DEMO.plain,
    { extra_data: { ...ANSWERED, other: 1 } },
    {
      extra_data: [
        'Variables other are not allowed on launch. Check the Prompt on Launch setting on the Job Template to include Extra Variables.',
      ],
    },
  ],
  [
    'a hidden secret that has no value',
    DEMO.plain,
    { extra_data: { ...ANSWERED, key: '$encrypted$' } },
    { extra_data: ['Provided variable key has no database value to replace with.'] },
  ],
  [
    'a template without inventory',
    DEMO.noInventory,
    {},
    { resources_needed_to_start: ['Job Template inventory is missing or undefined.'] },
  ],
  [
    'a template whose credential asks for its password',
    DEMO.password,
    {},
    { passwords_needed_to_start: ['Saved launch configurations cannot provide passwords needed to start.'] },
  ],
  [
    'more slices than hosts',
    DEMO.sliced,
    { job_slice_count: 5, inventory: DEMO.emptyInventory },
    { job_slice_count: ['Job inventory does not have enough hosts for slicing'] },
  ],
  [
    'variables for a project',
    DEMO.gitProject,
    { extra_data: { a: 1 } },
    { extra_data: ['Field is not allowed on launch.'] },
  ],
  [
    'unknown variables for a management job',
    DEMO.cleanup,
    { extra_data: { weeks: 1 } },
    { extra_data: ['Variables weeks are not allowed for system jobs.'] },
  ],
  [
    'wrong days for a management job',
    DEMO.cleanup,
    { extra_data: { days: -1 } },
    { extra_data: ['days must be a positive integer.'] },
  ],
])('a schedule refuses %s', async (_name, template, body, errors) => {
  const { status, body: answer } = await schedule(template, body);
  expect([status, answer]).toEqual([400, errors]);
});

test('a schedule with its answers is made, and a change without answers is let through', async () => {
  const { status, body } = await schedule(DEMO.plain, { extra_data: ANSWERED });
  expect(status).toBe(201);
  expect((await send(sim, 'PATCH', `schedules/${body.id}/`, { enabled: false })).status).toBe(200);
  const emptied = await send(sim, 'PATCH', `schedules/${body.id}/`, { extra_data: {} });
  expect([emptied.status, emptied.body]).toEqual([400, { variables_needed_to_start: ["'app_version' value missing"] }]);
});

test('a node need not answer what is required, and the launch of the workflow lists it', async () => {
  const body = { unified_job_template: DEMO.plain };
  const node = await send(sim, 'POST', `workflow_job_templates/${DEMO.wfTwoNodes}/workflow_nodes/`, body);
  expect(node.status).toBe(201);
  const { body: view } = await send(sim, 'GET', `workflow_job_templates/${DEMO.wfTwoNodes}/launch/`);
  expect(view['node_prompts_rejected']).toContain(node.body.id);
});
