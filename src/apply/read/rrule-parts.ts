import { type Message, message } from '../../messages/message.ts';

/* The parts of a recurrence rule, as python-dateutil reads them for the controller (controller fact 129). */

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const WHOLE = 'whole numbers';
const DAYS = `days such as ${WEEKDAYS.join(', ')}`;

/** What a part must be, and a pattern of it. Bounds are inclusive. */
interface Part {
  must: string;
  pattern: RegExp;
  min?: number;
  max?: number;
}

const numbers = (min?: number, max?: number): Part => ({
  must: min === undefined || max === undefined ? WHOLE : `${WHOLE} from ${min} to ${max}`,
  pattern: /^\s*[+-]?\d+\s*(,\s*[+-]?\d+\s*)*$/,
  ...(min !== undefined && max !== undefined && { min, max }),
});

const days: Part = {
  must: DAYS,
  pattern: new RegExp(`^[+-]?\\d*(${WEEKDAYS.join('|')})(,[+-]?\\d*(${WEEKDAYS.join('|')}))*$`),
};

const PARTS: Readonly<Record<string, Part>> = {
  // Every second is refused with its own words.
  FREQ: { must: `one of ${FREQUENCIES.join(', ')}`, pattern: new RegExp(`^(${FREQUENCIES.join('|')}|SECONDLY)$`) },
  INTERVAL: { must: 'a whole number from 1', pattern: /^\s*\+?0*[1-9]\d*\s*$/ },
  COUNT: { must: 'a whole number', pattern: /^\s*\+?\d+\s*$/ },
  UNTIL: { must: 'a date and a time', pattern: /./ },
  WKST: { must: `one of ${WEEKDAYS.join(', ')}`, pattern: new RegExp(`^(${WEEKDAYS.join('|')})$`) },
  BYDAY: days,
  BYWEEKDAY: days,
  BYSETPOS: numbers(-366, 366),
  BYMONTH: numbers(),
  BYMONTHDAY: numbers(),
  BYYEARDAY: numbers(),
  BYWEEKNO: numbers(),
  BYHOUR: numbers(0, 23),
  BYMINUTE: numbers(0, 59),
  BYSECOND: numbers(0, 59),
  BYEASTER: numbers(),
};

/** Returns what is wrong with the parts of one rule, such as `FREQ=DAILY;INTERVAL=1`. */
export function partProblems(rule: string): Message[] {
  const names = new Set<string>();
  const found = rule.split(';').flatMap((text): Message[] => {
    const [name = '', value = '', ...more] = text.toUpperCase().split('=');
    names.add(name);
    const part = PARTS[name];
    if (part === undefined || more.length > 0 || !text.includes('='))
      return [message('rrule-part-unknown', { part: text, parts: Object.keys(PARTS).join(', ') })];
    return fits(part, value) ? [] : [message('rrule-part-wrong', { part: name, must: part.must })];
  });
  return names.has('FREQ') ? found : [...found, message('rrule-without-frequency')];
}

function fits({ pattern, min, max }: Part, value: string): boolean {
  if (!pattern.test(value)) return false;
  if (min === undefined || max === undefined) return true;
  return value.split(',').every((one) => Number(one) >= min && Number(one) <= max && (min >= 0 || Number(one) !== 0));
}

/** Returns what is wrong with the words of a rule: each is a start or a rule, with the parameters that the parser knows. */
export function wordProblems(rule: string): Message[] {
  return rule
    .trim()
    .split(/\s+/)
    .flatMap((word): Message[] => {
      const [name = '', ...parameters] = word.replace(/:.*/, '').toUpperCase().split(';');
      // EXDATE and RDATE are refused with their own words.
      if (!word.includes(':') || !['DTSTART', 'RRULE', 'EXRULE', 'EXDATE', 'RDATE'].includes(name))
        return [message('rrule-word-unknown', { word })];
      const isKnown = (one: string): boolean => name === 'DTSTART' && /^(TZID=.+|VALUE=DATE(-TIME)?)$/.test(one);
      const unknown = parameters.find((one) => !isKnown(one));
      return unknown === undefined ? [] : [message('rrule-word-unknown', { word: unknown })];
    });
}

/** Returns whether a date such as `20300101T050000` exists. */
export function isDate(text: string): boolean {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(text) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return date.toISOString().replace(/[-:]|\.\d+Z/g, '') === text.slice(0, 15);
}
