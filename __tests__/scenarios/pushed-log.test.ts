import { describe, expect, test } from '@jest/globals';
import { DEMO, debug, loop, type Simulator } from 'tower-deploy-simulator';
import { launchOn } from './support/jobs.ts';
import { eventLooks, runsOnceLive, subscriptions, until } from './support/live.ts';
import { controllerLines, expectWholeLog, onStage, runsOn, type Seen, wholeOutput } from './support/scenario.ts';

/** Ways in which a step learns of events. */
const WAYS: readonly [string, Record<string, string>, (sim: Simulator) => void][] = [
  ['pushed', {}, () => undefined],
  ['pushed to three a second', {}, (sim) => Object.assign(sim.world.frames, { rate: 3 })],
  [
    'pushed until the connection breaks, and again',
    {},
    (sim) => sim.live.fault({ kind: 'close', frames: 9, times: 2 }),
  ],
  ['polled', { live_updates: 'false' }, () => undefined],
];

/** Jobs whose output is hard to put together. */
const JOBS: readonly [string, number, Record<string, string>][] = [
  ['a deployment', DEMO.deploy, {}],
  ['blank lines, and events that end in some', DEMO.blankLines, {}],
  ['a failure', DEMO.failing, {}],
  ['hostile output', DEMO.hostile, {}],
  ['output of fifty thousand characters', DEMO.long, {}],
  ['a burst of 620 items', DEMO.noisy, { extra_vars: '{"count": 620}' }],
];

const DIFFERS = ['job_id', 'job_url', 'job_path', 'elapsed', 'started', 'finished', 'summary_file'];

/** What the outputs say of the hosts, failures and changes. */
const resultsOf = ({ outputs }: Seen) =>
  Object.fromEntries(Object.entries(outputs).filter(([name]) => !DIFFERS.includes(name)));

describe.each(JOBS)('%s', (_job, template, inputs) => {
  const results: unknown[] = [];

  test.each(WAYS)(
    '%s: each line is printed once and in order, and nothing is missing',
    async (_way, more, arrange) => {
      await onStage({}, async ({ sim, step }) => {
        arrange(sim);
        runsOn(sim);
        const seen = await step({ template_id: String(template), interval: '1', ...inputs, ...more });
        expect(seen.outputs['log_complete']).toBe('true');
        await expectWholeLog(sim, seen);
        results.push(resultsOf(seen));
        // Hosts, failures and changes are the same, whatever way the events came.
        expect(results.at(-1)).toEqual(results[0]);
      });
    },
    40_000,
  );
});

describe('a burst of 100 events in a second, and silence after it', () => {
  test('is printed to its last line while the job still runs, with two requests at most', async () => {
    await onStage({}, async ({ sim, step }) => {
      const items = Array.from({ length: 100 }, (_, index) => index);
      const task = { name: 'Burst', action: 'ansible.builtin.debug', line: 6, runOnce: true, seconds: 0.01 };
      const result = loop(items, (item) => debug(`item ${String(item)}`));
      const tasks = [
        { ...task, result },
        { ...task, name: 'Silence', seconds: 600, result: debug('at last') },
      ];
      const template = sim.world.job_templates.get(DEMO.deploy);
      if (template)
        template.run = { playbook: () => ({ file: 'site.yml', plays: [{ name: 'Deploy', hosts: 'all', tasks }] }) };
      const printed: string[] = [];
      const count = subscriptions(sim);
      const running = step({ template_id: String(DEMO.deploy) }, { print: (line) => printed.push(line) });
      await until(() => count() === 1);
      sim.clock.advance(20_000);
      await until(() => printed.some((line) => line.includes('(item=99)')));
      const job = sim.world.jobs.all().at(-1);
      expect(job?.finished).toBeNull();
      // One for what was dropped in between, and one for the rest.
      expect(eventLooks(sim.requests).length).toBeLessThanOrEqual(2);
      runsOn(sim, 60_000);
      const seen = await running;
      await expectWholeLog(sim, seen);
    });
  }, 40_000);
});

test('credentials in URLs of a project update are not printed: its frames hold them', async () => {
  await onStage({}, async ({ sim, step }) => {
    const url = 'https://bob:s3cret-word@git.example.com/application.git';
    const tasks = [{ name: 'Say it', action: 'ansible.builtin.debug', line: 20, result: debug(url) }];
    const project = sim.world.projects.get(DEMO.gitProject);
    const plays = [{ name: 'Update', hosts: 'localhost', tasks }];
    Object.assign(project?.run ?? {}, { playbook: { file: 'project_update.yml', plays } });
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.gitProject) });
    expect([seen.outputs['job_type'], seen.outputs['log_complete']]).toEqual(['project_update', 'true']);
    expect(seen.raw.join('\n')).not.toContain('s3cret-word');
    expect(seen.raw.join('\n')).toContain('https://$encrypted$:$encrypted$@git.example.com/application.git');
    expect(controllerLines(seen)).toEqual(
      await wholeOutput(sim, Number(seen.outputs['job_id']), 'project_updates/ID/events'),
    );
  });
});

test.each([
  ['a project update', DEMO.gitProject, 'project_updates/ID/events'],
  ['an inventory update', DEMO.inventorySource, 'inventory_updates/ID/events'],
])('%s is pushed, too', async (_what, template, events) => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const seen = await step({ template_id: String(template) });
    expect(seen.outputs['log_complete']).toBe('true');
    expect(controllerLines(seen)).toEqual(await wholeOutput(sim, Number(seen.outputs['job_id']), events));
    const looks = seen.calls.filter((call) => call.endsWith('/events/'));
    expect(looks.length).toBeLessThanOrEqual(2);
  });
});

test('an ad hoc command is pushed, too', async () => {
  await onStage({}, async ({ sim, step }) => {
    const body = { inventory: DEMO.inventory, credential: DEMO.credentials.machine, module_args: 'uptime' };
    const job_id = await launchOn(sim, 'ad_hoc_commands/', body);
    const count = subscriptions(sim);
    // Time stands still until the step listens, so that each event with output has a frame.
    runsOnceLive(sim, () => count() > 0);
    const printed: string[] = [];
    let beforeRead: number | undefined;
    sim.on('request', ({ path }) => {
      if (/\/ad_hoc_commands\/\d+\/events\//.test(path))
        beforeRead ??= printed.filter((line) => line.includes('CHANGED')).length;
    });
    const seen = await step({ job_id }, { action: 'wait', print: (line) => printed.push(line) });
    // One for each host.
    expect(beforeRead).toBe(3);
    expect(seen.outputs).toMatchObject({ job_type: 'ad_hoc_command', status: 'successful', log_complete: 'true' });
    expect(controllerLines(seen)).toEqual(await wholeOutput(sim, Number(job_id), 'ad_hoc_commands/ID/events'));
  });
}, 40_000);
