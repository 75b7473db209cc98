import type { Fault } from '../http/faults.ts';
import type { World } from '../world/world.ts';
import { type Ground, isLaunch, type NamedFault, named, oneOf } from './named-fault.ts';

const TIMES = { usual: 1, meaning: 'number of launches' } as const;

/** Meets the first launches. */
function firstLaunches(
  { struck }: Ground,
  times: number,
  fault: (path: string) => Omit<Fault, 'path'>,
): (method: string, path: string) => Omit<Fault, 'path'> | undefined {
  let left = times;
  return (method, path) => {
    if (left <= 0 || !isLaunch(method, path)) return undefined;
    left -= 1;
    struck();
    return fault(path);
  };
}

/** Takes a prompt away from the template of a launch; what it returns gives it back. */
function withoutPrompt(world: World, path: string, field: string): () => void {
  const id = Number(/\/(\d+)\/launch/.exec(path)?.[1]);
  const asks: Record<string, boolean> | undefined = (
    world.job_templates.get(id) ?? world.workflow_job_templates.get(id)
  )?.asks;
  if (asks === undefined || asks[field] === undefined) return () => undefined;
  const before = asks[field];
  asks[field] = false;
  return () => {
    asks[field] = before;
  };
}

/** What goes wrong with a launch. */
export const LAUNCHES: readonly NamedFault[] = [
  named(
    'lost-launch-reply',
    'The launch succeeds, but its reply is lost: cut, or replaced by 502, 503 or 504.',
    { times: TIMES },
    (ground, { times }) => ({
      meet: firstLaunches(ground, times, () => {
        const kind = oneOf(ground.random, ['reset-after', 'cut-headers', 'cut-body', 'status'] as const);
        return { kind, handle: true, status: oneOf(ground.random, [502, 503, 504]) };
      }),
    }),
  ),
  named(
    'late-job',
    'The reply to the launch is lost, and the job appears seconds later, as on a busy controller.',
    { times: TIMES, seconds: { usual: 5, meaning: 'time until the job appears' } },
    (ground, { times, seconds }) => ({
      meet: firstLaunches(ground, times, () => ({ kind: 'reset', handle: true, handleAfterMs: seconds * 1000 })),
    }),
  ),
  named(
    'lost-launch',
    'The launch never arrives: the connection breaks, and no job is created.',
    { times: TIMES },
    (ground, { times }) => ({ meet: firstLaunches(ground, times, () => ({ kind: 'reset' })) }),
  ),
  named(
    'ignored-prompt',
    'Another user disables a prompt at the moment of the launch. The job runs with a different value than requested.',
    { field: { usual: 'limit', meaning: 'the prompt, as in `ask_FIELD_on_launch`' } },
    (ground, { field }) => ({
      meet: (method, path) => {
        if (!isLaunch(method, path)) return undefined;
        ground.struck();
        return { kind: 'pass', during: () => withoutPrompt(ground.world, path, field) };
      },
    }),
  ),
];
