/** A rule of a schedule, as far as the simulator works it out: when it begins, and how often it comes again. */
interface Rule {
  /** Wall clock of the zone at the start, as if it were UTC. */
  start: number;
  zone: string;
  every: { unit: Unit; count: number };
  count: number | undefined;
  until: number | undefined;
}

type Unit = 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

const STEP: Partial<Record<Unit, number>> = {
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: 86_400_000,
  WEEKLY: 604_800_000,
};

const UNITS = 'MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY';

const AT = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/;

function wall(text: string): number {
  const [, year, month, day, hour, minute, second] = AT.exec(text) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

/** True for a zone of the time zone database. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The zone's clock at a moment, as if it were UTC. */
function clockIn(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/** The moment at which the zone's clock shows that; twice, since the offset may change in between. */
function moment(zone: string, shown: number): number {
  const first = shown - (clockIn(zone, shown) - shown);
  return shown - (clockIn(zone, first) - first);
}

/** A rule as it is kept: on one line, and an end in no zone, which is the start's, in UTC. */
export function keptRule(rrule: string): string {
  const line = rrule.trim().split(/\s+/).join(' ');
  const zone = /DTSTART;TZID=([^:]+):/.exec(line)?.[1] ?? 'UTC';
  if (!isZone(zone)) return line;
  return line.replaceAll(/UNTIL=(\d{8}T\d{6})(?![\dZ])/g, (_end, shown: string) => {
    const utc = new Date(moment(zone, wall(shown))).toISOString();
    return `UNTIL=${utc.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  });
}

function rulesOf(rrule: string): Rule[] {
  const [, zone = 'UTC', start = ''] = /DTSTART(?:;TZID=([^:]+))?:(\d{8}T\d{6})/.exec(rrule) ?? [];
  const found = [...rrule.matchAll(new RegExp(`RRULE:\\S*FREQ=(${UNITS})\\S*`, 'g'))];
  return found.map(([rule, unit]) => {
    const number = (name: string): number | undefined => {
      const value = new RegExp(`${name}=(\\d+)`).exec(rule)?.[1];
      return value === undefined ? undefined : Number(value);
    };
    const [, until, utc] = /UNTIL=(\d{8}T\d{6})(Z?)/.exec(rule) ?? [];
    return {
      start: wall(start),
      zone,
      every: { unit: unit as Unit, count: number('INTERVAL') ?? 1 },
      count: number('COUNT'),
      until: until === undefined ? undefined : utc === 'Z' ? clockIn(zone, wall(until)) : wall(until),
    };
  });
}

/** The wall clock of the nth time; in months that are too short there is none. */
function nth({ start, every }: Rule, index: number): number | undefined {
  const step = STEP[every.unit];
  if (step !== undefined) return start + index * every.count * step;
  const first = new Date(start);
  const months = index * every.count * (every.unit === 'YEARLY' ? 12 : 1);
  const later = new Date(start);
  later.setUTCMonth(first.getUTCMonth() + months);
  return later.getUTCDate() === first.getUTCDate() ? later.getTime() : undefined;
}

/** How many times are looked through at most: a rule may begin long ago. */
const FAR = 1_000_000;

function* timesOf(rule: Rule, from: number): Generator<{ shown: number; at: number }> {
  const step = STEP[rule.every.unit];
  const ahead = step === undefined ? 0 : Math.floor((from - rule.start) / (step * rule.every.count)) - 2;
  for (let index = Math.max(0, ahead); index < FAR; index += 1) {
    if (rule.count !== undefined && index >= rule.count) return;
    const shown = nth(rule, index);
    if (shown === undefined) continue;
    if (rule.until !== undefined && shown > rule.until) return;
    const at = rule.zone === 'UTC' ? shown : moment(rule.zone, shown);
    if (at >= from) yield { shown, at };
  }
}

/** The times from a moment on, up to so many, of all the rules together. */
export function upcomingRuns(rrule: string, from: number, most: number): { shown: number; at: number }[] {
  const all = rulesOf(rrule).flatMap((rule) => {
    const some: { shown: number; at: number }[] = [];
    for (const time of timesOf(rule, from)) {
      some.push(time);
      if (some.length === most) break;
    }
    return some;
  });
  const distinct = new Map(all.map((time) => [time.at, time]));
  return [...distinct.values()].sort((a, b) => a.at - b.at).slice(0, most);
}

/** The next time; undefined when there is none any more. */
export function nextRun(rrule: string, from: number): number | undefined {
  return upcomingRuns(rrule, from, 1)[0]?.at;
}

/** When it begins and ends, in which zone, and what it says of its end. */
export function spanOf(rrule: string): {
  start: number | undefined;
  end: number | undefined;
  zone: string;
  until: string;
} {
  const rules = rulesOf(rrule);
  const [first] = rules;
  const ends = rules.map((rule) => {
    if (rule.count === undefined && rule.until === undefined) return undefined;
    return [...timesOf(rule, Number.NEGATIVE_INFINITY)].at(-1)?.at;
  });
  const endless = rules.length === 0 || ends.includes(undefined);
  const until = rules.find((rule) => rule.until !== undefined)?.until;
  return {
    start: upcomingRuns(rrule, Number.NEGATIVE_INFINITY, 1)[0]?.at,
    end: endless ? undefined : Math.max(...ends.map((end) => end ?? 0)),
    zone: first?.zone ?? 'UTC',
    until: until === undefined ? '' : new Date(until).toISOString().slice(0, 19),
  };
}

/** Times of a zone as ISO text with its offset. */
export function localText(zone: string, at: number): string {
  const shown = clockIn(zone, at);
  const offset = Math.round((shown - at) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const plain = new Date(shown).toISOString().slice(0, 19);
  if (zone === 'UTC') return `${plain}Z`;
  const size = Math.abs(offset);
  return `${plain}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
