import { isRecord, number, record, text } from '../../controller/fields.ts';
import { ResponseError } from '../../http/errors.ts';
import type { CommentRun } from '../../launch-inputs.ts';
import { isTransient } from '../../timing/transient-error.ts';
import type { GitHubClient, Limits } from '../github/github-client.ts';
import { unexpectedGitHubReply } from '../github/github-errors.ts';
import { isNewer, type Marker, readMarker } from './marker.ts';

/** A comment that a step of this action wrote. */
export interface MarkedComment {
  id: number;
  author: string;
  marker: Marker;
}

/** A pull request, as far as a comment needs it. */
export interface PullRequest {
  isOpen: boolean;
  /** `owner/name` of the repository that it changes. */
  repository: string;
  head: string;
}

/** Rows of a page. GitHub gives at most 100. */
const PAGE_SIZE = 100;

/** How many pages of comments are read. GitHub allows 2,500 comments on a pull request. */
const MAX_PAGES = 25;

/** How many pages of commits are read. GitHub lists at most 250 commits of a pull request. */
const MAX_COMMIT_PAGES = 3;

/** The author of what `GITHUB_TOKEN` writes (runner fact 28). */
const ACTIONS_BOT = 'github-actions[bot]';

/**
 * The comments on one repository's pull requests. Every method throws a ResponseError or ConnectionError, or the
 * signal's reason.
 */
export class CommentsApi {
  readonly #client: GitHubClient;
  readonly #repository: Pick<CommentRun, 'owner' | 'repo'>;

  constructor(client: GitHubClient, { owner, repo }: Pick<CommentRun, 'owner' | 'repo'>) {
    this.#client = client;
    this.#repository = { owner, repo };
  }

  /** Returns the newest comment with this key that the token's own user wrote; undefined for none. */
  async find(pullRequest: number, key: string, limits: Limits): Promise<MarkedComment | undefined> {
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const { data } = await this.#client.rest.issues.listComments({
        ...this.#repository,
        issue_number: pullRequest,
        per_page: PAGE_SIZE,
        page,
        request: limits,
      });
      if (!Array.isArray(data)) throw unexpectedGitHubReply('a list of comments', data);
      const marked = data.map(readComment).filter((comment) => comment?.marker.key === key) as MarkedComment[];
      const self = marked.length === 0 ? '' : await this.#self(limits);
      const own = marked.filter(({ author }) => author === self);
      if (own.length > 0) return own.reduce((newest, one) => (isNewer(one.marker, newest.marker) ? one : newest));
      if (data.length < PAGE_SIZE) return undefined;
    }
    return undefined;
  }

  /** Returns a comment; undefined when it was deleted, or when it is not of this action any more. */
  async get(id: number, limits: Limits): Promise<MarkedComment | undefined> {
    try {
      const query = { ...this.#repository, comment_id: id, request: limits };
      return readComment((await this.#client.rest.issues.getComment(query)).data);
    } catch (error) {
      if (error instanceof ResponseError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** @returns the id of the new comment */
  async create(pullRequest: number, body: string, limits: Limits): Promise<number> {
    const comment = { ...this.#repository, issue_number: pullRequest, body, request: limits };
    return idOf((await this.#client.rest.issues.createComment(comment)).data);
  }

  async update(id: number, body: string, limits: Limits): Promise<void> {
    const comment = { ...this.#repository, comment_id: id, body, request: limits };
    idOf((await this.#client.rest.issues.updateComment(comment)).data);
  }

  async pullRequest(pullRequest: number, limits: Limits): Promise<PullRequest> {
    const query = { ...this.#repository, pull_number: pullRequest, request: limits };
    const data: unknown = (await this.#client.rest.pulls.get(query)).data;
    if (!isRecord(data) || text(data, 'state') === '') throw unexpectedGitHubReply('a pull request', data);
    return {
      isOpen: text(data, 'state') === 'open',
      repository: text(record(record(data, 'base'), 'repo'), 'full_name'),
      head: text(record(data, 'head'), 'sha'),
    };
  }

  async hasCommit(pullRequest: number, sha: string, limits: Limits): Promise<boolean> {
    for (let page = 1; page <= MAX_COMMIT_PAGES; page += 1) {
      const query = { ...this.#repository, pull_number: pullRequest, per_page: PAGE_SIZE, page, request: limits };
      const { data } = await this.#client.rest.pulls.listCommits(query);
      if (!Array.isArray(data)) throw unexpectedGitHubReply('a list of commits', data);
      if (data.some((commit: unknown) => isRecord(commit) && text(commit, 'sha') === sha)) return true;
      if (data.length < PAGE_SIZE) return false;
    }
    return false;
  }

  /** Aborts all requests. */
  close(): void {
    this.#client.close();
  }

  /**
   * Returns the login of the token's own user. The REST API does not show it to the token of an app, such as
   * `GITHUB_TOKEN`; the GraphQL API does (runner fact 28).
   */
  async #self(limits: Limits): Promise<string> {
    try {
      const reply: unknown = await this.#client.graphql('query { viewer { login } }', { request: limits });
      const login = isRecord(reply) ? text(record(reply, 'viewer'), 'login') : '';
      return login === '' ? ACTIONS_BOT : login;
    } catch (error) {
      if (isTransient(error) || limits.signal?.aborted) throw error;
      return ACTIONS_BOT;
    }
  }
}

/** Returns a comment with a marker; undefined for any other. */
function readComment(comment: unknown): MarkedComment | undefined {
  if (!isRecord(comment)) return undefined;
  const [id, marker] = [number(comment, 'id'), readMarker(text(comment, 'body'))];
  const author = text(record(comment, 'user'), 'login');
  return id === undefined || marker === undefined ? undefined : { id, author, marker };
}

/** Returns the id of the written comment. A proxy in front of GitHub may answer with anything. */
function idOf(data: unknown): number {
  const id = isRecord(data) ? number(data, 'id') : undefined;
  if (id === undefined) throw unexpectedGitHubReply('a comment', data);
  return id;
}
