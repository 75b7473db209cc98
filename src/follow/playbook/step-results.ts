import { withRelaunch } from './merge-results.ts';
import { emptyResults, type PlaybookResults } from './playbook-results.ts';

/** What all jobs of a step did: the one that was launched, and its relaunches on failed hosts. */
export class StepResults {
  #before: PlaybookResults | undefined;
  #current: () => PlaybookResults = emptyResults;

  /**
   * A job is followed from now on.
   * @param soFar what is known of it at any time, also when its following ends without an outcome
   */
  begin(soFar: () => PlaybookResults): void {
    if (this.#current !== emptyResults) this.#before = this.results;
    this.#current = soFar;
  }

  /** As far as it is known. */
  get results(): PlaybookResults {
    const results = this.#current();
    return this.#before === undefined ? results : withRelaunch(this.#before, results);
  }
}
