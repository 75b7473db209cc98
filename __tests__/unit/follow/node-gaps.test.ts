import { expect, test } from '@jest/globals';
import { NodeGaps } from '../../../src/follow/workflow/node-gaps.ts';
import type { Message } from '../../../src/messages/message.ts';
import { saying } from '../messages/saying.ts';

function gaps() {
  const reported: string[] = [];
  const mark = (sign: string) => (text: string) => void reported.push(`${sign} ${text}`);
  const output = (text: string, fold?: { title: string }) => {
    reported.push(`${fold?.title}| ${text}`);
    return Promise.resolve();
  };
  const warn = ({ text }: Message) => mark('warn')(text);
  const sink = { info: mark('say'), warn, notice: mark('notice'), debug: mark('debug'), output };
  return { reported, gaps: new NodeGaps(sink) };
}

/** What is warned of when a part is missing of each of these nodes. */
function warned(...nodes: string[]): string | undefined {
  const { reported, gaps: some } = gaps();
  for (const node of nodes) some.sinkOf(node).warn(saying(`A part of ${node} is missing.`));
  some.report();
  return reported.at(-1);
}

test('what is missing of a node is said in its place, and everything else is handed on', async () => {
  const { reported, gaps: some } = gaps();
  const sink = some.sinkOf('A');
  sink.info('a');
  sink.notice('b');
  sink.debug('c');
  await sink.output('d', { title: 'T' });
  some.report();
  sink.warn(saying('e'));
  expect(reported).toEqual(['say a', 'notice b', 'debug c', 'T| d', 'say e']);
});

test('one warning in the end names the nodes, five at most, and why of the first', () => {
  expect(warned('A', 'A')).toBe('warn A could not be read completely. A part of A is missing.');
  expect(warned('A', 'B')).toBe(
    'warn 2 nodes could not be read completely: A, B. First reason: A part of A is missing.',
  );
  expect(warned('A', 'B', 'C', 'D', 'E')).toBe(
    'warn 5 nodes could not be read completely: A, B, C, D, E. First reason: A part of A is missing.',
  );
  expect(warned('A', 'B', 'C', 'D', 'E', 'F', 'G')).toBe(
    'warn 7 nodes could not be read completely: A, B, C, D, E and 2 more. First reason: A part of A is missing.',
  );
});

test('what was warned of is not warned of again', () => {
  const { reported, gaps: some } = gaps();
  some.sinkOf('A').warn(saying('a'));
  some.report();
  some.report();
  some.sinkOf('B').warn(saying('b'));
  some.report();
  expect(reported).toEqual([
    'say a',
    'warn A could not be read completely. a',
    'say b',
    'warn B could not be read completely. b',
  ]);
});
