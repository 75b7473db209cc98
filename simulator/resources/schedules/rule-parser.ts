import { isZone } from './schedule-rule.ts';

/** A rule that the controller's parser (python-dateutil, `rrulestr`) refuses, in the parser's words. */
export class RuleFault extends Error {}

const FREQUENCIES = new Set(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY']);
const WEEKDAYS = new Set(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

const isInt = (text: string): boolean => /^[+-]?\d+$/.test(text.trim());
const isIntList = (text: string): boolean => text.split(',').every(isInt);

/** `MO`, `-1MO` or `MO(+1)`. */
function isWeekday(text: string): boolean {
  const [, bracketed, inner] = /^([^(]*)\((.*).$/.exec(text) ?? [];
  if (bracketed !== undefined) return WEEKDAYS.has(bracketed) && isInt(inner ?? '');
  const [, count = '', day = ''] = /^([+\-\d]*)(.*)$/.exec(text) ?? [];
  return WEEKDAYS.has(day) && (count === '' || isInt(count));
}

const isWeekdayList = (text: string): boolean => text.split(',').every(isWeekday);

/** Tells for each part of a rule whether the parser reads its value. */
const PARTS: Record<string, (value: string) => boolean> = {
  FREQ: (value) => FREQUENCIES.has(value),
  INTERVAL: isInt,
  COUNT: isInt,
  UNTIL: (value) => dateFault(value) === undefined,
  WKST: (value) => WEEKDAYS.has(value),
  BYDAY: isWeekdayList,
  BYWEEKDAY: isWeekdayList,
  ...Object.fromEntries(
    ['SETPOS', 'MONTH', 'MONTHDAY', 'YEARDAY', 'EASTER', 'WEEKNO', 'HOUR', 'MINUTE', 'SECOND'].map((name) => [
      `BY${name}`,
      isIntList,
    ]),
  ),
};

/** What is wrong with a date, as Python's `datetime` says it. */
function dateFault(text: string): string | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?(?:Z|UTC|GMT|[+-]\d{4})?$/.exec(text) ?? [];
  if (parts.length === 0) return 'Unknown string format';
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  if (month < 1 || month > 12) return 'month must be in 1..12';
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return 'day is out of range for month';
  return timeFault(hour, minute, second);
}

function timeFault(hour: number, minute: number, second: number): string | undefined {
  if (hour > 23) return 'hour must be in 0..23';
  if (minute > 59) return 'minute must be in 0..59';
  return second > 59 ? 'second must be in 0..59' : undefined;
}

/** Checks the date of a DTSTART; true if it has a zone. */
function hasZone(value: string, parameters: readonly string[]): boolean {
  const zones = parameters.filter((one) => one.startsWith('TZID='));
  const other = parameters.find((one) => !zones.includes(one) && !['VALUE=DATE-TIME', 'VALUE=DATE'].includes(one));
  if (other !== undefined) throw new RuleFault(`unsupported parm: ${other}`);
  const fault = dateFault(value);
  if (fault !== undefined) throw new RuleFault(`${fault}: ${value}`);
  const ownZone = /T\d+(?:Z|UTC|GMT|[+-]\d{4})$/.test(value);
  const named = zones.some((zone) => isZone(zone.slice('TZID='.length)));
  if (named && ownZone) throw new RuleFault('DTSTART/EXDATE specifies multiple timezone');
  return named || ownZone;
}

/** Splits `NAME=value`, in the words of Python's unpacking. */
function pairOf(text: string): [string, string] {
  const [name = '', value, ...more] = text.split('=');
  if (value === undefined) throw new RuleFault('not enough values to unpack (expected 2, got 1)');
  if (more.length > 0) throw new RuleFault('too many values to unpack (expected 2)');
  return [name, value];
}

function checkRule(rule: string): void {
  const given: Record<string, string> = {};
  for (const text of rule.split(';')) {
    const [name, value] = pairOf(text);
    const isReadable = PARTS[name];
    if (!isReadable) throw new RuleFault(`unknown parameter '${name}'`);
    if (!isReadable(value)) throw new RuleFault(`invalid '${name}': ${value}`);
    given[name] = value;
  }
  if (given['FREQ'] === undefined) {
    throw new RuleFault("rrule.__init__() missing 1 required positional argument: 'freq'");
  }
  const places = given['BYSETPOS']?.split(',').map(Number) ?? [];
  if (places.some((place) => place === 0 || Math.abs(place) > 366)) {
    throw new RuleFault('bysetpos must be between 1 and 366, or between -366 and -1');
  }
  // Times of day are put together at once where the rule comes at most once a day.
  if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(given['FREQ'])) return;
  const largest = (name: string): number => Math.max(0, ...(given[name]?.split(',').map(Number) ?? []));
  const fault = timeFault(largest('BYHOUR'), largest('BYMINUTE'), largest('BYSECOND'));
  if (fault !== undefined) throw new RuleFault(fault);
}

/** An end without `Z` is read by a pattern, which knows times only. */
function checkEnds(words: readonly string[]): void {
  const isReadable = (word: string): boolean => !/until=/i.test(word) || /UNTIL=[0-9]+T[0-9]+/.test(word);
  if (!words.every(isReadable)) throw new RuleFault("'NoneType' object has no attribute 'group'");
}

/** Reads a rule as `Schedule.rrulestr` of AWX 24.6 does; throws a RuleFault for what it refuses. */
export function parseRule(rrule: string): void {
  if (rrule === '') throw new RuleFault('A DTSTART field needs to be in the rrule');
  const words = rrule.trim().split(/\s+/);
  checkEnds(words);
  let isZoned = false;
  const rules: string[] = [];
  for (const word of words.map((one) => one.toUpperCase())) {
    const colon = word.indexOf(':');
    const [name = '', ...parameters] = colon < 0 ? ['RRULE'] : word.slice(0, colon).split(';');
    const value = word.slice(colon + 1);
    if (name === 'DTSTART') isZoned = hasZone(value, zonesAsWritten(parameters, rrule));
    else if (name !== 'RRULE' && name !== 'EXRULE') throw new RuleFault(`unsupported property: ${name}`);
    else if (parameters.length > 0) throw new RuleFault(`unsupported ${name} parm: ${parameters[0]}`);
    else if (name === 'RRULE') rules.push(value);
  }
  for (const rule of rules) checkRule(rule);
  if (!isZoned && rules.length > 0) throw new RuleFault('A valid TZID must be provided (e.g., America/New_York)');
}

/** The parser reads everything in capitals but the names of zones. */
function zonesAsWritten(parameters: readonly string[], rrule: string): string[] {
  const zone = /TZID=([^:]+):/.exec(rrule)?.[1];
  return parameters.map((one) => (one.startsWith('TZID=') && zone !== undefined ? `TZID=${zone}` : one));
}
