import { describe, expect, test } from '@jest/globals';
import { DEMO, debug, recordingOf, type Task } from 'tower-deploy-simulator';
import { errorsOf, relaunches, retried } from './support/retry.ts';
import { controllerLines, onStage, runsOn, type Stage, wholeOutput } from './support/scenario.ts';

describe('the failed hosts are run again', () => {
  test.each([
    ['that failed', 'how: failed'],
    ['that was unreachable', 'how: unreachable'],
  ])('one %s and then works: the step succeeds, and the last job is reported', async (_name, extra_vars) => {
    await retried({ template_id: String(DEMO.flaky), extra_vars }, async (seen, { sim }) => {
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
        'success',
        'successful',
        'true',
      ]);
      expect(relaunches(seen)).toEqual([{ of: 1, body: { hosts: 'failed' } }]);
      expect(seen.outputs).toMatchObject({
        job_id: '2',
        job_url: `${sim.url}/#/jobs/playbook/2/output`,
        job_ids: '[1,2]',
        launched: 'created',
      });
      expect(sim.world.jobs.get(2)).toMatchObject({ launch_type: 'relaunch', limit: 'web2' });
      const log = seen.log.join('\n');
      expect(log).toContain('Job 1 failed on web2. Relaunching it on its failed hosts (1 of 1).');
      expect(log).toMatch(/Job 2 "Flaky": successful.*relaunch of job 1/);
      expect(errorsOf(seen)).toEqual([]);
      expect(controllerLines(seen)).toEqual([...(await wholeOutput(sim, 1)), ...(await wholeOutput(sim, 2))]);
      expect(seen.summary).toMatch(/Flaky: successful[\s\S]*\[Job 2\][\s\S]*\[Job 1\].*failed on `web2`/);
      expect(seen.state['launch']).toBe('');
    });
  });

  test('again and again, as often as asked, when they fail each time', async () => {
    await retried({ template_id: String(DEMO.failing), retry_failed_hosts: '2' }, (seen) => {
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['job_ids']]).toEqual([
        'failure',
        'failed',
        '[1,2,3]',
      ]);
      expect(relaunches(seen).map(({ of }) => of)).toEqual([1, 2]);
      expect(errorsOf(seen)).toHaveLength(1);
      expect(errorsOf(seen)[0]).toMatch(/^Job 3 "Failing": failed.*relaunch of job 1, then of job 2/);
      expect(seen.annotations.at(-1)?.message).toMatch(/^Task ".*" .* failed on web2: /);
    });
  });

  test('a single host that the limit names, although nothing ran after it', async () => {
    await retried({ template_id: String(DEMO.flaky), limit: 'web2' }, (seen) => {
      expect([seen.conclusion, seen.outputs['job_ids']]).toEqual(['success', '[1,2]']);
    });
  });

  test('in a rolling play that went on with its other hosts', async () => {
    await retried({ template_id: String(DEMO.rolling), extra_vars: 'batch: 2' }, (seen, { sim }) => {
      expect(sim.world.jobs.get(1)?.events.filter(({ event }) => event === 'playbook_on_play_start')).toHaveLength(2);
      expect([seen.conclusion, seen.outputs['job_ids']]).toEqual(['success', '[1,2]']);
    });
  });

  test('never without being asked to', async () => {
    await retried({ template_id: String(DEMO.flaky), retry_failed_hosts: '0' }, (seen) => {
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['job_ids']]).toEqual(['failure', 'failed', '[1]']);
      expect(relaunches(seen)).toEqual([]);
    });
  });

  test("with the passwords that the job's credentials ask for", async () => {
    const inputs = { template_id: String(DEMO.flaky), credential_passwords: 'ssh_password: open sesame' };
    await retried(
      inputs,
      (seen) => {
        expect(relaunches(seen)).toEqual([
          { of: 1, body: { hosts: 'failed', credential_passwords: { ssh_password: 'open sesame' } } },
        ]);
        expect([seen.conclusion, seen.raw.filter((line) => line.includes('open sesame'))]).toEqual([
          'success',
          ['::add-mask::open sesame'],
        ]);
      },
      {
        prepare: ({ sim }) => {
          const template = sim.world.job_templates.get(DEMO.flaky);
          if (template) template.credentials = [DEMO.credentials.asks];
        },
      },
    );
  });

  test('when they failed in the last task of all', async () => {
    await retried({ template_id: String(DEMO.flaky), extra_vars: 'at: end' }, (seen) => {
      expect([seen.conclusion, seen.outputs['job_ids']]).toEqual(['success', '[1,2]']);
      expect(seen.calls.filter((call) => call.includes('/inventories/'))).toHaveLength(1);
    });
  });

  test('through an outage', async () => {
    const outage = ({ sim }: Stage): void => {
      const bad = { kind: 'status', status: 502 } as const;
      for (const path of ['event__in=playbook', 'job_host_summaries', 'unified_jobs/', 'jobs/2/job_events/?event__in'])
        sim.faults.add({ method: 'GET', path, ...bad });
      sim.faults.add({ method: 'POST', path: '/relaunch/', kind: 'status', status: 502, handle: true });
    };
    await retried(
      { template_id: String(DEMO.flaky) },
      (seen) => expect([seen.conclusion, seen.outputs['job_ids']]).toEqual(['success', '[1,2]']),
      { prepare: outage },
    );
  });

  test.each([
    ['middle', 'success'],
    // Whether other hosts never had their turn takes a look at the inventory.
    ['end', 'failure'],
  ])('by a user who may only execute the template: at the %s, %s', async (at, conclusion) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const flaky = { on: 'job_template', id: DEMO.flaky, role: 'execute' } as const;
      sim.world.users.find(({ username }) => username === 'deployer')?.grants.push(flaky);
      const token = sim.tokens['deployer'] ?? '';
      const inputs = { template_id: String(DEMO.flaky), extra_vars: `at: ${at}`, token };
      const seen = await step({ retry_failed_hosts: '1', ...inputs });
      expect([seen.conclusion, seen.outputs['job_ids']]).toEqual([conclusion, '[1,2]']);
      if (conclusion === 'failure') expect(errorsOf(seen)[0]).toMatch(/hosts of its inventory could not be read.*403/);
    });
  });
});

describe('the verdict stays failed although the relaunch is successful', () => {
  test('when a host outside of the inventory failed, too', async () => {
    await retried({ template_id: String(DEMO.addHost) }, (seen, { sim }) => {
      expect(sim.world.jobs.get(2)).toMatchObject({ status: 'successful', limit: 'web2' });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['job_id']]).toEqual(['failure', 'failed', '2']);
      expect(errorsOf(seen)[0]).toMatch(/still fails.*The relaunch of job 1 left out failed host cloud1/);
      expect(seen.summary).toMatch(/Add host: failed[\s\S]*still fails[\s\S]*cloud1/);
    });
  });

  test.each(['at: middle', 'at: end'])("when a rolling play's later hosts never ran: %s", async (extra_vars) => {
    await retried({ template_id: String(DEMO.rolling), extra_vars }, (seen, { sim }) => {
      const first = sim.world.jobs.get(1)?.host_summaries.map(({ host_name }) => host_name) ?? [];
      expect([first.length, sim.world.jobs.get(2)?.status]).toEqual([1, 'successful']);
      const others = ['web1', 'web2', 'db1'].filter((host) => !first.includes(host));
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      for (const host of others) expect(errorsOf(seen)[0]).toMatch(new RegExp(`did not run on.*${host}`));
      expect(errorsOf(seen)[0]).not.toContain('no hosts remaining');
    });
  });

  test('when a batch after the failed one never ran, as a real controller recorded it', async () => {
    const recorded = ({ sim }: Stage): void => {
      const template = sim.world.job_templates.get(DEMO.plain);
      if (!template) throw new Error('no template');
      const task = (name: string, line: number): Task => ({ name, action: 'debug', line, result: debug('x') });
      const tasks = [task('Flaky step', 7), task('After', 10)];
      template.run = {
        recorded: ({ relaunch }) => (relaunch ? undefined : recordingOf('serial-batch')),
        playbook: () => ({ file: 'serial.yml', plays: [{ name: 'Rolling', hosts: 'all', tasks }] }),
      };
    };
    await retried(
      { template_id: String(DEMO.plain) },
      (seen) => {
        expect(errorsOf(seen)[0]?.split('The step still fails: ')[1]).toMatch(
          /^Job 1 stopped in its task "Flaky step", so the play "Rolling" did not run on web2\. The relaunch ran on the failed hosts only: run the template again on web2\.\n/,
        );
      },
      { prepare: recorded },
    );
  });

  test('when Ansible stopped the other hosts', async () => {
    const fatal = ({ sim }: Stage): void => {
      const template = sim.world.job_templates.get(DEMO.flaky);
      const playbook = template?.run.playbook;
      if (!template || !playbook) throw new Error('no template');
      template.run.playbook = (context) => {
        const made = playbook(context);
        return { ...made, plays: made.plays.map((play) => ({ ...play, anyErrorsFatal: true })) };
      };
    };
    await retried(
      { template_id: String(DEMO.flaky) },
      (seen, { sim }) => {
        expect([seen.conclusion, seen.outputs['status'], sim.world.jobs.get(2)?.status]).toEqual([
          'failure',
          'failed',
          'successful',
        ]);
        expect(errorsOf(seen)[0]).toMatch(/Job 1 stopped after task "Start the new version".* incomplete on db1, web1/);
      },
      { prepare: fatal },
    );
  });

  test('when how it went cannot be read', async () => {
    await retried(
      { template_id: String(DEMO.flaky) },
      (seen) => {
        expect([seen.conclusion, seen.outputs['status'], seen.outputs['job_ids']]).toEqual([
          'failure',
          'failed',
          '[1,2]',
        ]);
        expect(errorsOf(seen)[0]).toMatch(/Could not check whether all hosts completed.*403/);
      },
      {
        prepare: ({ sim }) => {
          const body = '{"detail":"You do not have permission to perform this action."}';
          sim.faults.add({ path: /jobs\/2\/job_events\/\?event__in=playbook/, kind: 'json', status: 403, body });
        },
      },
    );
  });
});
