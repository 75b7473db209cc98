import type { Message } from '../../messages/message.ts';
import type { Redactor } from '../log/redact.ts';
import { compose } from './compose-sections.ts';
import { Quote } from './quote.ts';

/** Returns the summary of a step that failed without a job: each line of the error, without its link. */
export function failureSummary({ text }: Message, redactor: Redactor, maxBytes: number): string {
  const quote = new Quote(redactor);
  const [head = '', ...lines] = text.split('\n');
  const rows = lines.map((line) => ({ text: `- ${quote.sentence(line.replace(/^- /, ''))}`, counts: 1 }));
  const before = `### The step failed\n\n${quote.sentence(head)}${rows.length > 0 ? '\n' : ''}`;
  return redactor.redact(compose([{ name: 'the error', before, rows }], maxBytes));
}
