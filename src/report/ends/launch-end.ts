import { type Cancellation, isCancelled } from '../../follow/cancel-job.ts';
import { endedBefore } from '../../launch/refusal-hints.ts';
import { message, text, withMore } from '../../messages/message.ts';
import type { ResultOf } from '../../result.ts';
import { describeError, messageOf } from '../../step-errors.ts';
import { dryRunLines } from '../log/launch-lines.ts';
import { shownBody, shownIgnored } from '../log/shown-request.ts';
import type { End } from './end.ts';

type LaunchKind =
  | 'not_launched'
  | 'dry_run'
  | 'launch_unknown'
  | 'different_from_request'
  | 'not_waited'
  | 'not_followed';

/** Returns what is written for a launch whose job is not followed. */
export function launchEnd(result: ResultOf<LaunchKind>): End {
  switch (result.kind) {
    case 'not_launched':
      return {
        failure: { ...messageOf(result.error), text: endedBefore(result.error) },
        deployment: (record) => record.endsWithout('error', 'Nothing was launched: see the log of the step.'),
      };
    case 'dry_run':
      return dryRunEnd(result);
    case 'launch_unknown':
      return {
        failure: messageOf(result.error),
        outputs: (outputs) => outputs.status('unknown', undefined),
        deployment: (record) => {
          // After a cancel, the post step looks for the job and reports it.
          if (!result.isWorkflowCancelled) record.endsWithout('error', 'Unknown whether a job was launched.');
        },
      };
    case 'different_from_request':
      return differentEnd(result);
    case 'not_waited':
      return notWaitedEnd(result);
    case 'not_followed':
      return notFollowedEnd(result);
  }
}

function dryRunEnd(result: ResultOf<'dry_run'>): End {
  return {
    outputs: (outputs) => {
      outputs.ignoredFields(shownIgnored(result.prepared));
      outputs.request(shownBody(result));
    },
    lines: dryRunLines(result),
    message: 'Nothing was launched (`dry_run: true`).',
    summary: { dryRun: result },
  };
}

function differentEnd(result: ResultOf<'different_from_request'>): End {
  const { job, link, differences, ignoredFields, cancellation } = result;
  const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
  const status = ended?.status ?? 'unknown';
  const headline = withMore(message('job-not-as-asked', { id: job.id }), becameOf(cancellation));
  const sentences = differences.map(({ sentence }) => sentence);
  const { text: note } = withMore(headline, ...sentences);
  return {
    failure: {
      id: headline.id,
      text: [`${headline.text} ${link.url}`, ...sentences.map((sentence) => `- ${sentence}`)].join('\n'),
    },
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
        ? text('job-not-as-asked-cancelled', { status: cancellation.job.status })
        : text('job-not-as-asked-finished', { status: cancellation.job.status });
    case 'accepted':
      return text('job-not-as-asked-unconfirmed', { status: cancellation.status });
    case 'failed':
      return text('job-not-as-asked-running', { reason: cancellation.reason });
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

function notFollowedEnd({ job, link, error }: ResultOf<'not_followed'>): End {
  const failure = message('job-not-followed-fault', { job: job.id, reason: describeError(error), url: link.url });
  return {
    failure,
    outputs: (outputs) => outputs.status('unknown', undefined),
    deployment: (record) => record.ends({ status: 'unknown', success: false, job }),
    clearsLaunch: true,
    summary: { job: { job, link, status: 'unknown', results: undefined, note: failure.text } },
  };
}
