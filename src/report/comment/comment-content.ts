import { perObject } from '../../apply/plan/plan.ts';
import type { Result } from '../../result.ts';
import type { CommentEnd, CommentState } from '../../state.ts';
import type { End, SummaryContent } from '../ends/end.ts';
import type { JobReport } from '../job-report.ts';
import type { Redactor } from '../log/redact.ts';
import { compose, type Section } from '../summary/compose-sections.ts';
import { hostSections } from '../summary/hosts-section.ts';
import { Quote } from '../summary/quote.ts';
import { headingEnd } from '../summary/status-section.ts';
import { type Part, roomFor } from './compose-comment.ts';
import { jobSentence } from './job-sentence.ts';
import { planPart } from './plan-part.ts';
import { postCommentEnd } from './post-comment-end.ts';
import { changeParts, failureParts, nodeParts } from './task-parts.ts';

/** What a comment shows at the end. */
export interface CommentContent {
  /** The name of the job; undefined when it is not known. */
  title?: string | undefined;
  end: CommentEnd;
  parts: readonly Part[];
}

/** The ends of a step without a job and without a plan. What went wrong is in the log only. */
const WITHOUT_JOB: Partial<Record<Result['kind'], CommentEnd>> = {
  interrupted: { status: 'cancelled', sentence: 'The workflow was cancelled before this step did anything.' },
  not_launched: { status: 'not launched', sentence: 'Nothing was launched. The log of the run says why.' },
  dry_run: { status: 'dry run', sentence: 'Everything was checked. Nothing was launched (`dry_run: true`).' },
  launch_unknown: {
    status: 'unknown',
    sentence: 'It is unknown whether a job was launched. The log of the run says how to find out.',
  },
};

const FAILED: CommentEnd = { status: 'failed', sentence: 'The step failed. The log of the run says why.' };

/**
 * Returns what a comment shows for a result: names and counts, but no output, messages, diffs or values, since the
 * runner's masks do not reach GitHub's API.
 * @returns undefined when the post step still has to find the end
 */
export function commentContent(
  result: Result,
  { summary, clearsLaunch, failure }: Pick<End, 'summary' | 'clearsLaunch' | 'failure'>,
  state: CommentState,
  redactor: Redactor,
): CommentContent | undefined {
  if (result.kind === 'workflow_cancelled' && clearsLaunch !== true) return undefined;
  const posted = postCommentEnd(result, state, redactor);
  if (posted !== undefined) return { end: posted, parts: [] };
  if (summary !== undefined && 'job' in summary) return jobContent(result.kind, summary.job, redactor);
  if (summary !== undefined && 'plan' in summary) return planContent(summary, result, failure !== undefined, redactor);
  return { end: WITHOUT_JOB[result.kind] ?? FAILED, parts: [] };
}

function jobContent(kind: Result['kind'], report: JobReport, redactor: Redactor): CommentContent {
  const quote = new Quote(redactor);
  const shown = (url: string): string => (redactor.redact(url) === url ? url : '');
  const { job } = report;
  const hosts = hostSections(report, quote).map(wholePart);
  const parts = [
    ...failureParts(report, quote),
    ...nodeParts(report, quote, shown),
    ...changeParts(report, quote),
    ...hosts,
  ];
  return {
    title: quote.code(job.name, 200),
    end: { status: headingEnd(report, quote), sentence: jobSentence(kind, report, quote, shown) },
    parts: parts.map(({ name, text }) => ({ name, text: redactor.redact(text) })),
  };
}

function wholePart(section: Section): Part {
  return { name: section.name, text: compose([section], Number.POSITIVE_INFINITY).trimEnd() };
}

function planContent(
  { plan, headline, sentence }: Extract<SummaryContent, { plan: unknown }>,
  result: Result,
  isFailed: boolean,
  redactor: Redactor,
): CommentContent {
  const words = [sentence(perObject(plan.changes), plan.unchanged)];
  if (result.kind === 'planned' && isFailed) words.push('The step fails because of the changes (`fail_on_changes`).');
  if (result.kind === 'applied' && isFailed) words.push('The step failed. The log of the run says why.');
  const end = { status: headline.toLowerCase(), sentence: words.join(' ') };
  // The title, the marker and the links have at most some 2,000 characters.
  return { end, parts: planPart(plan, redactor, roomFor(end.status, end.sentence) - 2000) };
}
