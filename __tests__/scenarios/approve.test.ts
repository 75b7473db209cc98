import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { declaration } from '../../scripts/actions.mjs';
import { ask, launchOn, whenAsked } from './support/jobs.ts';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const approve = { action: 'approve' };
const NAME = 'Approve production';

/** A workflow job that waits for its approval, which is the job that comes second in it. */
async function pending(stage: Stage, template: number = DEMO.wfApproval): Promise<string> {
  const job_id = await launchOn(stage.sim, `workflow_job_templates/${template}/launch/`);
  stage.sim.clock.advance(60_000);
  return job_id;
}

/** The nodes of a template, to be changed before its launch. */
const nodesOf = ({ sim }: Stage, template: number) =>
  sim.world.workflow_nodes.filter((row) => row.workflow_job_template === template);

const decisions = ({ requests }: Seen) => requests.filter(({ method }) => method === 'POST').map(({ path }) => path);
const approvalOf = ({ sim }: Stage) => sim.world.workflow_approvals.all().at(-1);
const decides = ({ sim }: Stage, word: string, token?: string) =>
  ask(sim, 'POST', `workflow_approvals/${sim.world.workflow_approvals.all().at(-1)?.id}/${word}/`, undefined, token);

/** The outputs that say how it went. */
const ends = ({ conclusion, outputs }: Seen) => [
  conclusion,
  outputs['status'],
  outputs['decided_by'],
  outputs['already_decided'],
];

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('approve/', () => {
  test.each([
    { decision: 'approve', status: 'successful', words: 'was approved by admin' },
    { decision: 'deny', status: 'failed', words: 'was denied by admin' },
  ])('decides the pending approval and reads it again: $decision', async ({ decision, status, words }) => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage);
      const seen = await stage.step({ job_id, node: NAME, decision }, approve);
      expect(ends(seen)).toEqual(['success', status, 'admin', 'false']);
      expect(Object.keys(seen.outputs).sort()).toEqual(Object.keys(declaration('approve').outputs ?? {}).sort());
      expect(seen.outputs).toMatchObject({ job_id, job_type: 'workflow_job', node: 'approve' });
      expect(decisions(seen)).toEqual([`/api/v2/workflow_approvals/${seen.outputs['approval_id']}/${decision}/`]);
      expect(seen.log.at(-1)).toMatch(new RegExp(`^Approval "${NAME}" ${words}. http`));
      expect(approvalOf(stage)?.status).toBe(status);
    });
  });

  test('waits until it comes up', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchOn(stage.sim, `workflow_job_templates/${DEMO.wfApproval}/launch/`);
      runsOn(stage.sim, 600);
      const seen = await stage.step({ job_id, decision: 'approve' }, approve);
      expect(ends(seen)).toEqual(['success', 'successful', 'admin', 'false']);
      expect(seen.log).toContain('The approval is not pending yet: waiting for it.');
    });
  });

  test('finds it in a workflow inside of the workflow, by the way to it', async () => {
    await onStage({}, async (stage) => {
      Object.assign(nodesOf(stage, DEMO.wfNested)[0] ?? {}, { unified_job_template: DEMO.wfApproval });
      const job_id = await launchOn(stage.sim, `workflow_job_templates/${DEMO.wfNested}/launch/`);
      runsOn(stage.sim, 1500);
      const seen = await stage.step({ job_id, node: 'inner > approve', decision: 'approve' }, approve);
      expect(ends(seen)).toEqual(['success', 'successful', 'admin', 'false']);
      expect(seen.outputs).toMatchObject({ job_id, node: 'inner > approve' });
    });
  });

  test('lists them where several are pending', async () => {
    await onStage({}, async (stage) => {
      const [first, second] = nodesOf(stage, DEMO.wfApproval);
      Object.assign(first ?? {}, { unified_job_template: DEMO.approveProduction, success_nodes: [] });
      Object.assign(second ?? {}, { success_nodes: [] });
      const job_id = await pending(stage);
      const unnamed = await stage.step({ job_id, decision: 'approve' }, approve);
      expect([unnamed.conclusion, decisions(unnamed)]).toEqual(['failure', []]);
      expect(unnamed.annotations[0]?.message).toMatch(
        /2 approvals are pending: "build" \(Approve production, pending\), "approve"/,
      );
      const named = await stage.step({ job_id, node: NAME, decision: 'approve' }, approve);
      expect(named.annotations[0]?.message).toMatch(/matches 2 approvals: .*Use one of the quoted names/);
      const one = await stage.step({ job_id, node: 'build', decision: 'approve' }, approve);
      expect([one.conclusion, one.outputs['node']]).toEqual(['success', 'build']);
    });
  });
});

test('approvals of one name and way are distinguished by the identifiers that the API made up', async () => {
  await onStage({}, async (stage) => {
    const made = ['0a0a0a0a-1111-4111-a111-000000000001', '0a0a0a0a-1111-4111-a111-000000000002'];
    const nodes = nodesOf(stage, DEMO.wfApproval).slice(0, 2);
    for (const [index, row] of nodes.entries())
      Object.assign(row, { identifier: made[index], unified_job_template: DEMO.approveProduction, success_nodes: [] });
    const job_id = await pending(stage);
    const named = await stage.step({ job_id, node: NAME, decision: 'approve' }, approve);
    expect([named.conclusion, decisions(named)]).toEqual(['failure', []]);
    const [first = '', second = ''] = [...(named.annotations[0]?.message ?? '').matchAll(/"(0a0a[^"]+)"/g)].map(
      ([, one]) => one,
    );
    expect([first, second]).toEqual(made);
    const one = await stage.step({ job_id, node: second, decision: 'deny' }, approve);
    expect(ends(one)).toEqual(['success', 'failed', 'admin', 'false']);
    const statuses = stage.sim.world.workflow_approvals.all().map(({ status }) => status);
    expect(statuses.sort()).toEqual(['failed', 'pending']);
  });
});

describe('an approval that was decided before', () => {
  test.each([
    {
      before: 'approve',
      conclusion: 'success',
      status: 'successful',
      words: /was approved by admin already; there was nothing/,
    },
    {
      before: 'deny',
      conclusion: 'failure',
      status: 'failed',
      words: /`approve` came too late\. .*was denied by admin/,
    },
  ])('by $before: the step that approves is a $conclusion', async ({ before, conclusion, status, words }) => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage);
      await decides(stage, before);
      const seen = await stage.step({ job_id, node: NAME, decision: 'approve' }, approve);
      expect(ends(seen)).toEqual([conclusion, status, 'admin', 'true']);
      expect(decisions(seen)).toEqual([]);
      expect(seen.log.join('\n')).toMatch(words);
    });
  });

  test('between the look at it and the decision (400): who did it', async () => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage);
      const { sim } = stage;
      const stop = sim.on('request', ({ method, path }) => {
        const approval = approvalOf(stage);
        if (method !== 'POST' || !path.endsWith('/approve/') || approval === undefined) return;
        stop();
        Object.assign(approval, {
          status: 'failed',
          approved_or_denied_by: DEMO.users.deployer,
          finished: sim.clock.ms(),
        });
      });
      const seen = await stage.step({ job_id, decision: 'approve' }, approve);
      expect(ends(seen)).toEqual(['failure', 'failed', 'deployer', 'true']);
      expect(seen.annotations[0]?.message).toMatch(/came too late\. .*was denied by deployer/);
    });
  });

  test('by no one, since it timed out on the controller', async () => {
    await onStage({}, async (stage) => {
      const template = stage.sim.world.approval_templates.get(DEMO.approveProduction);
      if (template) template.timeout = 20;
      const job_id = await pending(stage);
      stage.sim.clock.advance(60_000);
      const seen = await stage.step({ job_id, decision: 'deny' }, approve);
      expect(ends(seen)).toEqual(['failure', 'failed', '', 'true']);
      expect(seen.annotations[0]?.message).toMatch(/came too late\. .*timed out: no one approved or denied it/);
    });
  });
});

describe('an approval that does not come up', () => {
  test('in time: the step fails, and has decided nothing', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchOn(stage.sim, `workflow_job_templates/${DEMO.wfApproval}/launch/`);
      const seen = await stage.step({ job_id, node: NAME, decision: 'approve', timeout: '1' }, approve);
      expect([seen.conclusion, seen.outputs['status'], decisions(seen)]).toEqual(['failure', 'timed_out', []]);
      expect(seen.annotations[0]?.message).toMatch(
        /Approval "Approve production" did not become pending within 1 s \(`timeout`\)/,
      );
    });
  });

  test('since the workflow took another path', async () => {
    await onStage({}, async (stage) => {
      Object.assign(nodesOf(stage, DEMO.wfApproval)[0] ?? {}, { unified_job_template: DEMO.failing });
      const job_id = await launchOn(stage.sim, `workflow_job_templates/${DEMO.wfApproval}/launch/`);
      runsOn(stage.sim, 1500);
      const seen = await stage.step({ job_id, decision: 'approve' }, approve);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'unknown']);
      expect(seen.annotations[0]?.message).toMatch(/none will follow: "approve" \(Approve production, not on the path/);
    });
  });

  test.each([
    { name: 'there is none', template: DEMO.wfTwoNodes, node: '', words: /The workflow job has no approvals\./ },
    {
      name: 'it has another name',
      template: DEMO.wfApproval,
      node: 'Approve staging',
      words:
        /`node` "Approve staging" is not an approval of the workflow job; must be one of "approve" \(Approve production, pending\)/,
    },
  ])('since $name', async ({ template, node, words }) => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage, template);
      const seen = await stage.step({ job_id, node, decision: 'approve' }, approve);
      expect([seen.conclusion, decisions(seen)]).toEqual(['failure', []]);
      expect(seen.annotations[0]?.message).toMatch(words);
    });
  });

  test('since the job is no workflow job', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchOn(stage.sim, `job_templates/${DEMO.deploy}/launch/`);
      const seen = await stage.step({ job_id, decision: 'approve' }, approve);
      expect(seen.annotations[0]?.message).toMatch(/is a job; must be a workflow job\. Set the ID/);
    });
  });
});

describe('what the controller or the network refuses', () => {
  test('a user who may see the workflow and not approve in it', async () => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage);
      const deployer = stage.sim.world.users.get(DEMO.users.deployer);
      deployer?.grants.push({ on: 'workflow_job_template', id: DEMO.wfApproval, role: 'read' });
      const seen = await stage.step(
        { job_id, decision: 'approve', token: stage.sim.tokens['deployer'] ?? '' },
        approve,
      );
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'pending']);
      expect(seen.annotations[0]?.message).toMatch(
        /403.*You do not have permission to perform this action\..*This user is not permitted to approve it\. Grant the Approve role/,
      );
    });
  });

  test('a decision whose reply is lost is not reported as another user’s', async () => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage);
      stage.sim.faults.add({ method: 'POST', path: '/approve/', kind: 'reset-after', times: 1 });
      const seen = await stage.step({ job_id, decision: 'approve' }, approve);
      expect(ends(seen)).toEqual(['success', 'successful', 'admin', 'false']);
      expect(decisions(seen)).toHaveLength(2);
    });
  });

  test('an outage while it waits is retried', async () => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage);
      stage.sim.faults.add({ method: 'GET', path: '/workflow_nodes/', kind: 'reset', times: 1 });
      stage.sim.faults.add({ method: 'GET', path: '/workflow_approvals/', kind: 'status', status: 503, times: 1 });
      const seen = await stage.step({ job_id, decision: 'deny' }, approve);
      expect(ends(seen)).toEqual(['success', 'failed', 'admin', 'false']);
    });
  });

  onUnix('a cancelled workflow decides nothing', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchOn(stage.sim, `workflow_job_templates/${DEMO.wfApproval}/launch/`);
      const cancel = whenAsked(stage, /GET .*\/workflow_nodes\//, 2);
      const seen = await stage.step({ job_id, decision: 'approve' }, { ...approve, cancel });
      expect([seen.conclusion, decisions(seen)]).toEqual(['cancelled', []]);
      expect(seen.annotations[0]?.message).toBe(
        'The workflow was cancelled before the decision: nothing was approved or denied.',
      );
    });
  });

  onUnix('a workflow that is cancelled during the decision says what holds', async () => {
    await onStage({}, async (stage) => {
      const job_id = await pending(stage);
      const cancel = whenAsked(stage, /POST .*\/approve\//);
      // The request stays open until the signal has come.
      stage.sim.faults.add({ method: 'POST', path: '/approve/', kind: 'hang', handle: true });
      const seen = await stage.step({ job_id, decision: 'approve' }, { ...approve, cancel });
      expect(ends(seen)).toEqual(['cancelled', 'successful', 'admin', 'false']);
      expect(seen.annotations[0]?.message).toMatch(/cancelled after the decision\. .*was approved by admin/);
    });
  });
});

test.each([
  { name: 'no decision', inputs: { decision: '' }, words: /`decision` is required: set `approve` or `deny`\./ },
  {
    name: 'another word',
    inputs: { decision: 'yes' },
    words: /`decision` must be one of `approve`, `deny`, not `yes`\./,
  },
  { name: 'no number', inputs: { job_id: '' }, words: /`job_id` is required: set a workflow job id/ },
  { name: 'an input of wait/', inputs: { job_type: 'job' }, words: /`job_type` is not an input of this action/ },
])('approve/ refuses without any request: $name', async ({ inputs, words }) => {
  await onStage({}, async ({ step }) => {
    const seen = await step({ job_id: '1', decision: 'deny', ...(inputs as Record<string, string>) }, approve);
    expect([seen.conclusion, seen.requests.length]).toEqual(['failure', 0]);
    expect(seen.annotations[0]?.message).toMatch(words);
  });
});
