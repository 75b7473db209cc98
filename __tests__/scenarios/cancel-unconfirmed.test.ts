import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { whenAsked } from './support/jobs.ts';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const slow = { template_id: String(DEMO.slow) };
const timedOut = { ...slow, timeout: '1', cancel_on_timeout: 'true' };
const LOOK = /^GET .*\/jobs\/\d+\/$/;

const cancels = ({ calls }: Pick<Seen, 'calls'>): string[] => calls.filter((call) => call.endsWith('/cancel/'));

const errors = ({ annotations }: Pick<Seen, 'annotations'>): string[] =>
  annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

/** What happens once the controller has been asked to cancel the job. */
function onceAsked({ sim }: Stage, happens: () => void): void {
  let isAsked = false;
  sim.on('request', ({ method, path }) => {
    if (isAsked || method !== 'POST' || !path.endsWith('/cancel/')) return;
    isAsked = true;
    happens();
  });
}

/** The job begins to run, and then nothing moves on. */
function begins({ sim }: Stage): void {
  sim.on('request', ({ method, path }) => {
    if (method === 'GET' && /\/jobs\/\d+\/$/.test(path) && sim.world.jobs.get(1)?.status === 'pending')
      sim.clock.advance(2000);
  });
}

/** A step that runs into its time-out and is cancelled with its workflow while it looks for the end of its job. */
async function timedOutAndCancelled(arrange: (stage: Stage) => void): Promise<Seen> {
  let result: Seen | undefined;
  await onStage({}, async (stage) => {
    const cancel = new AbortController();
    begins(stage);
    onceAsked(stage, () => {
      arrange(stage);
      cancel.abort();
    });
    result = await stage.step(timedOut, { cancel: cancel.signal });
  });
  if (result === undefined) throw new Error('the scenario did not end');
  return result;
}

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('a second signal', () => {
  test('while the end is looked for changes nothing: one cancel, and the end is seen', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim, 300);
      const cancel = whenAsked(stage, LOOK, 2);
      const signals: [NodeJS.Signals, number][] = [
        ['SIGINT', 0],
        ['SIGINT', 300],
        ['SIGTERM', 600],
      ];
      const seen = await stage.step(slow, { cancel, signals });
      expect([seen.exitCode, seen.outputs['status'], cancels(seen).length]).toEqual([1, 'canceled', 1]);
      expect(errors(seen)).toEqual([
        expect.stringMatching(/^Job 1 was cancelled with the workflow and has ended: canceled\. http/),
      ]);
      expect([seen.state['launch'], seen.postExitCode]).toEqual(['', 0]);
    });
  });

  test('just before the runner kills the step: it ends by itself, and the post step confirms', async () => {
    await onStage({}, async (stage) => {
      const cancel = whenAsked(stage, LOOK, 2);
      // Nothing moves on until then: the job takes the cancel and does not end.
      const phase = (name: 'main' | 'post'): void => {
        if (name === 'post') runsOn(stage.sim, 5000);
      };
      begins(stage);
      const seen = await stage.step(slow, { cancel, phase });
      expect([seen.exitCode, seen.outputs['status'], seen.outputs['job_id']]).toEqual([1, 'unknown', '1']);
      expect(errors(seen)).toEqual([
        expect.stringMatching(/^The controller is cancelling job 1 \(status: running\); it has not stopped yet\. http/),
        expect.stringMatching(/^Job 1 was cancelled with the workflow and has ended: canceled\. http/),
      ]);
      expect([cancels(seen).length, stage.sim.world.jobs.get(1)?.status]).toEqual([2, 'canceled']);
      expect(seen.summary).toContain('it has not stopped yet');
    });
  }, 60_000);
});

describe('a cancel at the timeout whose end the controller does not report', () => {
  test('since the job is gone: the outputs stay, and the words say that the cancel was taken', async () => {
    await onStage({}, async (stage) => {
      const { sim, step } = stage;
      runsOn(sim, 300);
      onceAsked(stage, () =>
        sim.faults.add({
          method: 'GET',
          path: /\/jobs\/\d+\//,
          kind: 'json',
          status: 404,
          body: '{"detail":"Not found."}',
          times: 99,
        }),
      );
      const seen = await step(timedOut);
      expect([seen.conclusion, seen.exitCode, seen.outputs['status']]).toEqual(['failure', 1, 'timed_out']);
      expect([seen.outputs['job_id'], seen.outputs['log_complete'], cancels(seen).length]).toEqual(['1', 'false', 1]);
      expect(errors(seen)).toEqual([
        expect.stringMatching(
          /^Timed out \(`timeout`\)\. The controller is cancelling job 1 \(status: unknown\), but its end could not be confirmed: The controller .*404.*"Not found\.".* http/,
        ),
      ]);
      expect([seen.state['launch'], seen.postExitCode]).toEqual(['', 0]);
    });
  });
});

onUnix('a cancel at the time-out, and then of the workflow', () => {
  test.each<[string, string, (stage: Stage) => void]>([
    ['whose job does not end', 'running', () => undefined],
    [
      'after which the controller is away',
      'unknown',
      ({ sim }) =>
        sim.faults.add({ method: 'GET', path: /\/jobs\/\d+\//, kind: 'reset', times: Number.POSITIVE_INFINITY }),
    ],
  ])(
    '%s: reported as accepted, and not as confirmed',
    async (_name, status, arrange) => {
      const seen = await timedOutAndCancelled(arrange);
      expect([seen.conclusion, seen.exitCode, seen.outputs['status']]).toEqual(['cancelled', 1, 'timed_out']);
      expect(errors(seen)).toEqual([
        expect.stringMatching(
          new RegExp(
            `^Timed out \\(\`timeout\`\\)\\. The controller is cancelling job 1 \\(status: ${status}\\); it has not stopped yet\\. http`,
          ),
        ),
      ]);
      expect(seen.summary).toContain('it has not stopped yet');
    },
    60_000,
  );
});
