import { type Plan, perObject } from '../../apply/plan/plan.ts';
import { objectLines } from '../log/plan-report.ts';
import type { Redactor } from '../log/redact.ts';
import { sanitizeLine } from '../log/sanitize.ts';
import { fence } from '../summary/markdown.ts';
import type { Part } from './compose-comment.ts';

/**
 * Returns a plan as the log shows it, with as many whole resources as fit.
 * @param room in characters
 */
export function planPart({ changes }: Plan, redactor: Redactor, room: number): Part[] {
  const blocks = perObject(changes).map((change) =>
    objectLines(change)
      .map(({ text }) => redactor.redactWords(sanitized(redactor.redactWords(text))))
      .join('\n'),
  );
  if (blocks.length === 0) return [];
  const shown: string[] = [];
  let left = room - RESERVED;
  for (const block of blocks) {
    left -= block.length + 1;
    if (left < 0) break;
    shown.push(block);
  }
  const more = blocks.length - shown.length;
  const rest = more > 0 ? `\n\nand ${more} more: the log of the run shows the whole plan` : '';
  // A long run of backticks in the plan makes the fence longer.
  const text = `${fence(shown.join('\n'), 'diff')}${rest}`;
  return [{ name: 'the plan', text }];
}

/** Reserved for the fence and for the sentence about what is missing, in characters. */
const RESERVED = 200;

/** Returns a line with its indentation. */
function sanitized(line: string): string {
  return `${/^ */.exec(line)?.[0] ?? ''}${sanitizeLine(line).trimStart()}`;
}
