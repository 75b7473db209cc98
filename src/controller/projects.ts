import { unexpectedReply } from './connection/reply-errors.ts';
import { isRecord, text } from './fields.ts';
import type { CallOptions, Requests } from './requests.ts';

/** The part of a project that a launch needs. */
export interface Project {
  name: string;
  /** `''` for the repository's default branch; undefined when the reply does not show it. */
  scmBranch: string | undefined;
  /** Whether a job may use another branch (`allow_override`); undefined when the reply does not say. */
  allowOverride: boolean | undefined;
}

/** The projects of a controller. */
export class Projects {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns a project.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  get(id: number, options: CallOptions): Promise<Project> {
    return this.#requests.get(`projects/${id}/`, options, readProject);
  }
}

function readProject(reply: unknown): Project {
  if (!isRecord(reply)) throw unexpectedReply('a project', 'it is not an object');
  const { scm_branch: scmBranch, allow_override: allowOverride } = reply;
  return {
    name: text(reply, 'name'),
    scmBranch: typeof scmBranch === 'string' ? scmBranch : undefined,
    allowOverride: typeof allowOverride === 'boolean' ? allowOverride : undefined,
  };
}
