import type { Outcome } from '../follow/follow.ts';
import type { Launched } from '../launch/launch.ts';
import type { EarlierJob, RelaunchReview } from '../result.ts';

/** The job that is followed, and whether it may be cancelled. */
export type Followed = Pick<Launched, 'job' | 'launchedByThisRun'>;

/** What may come after a job that has ended, and what the verdict has to say of the jobs before the last one. */
export interface Relaunches {
  /** The jobs that another one replaced, in their order. */
  readonly earlier: readonly EarlierJob[];
  /** Whether a relaunch may exist that was not found: the post step looks once more. */
  readonly isUnknown: boolean;
  /**
   * Returns the job that replaces one that has ended, reported already; undefined when the verdict is due.
   * @throws the signal's reason
   */
  next: (outcome: Outcome, followed: Followed) => Promise<Followed | undefined>;
  /** Returns what the verdict has to say of the jobs before. @throws the signal's reason */
  review: (outcome: Pick<Outcome, 'ending' | 'allEvents'>) => Promise<RelaunchReview>;
}

/** For a job that is never relaunched. */
export const NO_RELAUNCHES: Relaunches = {
  earlier: [],
  isUnknown: false,
  next: () => Promise.resolve(undefined),
  review: () => Promise.resolve({ history: [], unfinished: [] }),
};
