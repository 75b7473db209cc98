import { Invalid } from './repository.ts';

/*
 * What GitHub keeps of pull requests and the comments on them, and by which rules. Knows nothing of HTTP.
 */

/** A comment on a pull request. */
export interface Comment {
  id: number;
  pull: number;
  body: string;
  /** The login of the author. */
  author: string;
}

/** A pull request. */
export interface Pull {
  number: number;
  state: 'open' | 'closed';
  locked: boolean;
  /** `owner/name` of the repository that it changes. */
  base: string;
  /** `owner/name` of the repository that it comes from. */
  from: string;
  /** Its commits, the newest last. */
  commits: string[];
}

/** A request that GitHub refuses with 403 for every token. */
export class Locked extends Error {}

const MAX_BODY = 65_536;
const FIRST_ID = 2_899_177_001;

export class PullRequests {
  readonly pulls = new Map<number, Pull>();
  readonly comments: Comment[] = [];
  #next = FIRST_ID;

  open(number: number, repository: string, commits: string[], more: Partial<Pull> = {}): Pull {
    const pull: Pull = { number, state: 'open', locked: false, base: repository, from: repository, commits, ...more };
    this.pulls.set(number, pull);
    return pull;
  }

  /** @throws Locked, Invalid */
  comment(pull: Pull, author: string, body: string): Comment {
    if (pull.locked) throw new Locked('Unable to create comment because issue is locked.');
    const comment = { id: this.#next, pull: pull.number, body: checked(body), author };
    this.#next += 1;
    this.comments.push(comment);
    return comment;
  }

  /** @throws Invalid */
  edit(comment: Comment, body: string): Comment {
    comment.body = checked(body);
    return comment;
  }

  /** The oldest first. */
  list(pull: number, page: number, size: number): Comment[] {
    const all = this.comments.filter((comment) => comment.pull === pull);
    return all.slice((page - 1) * size, page * size);
  }

  find(id: number): Comment | undefined {
    return this.comments.find((comment) => comment.id === id);
  }
}

function checked(body: string): string {
  const problem = (code: string, message: string): Invalid =>
    new Invalid('Validation Failed', 422, [{ resource: 'IssueComment', field: 'body', code, message }]);
  if (body.trim() === '') throw problem('missing_field', "body can't be blank");
  if ([...body].length > MAX_BODY) throw problem('custom', `body is too long (maximum is ${MAX_BODY} characters)`);
  return body;
}
