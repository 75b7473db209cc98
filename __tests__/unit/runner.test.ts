import { expect, test } from '@jest/globals';
import { parseFileCommand } from '../../scripts/runner.mjs';

test('a file command holds values of one line and of several', () => {
  expect(parseFileCommand('job_id=12\nartifacts<<MARK\na=1\n\nb<<c\nMARK\nempty=\n')).toEqual({
    job_id: '12',
    artifacts: 'a=1\n\nb<<c',
    empty: '',
  });
});

test.each(['name<<MARK\nvalue\n', 'a line\n'])('a file command that the runner would refuse is refused: %j', (text) => {
  expect(() => parseFileCommand(text)).toThrow('A file command');
});
