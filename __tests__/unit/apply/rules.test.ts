import { describe, expect, test } from '@jest/globals';
import { ruleMeaning, ruleProblems } from '../../../src/apply/read/schedule-rrule.ts';
import { onBench } from './controller.ts';

describe('a rule means the same as what the controller makes of it', () => {
  test.each([
    ['DTSTART:20300101T000000Z\nRRULE:FREQ=DAILY;INTERVAL=1\n', 'DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1'],
    [
      'DTSTART;TZID=Europe/Berlin:20300101T020000 RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20300701T020000',
      'DTSTART;TZID=Europe/Berlin:20300101T020000 RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20300701T000000Z',
    ],
    [
      'DTSTART;TZID=America/New_York:20300101T180000 RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20301231T230000',
      'DTSTART;TZID=America/New_York:20300101T180000 RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20310101T040000Z',
    ],
    [
      'DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20300701T020000',
      'DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20300701T020000Z',
    ],
    ['no rule at all', 'no rule at all'],
  ])('%s', (given, kept) => {
    expect(ruleMeaning(given)).toBe(kept);
    expect(ruleMeaning(kept)).toBe(kept);
  });

  test('so that a schedule that ends is written once', async () => {
    await onBench(async (bench) => {
      const text =
        'schedules: [{name: ends, unified_job_template: Plain, rrule: DTSTART;TZID=Europe/Berlin:20300101T020000 RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20300701T020000}]';
      await bench.apply(text);
      expect(bench.sim.world.schedules.find(({ name }) => name === 'ends')?.rrule).toContain('UNTIL=20300701T000000Z');
      const { length } = bench.writes;
      await bench.apply(text);
      expect(bench.writes.slice(length)).toEqual([]);
    });
  });
});

describe('what the controller refuses of a rule', () => {
  test.each<[string, RegExp[]]>([
    ['DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1', []],
    ['DTSTART;TZID=US/Eastern:20300101T000000 RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU', []],
    ['DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin:20300101T000000 RRULE:FREQ=DAILY;interval=1', []],
    ['RRULE:FREQ=DAILY;INTERVAL=1', [/must have a start:/]],
    ['DTSTART:20300101T000000 RRULE:FREQ=DAILY;INTERVAL=1', [/must have a start with a time zone/]],
    ['DTSTART;TZID=Mars/North:20300101T000000 RRULE:FREQ=DAILY;INTERVAL=1', [/contains an unknown time zone/]],
    ['DTSTART:20300101T000000Z DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1', [/must have only one start/]],
    ['DTSTART:20300101T000000Z', [/must have a rule/]],
    ['DTSTART:20300101T000000Z RRULE:FREQ=DAILY', [/must contain `INTERVAL=`/]],
    ['DTSTART:20300101T000000Z RRULE:FREQ=SECONDLY;INTERVAL=1', [/FREQ=SECONDLY/]],
    ['DTSTART:20300101T000000Z RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=2MO', [/BYDAY with a number/]],
    ['DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1;COUNT=1000', [/COUNT above 999/]],
    [
      'DTSTART:20300101T000000Z RRULE:FREQ=DAILY;COUNT=1;UNTIL=20300101',
      [/must contain `INTERVAL=`/, /both COUNT and UNTIL/, /must have a time in UNTIL/],
    ],
    ['DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1 EXDATE:20300102T000000Z', [/EXDATE or RDATE/]],
  ])('%s', (rule, words) => {
    const problems = ruleProblems(rule);
    expect(problems).toHaveLength(words.length);
    for (const [index, pattern] of words.entries()) expect(problems[index]?.text).toMatch(pattern);
  });
});
