import { type Account, emptyAccount } from './account.ts';
import { withRelaunch } from './merge-accounts.ts';

/** What all jobs of a step did: the one that was launched, and its relaunches on failed hosts. */
export class StepAccount {
  #before: Account | undefined;
  #current: () => Account = emptyAccount;

  /**
   * A job is followed from now on.
   * @param soFar what is known of it at any time, also when its following ends without an outcome
   */
  begin(soFar: () => Account): void {
    if (this.#current !== emptyAccount) this.#before = this.account;
    this.#current = soFar;
  }

  /** As far as it is known. */
  get account(): Account {
    const account = this.#current();
    return this.#before === undefined ? account : withRelaunch(this.#before, account);
  }
}
