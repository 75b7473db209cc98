import { describe, expect, test } from '@jest/globals';
import { message, text, withMore } from '../../../src/messages/message.ts';
import { ConfigurationError, messageOf } from '../../../src/step-errors.ts';
import { saying } from './saying.ts';

describe('a message', () => {
  test('has the text, what to do next, and every value', () => {
    expect(message('job-end-unknown', { id: 42, name: 'Deploy', reason: 'Why.', url: 'https://tower' })).toEqual({
      id: 'job-end-unknown',
      text: 'The result of job 42 "Deploy" is unknown; it may still be running. Why. Check the job before you deploy again. https://tower',
    });
  });

  test('keeps a value that looks like a name in braces, or like a pattern of a replacement', () => {
    expect(text('job-failed', { id: 42, name: '{elapsed} $& $1', elapsed: '{name}' })).toBe(
      'Job 42 "{elapsed} $& $1": failed after {name}.',
    );
  });

  test('needs no values where its text has no names', () => {
    expect(text('failed-task-unknown')).toBe('No failed task was reported: see the end of the output.');
  });

  test('does not compile with a missing or an unknown value, or with an unknown id', () => {
    // @ts-expect-error: no value for `elapsed`
    expect(text('job-failed', { id: 42, name: 'Deploy' })).toContain('after {elapsed}.');
    // @ts-expect-error: no values at all
    expect(text('job-page')).toContain('{url}');
    // @ts-expect-error: the text has no name `host`
    expect(text('job-page', { url: '', host: 'web1' })).not.toContain('web1');
    // @ts-expect-error: not an id of the catalogue
    expect(() => text('no-such-text')).toThrow(TypeError);
  });

  test('keeps its id with more sentences behind it, and drops empty ones', () => {
    expect(withMore(message('job-page', { url: 'https://tower' }), '', 'First.', 'Second.')).toEqual({
      id: 'job-page',
      text: 'Open the job: https://tower First. Second.',
    });
  });
});

describe('an error as a message', () => {
  test('keeps the id of the error', () => {
    const error = new ConfigurationError(message('failed-task-unknown'), [saying('`limit` is empty')]);
    expect(messageOf(error)).toEqual({ id: 'failed-task-unknown', text: error.message });
  });

  test.each<[string, unknown, string]>([
    ['an error of the runtime', new TypeError('Why.'), 'Why.'],
    ['an error with an id of something else', Object.assign(new Error('Why.'), { id: 'toString' }), 'Why.'],
    ['a text', 'Why.', 'Why.'],
    ['nothing', undefined, 'undefined'],
  ])('is a fault of this action without an id of the catalogue: %s', (_name, error, words) => {
    expect(messageOf(error)).toEqual({ id: 'unexpected-error', text: words });
  });
});
