import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { controllerLines, expectWholeLog, onStage, runsOn, wholeOutput } from './support/scenario.ts';

describe('a job that ends', () => {
  test('successful: the step succeeds, the log is whole, the outputs are there', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.deploy), extra_vars: 'version: 1.4.2', limit: 'web1' });
      expect([seen.conclusion, seen.exitCode, seen.postExitCode]).toEqual(['success', 0, 0]);
      const id = seen.outputs['job_id'];
      expect(seen.outputs).toMatchObject({
        job_type: 'job',
        launched: 'created',
        job_url: `${sim.url}/#/jobs/playbook/${id}/output`,
        job_path: `/#/jobs/playbook/${id}/output`,
        status: 'successful',
        elapsed: expect.stringMatching(/^\d+(\.\d+)?$/),
        started: expect.stringMatching(/^\d{4}-.*Z$/),
        finished: expect.stringMatching(/^\d{4}-.*Z$/),
      });
      expect(JSON.parse(seen.outputs['artifacts'] ?? '')).not.toEqual({});
      await expectWholeLog(sim, seen);
      // With its colours, which it ends itself.
      expect(controllerLines(seen)).toEqual(await wholeOutput(sim, Number(id)));
      expect(seen.launches[0]?.body).toMatchObject({
        limit: 'web1',
        extra_vars: { version: '1.4.2', github_actions: { repository: 'octocat/shop' } },
      });
      expect(seen.summary).toContain(`/#/jobs/playbook/${id}/output`);
      expect(seen.annotations).toEqual([]);
      for (const { headers } of seen.requests) expect(headers['user-agent']).toMatch(/^tower-deploy\/\d/);
    });
  });

  test.each([
    ['failing', DEMO.failing, 'failed', /failed on web\d/],
    ['unreachable', DEMO.unreachable, 'failed', /^Task "Ping" \(reach\.yml:5\) could not reach web2: /],
    ['a syntax error', DEMO.syntax, 'failed', /Ansible stopped: couldn't resolve module.* \(syntax\.yml:5\)/],
    ['an error before its start', DEMO.error, 'error', /Previous Task Failed/],
    ['its own time-out', DEMO.timeout, 'failed', /Job terminated due to timeout/],
  ])('%s: the step fails and says why', async (_name, template, status, words) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(template) });
      expect([seen.conclusion, seen.exitCode]).toEqual(['failure', 1]);
      expect(seen.outputs['status']).toBe(status);
      const error = seen.annotations.filter(({ level }) => level === 'error').at(-1);
      expect(error?.message).toMatch(words);
      expect(error?.message).toContain(seen.outputs['job_url']);
      expect(seen.summary).toContain(status);
      if (status !== 'error') await expectWholeLog(sim, seen);
    });
  });

  test('canceled on the controller: the step fails', async () => {
    await onStage({}, async ({ sim, step }) => {
      let asked = 0;
      sim.on('request', async ({ method, path }) => {
        if (method !== 'GET' || !/\/jobs\/\d+\/$/.test(path)) return;
        asked += 1;
        sim.clock.advance(1000);
        if (asked === 2) {
          await fetch(`${sim.url}${path}cancel/`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${sim.tokens['admin']}` },
          });
        }
      });
      const seen = await step({ template_id: String(DEMO.slow) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'canceled']);
      await expectWholeLog(sim, seen);
    });
  });

  test("a sliced template's workflow job is followed as one", async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 5000);
      const seen = await step({ template_id: String(DEMO.sliced) });
      expect([seen.conclusion, seen.outputs['job_type'], seen.outputs['status']]).toEqual([
        'success',
        'workflow_job',
        'successful',
      ]);
      expect(seen.outputs['job_url']).toContain('/#/jobs/workflow/');
      // Each slice is a job of its own, whose log stands in a group.
      expect(controllerLines(seen).filter((line) => line.startsWith('PLAY RECAP')).length).toBeGreaterThan(1);
      expect(seen.log.join('\n')).toMatch(/Slice 2 of 2: successful after [\d.]+ s, job \d+: http/);
    });
  });
});

test('wait: false ends once the job is launched', async () => {
  await onStage({}, async ({ step }) => {
    const seen = await step({ template_id: String(DEMO.slow), wait: 'false' });
    expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'pending']);
    expect(seen.calls.at(-1)).toBe(`POST /api/v2/job_templates/${DEMO.slow}/launch/`);
  });
});

describe('the time-out', () => {
  test('ends the wait, fails the step and leaves the job running', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 500);
      const seen = await step({ template_id: String(DEMO.slow), timeout: '2' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'timed_out']);
      expect(seen.annotations.at(-1)?.message).toMatch(/STILL RUNNING.*\/#\/jobs\/playbook\//);
      expect(seen.calls.filter((call) => call.includes('cancel'))).toEqual([]);
    });
  });

  test('one last request at the deadline decides', async () => {
    await onStage({}, async ({ sim, step }) => {
      // Whatever is asked first finds the job finished: with an interval above the time-out that is the last request.
      runsOn(sim, 3_600_000);
      const seen = await step({ template_id: String(DEMO.deploy), timeout: '1', interval: '60' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      await expectWholeLog(sim, seen);
    });
  });
});
