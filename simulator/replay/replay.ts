import type { RunnerEvent } from '../playbook/event.ts';
import type { Performance } from '../playbook/perform.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { isObject } from '../text/json.ts';
import { random, randomUuid } from '../text/random.ts';
import type { RecordedEvent, Recording } from './recording.ts';

/** A recorded run, from a moment on; the same seed gives the same ids. */
export function replay(recording: Recording, start: number, seed: number): Performance {
  const next = random(seed);
  const guid = randomUuid(next).replaceAll('-', '');
  const ids = new Map<string, string>();
  const idOf = (number: string): string => {
    const id = ids.get(number) ?? randomUuid(next);
    ids.set(number, id);
    return id;
  };
  const fill = (text: string): string =>
    text
      .replace(/<uuid (\d+)>/g, (_all, number: string) => idOf(number))
      .replace(/<time (-?\d+)(T?)(Z?)>/g, (_all, micros: string, t: string, z: string) =>
        written(start, Number(micros), t === 'T', z === 'Z'),
      );
  const events: RunnerEvent[] = [];
  let data: Record<string, Json> = {};
  for (const row of recording.events) {
    const { without = [], data: more = {} } = row;
    data = { ...Object.fromEntries(Object.entries(data).filter(([key]) => !without.includes(key))), ...more };
    events.push(
      eventOf(row, data, { counter: events.length + 1, start, line: events.at(-1)?.end_line ?? 0, guid, fill }),
    );
  }
  const hasRecap = recording.hosts.length > 0;
  const { failed, artifacts } = recording;
  return {
    events,
    later: hasRecap ? marksOf(events) : [],
    end: start + recording.milliseconds,
    failed,
    artifacts: filled(artifacts, fill) as JsonObject,
    stats: hasRecap ? statsOf(recording) : undefined,
  };
}

/** What an event gets from its place in the run. */
interface Place {
  counter: number;
  start: number;
  line: number;
  guid: string;
  fill: (text: string) => string;
}

function eventOf(row: RecordedEvent, data: Record<string, Json>, place: Place): RunnerEvent {
  const { fill, guid } = place;
  const uuid = fill(row.uuid);
  const text = (key: string): string => (typeof data[key] === 'string' ? fill(data[key]) : '');
  return {
    event: row.event,
    counter: place.counter,
    at: place.start + row.at,
    uuid,
    parent_uuid: fill(row.parent ?? ''),
    event_data: row.bare ? {} : { ...(filled(data, fill) as JsonObject), uuid, guid },
    stdout: fill(row.stdout ?? ''),
    start_line: place.line,
    end_line: place.line + (row.lines ?? 0),
    verbosity: row.verbosity ?? 0,
    host_name: text('host'),
    playbook: text('playbook'),
    play: text('play'),
    task: text('task'),
    role: text('role'),
    failed: row.failed ?? false,
    changed: row.changed ?? false,
  };
}

function filled(value: Json, fill: (text: string) => string): Json {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((item) => filled(item, fill));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, fill)]));
}

/** A moment as Python writes it. */
function written(start: number, micros: number, isIso: boolean, hasZone: boolean): string {
  const milliseconds = Math.floor(micros / 1000);
  const rest = String(micros - milliseconds * 1000).padStart(3, '0');
  const text = `${new Date(Math.floor(start) + milliseconds).toISOString().slice(0, -1)}${rest}`;
  return (isIso ? text : text.replace('T', ' ')) + (hasZone ? '+00:00' : '');
}

/** Tasks are marked only when the recap has been stored: their marks are taken off, and listed. */
function marksOf(events: readonly RunnerEvent[]): Performance['later'] {
  const above = events.filter(({ event }) => event.startsWith('playbook_on_') && event !== 'playbook_on_stats');
  return above.flatMap((event) =>
    (['failed', 'changed'] as const).flatMap((mark) => {
      if (!event[mark]) return [];
      event[mark] = false;
      return [{ event, mark }];
    }),
  );
}

function statsOf({ hosts }: Recording): Performance['stats'] {
  const counts = new Map(hosts.map(({ host_name, ...rest }) => [host_name, rest]));
  return {
    hosts: () => [...counts.keys()],
    of: (host) => {
      const of = counts.get(host);
      if (!of) throw new Error(`no result of ${host}`);
      return of;
    },
  };
}
