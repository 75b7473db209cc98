import { plainNames } from './host-pattern.ts';
import type { PlaybookRun, PlayRun } from './playbook-run.ts';

/*
 * What a relaunch on the failed hosts leaves undone. A relaunch runs only on them. So the whole run succeeded only if
 * every other host had finished in the earlier job. In doubt, it had not.
 */

/** A job that failed and was relaunched. */
export interface EarlierRun {
  jobId: number;
  /** The limit of its run. */
  limit: string;
  playbookRun: PlaybookRun;
  /** The hosts of its relaunch. */
  relaunched: ReadonlySet<string>;
}

/**
 * Returns the failed hosts that were not relaunched. The controller silently leaves out hosts outside of the inventory
 * (controller fact 15).
 */
export function leftOut({ playbookRun, relaunched }: EarlierRun): string[] {
  return (playbookRun.failed ?? []).filter((host) => !relaunched.has(host));
}

/** A play in which hosts outside of the relaunch may have missed something. */
export interface OpenPlay {
  play: PlayRun;
  /** True if only hosts that took no part in it missed something; false if all the others did. */
  begun: boolean;
}

/**
 * Returns the plays in which the earlier job may have stopped, or which it never reached. Ansible stops when a whole
 * batch of hosts has failed (later batches of `serial` and later plays never run), and with `any_errors_fatal`. In both
 * cases the last started task failed. The completed relaunch shows what was left to do.
 * @param last the playbook run of the successful relaunch
 * @returns undefined when the two did not run the same plays, so that nothing is known
 */
export function openPlays({ playbookRun, limit, relaunched }: EarlierRun, last: PlaybookRun): OpenPlay[] | undefined {
  if (playbookRun.lastFailedTask === undefined) return [];
  // The relaunch ran again on all hosts of the earlier job.
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

/**
 * Returns a playbook run extended by the tasks of another run of the same playbook: the last relaunch runs on the
 * fewest hosts.
 */
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
