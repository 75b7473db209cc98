import { EVENTS } from '../../playbook/event.ts';
import type { JsonObject } from '../../text/json.ts';
import type { StoredEvent } from '../../world/jobs.ts';

/** Output that belongs to no task: it is listed below the task around it. */
const OUTSIDE = new Set(['verbose', 'error']);

const level = (event: StoredEvent | undefined): number => EVENTS[event?.event ?? '']?.[1] ?? 0;

/** How many events hang below each, by counter. */
export function childrenSummary(events: StoredEvent[], event_processing_finished: boolean): JsonObject {
  const parents = new Map(events.map((event) => [event.uuid, event]));
  const nested = nestedEvents(events);
  const counts = new Map<number, number>();
  for (const event of events) {
    const parent = nested.get(event.counter) ?? event.parent_uuid;
    for (let up = parents.get(parent); up; up = parents.get(up.parent_uuid)) {
      counts.set(up.counter, (counts.get(up.counter) ?? 0) + 1);
    }
  }
  const rows = [...counts].sort(([a], [b]) => a - b);
  return {
    children_summary: Object.fromEntries(
      rows.map(([counter, numChildren]) => [String(counter), { rowNumber: counter - 1, numChildren }]),
    ),
    meta_event_nested_uuid: Object.fromEntries([...nested].map(([counter, uuid]) => [String(counter), uuid])),
    event_processing_finished,
    is_tree: true,
  };
}

/** The parent of output outside of tasks, by counter: that of the deeper event of the two around it. */
function nestedEvents(events: StoredEvent[]): Map<number, string> {
  const nested = new Map<number, string>();
  let [before] = events;
  for (const [index, event] of events.entries()) {
    if (!OUTSIDE.has(event.event)) {
      before = event;
      continue;
    }
    const after = events.slice(index).find((other) => !OUTSIDE.has(other.event)) ?? events.at(-1);
    const parent = level(after) > level(before) ? after?.parent_uuid : before?.parent_uuid;
    if (parent) nested.set(event.counter, parent);
  }
  return nested;
}
