import { expect, test } from '@jest/globals';
import { LAUNCH_INPUTS } from '../../../src/inputs/main-inputs.ts';
import { InputReader } from '../../../src/inputs/values/input-reader.ts';
import { parseCount, parseSeconds, parseWord } from '../../../src/inputs/values/parse-values.ts';
import { refuseUnknownInputs } from '../../../src/inputs/values/unknown-inputs.ts';

test.each([
  ['TAGS', 'job_tags'],
  ['LIMT', 'limit'],
  ['JOB-TAGS', 'job_tags'],
  ['VARIABLES', 'extra_vars'],
  ['TEMPLATEID', 'template_id'],
  ['TOWER_URL', 'url'],
])('INPUT_%s is refused, and %s is meant', (name, meant) => {
  const reader = new InputReader();
  refuseUnknownInputs(reader, { [`INPUT_${name}`]: 'x', INPUT_LIMIT: 'web1' }, LAUNCH_INPUTS);
  const words = new RegExp(`^An input is wrong.*\n- \`${name.toLowerCase()}\` .*did you mean \`${meant}\`\\?$`);
  expect(() => reader.finish()).toThrow(words);
});

test('what is like no input is told which there are; a blank one is none', () => {
  const reader = new InputReader();
  refuseUnknownInputs(reader, { INPUT_COLOUR: 'red', INPUT_TAGS: ' ', PATH: '/bin' }, LAUNCH_INPUTS);
  expect(() => reader.finish()).toThrow(/^An input is wrong.*\n- `colour` .*the inputs are url, token, /);
});

test('counts, words and whole seconds', () => {
  expect([parseCount(0)('0'), parseCount(0, 5)('5'), parseSeconds('1h30m'), parseSeconds('0')]).toEqual([
    0, 5, 5400, 0,
  ]);
  for (const text of ['-1', '1.0', '1e3', '6', '0x1', '٣']) expect(() => parseCount(0, 5)(text)).toThrow(/from 0 to 5/);
  expect(() => parseSeconds('1.5')).toThrow(/whole seconds are accepted/);
  expect(parseWord('run', 'check')('check')).toBe('check');
  expect(() => parseWord('run', 'check')('Check')).toThrow('is "Check"; `run`, `check` are accepted');
});
