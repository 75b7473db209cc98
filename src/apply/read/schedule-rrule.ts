import { type Message, message } from '../../messages/message.ts';
import { isDate, partProblems, wordProblems } from './rrule-parts.ts';

/*
 * Recurrence rules of schedules: how the controller rewrites one, and what it refuses.
 */

const START = /DTSTART(;[^:\s]*)?:(\d{8}T\d{6})(Z?)/g;

/** An end without a time zone, which the controller reads in the time zone of the start. */
const NAIVE_END = /UNTIL=(\d{8}T\d{6})(?![\dZ])/g;

/**
 * Returns a rule by its meaning, for comparing: one line, with its end in UTC. The controller rewrites it so when it saves it.
 */
export function ruleMeaning(rule: string): string {
  const line = rule.trim().replace(/\s+/g, ' ');
  const [start] = line.matchAll(START);
  const zone = start?.[3] === 'Z' ? 'UTC' : zoneIn(start?.[1]);
  if (zone === undefined || !isZone(zone)) return line;
  return line.replaceAll(NAIVE_END, (_end, shown: string) => `UNTIL=${inUtc(zone, shown)}`);
}

/** Returns everything that the controller refuses in a rule, as ends of sentences that do not show the rule. */
export function ruleProblems(rule: string): Message[] {
  const starts = [...rule.matchAll(START)];
  const rules = rule.match(/RULE:\S*/g) ?? [];
  const zone = zoneIn(starts[0]?.[1]);
  const some = (pattern: RegExp): boolean => rules.some((one) => pattern.test(one));
  const faults: [boolean, Message][] = [
    [starts.length === 0, message('rrule-without-start')],
    [starts.length > 1, message('rrule-several-starts')],
    [starts.some(([, more, , utc]) => zoneIn(more) === undefined && utc === ''), message('rrule-start-without-zone')],
    [starts.some(([, more, , utc]) => zoneIn(more) !== undefined && utc !== ''), message('rrule-start-with-two-zones')],
    [starts.some(([, , at = '']) => !isDate(at)), message('rrule-start-not-date')],
    [zone !== undefined && !isZone(zone), message('rrule-time-zone-unknown')],
    [!/RRULE:/i.test(rule), message('rrule-without-rule')],
    [/\b(EXDATE|RDATE)\b/i.test(rule), message('rrule-with-exdate')],
    [rules.some((one) => !/INTERVAL=/i.test(one)), message('rrule-without-interval')],
    [some(/FREQ=SECONDLY/i), message('rrule-every-second')],
    [some(/BYDAY=\d/), message('rrule-byday-with-number')],
    [some(/COUNT=.*UNTIL=|UNTIL=.*COUNT=/), message('rrule-count-and-until')],
    [rules.some((one) => Number(/COUNT=(\d+)/.exec(one)?.[1] ?? 0) > 999), message('rrule-count-too-large')],
    [some(/UNTIL=(?!\d+T\d+)/), message('rrule-until-without-time')],
  ];
  const found = faults.filter(([isSo]) => isSo).map(([, said]) => said);
  return [...found, ...wordProblems(rule), ...rules.flatMap((one) => partProblems(one.slice('RULE:'.length)))];
}

/** Returns the time zone that a start names. */
function zoneIn(parameters: string | undefined): string | undefined {
  return /TZID=([^;]+)/.exec(parameters ?? '')?.[1];
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** Converts a local time of a zone, such as `20300101T000000`, to UTC in the same notation. */
function inUtc(zone: string, shown: string): string {
  const wall = Date.parse(shown.replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:').concat('Z'));
  // Twice, because the zone's offset can change in between.
  const about = wall - (clockIn(zone, wall) - wall);
  const moment = wall - (clockIn(zone, about) - about);
  return Number.isNaN(moment) ? shown : new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Returns the local time of a zone at a moment, as if it were UTC, in ms. */
function clockIn(zone: string, at: number): number {
  if (Number.isNaN(at)) return at;
  // Dates in Swedish have the form of ISO 8601.
  return Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`);
}
