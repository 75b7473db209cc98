import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator } from 'tower-deploy-simulator';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

/** Somebody decides once the step has looked at the pending approval several times. */
function decides(sim: Simulator, word: 'approve' | 'deny'): void {
  let looks = 0;
  sim.on('request', async ({ path }) => {
    const approval = sim.world.workflow_approvals.find(({ status }) => status === 'pending');
    if (approval === undefined || !path.includes('/workflow_nodes/')) return;
    looks += 1;
    if (looks !== 3) return;
    const headers = { Authorization: `Bearer ${sim.tokens['admin']}` };
    await fetch(`${sim.url}/api/v2/workflow_approvals/${approval.id}/${word}/`, { method: 'POST', headers });
  });
}

const notices = ({ annotations }: Seen) => annotations.filter(({ level }) => level === 'notice');
const errors = ({ annotations }: Seen) => annotations.filter(({ level }) => level === 'error');
const workflow = { template_id: String(DEMO.wfApproval) };

describe('an approval', () => {
  test('is asked for once, by name, with the time and the link; given, the workflow goes on', async () => {
    await onStage({}, async ({ sim, step }) => {
      decides(sim, 'approve');
      runsOn(sim, 1500);
      const seen = await step(workflow);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(notices(seen).map(({ message }) => message)).toEqual([
        expect.stringMatching(/^The workflow is waiting for approval "Approve production" since \d\d:\d\d:\d\d UTC: /),
      ]);
      expect(notices(seen)[0]?.message).toContain(seen.outputs['job_url']);
      expect(seen.log).toContain(
        'Node "approve" (Approve production): Approval "Approve production" was approved by admin.',
      );
      expect(seen.log.join('\n')).toMatch(/Node "production" \(Deploy\): successful/);
    });
  });

  test('that is denied fails the workflow, and the error says so', async () => {
    await onStage({}, async ({ sim, step }) => {
      decides(sim, 'deny');
      runsOn(sim, 1500);
      const seen = await step(workflow);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      expect(errors(seen).at(-1)?.message).toContain('Approval "Approve production" was denied by admin.');
      expect(seen.summary).toContain('was denied by admin.');
      expect(seen.log).toContain('Node "production" (Deploy): did not run');
      expect(notices(seen)).toHaveLength(1);
    });
  });

  test('that times out fails the workflow, and the error says so', async () => {
    await onStage({}, async ({ sim, step }) => {
      const template = sim.world.approval_templates.get(DEMO.approveProduction);
      if (template) template.timeout = 20;
      // Slow enough for the step to find the approval pending.
      runsOn(sim, 100);
      const seen = await step(workflow);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      expect(errors(seen).at(-1)?.message).toContain(
        'Approval "Approve production" timed out: no one approved or denied it.',
      );
      expect(notices(seen)).toHaveLength(1);
    });
  });

  test('that nobody gave before the time-out of the wait is named, with its page and what to do', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1500);
      const seen = await step({ ...workflow, timeout: '3' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'timed_out']);
      const [approval] = sim.world.workflow_approvals.all();
      const page = `${sim.url}/#/workflow_approvals/${approval?.id}/details`;
      expect(errors(seen).at(-1)?.message).toBe(
        `Timed out after 3 s (\`timeout\`). Job 1 "Deploy with approval" still waits for the approval of "Approve production" (${page}). Approve or deny it there or with \`approve/\`, or increase \`timeout\`. ${seen.outputs['job_url']}`,
      );
      expect(seen.summary).toContain(`**Next:** Approve or deny [Approve production](${page})`);
      expect(seen.summary).toContain('there or with `approve/`, or increase `timeout`.');
      expect(seen.summary).toContain('| production | not started yet |');
      expect(seen.summary).not.toContain('did not run');
    });
  });

  test('that cannot be read is reported without a name', async () => {
    await onStage({}, async ({ sim, step }) => {
      decides(sim, 'approve');
      sim.faults.add({
        method: 'GET',
        path: /\/workflow_approvals\/\d+\/$/,
        kind: 'json',
        status: 403,
        body: '{"detail":"no"}',
        times: 9,
      });
      runsOn(sim, 1500);
      const seen = await step(workflow);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(seen.log).toContain('Node "approve" (Approve production): Approval "Approve production" was approved.');
    });
  });

  test('inside of a nested workflow is asked for, too, with the way to it', async () => {
    await onStage({}, async ({ sim, step }) => {
      const [inner] = sim.world.workflow_nodes.filter((row) => row.workflow_job_template === DEMO.wfNested);
      Object.assign(inner ?? {}, { unified_job_template: DEMO.wfApproval });
      decides(sim, 'approve');
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.wfNested) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(notices(seen).map(({ message }) => message)).toEqual([
        expect.stringMatching(/^The workflow is waiting for approval "Approve production" in "inner" since /),
      ]);
    });
  });
});
