import type { Playbook } from '../playbook/model.ts';
import { ok, task } from '../playbook/results.ts';
import { HOSTILE } from '../seeds/demo-odd-playbooks.ts';
import { type Ground, type NamedFault, runFault } from './named-fault.ts';

/** So many of the numbers from 1 to `last`, none of them twice. */
function some({ random }: Ground, count: number, last: number): number[] {
  const found = new Set<number>();
  while (found.size < Math.min(count, last)) found.add(1 + Math.floor(random() * last));
  return [...found];
}

/** The same playbook, with a task first that prints what tries to be obeyed. */
function withHostileTask(playbook: Playbook): Playbook {
  const [first, ...others] = playbook.plays;
  if (first === undefined) return playbook;
  const say = task('Say something', 'pause', 2, ok(), { notes: [...HOSTILE] });
  return { ...playbook, plays: [{ ...first, tasks: [say, ...first.tasks] }, ...others] };
}

const COUNT = { usual: 1, meaning: 'number of events of each job' } as const;

/** What is odd about a job's output. */
export const OUTPUT: readonly NamedFault[] = [
  runFault(
    'late-events',
    'The last output becomes readable some time after the job has finished.',
    { seconds: { usual: 10, meaning: 'time after the end of the job' } },
    (_run, { seconds }) => ({ eventLag: seconds * 1000 }),
  ),
  runFault('unordered-events', 'Output becomes readable in random order, within two seconds.', {}, () => ({
    shuffle: true,
  })),
  runFault('lost-events', 'Some output never becomes readable.', { count: COUNT }, (_run, { count }, ground) => ({
    lose: (last) => some(ground, count, last),
  })),
  runFault(
    'double-events',
    'Some output is stored twice.',
    { count: { ...COUNT, usual: 3 } },
    (_run, { count }, ground) => ({ double: (last) => some(ground, count, last) }),
  ),
  runFault(
    'hostile-output',
    'Jobs print GitHub workflow commands, control characters and right-to-left text.',
    {},
    ({ playbook }) => ({ playbook: (context) => withHostileTask(playbook(context)) }),
  ),
];
