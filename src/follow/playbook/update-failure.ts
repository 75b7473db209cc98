import type { EventQuery } from '../../controller/events/event-filter.ts';
import type { JobEvents } from '../../controller/events/job-events.ts';
import type { JobRef } from '../../controller/jobs.ts';
import type { CallOptions } from '../../controller/requests.ts';
import { Collector } from './collector.ts';

/** The events in which an update says why it failed. An inventory update has only lines of output. */
const FAILURES: EventQuery = {
  kinds: ['runner_on_failed', 'runner_on_unreachable', 'error', 'verbose'],
  wholeOutput: true,
};

/** How many of its last events of these kinds are read. */
const LAST = 25;

/**
 * Returns why an update of a project or inventory source failed, in its own words; `''` when its events do not say.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function updateFailure(
  jobEvents: Pick<JobEvents, 'last'>,
  update: JobRef,
  options: CallOptions,
): Promise<string> {
  const collector = new Collector(update);
  for (const event of await jobEvents.last(update, FAILURES, LAST, options)) collector.take(event);
  const { failures, playbookErrors } = collector.results;
  return failures[0]?.message ?? playbookErrors[0]?.message ?? '';
}
