import type { Outcome } from '../follow/follow.ts';
import type { Launched } from '../launch/launch.ts';
import type { EarlierJob, RelaunchReview } from '../result.ts';

/** The job that is followed, and whether it may be cancelled. */
export type Followed = Pick<Launched, 'job' | 'launchedByThisRun'>;

/** What may follow a job that has ended, and what the verdict reports about the earlier jobs. */
export interface Relaunches {
  /** The jobs that another one replaced, in order. */
  readonly earlier: readonly EarlierJob[];
  /** Whether a relaunch may exist that was not found. The post step looks for it again. */
  readonly isUnknown: boolean;
  /**
   * Returns the job that replaces one that has ended, after reporting it; undefined when the verdict is due.
   * @throws the signal's reason
   */
  next: (outcome: Outcome, followed: Followed) => Promise<Followed | undefined>;
  /** Returns what the verdict reports about the earlier jobs. @throws the signal's reason */
  review: (outcome: Pick<Outcome, 'ending' | 'allEvents'>) => Promise<RelaunchReview>;
}

/** For a job that is never relaunched. */
export const NO_RELAUNCHES: Relaunches = {
  earlier: [],
  isUnknown: false,
  next: () => Promise.resolve(undefined),
  review: () => Promise.resolve({ history: [], unfinished: [] }),
};
