import { commentContent } from '../../../src/report/comment/comment-content.ts';
import { composeComment } from '../../../src/report/comment/compose-comment.ts';
import type { End } from '../../../src/report/ends/end.ts';
import type { JobReport } from '../../../src/report/job-report.ts';
import { Redactor } from '../../../src/report/log/redact.ts';
import type { Result } from '../../../src/result.ts';
import type { CommentState } from '../../../src/state.ts';

const RUN_URL = 'https://github.com/octocat/shop/actions/runs/1658821493/attempts/1';

/** A comment that shows nothing yet. */
export const COMMENT: CommentState = {
  run: {
    apiUrl: 'https://api.github.com',
    owner: 'octocat',
    repo: 'shop',
    runId: '1658821493',
    attempt: '1',
    runUrl: RUN_URL,
    workflow: '.github/workflows/preview.yml',
    job: 'preview',
    step: 'tower',
    event: 'pull_request',
    sha: 'ffac537e6cbbf934b08745a378932722df287a53',
    pullRequest: { number: 7, isOpen: true },
  },
  given: undefined,
  key: 'EGUedDzaFutBmRxUnQsLPivxD-c2Ime6',
  title: '`Deploy`',
  leg: '',
  number: 7,
  id: undefined,
  job: undefined,
  jobs: 1,
  end: undefined,
};

/** Returns the comment at the end of a step. */
export function commentOf(
  result: Result,
  end: Pick<End, 'summary' | 'failure' | 'clearsLaunch'>,
  secrets: string[] = [],
): string {
  const redactor = new Redactor();
  redactor.add(secrets);
  const content = commentContent(result, end, COMMENT, redactor);
  if (content === undefined) return '';
  return composeComment({ ...COMMENT, title: content.title ?? COMMENT.title }, content.end, content.parts);
}

/** Returns the comment about a job that ended. */
export function commentOn(report: JobReport, secrets: string[] = []): string {
  return commentOf({ kind: 'ended' } as Result, { summary: { job: report } }, secrets);
}
