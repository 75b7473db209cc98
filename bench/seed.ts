import {
  type AnyJob,
  DEMO,
  demoSeed,
  noisy,
  ok,
  type Playbook,
  type RunContext,
  type Seed,
} from 'tower-deploy-simulator';

/** Templates of the bench: those of the demo world, two that print a lot, and one that prints during a task. */
export const TEMPLATES = {
  /** Prompts for everything. */
  deploy: DEMO.deploy,
  /** Runs for `seconds`. */
  slow: DEMO.slow,
  /** `count` events at its start, then nothing for `quiet` seconds: its log can be read while it runs. */
  early: 901,
  /** `count` events that nobody can read before they are complete: all of the log is left for the end. */
  held: 902,
  /** One task of `rate` items a second for `seconds`, on one host. */
  rate: 903,
} as const;

/** What an event of the noise takes, in seconds: all of it is there within the first seconds of the job. */
const EACH_S = 0.00001;

/** From stored to frame, in ms: between the medians and the slowest tenths that were measured on AWX 24.6.1. */
const FRAME_DELAY = [23, 107] as const;

/** What the noise leaves for the events that are not items. */
const OTHER_EVENTS = 12;

/** When a job's status is final and its last event can be read, in ms since 1970; null before. */
export function eventsComplete({ finished, events }: AnyJob): number | null {
  if (finished === null) return null;
  return events.reduce(
    (latest, { visible }) => (Number.isFinite(visible) ? Math.max(latest, visible) : latest),
    finished,
  );
}

/** The world that the bench runs in. */
export function benchSeed(): Seed {
  const seed = demoSeed();
  const base = seed.job_templates?.find(({ id }) => id === DEMO.noisy);
  if (base === undefined) throw new Error('the demo world has no noisy template');
  const paced = (context: RunContext, seconds: number): Playbook => {
    const playbook = noisy(context);
    const plays = playbook.plays.map((play) => ({ ...play, tasks: play.tasks.map((task) => ({ ...task, seconds })) }));
    return { ...playbook, plays };
  };
  const fast = (context: RunContext): Playbook => paced(context, EACH_S);
  const quiet = (context: RunContext): Playbook => {
    const playbook = fast(context);
    const seconds = Number(context.vars['quiet'] ?? 1);
    const rest = { name: 'Rest', action: 'ansible.builtin.pause', line: 12, seconds, runOnce: true, result: ok() };
    return { ...playbook, plays: playbook.plays.map((play) => ({ ...play, tasks: [...play.tasks, rest] })) };
  };
  const steady = (context: RunContext): Playbook => {
    const [seconds, rate] = [Number(context.vars['seconds']), Number(context.vars['rate'])];
    const vars = { ...context.vars, count: Math.round(seconds * rate) + OTHER_EVENTS };
    const playbook = paced({ ...context, vars, hosts: context.hosts.slice(0, 1) }, 1 / rate);
    const plays = playbook.plays.map((play) => ({
      ...play,
      tasks: play.tasks.map((task) => ({ ...task, runOnce: true })),
    }));
    return { ...playbook, plays };
  };
  const own = [
    { ...base, id: TEMPLATES.early, name: 'Noise, then silence', run: { playbook: quiet } },
    { ...base, id: TEMPLATES.held, name: 'Noise at the end', run: { playbook: fast } },
    {
      ...base,
      id: TEMPLATES.rate,
      name: 'Steady output',
      run: { playbook: steady, frames: { delay: FRAME_DELAY } },
    },
  ];
  return { ...seed, job_templates: [...(seed.job_templates ?? []), ...own] };
}
