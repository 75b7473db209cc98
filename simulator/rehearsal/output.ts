import type { Playbook } from '../playbook/model.ts';
import { ok } from '../playbook/results.ts';
import { HOSTILE } from '../seeds/demo-odd-playbooks.ts';
import { type Ground, type NamedFault, named } from './named-fault.ts';

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
  const task = { name: 'Say something', action: 'ansible.builtin.pause', line: 2, notes: [...HOSTILE], result: ok() };
  return { ...playbook, plays: [{ ...first, tasks: [task, ...first.tasks] }, ...others] };
}

/** What is odd about a job's output. */
export const OUTPUT: readonly NamedFault[] = [
  named(
    'late-events',
    'The last of the output can be read only a while after the job has ended.',
    { seconds: { usual: 10, meaning: 'from the end of the job' } },
    ({ struck }, { seconds }) => ({
      twist: (run) => {
        struck();
        return { ...run, eventLag: seconds * 1000 };
      },
    }),
  ),
  named('unordered-events', 'Output becomes readable in any order, within two seconds.', {}, ({ struck }) => ({
    twist: (run) => {
      struck();
      return { ...run, shuffle: true };
    },
  })),
  named(
    'lost-events',
    'Some of the output never becomes readable.',
    { count: { usual: 1, meaning: 'how many events of each job' } },
    (ground, { count }) => ({
      twist: (run) => {
        ground.struck();
        return { ...run, lose: (last) => some(ground, count, last) };
      },
    }),
  ),
  named(
    'double-events',
    'Some of the output is stored twice.',
    { count: { usual: 3, meaning: 'how many events of each job' } },
    (ground, { count }) => ({
      twist: (run) => {
        ground.struck();
        return { ...run, double: (last) => some(ground, count, last) };
      },
    }),
  ),
  named(
    'hostile-output',
    "Jobs print GitHub's workflow commands, control characters and text that runs backwards.",
    {},
    ({ struck }) => ({
      twist: (run) => {
        struck();
        return { ...run, playbook: (context) => withHostileTask(run.playbook(context)) };
      },
    }),
  ),
];
