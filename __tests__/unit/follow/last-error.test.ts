import { expect, test } from '@jest/globals';
import { LastError } from '../../../src/follow/last-error.ts';
import { answered, lost } from '../launch/context.ts';

test('writes one debug line for an error, and remembers the last one until a request succeeds', () => {
  const reported: string[] = [];
  const nothing = (): void => undefined;
  const sink = { info: nothing, warn: nothing, notice: nothing, output: () => Promise.resolve() };
  const lastError = new LastError({ ...sink, debug: (sentence) => reported.push(sentence) }, 'The events of job 7');
  expect(lastError.last).toBeUndefined();
  lastError.note(lost());
  const second = answered(502);
  lastError.note(second);
  expect(lastError.last).toBe(second);
  lastError.cleared();
  expect(lastError.last).toBeUndefined();
  expect(reported).toEqual(['The events of job 7 could not be read: The line is dead.']);
  lastError.note(lost());
  expect(reported).toHaveLength(2);
});
