import { describe, expect, test } from '@jest/globals';
import { DEMO, finish, Simulator } from 'tower-deploy-simulator';
import type { Controller } from '../../src/controller/client.ts';
import { Connection } from '../../src/controller/connection/connection.ts';
import { type Job, readJob } from '../../src/controller/jobs.ts';
import { Requests } from '../../src/controller/requests.ts';
import { follow, type Outcome } from '../../src/follow/follow.ts';
import { type FollowContext, pollingSource } from '../../src/follow/follow-context.ts';
import type { Message } from '../../src/messages/message.ts';
import { FakeLive } from '../unit/follow/fake-controller.ts';
import { VirtualClock } from './virtual-clock.ts';

interface Waited {
  outcome: Outcome;
  /** What was said, with the simulated ms since the launch. */
  said: { at: number; sentence: string }[];
  sim: Simulator;
  job: Job;
}

type Launch = (template: number, extra_vars?: object, collection?: string) => Promise<Job>;

/** Follows a job in simulated time. */
async function waited(
  launchIt: (launch: Launch, sim: Simulator) => Promise<Job>,
  options: Partial<FollowContext>,
  check: (waited: Waited) => void,
): Promise<void> {
  const sim = await Simulator.start();
  const clock = new VirtualClock(sim);
  const connection = new Connection({ credentials: { token: sim.tokens['admin'] ?? '' }, requestTimeoutMs: 30_000 });
  try {
    const controller: Controller = await connection.discover(new URL(sim.url));
    const launch: Launch = async (template, extra_vars = {}, collection = 'job_templates') =>
      readJob(
        await new Requests(controller.root, connection).post(`${collection}/${template}/launch/`, { extra_vars }),
      );
    const job = await launchIt(launch, sim);
    const said: Waited['said'] = [];
    const began = clock.now();
    const info = (sentence: string) => said.push({ at: clock.now() - began, sentence });
    const sink = {
      info,
      warn: ({ text }: Message) => info(text),
      notice: info,
      debug: () => undefined,
      output: () => Promise.resolve(),
    };
    const { signal } = new AbortController();
    const times = { timeoutMs: 10 * 3_600_000, intervalMs: 15_000, retryForMs: 600_000, random: () => 0.5 };
    const outcome = await follow({ controller, sink, clock, signal, live: pollingSource(), ...times, ...options }, job);
    check({ outcome, said, sim, job });
  } finally {
    clock.stop();
    connection.close();
    await sim.close();
  }
}

test('a job behind a run of the same template: the log says which one, once, with its link', async () => {
  let first = 0;
  await waited(
    async (launch) => {
      first = (await launch(DEMO.serial, { seconds: 120 })).id;
      return await launch(DEMO.serial, { seconds: 1 });
    },
    {},
    ({ outcome, said, sim, job }) => {
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
      expect(said[0]).toMatchObject({ sentence: 'Status: pending' });
      expect(said[0]?.at).toBeLessThanOrEqual(1000);
      const reasons = said.slice(1).filter(({ sentence }) => sentence.includes('pending'));
      expect(reasons.map(({ sentence }) => sentence)).toEqual([
        `Job ${job.id} is pending: waiting for job-${first} to finish. The template runs one job at a time: "Concurrent jobs" (\`allow_simultaneous\`) is off. ${sim.url}/#/jobs/playbook/${first}/output`,
      ]);
      // The controller gives it after 30 s.
      expect(reasons[0]?.at).toBeGreaterThanOrEqual(30_000);
      expect(reasons[0]?.at).toBeLessThan(33_000);
    },
  );
}, 30_000);

test('a job that waits with live updates costs five requests in the first minute', async () => {
  await waited(
    async (launch) => {
      await launch(DEMO.serial, { seconds: 120 });
      return await launch(DEMO.serial, { seconds: 1 });
    },
    { live: new FakeLive(), queueTimeoutMs: 60_000 },
    ({ outcome, said, sim, job }) => {
      expect(outcome.ending).toMatchObject({ kind: 'timed_out', limit: 'queue_timeout' });
      expect(said.map(({ sentence }) => sentence)).toEqual([
        'Status: pending',
        expect.stringMatching(new RegExp(`^Job ${job.id} is pending: waiting for job-\\d+ to finish\\. `)),
      ]);
      expect(said[1]?.at).toBeLessThan(33_000);
      // After 1, 5, 15 and 30 s, and one at the deadline.
      const details = sim.requests.filter(({ path }) => path.endsWith(`/jobs/${job.id}/`));
      expect(details).toHaveLength(5);
    },
  );
}, 30_000);

test('a job that waits without a reason from the controller: reported after a minute, once', async () => {
  await waited(
    async (launch, sim) => {
      const template = sim.world.job_templates.get(DEMO.plain);
      if (template) template.run = { ...template.run, queueMs: 240_000 };
      sim.clock.onAdvance(() => {
        for (const job of sim.world.jobs) job.job_explanation = '';
      });
      return await launch(DEMO.plain);
    },
    {},
    ({ outcome, said }) => {
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
      const reasons = said.filter(({ sentence }) => sentence.includes('gives no reason'));
      expect(reasons).toHaveLength(1);
      expect(reasons[0]?.at).toBeGreaterThanOrEqual(60_000);
      expect(reasons[0]?.at).toBeLessThan(90_000);
    },
  );
}, 30_000);

test('a job that no instance has capacity for: reported once in plain words, with what to do', async () => {
  await waited(
    async (launch, sim) => {
      const template = sim.world.job_templates.get(DEMO.plain);
      if (template) template.run = { ...template.run, queueMs: 240_000 };
      return await launch(DEMO.plain);
    },
    {},
    ({ said, job }) => {
      const reasons = said.filter(({ sentence }) => sentence.startsWith(`Job ${job.id} is pending`));
      expect(reasons.map(({ sentence }) => sentence)).toEqual([
        `Job ${job.id} is pending: This job is not ready to start because there is not enough available capacity. Its instance groups have no free capacity; it starts when other jobs there end. If none are running, check Instance Groups on the controller: the instances must be enabled and healthy. A limit on jobs or forks can also be the cause.`,
      ]);
    },
  );
}, 30_000);

test('a reason that changes is reported again, and one that stays is not', async () => {
  const reasons = [
    'waiting for projectupdate-57 to finish',
    'waiting for inventoryupdate-58 to finish',
    'This job is not ready to start because there is not enough available capacity.',
  ];
  await waited(
    async (launch, sim) => {
      const template = sim.world.job_templates.get(DEMO.plain);
      if (template) template.run = { ...template.run, queueMs: 400_000 };
      const job = await launch(DEMO.plain);
      const began = sim.clock.ms();
      sim.clock.onAdvance(() => {
        const row = sim.world.jobs.get(job.id);
        const waits = sim.clock.ms() - began;
        if (row?.status !== 'pending' || waits < 30_000) return;
        row.job_explanation = reasons[Math.min(Math.floor(waits / 100_000), 2)] ?? '';
      });
      return job;
    },
    {},
    ({ said, sim, job }) => {
      const reported = said.filter(({ sentence }) => sentence.startsWith(`Job ${job.id} is pending`));
      expect(reported.map(({ sentence }) => sentence)).toEqual([
        `Job ${job.id} is pending: waiting for projectupdate-57 to finish. The project update must finish first. ${sim.url}/#/jobs/project/57/output`,
        `Job ${job.id} is pending: waiting for inventoryupdate-58 to finish. The inventory sync must finish first. ${sim.url}/#/jobs/inventory/58/output`,
        expect.stringContaining('not enough available capacity. Its instance groups have no free capacity;'),
      ]);
    },
  );
}, 30_000);

test('a node behind a run of its template: the log says which one, once, with its link', async () => {
  let first = 0;
  await waited(
    async (launch, sim) => {
      const [node] = sim.world.workflow_nodes.filter((row) => row.workflow_job_template === DEMO.wfTwoNodes);
      Object.assign(node ?? {}, { unified_job_template: DEMO.serial });
      first = (await launch(DEMO.serial, { seconds: 120 })).id;
      return await launch(DEMO.wfTwoNodes, {}, 'workflow_job_templates');
    },
    {},
    ({ outcome, said, sim }) => {
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
      const waits = said.filter(({ sentence }) => sentence.includes(' is ') && sentence.includes('pending'));
      const id = sim.world.jobs.all()[1]?.id ?? 0;
      const page = (job: number) => `${sim.url}/#/jobs/playbook/${job}/output`;
      expect(waits.map(({ sentence }) => sentence)).toEqual([
        expect.stringMatching(new RegExp(`^Node "build" .* is still pending, job ${id}: .*/${id}/output$`)),
        `Job ${id} is pending: waiting for job-${first} to finish. The template runs one job at a time: "Concurrent jobs" (\`allow_simultaneous\`) is off. ${page(first)}`,
      ]);
      expect(waits[1]?.at).toBeLessThan(75_000);
      expect(sim.requests.filter(({ path }) => path.includes('id__in=')).length).toBeLessThan(4);
    },
  );
}, 30_000);

test('a nested workflow that is queued is not reported as running', async () => {
  await waited(
    async (launch, sim) => {
      const [node] = sim.world.workflow_nodes.filter((row) => row.workflow_job_template === DEMO.wfTwoNodes);
      Object.assign(node ?? {}, { unified_job_template: DEMO.slow });
      Object.assign(sim.world.workflow_job_templates.get(DEMO.wfTwoNodes) ?? {}, { allow_simultaneous: false });
      await launch(DEMO.wfTwoNodes, {}, 'workflow_job_templates');
      return await launch(DEMO.wfNested, {}, 'workflow_job_templates');
    },
    {},
    ({ outcome, said }) => {
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
      const inner = said.map(({ sentence }) => sentence).filter((sentence) => sentence.startsWith('Node "inner"'));
      expect(inner).toEqual([
        expect.stringContaining('is still pending, workflow job'),
        expect.stringContaining('runs as workflow job'),
        expect.stringContaining(': successful'),
      ]);
    },
  );
}, 30_000);

test('queue_timeout ends the wait before the job runs, and does not count once it does', async () => {
  const behind = async (launch: Launch) => {
    await launch(DEMO.serial, { seconds: 120 });
    return await launch(DEMO.serial, { seconds: 60 });
  };
  await waited(behind, { queueTimeoutMs: 45_000 }, ({ outcome, said }) => {
    expect(outcome.ending).toMatchObject({ kind: 'timed_out', limit: 'queue_timeout', job: { status: 'pending' } });
    expect(said.at(-1)?.sentence).toMatch(/waiting for job-\d+ to finish/);
  });
  await waited(behind, { queueTimeoutMs: 150_000 }, ({ outcome }) => {
    expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
  });
}, 30_000);

test('a job that prints nothing for long: a line every five minutes says that it still runs', async () => {
  await waited(
    (launch) => launch(DEMO.slow, { seconds: 7000 }),
    {},
    ({ outcome, said }) => {
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
      const beats = said.filter(({ sentence }) => / is still running after /.test(sentence));
      // Output comes every 1000 s: three lines between each two, and none where there is something to read.
      expect(beats.length).toBeGreaterThanOrEqual(14);
      expect(beats.length).toBeLessThanOrEqual(24);
      expect(beats[0]?.sentence).toMatch(/^Job \d+ is still running after 5 min/);
      const pauses = beats.slice(1).map(({ at }, index) => at - (beats[index]?.at ?? 0));
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(300_000);
    },
  );
}, 60_000);

describe('an approval', () => {
  const WORKFLOWS = 'workflow_job_templates';

  test('that a workflow waits for is reported as a notice once, and in each heartbeat until it was given', async () => {
    await waited(
      async (launch, sim) => {
        // Somebody looks at it after a quarter of an hour.
        sim.clock.onAdvance(() => {
          const approval = sim.world.workflow_approvals.find(({ status }) => status === 'pending');
          if (approval && sim.clock.ms() - approval.created > 900_000)
            finish(sim.world, approval, 'successful', sim.clock.ms());
        });
        return await launch(DEMO.wfApproval, {}, WORKFLOWS);
      },
      {},
      ({ outcome, said, sim, job }) => {
        expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
        const waits = /The workflow is waiting for approval "Approve production" since \d\d:\d\d:\d\d UTC: (.*)$/;
        const link = `${sim.url}/#/jobs/workflow/${job.id}/output`;
        const reported = said.filter(({ sentence }) => waits.test(sentence));
        expect(reported.map(({ sentence }) => waits.exec(sentence)?.[1])).toEqual(reported.map(() => link));
        const beats = reported.filter(({ sentence }) => / is still running after \d+ min/.test(sentence));
        expect(beats.length).toBeGreaterThanOrEqual(2);
        expect(reported.length - beats.length).toBe(1);
        const given = said.find(({ sentence }) => sentence.includes('was approved'))?.at ?? 0;
        expect(Math.max(...reported.map(({ at }) => at))).toBeLessThan(given);
      },
    );
  }, 60_000);

  test('that holds up the workflow in the way is named in the reason', async () => {
    let first = 0;
    await waited(
      async (launch, sim) => {
        const template = sim.world.workflow_job_templates.get(DEMO.wfApproval);
        if (template) template.allow_simultaneous = false;
        first = (await launch(DEMO.wfApproval, {}, WORKFLOWS)).id;
        return await launch(DEMO.wfApproval, {}, WORKFLOWS);
      },
      { queueTimeoutMs: 120_000 },
      ({ outcome, said, sim, job }) => {
        expect(outcome.ending).toMatchObject({ kind: 'timed_out', limit: 'queue_timeout' });
        expect(said.map(({ sentence }) => sentence)).toEqual([
          'Status: pending',
          `Job ${job.id} is pending: waiting for workflowjob-${first} to finish. The template runs one job at a time: "Concurrent jobs" (\`allow_simultaneous\`) is off. ${sim.url}/#/jobs/workflow/${first}/output That job is waiting for approval "Approve production".`,
        ]);
      },
    );
  }, 30_000);
});

test('a workflow whose node prints nothing for long: the log says which one', async () => {
  await waited(
    (launch) => launch(DEMO.wfSlow, { seconds: 7000 }, 'workflow_job_templates'),
    {},
    ({ said, sim }) => {
      const [slow] = sim.world.jobs.all();
      const beats = said.filter(({ sentence }) => / is still running after /.test(sentence));
      expect(beats.length).toBeGreaterThan(10);
      for (const { sentence } of beats)
        expect(sentence).toMatch(
          new RegExp(
            `^Job \\d+ is still running after .*\\. It is waiting for node "slow" \\(Slow\\) \\(job ${slow?.id}, running\\)\\.$`,
          ),
        );
    },
  );
}, 60_000);
