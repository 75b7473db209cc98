import type { RunEvent } from '../../../src/controller/playbook-events.ts';

const BLANK: RunEvent = {
  counter: 0,
  event: '',
  host: '',
  playId: '',
  taskId: '',
  isHandler: false,
  playName: '',
  pattern: '',
  task: '',
  taskName: '',
  heading: '',
  changed: false,
  ignored: false,
  failures: [],
  dark: [],
  processed: [],
  mayBeLoop: false,
  changes: new Map(),
};

/**
 * Events from short lines: `play deploy web` (name, pattern), `task copy`, `handler restart`, `failed web1`, `ignored web1`, `lost web1`,
 * `none left`, and `recap web1 web2! db1?` with `!` behind those that failed and `?` behind those that were lost.
 */
export function events(...lines: string[]): RunEvent[] {
  let [playId, playName, pattern, taskName] = ['', '', '', ''];
  return lines.map((line, index): RunEvent => {
    const [word = '', ...rest] = line.split(' ');
    if (word === 'play') [playId, playName, pattern] = [`uuid of ${rest[0]}`, rest[0] ?? '', rest[1] ?? 'all'];
    if (word === 'task' || word === 'handler') taskName = rest.join(' ');
    const at = { ...BLANK, counter: index + 1, playId, playName, taskName, task: `site.yml:1 ${taskName}` };
    switch (word) {
      case 'play':
        return { ...at, event: 'playbook_on_play_start', pattern };
      case 'task':
        return { ...at, event: 'playbook_on_task_start' };
      case 'handler':
        return { ...at, event: 'playbook_on_task_start', isHandler: true, taskId: taskName, heading: taskName };
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
          processed: rest.map((host) => host.replace(/[!?]$/, '')),
          failures: rest.filter((host) => host.endsWith('!')).map((host) => host.slice(0, -1)),
          dark: rest.filter((host) => host.endsWith('?')).map((host) => host.slice(0, -1)),
        };
      default:
        throw new Error(`no event is called ${word}`);
    }
  });
}
