import { plainNames } from './host-pattern.ts';
import type { PlaybookRun, PlayRun } from './playbook-run.ts';

/*
 * What a relaunch on the failed hosts does not make good. A relaunch runs on them alone, so the whole is done only if
 * every other host had finished in the job before. When in doubt, it had not.
 */

/** A job that failed and was relaunched. */
export interface EarlierRun {
  jobId: number;
  /** The limit that it ran with. */
  limit: string;
  playbookRun: PlaybookRun;
  /** The hosts of its relaunch. */
  relaunched: ReadonlySet<string>;
}

/** The hosts that failed and were not in the relaunch: those outside of the inventory are left out in silence (controller fact 15). */
export function leftOut({ playbookRun, relaunched }: EarlierRun): string[] {
  return (playbookRun.failed ?? []).filter((host) => !relaunched.has(host));
}

/** A play of which hosts outside of the relaunch may have missed something. */
export interface OpenPlay {
  play: PlayRun;
  /** True where only hosts that never had a turn in it missed something; false where all of the others did. */
  begun: boolean;
}

/**
 * The plays in which the earlier job may have stopped, or to which it never came. Ansible stops when a whole batch of
 * hosts has failed (the later batches of `serial` and all later plays never run), and with `any_errors_fatal`; either
 * way a failed task is the last one that began. What was left to do is seen in the relaunch that came to its end.
 * @param last the playbook run of the successful relaunch
 * @returns undefined when the two did not run the same plays, so that nothing is known
 */
export function openPlays({ playbookRun, limit, relaunched }: EarlierRun, last: PlaybookRun): OpenPlay[] | undefined {
  if (playbookRun.lastFailedTask === undefined) return [];
  // Whatever it left undone on its own hosts, the relaunch did on them again.
  if (isWithin(plainNames(limit), relaunched)) return [];
  const alike = playbookRun.plays.every(({ name, pattern }, index) => {
    const same = last.plays[index];
    return same?.name === name && same.pattern === pattern;
  });
  const stopped = playbookRun.plays.at(-1);
  if (!alike || stopped === undefined) return undefined;
  const further = last.plays[playbookRun.plays.length - 1]?.tasks ?? new Set<string>();
  return [
    { play: stopped, begun: isWithin(further, stopped.tasks) },
    ...last.plays.slice(playbookRun.plays.length).map((play) => ({ play, begun: false })),
  ];
}

/** A playbook run with the tasks that another run of the same playbook began: the last relaunch runs on the fewest hosts. */
export function withTasksOf(playbookRun: PlaybookRun, other: PlaybookRun): PlaybookRun {
  const plays = playbookRun.plays.map((play, index) => {
    const same = other.plays[index];
    return same?.name === play.name ? { ...play, tasks: new Set([...play.tasks, ...same.tasks]) } : play;
  });
  return { ...playbookRun, plays };
}

function isWithin(some: ReadonlySet<string> | undefined, all: ReadonlySet<string>): boolean {
  return some !== undefined && [...some].every((item) => all.has(item));
}
