import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { linesOf } from '../../../src/controller/events/job-event.ts';
import type { View } from '../../../src/follow/events/log-view.ts';
import type { Message } from '../../../src/messages/message.ts';
import type { Fold, Sink } from '../../../src/sink.ts';
import { type GivenEvent, jobEvent } from './job-events.ts';

/** A sink that notes what is seen: sentences behind `> `, what is folded behind the letter of its group, and titles. */
export function seenSink(): { sink: Sink; seen: string[]; titles: string[] } {
  const seen: string[] = [];
  const folds: Fold[] = [];
  const titles: string[] = [];
  const info = (sentence: string) => seen.push(`> ${sentence}`);
  const warn = ({ text }: Message) => info(text);
  const output = (text: string, fold?: Fold) => {
    if (fold !== undefined && !folds.includes(fold)) {
      folds.push(fold);
      titles.push(fold.title);
    }
    const letter = fold === undefined ? '' : `${String.fromCharCode(97 + folds.indexOf(fold))}| `;
    for (const line of text.split('\n')) if (line !== '') seen.push(`${letter}${line}`);
    return Promise.resolve();
  };
  return { sink: { info, warn, notice: info, debug: () => undefined, output }, seen, titles };
}

/** Gives events to a view, one by one. */
export async function show(view: View, events: readonly JobEvent[]): Promise<void> {
  for (const event of events) {
    view.take(event, event.stdout === '' ? [] : linesOf(event));
    await view.flush();
  }
}

/**
 * Events from short lines: `play Deploy` and `task Copy` begin one; `ok web1`, `failed web1`, `ignored web1`, `lost web1`,
 * `item web1`, `retry web1` are results; `verbose some text`, `left`, `recap`. Each prints itself; the numbers of lines are
 * as a controller has them.
 */
export function run(...lines: string[]): JobEvent[] {
  const kinds: Record<string, GivenEvent> = {
    ok: { event: 'runner_on_ok' },
    failed: { event: 'runner_on_failed' },
    ignored: { event: 'runner_on_failed', ignored: true },
    lost: { event: 'runner_on_unreachable' },
    item: { event: 'runner_item_on_failed' },
    retry: { event: 'runner_retry' },
    play: { event: 'playbook_on_play_start' },
    task: { event: 'playbook_on_task_start' },
    verbose: { event: 'verbose' },
    left: { event: 'playbook_on_no_hosts_remaining' },
    recap: { event: 'playbook_on_stats' },
  };
  const place = { play: '', task: '', taskId: '', taskPath: '' };
  let line = 0;
  return lines.map((text, index) => {
    const [word = '', ...rest] = text.split(' ');
    const name = rest.join(' ');
    if (word === 'play') Object.assign(place, { play: name, task: '', taskId: '', taskPath: '' });
    if (word === 'task')
      Object.assign(place, { task: name, taskId: `id of ${name}`, taskPath: `/runner/project/${name}.yml:3` });
    const isPlain = word === 'verbose';
    const isBanner = word === 'play' || word === 'task';
    const stdout = isBanner ? `\r\n${word.toUpperCase()} [${name}]` : isPlain ? name : text;
    const event = jobEvent(index + 1, {
      ...(isPlain ? {} : place),
      ...kinds[word],
      host: isPlain ? '' : (rest[0] ?? ''),
      stdout,
      startLine: line,
      ...(word === 'play' ? { pattern: 'all', playId: `id of ${name}` } : {}),
    });
    line += linesOf(event).length;
    return event;
  });
}
