import { withRelaunch } from './merge-results.ts';
import { emptyResults, type PlaybookResults } from './playbook-results.ts';

/** The results of all jobs of a step: the launched one and its relaunches on failed hosts. */
export class StepResults {
  #before: PlaybookResults | undefined;
  #current: () => PlaybookResults = emptyResults;

  /**
   * Starts to follow a job.
   * @param soFar returns its results at any time, also when its following ends without an outcome
   */
  begin(soFar: () => PlaybookResults): void {
    if (this.#current !== emptyResults) this.#before = this.results;
    this.#current = soFar;
  }

  /** Returns the results so far. */
  get results(): PlaybookResults {
    const results = this.#current();
    return this.#before === undefined ? results : withRelaunch(this.#before, results);
  }
}
