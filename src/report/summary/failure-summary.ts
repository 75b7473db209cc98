import type { Message } from '../../messages/message.ts';
import type { Redactor } from '../log/redact.ts';
import { compose } from './compose-sections.ts';
import { Quote } from './quote.ts';

/** Returns the summary of a step that failed without a job: each line of the error, without its link. */
export function failureSummary({ text }: Message, redactor: Redactor, maxBytes: number): string {
  const quote = new Quote(redactor);
  const [head = '', ...lines] = text.split('\n');
  const rows = lines.map((line) => ({ text: `- ${quote.sentence(line.replace(/^- /, ''))}`, counts: 1 }));
  const section = { name: 'the error', before: `### The step failed\n\n${quote.sentence(head)}\n`, rows };
  return redactor.redact(compose([section], maxBytes));
}
