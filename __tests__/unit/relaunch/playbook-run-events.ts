import { readRecap } from '../../../src/controller/events/host-counts.ts';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { type PlaybookRun, PlaybookRunReader } from '../../../src/relaunch/playbook-run.ts';
import { jobEvent } from '../follow/job-events.ts';

/**
 * Events from short lines: `play deploy web` (name, pattern), `task copy`, `handler restart`, `failed web1`, `ignored web1`, `lost web1`,
 * `none left`, and `recap web1 web2! db1?` with `!` behind those that failed and `?` behind those that were lost.
 */
export function events(...lines: string[]): JobEvent[] {
  let [playId, play, pattern, task] = ['', '', '', ''];
  return lines.map((line, index): JobEvent => {
    const [word = '', ...rest] = line.split(' ');
    if (word === 'play') [playId, play, pattern] = [`uuid of ${rest[0]}`, rest[0] ?? '', rest[1] ?? 'all'];
    if (word === 'task' || word === 'handler') task = rest.join(' ');
    const at = { ...jobEvent(index + 1, { event: '' }), playId, play, task, taskPath: 'site.yml:1' };
    switch (word) {
      case 'play':
        return { ...at, event: 'playbook_on_play_start', pattern };
      case 'task':
        return { ...at, event: 'playbook_on_task_start' };
      case 'handler':
        return { ...at, event: 'playbook_on_task_start', isHandler: true, taskId: task, title: task };
      case 'failed':
        return { ...at, event: 'runner_on_failed', host: rest[0] ?? '' };
      case 'ignored':
        return { ...at, event: 'runner_on_failed', host: rest[0] ?? '', ignored: true };
      case 'lost':
        return { ...at, event: 'runner_on_unreachable', host: rest[0] ?? '' };
      case 'none':
        return { ...at, event: 'playbook_on_no_hosts_remaining' };
      case 'recap':
        return {
          ...at,
          event: 'playbook_on_stats',
          recap: readRecap({
            processed: counted(rest, /^(.*?)[!?]?$/),
            failures: counted(rest, /^(.*)!$/),
            dark: counted(rest, /^(.*)\?$/),
          }),
        };
      default:
        throw new Error(`no event is called ${word}`);
    }
  });
}

/** One of each host whose word fits, as the API counts them. */
function counted(words: readonly string[], pattern: RegExp): Record<string, number> {
  return Object.fromEntries(words.flatMap((word) => pattern.exec(word)?.slice(1, 2) ?? []).map((host) => [host, 1]));
}

/** Returns the playbook run of some events. */
export function playbookRunOf(events: Iterable<JobEvent>): PlaybookRun {
  const reader = new PlaybookRunReader();
  for (const event of events) reader.take(event);
  return reader.playbookRun;
}
