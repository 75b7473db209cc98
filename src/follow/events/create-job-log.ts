import { hasEvents, type JobRef } from '../../controller/jobs.ts';
import type { LogChoice, Sink } from '../../sink.ts';
import type { FollowContext, Log } from '../follow-context.ts';
import { FailuresView } from './failures-view.ts';
import { JobLog } from './job-log.ts';
import { type Layout, PlayLayout } from './log-layout.ts';
import { NO_VIEW, type View } from './log-view.ts';
import { SilentLog } from './silent-log.ts';
import { CompleteView } from './whole-view.ts';

/** Which part of a job's output is shown, and where. */
interface Show {
  log: LogChoice;
  layout: Layout;
}

/**
 * Returns the log that prints the output of a job other than a workflow.
 * @param show by default, what the context asks for, laid out by plays
 * @returns the log, and the view that knows whether there was anything to show
 */
export function jobLog(context: FollowContext, job: JobRef, show: Partial<Show> = {}): { log: Log; view: View } {
  const { log = context.log ?? 'all', layout = new PlayLayout() } = show;
  const view = viewOf(context.sink, { log, layout });
  const isRead = hasEvents(job) && (view !== NO_VIEW || context.transcript !== undefined);
  return { log: isRead ? new JobLog(context, job, view) : new SilentLog(context, job), view };
}

function viewOf(sink: Sink, { log, layout }: Show): View {
  switch (log) {
    case 'all':
      return new CompleteView(sink, layout);
    case 'failures':
      return new FailuresView(sink);
    case 'none':
      return NO_VIEW;
  }
}
