import { describe, expect, test } from '@jest/globals';
import { ruleErrors } from 'tower-deploy-simulator';
import { ruleMeaning, ruleProblems } from '../../src/apply/read/schedule-rrule.ts';
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
    [
      'DTSTART:20300308T050000Z RRULE:FREQ=REGULARLY;INTERVAL=1',
      [/wrong `FREQ`; must be one of YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY$/],
    ],
    [
      'DTSTART;TZID=America/New_York:20300308T050000Z RRULE:FREQ=DAILY;INTERVAL=1',
      [/a start with a time zone and a `Z`, which is another zone: remove one of them$/],
    ],
    ['DTSTART:20300308T050000Z RRULE:INTERVAL=1', [/a rule without `FREQ=`: add `FREQ=DAILY` or similar$/]],
    ['DTSTART:20300308T050000Z RRULE:FREQ=DAILY;INTERVAL=x', [/wrong `INTERVAL`; must be a whole number from 1$/]],
    ['DTSTART:20301308T050000Z RRULE:FREQ=DAILY;INTERVAL=1', [/a date or a time that does not exist$/]],
    ['DTSTART:20300308T050000Z RRULE:FREQ=DAILY;INTERVAL=1;EVERY=2', [/unknown part `EVERY=2`; must be one of FREQ,/]],
    ['DTSTART:20300308T050000Z RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=XX', [/wrong `BYDAY`; must be days such as MO, TU/]],
    ['DTSTART:20300308T050000Z RRULE:FREQ=DAILY;INTERVAL=1 SUMMARY:x', [/unknown word `SUMMARY:x`/]],
  ])('%s', (rule, words) => {
    const problems = ruleProblems(rule);
    expect(problems).toHaveLength(words.length);
    for (const [index, pattern] of words.entries()) expect(problems[index]?.text).toMatch(pattern);
  });
});

describe('refuses a rule that the simulated controller refuses, and no other', () => {
  const DAILY = 'FREQ=DAILY;INTERVAL=1';
  const START = 'DTSTART:20300101T000000Z';
  const starts = ['20300101T000000Z', '20301301T000000Z', '20300230T000000Z', '20300101T250000Z', '20300101T006000Z'];
  const parts = [
    ...[
      'FREQ=YEARLY;INTERVAL=1',
      'FREQ=MINUTELY;INTERVAL=5',
      'FREQ=daily;INTERVAL=1',
      'FREQ=;INTERVAL=1',
      'INTERVAL=1',
    ],
    ...['FREQ=DAILY;INTERVAL=x', 'FREQ=DAILY;INTERVAL=', 'FREQ=DAILY', `${DAILY};`, `${DAILY};X=1`, `${DAILY};COUNT`],
    ...[
      `${DAILY};COUNT=x`,
      `${DAILY};COUNT=5`,
      `${DAILY};COUNT=999`,
      `${DAILY};COUNT=1000`,
      `${DAILY};UNTIL=20310101T000000Z`,
    ],
    ...[`${DAILY};UNTIL=20310101`, `${DAILY};WKST=MO`, `${DAILY};WKST=XX`, `${DAILY};BYDAY=MO,TU`, `${DAILY};BYDAY=XX`],
    ...[`${DAILY};BYDAY=`, `${DAILY};BYDAY=-1MO`, `${DAILY};BYDAY=2MO`, `${DAILY};BYMONTH=1,12`, `${DAILY};BYMONTH=x`],
    ...[
      `${DAILY};BYSETPOS=1`,
      `${DAILY};BYSETPOS=0`,
      `${DAILY};BYSETPOS=367`,
      `${DAILY};BYHOUR=23`,
      `${DAILY};BYHOUR=24`,
    ],
    ...[
      `${DAILY};BYMINUTE=60`,
      `${DAILY};BYSECOND=59`,
      `${DAILY};BYEASTER=1`,
      `${DAILY};A=B=C`,
      `${DAILY};BYMONTHDAY=31`,
    ],
  ];
  test.each([
    ...starts.map((start) => `DTSTART:${start} RRULE:${DAILY}`),
    ...parts.map((part) => `${START} RRULE:${part}`),
    ...['Europe/Berlin', 'Mars/North', 'UTC'].map((zone) => `DTSTART;TZID=${zone}:20300101T000000 RRULE:${DAILY}`),
    `DTSTART;TZID=Europe/Berlin:20300101T000000Z RRULE:${DAILY}`,
    `DTSTART;X=1:20300101T000000Z RRULE:${DAILY}`,
    `${START} RRULE;X=1:${DAILY}`,
    `${START} RRULE:${DAILY} RRULE:FREQ=WEEKLY;INTERVAL=1`,
    `${START} RRULE:${DAILY} DESCRIPTION:x`,
    `${START} ${DAILY}`,
    `${START}\nRRULE:${DAILY}`,
  ])('%s', (rule) => {
    expect([ruleProblems(rule).map(({ text }) => text), ruleErrors(rule)]).toEqual(
      ruleErrors(rule).length === 0 ? [[], []] : [expect.arrayContaining([expect.any(String)]), expect.anything()],
    );
  });
});
