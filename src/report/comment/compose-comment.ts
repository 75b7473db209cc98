import type { CommentEnd, CommentState } from '../../state.ts';
import { codeSpan, link } from '../summary/markdown.ts';
import { markerText } from './marker.ts';

/** A section of the comment: shown as a whole, or left out. */
export interface Part {
  /** What a reader misses when it is left out. */
  name: string;
  text: string;
}

/** GitHub refuses a longer comment (422), in characters. */
export const MAX_COMMENT = 65_536;

/** Reserved for the sentence about what was left out, in characters. */
const NOTE = 300;

/**
 * Returns the comment: the hidden marker, title and status, the sentence about the end, the parts that fit in order, and
 * the links.
 */
export function composeComment(state: CommentState, { status, sentence }: CommentEnd, parts: readonly Part[]): string {
  const { key, run, title } = state;
  const head = `${markerText({ ...run, key })}\n### ${title}: ${status}\n\n${sentence}`;
  const foot = footOf(state);
  const shown: string[] = [];
  const omitted: string[] = [];
  let left = roomFor(head, foot);
  for (const { name, text } of parts) {
    if (text.length + 2 > left) omitted.push(name);
    else {
      shown.push(text);
      left -= text.length + 2;
    }
  }
  const note =
    omitted.length === 0 ? [] : [`A comment holds ${MAX_COMMENT} characters. Left out: ${omitted.join(', ')}.`];
  return [head, ...shown, ...note, foot].join('\n\n');
}

/** Returns how many characters the parts of a comment can have. */
export function roomFor(...fixed: readonly string[]): number {
  return MAX_COMMENT - NOTE - fixed.reduce((sum, text) => sum + text.length + 2, 0);
}

/** Returns the links and names that tell which run and which step wrote the comment. */
function footOf({ run, leg }: CommentState): string {
  const { runUrl, attempt, workflow, job, sha } = run;
  const page = runUrl === '' ? 'Workflow run' : link('Workflow run', runUrl);
  const again = /^\d+$/.test(attempt) && attempt !== '1' ? `, attempt ${attempt}` : '';
  const names = [
    `${page}${again}`,
    `workflow ${codeSpan(workflow.slice(0, 300))}`,
    `job ${codeSpan(job.slice(0, 100))}${leg === '' ? '' : ` (${leg})`}`,
    `commit ${codeSpan(sha.slice(0, 7))}`,
  ];
  return names.join(', ');
}
