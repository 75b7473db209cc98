import { expect, test } from '@jest/globals';
import { Trouble } from '../../../src/follow/last-error.ts';
import { answered, lost } from '../launch/context.ts';

test('a trouble is told once, to who debugs, and the last one is known until it is over', () => {
  const told: string[] = [];
  const nothing = (): void => undefined;
  const sink = { say: nothing, warn: nothing, notice: nothing, output: () => Promise.resolve() };
  const trouble = new Trouble({ ...sink, debug: (sentence) => told.push(sentence) }, 'The events of job 7');
  expect(trouble.last).toBeUndefined();
  trouble.note(lost());
  const second = answered(502);
  trouble.note(second);
  expect(trouble.last).toBe(second);
  trouble.cleared();
  expect(trouble.last).toBeUndefined();
  expect(told).toEqual(['The events of job 7 could not be read: The line is dead.']);
  trouble.note(lost());
  expect(told).toHaveLength(2);
});
