import { type Message, message } from '../messages/message.ts';
import type { Result } from '../result.ts';
import type { StepSink, Transcript } from '../sink.ts';
import { describeError } from '../step-errors.ts';
import type { CommentWriter } from './comment/record-comment.ts';
import type { DeploymentRecord } from './deployment/deployment.ts';
import type { Annotated, End, ReportOptions, SummaryContent } from './ends/end.ts';
import { endOf } from './ends/end-of.ts';
import { moreUrl } from './more-link.ts';
import type { Outputs } from './outputs/job-outputs.ts';
import { faultMessage } from './uncaught-error.ts';

/** Everything that a result is written to. */
export interface Writers {
  options: ReportOptions;
  log: {
    info(sentence: string): void;
    warn(message: Message): void;
    /** Fails the step. */
    fail(message: Message): void;
  };
  outputs: Outputs;
  /** The deployment record on GitHub, if there is one. */
  deployment: DeploymentRecord | undefined;
  /** The comment on a pull request, if there is one. */
  comment: CommentWriter | undefined;
  leave: StepSink['leave'];
  transcript: Pick<Transcript, 'heading'> | undefined;
  /**
   * Writes the annotations of a step.
   * @param failed whether the step fails
   * @param brief the failure, for the end of the last annotation
   * @returns whether the failure was written, and fails the step
   */
  annotate: (annotated: Annotated, failed: boolean, brief?: Message) => Promise<boolean>;
  /** @param moreUrl the address that explains the failure of the step */
  summarize: (content: SummaryContent, moreUrl: string | undefined) => Promise<void>;
  /** Writes the summary to a file for later steps. */
  saveSummary: (content: SummaryContent, moreUrl: string | undefined) => Promise<void>;
}

/**
 * Writes a result: outputs, deployment, comment, state, log, annotations, exit code, log file, summary, summary file. A
 * part that fails causes a warning, but changes neither the other parts nor the exit code. If the runner kills the step
 * soon, the failure is reported first. Never throws.
 */
export async function report(result: Result, to: Writers): Promise<void> {
  const { options, log: console, outputs, deployment } = to;
  const log = {
    info: (sentence: string) => ignoringErrors(() => console.info(sentence)),
    warn: (message: Message) => ignoringErrors(() => console.warn(message)),
    fail: (message: Message) => ignoringErrors(() => console.fail(message)),
  };
  const attempt = async (part: string, write: () => void | Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      log.warn(message('report-part-not-written', { part, reason: describeError(error) }));
    }
  };
  const end = await endOf(result, options).catch(faultOf);
  const { failure, message: success } = end;
  if (end.isHurried && failure !== undefined) log.fail(failure);
  await attempt('outputs', () => end.outputs?.(outputs));
  await attempt('deployment', () => {
    if (deployment !== undefined && !deployment.hasEnd) end.deployment?.(deployment);
  });
  await attempt('comment', () => to.comment?.ends(result, end));
  // Not earlier: if the step is killed before this, the post step handles the job.
  await attempt('state', () => {
    if (end.clearsLaunch) to.leave('launch', undefined);
  });
  for (const line of end.lines ?? []) log.info(line);
  const { annotated, summary, brief } = end;
  const url = failure && moreUrl(failure.id);
  let isAnnotated = false;
  // Problems of the inputs are reported before `annotations` is known.
  if (annotated !== undefined && options.annotations !== false)
    await attempt('annotations', async () => {
      isAnnotated = await to.annotate(annotated, failure !== undefined, brief);
    });
  if (end.warning !== undefined) log.warn(end.warning);
  if (failure !== undefined && !end.isHurried) {
    if (!isAnnotated) log.fail(failure);
  } else if (success !== undefined) log.info(success);
  if (end.endsTranscript) await attempt('log file', () => to.transcript?.heading(failure?.text ?? success ?? ''));
  if (summary !== undefined) {
    if (options.summary) await attempt('summary', () => to.summarize(summary, url));
    await attempt('summary file', () => to.saveSummary(summary, url));
  } else if (failure !== undefined && url !== undefined && options.summary !== false) {
    // The link of an annotation cannot be clicked.
    await attempt('summary', () => to.summarize({ failure }, url));
  }
}

/** Runs a function that writes to the log. No place is left to report an error of the log. */
function ignoringErrors(write: () => void): void {
  try {
    write();
  } catch {
    // The other parts of the report are still written.
  }
}

/** Returns the end for a result that cannot be reported. This is a bug of this action, so the step must fail. */
function faultOf(error: unknown): End {
  return { failure: faultMessage(error) };
}
