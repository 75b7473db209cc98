import { jobLink } from '../../controller/job-link.ts';
import type { StepResults } from '../../follow/playbook/step-results.ts';
import type { Followed, Relaunches } from '../../relaunch/relaunches.ts';
import type { Result } from '../../result.ts';
import { letRequestsLeave, systemClock } from '../../timing/clock.ts';
import { cancelForWorkflow } from './cancel-for-workflow.ts';
import { type FollowRun, missesNoOutput } from './follow-run.ts';

/** Stops following a job after a cancel of the workflow, and cancels the job if this run launched it. */
export async function endWithWorkflow(
  run: FollowRun,
  { job, launchedByThisRun }: Followed,
  { earlier }: Relaunches,
  stepResults: StepResults,
): Promise<Result> {
  const { sink, inputs, controller, whyNotCancelled } = run;
  const cancelled =
    inputs.cancelOnWorkflowCancel && launchedByThisRun ? cancelForWorkflow(sink, controller, job) : undefined;
  // Collecting the results of many hosts takes time.
  if (cancelled !== undefined) await letRequestsLeave(systemClock);
  const { results } = stepResults;
  const logComplete = missesNoOutput(run);
  sink.outputs.logComplete(logComplete);
  sink.outputs.playbookResults(results, false);
  const why = inputs.cancelOnWorkflowCancel ? whyNotCancelled : undefined;
  const cancel = cancelled === undefined ? ({ kind: 'not_cancelled', why } as const) : await cancelled;
  const link = jobLink(controller.root, job);
  return { kind: 'workflow_cancelled', job, link, results, earlier, logComplete, cancel };
}
