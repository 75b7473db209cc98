import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { send } from './client.ts';

// The words are those of AWX 24.6 and python-dateutil 2.9, run on these rules.

const START = 'DTSTART:20300308T050000Z';
const parsing = (words: string): string => `rrule parsing failed validation: ${words}`;

let sim: Simulator;

beforeAll(async () => {
  sim = await Simulator.start();
});

afterAll(() => sim.close());

test.each([
  [`${START} RRULE:FREQ=REGULARLY;INTERVAL=1`, [parsing("invalid 'FREQ': REGULARLY")]],
  [
    'DTSTART;TZID=America/New_York:20300308T050000Z RRULE:FREQ=DAILY;INTERVAL=1',
    [parsing('DTSTART/EXDATE specifies multiple timezone')],
  ],
  [`${START} RRULE:INTERVAL=1`, [parsing("rrule.__init__() missing 1 required positional argument: 'freq'")]],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=x`, [parsing("invalid 'INTERVAL': X")]],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1.5`, [parsing("invalid 'INTERVAL': 1.5")]],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1;`, [parsing('not enough values to unpack (expected 2, got 1)')]],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1=2`, [parsing('too many values to unpack (expected 2)')]],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1;COUNT=x`, [parsing("invalid 'COUNT': X")]],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1;EACH=2`, [parsing("unknown parameter 'EACH'")]],
  [`${START} RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=XX`, [parsing("invalid 'BYDAY': XX")]],
  [`${START} RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,XX`, [parsing("invalid 'BYDAY': MO,XX")]],
  [
    `${START} RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO`,
    ['BYDAY with numeric prefix not supported: RULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO'],
  ],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1;WKST=XX`, [parsing("invalid 'WKST': XX")]],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1;BYMONTHDAY=x`, [parsing("invalid 'BYMONTHDAY': X")]],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1;BYHOUR=25`, [parsing('hour must be in 0..23')]],
  [
    `${START} RRULE:FREQ=DAILY;INTERVAL=1;BYSETPOS=0`,
    [parsing('bysetpos must be between 1 and 366, or between -366 and -1')],
  ],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20301340T000000Z`, [parsing("invalid 'UNTIL': 20301340T000000Z")]],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=soon`, [parsing("'NoneType' object has no attribute 'group'")]],
  ['DTSTART:20301308T050000Z RRULE:FREQ=DAILY;INTERVAL=1', [parsing('month must be in 1..12: 20301308T050000Z')]],
  [
    'DTSTART:20300230T050000Z RRULE:FREQ=DAILY;INTERVAL=1',
    [parsing('day is out of range for month: 20300230T050000Z')],
  ],
  ['DTSTART:20300208T250000Z RRULE:FREQ=DAILY;INTERVAL=1', [parsing('hour must be in 0..23: 20300208T250000Z')]],
  [
    'DTSTART:20300208 RRULE:FREQ=DAILY;INTERVAL=1',
    [
      'Valid DTSTART required in rrule. Value should start with: DTSTART:YYYYMMDDTHHMMSSZ',
      parsing('A valid TZID must be provided (e.g., America/New_York)'),
    ],
  ],
  ['DTSTART;FOO=1:20300208T000000Z RRULE:FREQ=DAILY;INTERVAL=1', [parsing('unsupported parm: FOO=1')]],
  [`${START} ${START} RRULE:FREQ=DAILY;INTERVAL=1`, ['Multiple DTSTART is not supported.']],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1 EXDATE:20300308T050000Z`, ['EXDATE not allowed in rrule.']],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1 RDATE:20300308T050000Z`, ['RDATE not allowed in rrule.']],
  [`${START} RRULE:FREQ=DAILY;INTERVAL=1 FOO:1`, [parsing('unsupported property: FOO')]],
  [
    `${START} RRULE;X=1:FREQ=DAILY;INTERVAL=1`,
    ['One or more rule required in rrule.', parsing('unsupported RRULE parm: X=1')],
  ],
  [START, ['One or more rule required in rrule.']],
])('refuses %s', async (rrule, words) => {
  expect((await send(sim, 'POST', 'schedules/preview/', { rrule })).body).toEqual({ rrule: words });
  const body = { name: 'Nightly', unified_job_template: DEMO.plain, rrule };
  const { status, body: answer } = await send(sim, 'POST', 'schedules/', body);
  expect([status, answer]).toEqual([400, { rrule: words }]);
});

test.each([
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=13',
  'RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=-1MO',
  'RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO(+1)',
  'RRULE:FREQ=DAILY;INTERVAL=1;BYSETPOS=1',
  'RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20310101T000000',
])('takes %s', async (rule) => {
  const body = { name: rule, unified_job_template: DEMO.plain, rrule: `${START} ${rule}` };
  expect((await send(sim, 'POST', 'schedules/', body)).status).toBe(201);
});
