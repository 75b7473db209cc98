import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { RELAUNCH, relaunches, retried } from './support/retry.ts';

const cancels = (calls: readonly string[]): string[] => calls.filter((call) => call.endsWith('/cancel/'));

const failing = { template_id: String(DEMO.failing) };

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('a workflow that is cancelled', () => {
  onUnix('during the relaunch: the relaunch is cancelled', async () => {
    await retried(
      failing,
      (seen, { sim }) => {
        expect([seen.conclusion, seen.outputs['status'], seen.outputs['job_ids']]).toEqual([
          'cancelled',
          'canceled',
          '[1,2]',
        ]);
        expect(cancels(seen.calls)).toEqual(['POST /api/v2/jobs/2/cancel/']);
        expect(sim.world.jobs.get(2)?.status).toBe('canceled');
      },
      { backoff: 800, cancelAt: /GET .*\/jobs\/2\/$/ },
    );
  });

  onUnix('while the relaunch is posted: its reply is awaited, and the relaunch is cancelled', async () => {
    await retried(
      failing,
      (seen, { sim }) => {
        expect([seen.outputs['status'], seen.outputs['job_ids']]).toEqual(['canceled', '[1,2]']);
        expect([sim.world.jobs.get(2)?.status, relaunches(seen).length]).toEqual(['canceled', 1]);
      },
      { backoff: 800, cancelAt: /POST .*\/relaunch\/$/ },
    );
  });

  onUnix('before the relaunch: nothing is relaunched', async () => {
    await retried(
      failing,
      (seen) => {
        expect([seen.outputs['status'], seen.outputs['job_ids'], relaunches(seen)]).toEqual(['failed', '[1]', []]);
        expect(seen.log.join('\n')).toMatch(/had already finished: failed/);
      },
      {
        cancelAt: /job_host_summaries/,
        // The request stays open until the signal has come.
        prepare: ({ sim }) => sim.faults.add({ path: '/job_host_summaries/', kind: 'hang' }),
      },
    );
  });

  onUnix('and killed while the relaunch is posted: the log does not count as complete', async () => {
    await retried(
      failing,
      (seen) => {
        // All of the first job's output was printed, and of the new job nothing is known.
        expect([seen.outputs['job_id'], seen.outputs['log_complete']]).toEqual(['1', 'false']);
      },
      { backoff: 800, killed: true, cancelAt: /POST .*\/relaunch\/$/ },
    );
  });

  onUnix('and killed during the relaunch: the post step cancels the relaunch', async () => {
    await retried(
      failing,
      (seen, { sim }) => {
        expect(seen.outputs['job_id']).toBe('2');
        // All of the first job's output was printed, and none of this one's.
        expect(seen.outputs['log_complete']).toBe('false');
        expect(JSON.parse(seen.state['launch'] ?? '')).toMatchObject({
          progress: { phase: 'following', job: { type: 'job', id: 2 } },
        });
        expect(cancels(seen.calls)).toEqual(['POST /api/v2/jobs/2/cancel/']);
        expect(sim.world.jobs.get(2)?.status).toBe('canceled');
      },
      { backoff: 800, killed: true, cancelAt: /GET .*\/jobs\/2\/$/ },
    );
  });

  onUnix('and killed while the relaunch is posted: the post step finds it and cancels it', async () => {
    await retried(
      failing,
      (seen, { sim }) => {
        expect(cancels(seen.calls)).toEqual(['POST /api/v2/jobs/2/cancel/']);
        expect([sim.world.jobs.get(2)?.status, relaunches(seen).length]).toEqual(['canceled', 1]);
      },
      {
        backoff: 800,
        killed: true,
        cancelAt: /POST .*\/relaunch\/$/,
        prepare: ({ sim }) => sim.faults.add({ method: 'POST', path: RELAUNCH, kind: 'hang', handle: true }),
      },
    );
  });
});
