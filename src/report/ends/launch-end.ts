import { describeError } from '../../errors.ts';
import { type Cancellation, isCancelled } from '../../follow/cancel.ts';
import { endedBefore } from '../../launch/refusal-hints.ts';
import type { ResultOf } from '../../result.ts';
import { dryRunLines } from '../log/launch-lines.ts';
import type { End } from './end.ts';

type LaunchKind = 'not_launched' | 'dry_run' | 'launch_unknown' | 'different_from_request' | 'not_waited';

/** Returns what is written for a launch whose job is not followed. */
export function launchEnd(result: ResultOf<LaunchKind>): End {
  switch (result.kind) {
    case 'not_launched':
      return {
        failure: endedBefore(result.error),
        deployment: (record) => record.endsWithout('error', 'Nothing was launched: see the log of the step.'),
      };
    case 'dry_run':
      return { lines: dryRunLines(result), message: 'Nothing was launched (`dry_run: true`).' };
    case 'launch_unknown':
      return {
        failure: describeError(result.error),
        outputs: (outputs) => outputs.status('unknown', undefined),
        deployment: (record) => {
          // After a cancel, the post step looks for the job and reports it.
          if (!result.isWorkflowCancelled) record.endsWithout('error', 'It is not known whether a job was launched.');
        },
      };
    case 'different_from_request':
      return differentEnd(result);
    case 'not_waited':
      return notWaitedEnd(result);
  }
}

function differentEnd(result: ResultOf<'different_from_request'>): End {
  const { job, link, differences, ignoredFields, cancellation } = result;
  const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
  const status = ended?.status ?? 'unknown';
  const headline = `Job ${job.id} is not as asked. ${becameOf(cancellation)}`;
  const sentences = differences.map(({ sentence }) => sentence);
  const note = [headline, ...sentences].join(' ');
  return {
    failure: [`${headline} ${link.url}`, ...sentences.map((sentence) => `- ${sentence}`)].join('\n'),
    outputs: (outputs) => {
      outputs.ignoredFields(ignoredFields);
      outputs.status(status, ended);
    },
    deployment: (record) => record.ends({ status, success: false, job }),
    // The post step knows nothing more and has nothing left to do.
    clearsLaunch: true,
    summary: { job: { job: ended ?? job, link, status, results: undefined, note } },
  };
}

function becameOf(cancellation: Cancellation): string {
  switch (cancellation.kind) {
    case 'ended':
      return isCancelled(cancellation)
        ? `It was cancelled, and has ended: ${cancellation.job.status}.`
        : `It had finished before it could be cancelled: ${cancellation.job.status}.`;
    case 'accepted':
      return `The controller is cancelling it (status: ${cancellation.status}), but its end COULD NOT BE CONFIRMED: look at it on the controller.`;
    case 'failed':
      return `It COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller.`;
  }
}

function notWaitedEnd({ job, link }: ResultOf<'not_waited'>): End {
  const note = `Job ${job.id} was launched and is not followed (\`wait: false\`).`;
  return {
    message: 'The job is not followed (`wait: false`).',
    // The launch already wrote the outputs, and nothing more is known.
    deployment: (record) => record.leave(),
    clearsLaunch: true,
    summary: { job: { job, link, status: job.status, results: undefined, note } },
  };
}
