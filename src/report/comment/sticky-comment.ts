import type { JobLink } from '../../controller/job-link.ts';
import type { JobRef } from '../../controller/jobs.ts';
import type { StepSink } from '../../sink.ts';
import type { CommentEnd, CommentState } from '../../state.ts';
import { describeError } from '../../step-errors.ts';
import { type Clock, timeLimit } from '../../timing/clock.ts';
import { Attempts } from '../github/attempts.ts';
import type { Limits } from '../github/github-client.ts';
import type { Console } from '../log/console.ts';
import { link } from '../summary/markdown.ts';
import type { CommentContent } from './comment-content.ts';
import type { CommentsApi, MarkedComment } from './comments-api.ts';
import { composeComment, type Part } from './compose-comment.ts';
import { isNewer } from './marker.ts';
import { notCommented } from './not-commented.ts';
import { findPullRequest } from './pull-request.ts';

/** How long requests are retried while the job runs, and after it, in ms. */
const ATTEMPT_MS = 6000;

/** How long requests are retried after a cancel, in ms. The runner soon kills the step; the post step does the rest. */
const AFTER_CANCEL_MS = 900;

/** What a comment needs from the step. */
export interface CommentContext {
  console: Console;
  /** Saves the state of the comment for the post step. */
  leave: StepSink['leave'];
  clock: Clock;
  github: CommentsApi;
}

/**
 * The comment of this step on a pull request. Errors of GitHub are reported, but change neither the job nor the verdict.
 * No method throws.
 */
export class StickyComment {
  readonly #context: CommentContext;
  readonly #attempts: Attempts;
  readonly #closing = new AbortController();
  #saved: CommentState;
  /** What the comment shows below the sentence of the end. */
  #parts: readonly Part[] = [];
  /** Whether a newer run has written the comment. */
  #isReplaced = false;
  /** The requests while the job runs. */
  #inProgress: Promise<unknown> = Promise.resolve();

  constructor(context: CommentContext, saved: CommentState) {
    this.#context = context;
    this.#saved = saved;
    this.#attempts = new Attempts(context, (error) => {
      context.leave('comment', undefined);
      context.console.warn(notCommented(this.#saved, error));
    });
  }

  get saved(): CommentState {
    return this.#saved;
  }

  /** Shows a launched job; nothing waits for the requests. A relaunch replaces the previous job. */
  running(job: JobRef, { url }: JobLink): void {
    const shown = this.#context.console.redactor.redact(url) === url ? url : undefined;
    this.#save({ jobs: this.#saved.jobs + 1, job: { id: job.id, url: shown } });
    const running = { status: 'running', sentence: `${link(`Job ${job.id}`, shown ?? '')} was launched.` };
    this.#inProgress = this.#inProgress.then(() =>
      // A request that is under way is not aborted: it could still arrive after the last one.
      this.#attempts.make(ATTEMPT_MS, this.#closing.signal, (timeoutMs) => this.#show(running, [], { timeoutMs })),
    );
  }

  /** Notes the end, and what to show of it. Nothing is sent before the comment is closed. */
  ends({ title = this.#saved.title, end, parts }: CommentContent): void {
    this.#parts = parts;
    this.#save({ title, end });
  }

  /** Saves the comment for the post step, which finds the end. */
  staysOpen(): void {
    this.#save({});
  }

  /**
   * Sends the noted end. Without one, the post step finds the end.
   * @param last whether no later attempt follows
   * @param isWorkflowCancelled whether the runner kills the step soon
   */
  async close({ last, isWorkflowCancelled }: { last: boolean; isWorkflowCancelled: boolean }): Promise<void> {
    const { clock, console, github, leave } = this.#context;
    const budgetMs = isWorkflowCancelled ? AFTER_CANCEL_MS : ATTEMPT_MS;
    const limit = timeLimit(clock, budgetMs);
    this.#closing.abort();
    await Promise.race([this.#inProgress, limit.over]);
    const { end } = this.#saved;
    const isShown =
      end !== undefined &&
      (await this.#attempts.make(budgetMs, limit.signal, (timeoutMs) =>
        this.#show(end, this.#parts, { timeoutMs, signal: limit.signal }),
      ));
    limit.end();
    github.close();
    if (this.#attempts.isRefused || end === undefined) return;
    if (isShown) leave('comment', undefined);
    else if (last) console.warn(notCommented(this.#saved, this.#attempts.fault));
    else
      console.info(
        `The comment does not show the end yet: ${describeError(this.#attempts.fault)} The post step tries again.`,
      );
  }

  /** Writes the comment: this step's own one, an earlier run's, or a new one. Never writes over a newer run's. */
  async #show(end: CommentEnd, parts: readonly Part[], limits: Limits): Promise<void> {
    if (this.#isReplaced) return;
    const { github } = this.#context;
    const number = this.#saved.number ?? (await findPullRequest(this.#saved, github, limits));
    this.#save({ number });
    const found = await this.#existing(number, limits);
    const body = composeComment(this.#saved, end, parts);
    if (found !== undefined && isNewer(found.marker, this.#saved.run)) this.#replaced(number);
    else if (found === undefined) this.#save({ id: await github.create(number, body, limits) });
    else {
      this.#save({ id: found.id });
      await github.update(found.id, body, limits);
    }
  }

  /** Returns the comment to update. It is read again each time: a newer run may have written it meanwhile. */
  async #existing(number: number, limits: Limits): Promise<MarkedComment | undefined> {
    const { github } = this.#context;
    const { id, key } = this.#saved;
    const known = id === undefined ? undefined : await github.get(id, limits);
    return known?.marker.key === key ? known : await github.find(number, key, limits);
  }

  #replaced(number: number): void {
    this.#isReplaced = true;
    this.#context.console.info(`A newer run has written the comment on pull request ${number}: it stays unchanged.`);
  }

  #save(known: Partial<CommentState>): void {
    this.#saved = { ...this.#saved, ...known };
    if (!this.#attempts.isRefused) this.#context.leave('comment', this.#saved);
  }
}
