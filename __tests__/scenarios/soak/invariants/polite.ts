import type { LoggedRequest } from 'tower-deploy-simulator';
import type { Ended } from '../run.ts';
import { hasLost, printingJobs } from '../truth.ts';

/** Requests beside those for the output, after the controller has said that the job is over. */
const AFTER_END = 40;

/** Those for events that never arrive, which are waited for for a minute. */
const AFTER_LOSS = 60;

/** Whether the controller, or what stands before it, was not there for that request. */
const isRefused = ({ status }: LoggedRequest): boolean => status >= 502;

/**
 * Once the end is known, what is left to ask is bounded by what is left to read. While the controller is away, time
 * bounds it: of status and of events one request each in an `interval`.
 */
export function politenessHolds(ended: Ended): string[] {
  const { requests, jobs } = ended;
  const job = jobs.at(-1);
  const finished = job?.finished ?? null;
  if (job === undefined || finished === null) return [];
  const path = new RegExp(`/${job.type}s/${job.id}/$`);
  const last = requests.findIndex(
    (one) => one.method === 'GET' && one.status === 200 && one.at.getTime() >= finished && path.test(one.path),
  );
  if (last < 0) return [];
  const printing = jobs.flatMap((each) => printingJobs(ended, each));
  const pages = printing.reduce((sum, { events }) => sum + Math.ceil(events.length / 100) + 2, 0);
  const after = requests.slice(last + 1);
  const refused = after.filter(isRefused).length;
  const tries = AFTER_END + (2 * ended.ms) / (1000 * Number(ended.draw.inputs['interval']));
  if (refused > tries) return [`${refused} requests to a controller that is away, at most ${tries} are polite`];
  const lost = printing.filter(hasLost).length;
  const limit = AFTER_END + 3 * pages + AFTER_LOSS * lost;
  const answered = after.length - refused;
  return answered > limit ? [`${answered} requests after the end, at most ${limit} are polite`] : [];
}
