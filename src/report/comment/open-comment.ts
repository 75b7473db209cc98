import type { WantedComment } from '../../launch-inputs.ts';
import type { CommentState } from '../../state.ts';
import { systemClock } from '../../timing/clock.ts';
import { githubClient } from '../github/github-client.ts';
import { Quote } from '../summary/quote.ts';
import { CommentsApi } from './comments-api.ts';
import { commentKey } from './marker.ts';
import { type CommentContext, StickyComment } from './sticky-comment.ts';

type Context = Omit<CommentContext, 'clock' | 'github'>;

/** The job that a comment is about, as far as it is known. */
export type NamedJob = Readonly<{ name: string; template: string }> | undefined;

/** Returns a comment that is not written yet. */
export function newComment(context: Context, wanted: WantedComment, token: string, job: NamedJob): StickyComment {
  const { run, number: given, matrix, controller, template } = wanted;
  const quote = new Quote(context.console.redactor);
  const what = template.length > 0 ? template : [job?.template || (job?.name ?? '')];
  const state: CommentState = {
    run,
    given,
    key: commentKey(run, matrix, controller, what),
    title: quote.code(job?.name ?? template[0] ?? '', 200) || 'Job',
    leg: legOf(matrix, quote),
    number: undefined,
    id: undefined,
    job: undefined,
    jobs: 0,
    end: undefined,
  };
  return openComment(context, state, token);
}

/** Returns the comment of a saved state. */
export function openComment(context: Context, state: CommentState, token: string): StickyComment {
  const client = githubClient(state.run.apiUrl, token, (line) => context.console.debug(line));
  return new StickyComment({ ...context, clock: systemClock, github: new CommentsApi(client, state.run) }, state);
}

/** Returns the values of the matrix leg, as GitHub shows them behind the name of the job. */
function legOf(matrix: string, quote: Quote): string {
  try {
    const values = Object.values((JSON.parse(matrix) as object | null) ?? {});
    const texts = values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)));
    return quote.code(texts.join(', '), 200);
  } catch {
    return quote.code(matrix, 200);
  }
}
