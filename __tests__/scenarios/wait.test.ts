import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator } from 'tower-deploy-simulator';
import { declaration } from '../../scripts/actions.mjs';
import { ask, launchOn, whenAsked } from './support/jobs.ts';
import { controllerLines, expectWholeLog, onStage, runsOn, type Stage, wholeOutput } from './support/scenario.ts';

const wait = { action: 'wait' };
const launch = (sim: Simulator, template: number) => launchOn(sim, `job_templates/${template}/launch/`);

describe('wait/', () => {
  test('follows a running job from its first line to its verdict', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launch(sim, DEMO.deploy);
      sim.clock.advance(1500);
      runsOn(sim);
      const seen = await step({ job_id }, wait);
      expect(seen.conclusion).toBe('success');
      expect(seen.log[0]).toMatch(/^Following job \d+ "Deploy" \(status: running\): http/);
      expect(seen.outputs).toMatchObject({ job_id, job_type: 'job', status: 'successful', log_complete: 'true' });
      expect(Object.keys(seen.outputs).sort()).toEqual(Object.keys(declaration('wait').outputs ?? {}).sort());
      expect(seen.summary).toContain('Deploy: successful');
      await expectWholeLog(sim, seen);
      expect(seen.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    });
  });

  test.each([
    { name: 'that was successful', template: DEMO.deploy, status: 'successful', conclusion: 'success' },
    { name: 'that failed', template: DEMO.failing, status: 'failed', conclusion: 'failure' },
  ])('gives log and verdict of a job at once $name before', async ({ template, status, conclusion }) => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launch(sim, template);
      sim.clock.advance(3_600_000);
      // A pause of this length would be longer than the test.
      const seen = await step({ job_id, interval: '1h' }, wait);
      expect([seen.conclusion, seen.outputs['status']]).toEqual([conclusion, status]);
      await expectWholeLog(sim, seen);
      // One look at the root, one for the type, one at the job, one page of events.
      expect(seen.requests.length).toBeLessThanOrEqual(5);
    });
  });

  test.each([
    { name: 'a workflow job', path: `workflow_job_templates/${DEMO.wfTwoNodes}/launch/`, type: 'workflow_job' },
    { name: 'a project update', path: `projects/${DEMO.gitProject}/update/`, type: 'project_update' },
    {
      name: 'an inventory update',
      path: `inventory_sources/${DEMO.inventorySource}/update/`,
      type: 'inventory_update',
    },
  ])('finds out what it waits for: $name', async ({ path, type }) => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchOn(sim, path);
      runsOn(sim);
      const seen = await step({ job_id }, wait);
      expect(seen.outputs).toMatchObject({ job_id, job_type: type, status: 'successful', log_complete: 'true' });
      // The API calls a project's update a check.
      expect(seen.summary).not.toContain('This was a check');
      if (type !== 'workflow_job') {
        expect(controllerLines(seen)).toEqual(await wholeOutput(sim, Number(job_id), `${type}s/ID/events`));
      }
    });
  });

  test('does not ask for the type that it is given', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchOn(sim, `workflow_job_templates/${DEMO.wfTwoNodes}/launch/`);
      runsOn(sim);
      const seen = await step({ job_id, job_type: 'workflow_job' }, wait);
      expect(seen.outputs['status']).toBe('successful');
      expect(seen.calls.filter((call) => call.endsWith('/unified_jobs/'))).toEqual([]);
    });
  });

  test('reads a job with the token of a user who may only read', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launch(sim, DEMO.deploy);
      runsOn(sim);
      const seen = await step({ job_id, token: sim.tokens['read'] ?? '' }, wait);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
    });
  });
});

test('wait/ follows an ad hoc command, which is a job of no template', async () => {
  await onStage({}, async ({ sim, step }) => {
    const body = { inventory: DEMO.inventory, credential: DEMO.credentials.machine, module_args: 'uptime' };
    const job_id = await launchOn(sim, 'ad_hoc_commands/', body);
    runsOn(sim, 200);
    const seen = await step({ job_id }, wait);
    expect(seen.conclusion).toBe('success');
    expect(seen.outputs).toMatchObject({ job_id, job_type: 'ad_hoc_command', status: 'successful', changed: 'true' });
    expect(seen.outputs).toMatchObject({ job_path: `/#/jobs/command/${job_id}/output`, log_complete: 'true' });
    await expectWholeLog(sim, seen, 'ad_hoc_commands/ID/events');
    expect(Object.keys(JSON.parse(seen.outputs['host_summary'] ?? '') as object).sort()).toEqual([
      'db1',
      'web1',
      'web2',
    ]);
  });
});

test('wait/ follows a system job, whose output is in its events alone', async () => {
  await onStage({}, async ({ sim, step }) => {
    const job_id = await launchOn(sim, `system_job_templates/${DEMO.cleanup}/launch/`, { extra_vars: { days: 30 } });
    runsOn(sim, 200);
    const seen = await step({ job_id }, wait);
    expect(seen.conclusion).toBe('success');
    expect(seen.outputs).toMatchObject({ job_id, job_type: 'system_job', status: 'successful', log_complete: 'true' });
    expect(seen.outputs).toMatchObject({ job_path: `/#/jobs/management/${job_id}/output`, changed: 'false' });
    await expectWholeLog(sim, seen, 'system_jobs/ID/events');
    expect(seen.calls.filter((call) => call.includes('stdout'))).toEqual([]);
  });
});

describe('wait/ waits for an approval', () => {
  /** A workflow job that waits for its approval; the number of that. */
  async function pending({ sim }: Stage): Promise<string> {
    await launchOn(sim, `workflow_job_templates/${DEMO.wfApproval}/launch/`);
    sim.clock.advance(60_000);
    return String(sim.world.workflow_approvals.all().at(-1)?.id);
  }

  test.each([
    {
      word: 'approve',
      conclusion: 'success',
      status: 'successful',
      said: /: successful after .*\. It was approved by admin\./,
    },
    { word: 'deny', conclusion: 'failure', status: 'failed', said: /: failed after .*\. It was denied by admin\./ },
  ])('until a user decides: $word', async ({ word, conclusion, status, said }) => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage);
      whenAsked(stage, new RegExp(`GET .*/workflow_approvals/${job_id}/$`), 2).addEventListener('abort', () => {
        ask(stage.sim, 'POST', `workflow_approvals/${job_id}/${word}/`).catch(() => undefined);
      });
      // Its queue is none: it is at work from the first moment.
      const seen = await stage.step({ job_id, queue_timeout: '1s', interval: '2s' }, wait);
      expect([seen.conclusion, seen.outputs['status']]).toEqual([conclusion, status]);
      expect(seen.outputs).toMatchObject({ job_type: 'workflow_approval', log_complete: 'true' });
      expect(seen.outputs['job_path']).toBe(`/#/workflow_approvals/${job_id}/details`);
      expect(seen.annotations.map(({ message }) => message).join()).toMatch(
        /Waiting for someone to approve or deny it: http/,
      );
      expect(seen.log.join('\n')).toMatch(said);
      expect(seen.log.join('\n')).not.toContain('No failed task was reported');
      expect(seen.summary).toMatch(/It was (approved|denied) by admin/);
    });
  });

  test('and says that its time was over', async () => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage);
      const approval = stage.sim.world.workflow_approvals.get(Number(job_id));
      Object.assign(approval ?? {}, { status: 'failed', timed_out: true, finished: stage.sim.clock.ms() });
      const seen = await stage.step({ job_id }, wait);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      expect(seen.log.join('\n')).toContain('It timed out: no one approved or denied it.');
    });
  });
});

describe('wait/ says what is wrong', () => {
  test.each([
    { name: 'no number', inputs: { job_id: '' }, words: /`job_id` is required: set a job id.* ran\./ },
    {
      name: 'not a number',
      inputs: { job_id: 'twelve' },
      words: /`job_id` must be a numeric id such as `42`, not `twelve`/,
    },
    {
      name: 'an unknown type',
      inputs: { job_type: 'play' },
      words: /`job_type` must be one of `job`, `workflow_job`, .*, not `play`/,
    },
    { name: 'an input of the main action', inputs: { template_id: '42' }, words: /`template_id` is not an input/ },
  ])('$name: without any request', async ({ inputs, words }) => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ job_id: '1', ...inputs }, wait);
      expect([seen.conclusion, seen.requests.length]).toEqual(['failure', 0]);
      expect(seen.annotations[0]?.message).toMatch(words);
    });
  });

  test('there is no such job, or the user may not see it', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launch(sim, DEMO.deploy);
      const missing = await step({ job_id: '999' }, wait);
      const hidden = await step({ job_id, token: sim.tokens['nobody'] ?? '' }, wait);
      for (const [seen, id] of [
        [missing, '999'],
        [hidden, job_id],
      ] as const) {
        expect(seen.conclusion).toBe('failure');
        expect(seen.annotations[0]?.message).toMatch(
          new RegExp(`^The job was not found:\n- \`job_id\` ${id} does not exist`),
        );
        expect(seen.outputs).toEqual({});
      }
    });
  });

  test('it is of another type than given', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launch(sim, DEMO.deploy);
      const seen = await step({ job_id, job_type: 'workflow_job' }, wait);
      expect(seen.annotations[0]?.message).toMatch(/is not the ID of a job of type workflow_job\. Omit `job_type`/);
    });
  });

  test('it is of a kind that is not known here', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchOn(sim, `system_job_templates/${DEMO.cleanup}/launch/`);
      Object.assign(sim.world.system_jobs.get(Number(job_id)) ?? {}, { type: 'audit_job' });
      const seen = await step({ job_id }, wait);
      expect(seen.annotations[0]?.message).toMatch(/is a job of type audit_job; must be one of job, workflow_job/);
    });
  });

  test('the token is not known', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launch(sim, DEMO.deploy);
      const seen = await step({ job_id, token: 'wrong-token-0123456789' }, wait);
      expect(seen.annotations[0]?.message).toMatch(/The controller rejected the token \(401\)/);
    });
  });
});

test("wait/ retries while the controller is away at the job's look-up, and reports it once", async () => {
  await onStage({}, async ({ sim, step }) => {
    const job_id = await launch(sim, DEMO.deploy);
    sim.clock.advance(3_600_000);
    sim.faults.add({ method: 'GET', path: '/unified_jobs/', kind: 'status', status: 502, times: 2 });
    sim.faults.add({ method: 'GET', path: '/jobs/', kind: 'reset', times: 1 });
    const seen = await step({ job_id }, wait);
    expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
    expect(seen.log.filter((line) => line.includes('Retrying for up to'))).toHaveLength(1);
  });
});

describe('wait/ follows a node of a workflow job', () => {
  const launchWorkflow = (sim: Simulator, template: number) =>
    launchOn(sim, `workflow_job_templates/${template}/launch/`);

  /** The nodes of the workflow, as the controller shows them. */
  async function nodesOf(sim: Simulator, workflow: string): Promise<{ identifier: string; job: number | null }[]> {
    const reply = await ask(sim, 'GET', `workflow_jobs/${workflow}/workflow_nodes/?order_by=id`);
    return reply['results'] as { identifier: string; job: number | null }[];
  }

  test('from before its start to its verdict', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchWorkflow(sim, DEMO.wfTwoNodes);
      const last = (await nodesOf(sim, job_id)).at(-1)?.identifier ?? '';
      runsOn(sim);
      const seen = await step({ job_id, node: last }, wait);
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['job_type']]).toEqual([
        'success',
        'successful',
        'job',
      ]);
      expect(seen.outputs['job_id']).toBe(String((await nodesOf(sim, job_id)).at(-1)?.job));
      expect(seen.log.join('\n')).toContain(`Node "${last}" has not started yet. Waiting for it.`);
      await expectWholeLog(sim, seen);
    });
  });

  test('and fails with it, although the workflow succeeds', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchWorkflow(sim, DEMO.wfHandled);
      sim.clock.advance(3_600_000);
      const nodes = await nodesOf(sim, job_id);
      const failed = nodes.find(({ job }) => sim.world.jobs.get(job ?? 0)?.status === 'failed')?.identifier ?? '';
      const seen = await step({ job_id, node: failed }, wait);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
    });
  });

  test('or says why there is nothing to follow', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchWorkflow(sim, DEMO.wfUnhandled);
      sim.clock.advance(3_600_000);
      const never = (await nodesOf(sim, job_id)).find(({ job }) => job === null)?.identifier ?? '';
      const skipped = await step({ job_id, node: never }, wait);
      expect(skipped.conclusion).toBe('failure');
      expect(skipped.log.join('\n')).toMatch(/Node ".*" of workflow job \d+ did not run: the workflow/);
      const unknown = await step({ job_id, node: 'nowhere' }, wait);
      expect(unknown.log.join('\n')).toContain(`workflow job ${job_id} has no node "nowhere". Its nodes: "`);
      const job = await launch(sim, DEMO.deploy);
      const other = await step({ job_id: job, node: 'nowhere' }, wait);
      expect(other.log.join('\n')).toContain('Only workflow jobs have nodes');
    });
  });

  test('not longer than the timeout', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchWorkflow(sim, DEMO.wfTwoNodes);
      const last = (await nodesOf(sim, job_id)).at(-1)?.identifier ?? '';
      const seen = await step({ job_id, node: last, timeout: '1s' }, wait);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'timed_out']);
      expect(seen.log.join('\n')).toContain(`Node "${last}" of workflow job ${job_id} did not start within 1 s`);
    });
  });
});
