import type { JobLink } from '../controller/job-link.ts';
import type { Job } from '../controller/jobs.ts';
import type { Outcome } from '../follow/follow.ts';
import type { Review } from '../report/verdict/verdict.ts';
import type { Followed } from './followed-run.ts';

/** What may come after a job that has ended, and what is to be said of the jobs before the last one. */
export interface Relaunches {
  /** The jobs whose place another one took, in their order. */
  readonly earlier: readonly { job: Job; link: JobLink; hosts: readonly string[] }[];
  /** Whether there may be a job that was not found: the post step looks once more. */
  readonly isOpen: boolean;
  /**
   * The job that takes the place of one that has ended, told already; undefined when the verdict is due.
   * @throws the signal's reason
   */
  next: (outcome: Outcome, followed: Followed) => Promise<Followed | undefined>;
  /** What the verdict has to say of the jobs before. @throws the signal's reason */
  review: (outcome: Outcome) => Promise<Review>;
}

/** For a job after which nothing comes. */
export const NO_RELAUNCHES: Relaunches = {
  earlier: [],
  isOpen: false,
  next: () => Promise.resolve(undefined),
  review: () => Promise.resolve({ history: [], gaps: [] }),
};
