import type { JobLink } from '../../controller/job-link.ts';
import type { Job } from '../../controller/jobs.ts';
import type { WantedComment } from '../../launch-inputs.ts';
import { message } from '../../messages/message.ts';
import type { Result } from '../../result.ts';
import type { StepSink } from '../../sink.ts';
import type { CommentState } from '../../state.ts';
import { describeError } from '../../step-errors.ts';
import type { End } from '../ends/end.ts';
import type { Console } from '../log/console.ts';
import type { NamedJob } from './open-comment.ts';
import type { StickyComment } from './sticky-comment.ts';

/** A comment that the main step left open, with the token that can end it. */
export interface LeftComment {
  state: CommentState;
  token: string | undefined;
}

/** Notes the end of a step in its comment. */
export interface CommentWriter {
  ends(result: Result, end: End): Promise<void>;
}

/**
 * The comment of a step, which is loaded when it is first needed: GitHub's client has about 330 kB. No method but `ends`
 * throws.
 */
export class CommentRecord implements CommentWriter {
  readonly #console: Console;
  readonly #leave: StepSink['leave'];
  readonly #order: { wanted: WantedComment } | { left: LeftComment };
  #comment: Promise<StickyComment | undefined> | undefined;

  constructor(console: Console, leave: StepSink['leave'], order: { wanted: WantedComment } | { left: LeftComment }) {
    this.#console = console;
    this.#leave = leave;
    this.#order = order;
    // A failure to load it is reported when it is used.
    import(/* webpackChunkName: "github" */ './open-comment.ts').catch(() => undefined);
  }

  /** Shows a job that runs. Nothing waits for GitHub. */
  running(job: Job, link: JobLink): void {
    const opened = this.#open(job);
    opened.then((comment) => comment?.running(job, link)).catch(() => undefined);
    // A cancelled step has no time to load it later.
    import(/* webpackChunkName: "end" */ './comment-content.ts').catch(() => undefined);
  }

  async ends(result: Result, end: End): Promise<void> {
    const comment = await this.#open(undefined);
    // In the post step: the main step knew the end and could not send it.
    if (comment === undefined || comment.saved.end !== undefined) return;
    const { commentContent } = await import(/* webpackChunkName: "end" */ './comment-content.ts');
    const content = commentContent(result, end, comment.saved, this.#console.redactor);
    if (content === undefined) comment.staysOpen();
    else comment.ends(content);
  }

  /** Returns the comment; undefined when there is none. Warns once if it cannot be written. */
  #open(job: NamedJob): Promise<StickyComment | undefined> {
    this.#comment ??= this.#load(job);
    return this.#comment;
  }

  async #load(job: NamedJob): Promise<StickyComment | undefined> {
    const order = this.#order;
    const token = 'left' in order ? order.left.token : order.wanted.token;
    if (token === undefined) {
      this.#console.warn(message('comment-without-token'));
      return undefined;
    }
    // Only the job shows what `wait/` and `relaunch/` are about: without it, the comment is unknown.
    if ('wanted' in order && order.wanted.template.length === 0 && job === undefined) return undefined;
    try {
      const { newComment, openComment } = await import(/* webpackChunkName: "github" */ './open-comment.ts');
      const context = { console: this.#console, leave: this.#leave };
      return 'left' in order
        ? openComment(context, order.left.state, token)
        : newComment(context, order.wanted, token, job);
    } catch (error) {
      this.#console.warn(message('comment-not-written', { reason: describeError(error) }));
      return undefined;
    }
  }

  async close(options: { last: boolean; isWorkflowCancelled: boolean }): Promise<void> {
    await (await this.#comment)?.close(options);
  }
}
