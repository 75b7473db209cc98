import { expect, test } from '@jest/globals';
import { Portions } from '../../../src/follow/events/log-view.ts';
import { fakeContext } from './fake-controller.ts';

test('a flush that begins while the one before waits for the reader of the log prints behind it', async () => {
  const printed: string[] = [];
  const taken: (() => void)[] = [];
  const { context } = fakeContext({});
  const sink = {
    ...context.sink,
    info: (sentence: string) => printed.push(sentence),
    output: async (text: string): Promise<void> => {
      printed.push(text);
      await new Promise<void>((done) => taken.push(done));
    },
  };
  const portions = new Portions(sink);
  portions.addText('one', { title: 'first' });
  portions.info('between');
  portions.addText('two', { title: 'second' });
  const before = portions.flush();
  portions.addText('three');
  const behind = portions.flush();
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    taken.shift()?.();
  }
  await Promise.all([before, behind]);
  expect(printed).toEqual(['one', 'between', 'two', 'three']);
});
