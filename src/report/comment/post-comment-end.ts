import { jobLink } from '../../controller/job-link.ts';
import { isFinal } from '../../controller/jobs.ts';
import type { Result, ResultOf } from '../../result.ts';
import type { CommentEnd, CommentState } from '../../state.ts';
import type { Redactor } from '../log/redact.ts';
import { link } from '../summary/markdown.ts';
import { ENDS } from '../summary/status-section.ts';

const BEFORE_LAUNCH: CommentEnd = { status: 'cancelled', sentence: 'The step was stopped before the launch.' };

/** Returns the end of a comment that the main step left open; undefined for the result of a main step. */
export function postCommentEnd(result: Result, state: CommentState, redactor: Redactor): CommentEnd | undefined {
  if (result.kind === 'nothing_left') return state.jobs === 0 ? BEFORE_LAUNCH : notSeen(state);
  return result.kind === 'launch_left' ? leftEnd(result, state, redactor) : undefined;
}

function leftEnd({ root, job }: ResultOf<'launch_left'>, state: CommentState, redactor: Redactor): CommentEnd {
  if (job === undefined) return notSeen(state);
  const { url } = jobLink(root, job);
  const known = { id: job.id, url: redactor.redact(url) === url ? url : undefined };
  if (!('status' in job) || !isFinal(job.status)) return notSeen({ ...state, job: known });
  const page = link(`Job ${job.id}`, known.url ?? '');
  const words = `The step was stopped. ${page} ${ENDS[job.status] ?? 'has ended'}.`;
  // Nothing checked whether a relaunch finished everything.
  const status = job.status === 'successful' && state.jobs > 1 ? 'failed' : job.status;
  return { status, sentence: words };
}

function notSeen({ job }: CommentState): CommentEnd {
  const page = job === undefined ? 'a job' : link(`Job ${job.id}`, job.url ?? '');
  return {
    status: 'unknown',
    sentence:
      job === undefined
        ? 'The step was stopped. It is unknown whether a job was launched.'
        : `The step was stopped before the end of ${page} was seen. The job may still run.`,
  };
}
