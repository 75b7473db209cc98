/*
 * What GitHub keeps of a repository's deployments, and by which rules. Knows nothing of HTTP.
 */

/** What a token may do in a repository. */
export type Access = 'write' | 'read' | 'none';

export interface Status {
  id: number;
  state: string;
  description: string;
  log_url: string;
  environment_url: string;
  environment: string;
  created_at: string;
}

export interface Deployment {
  id: number;
  sha: string;
  ref: string;
  task: string;
  payload: unknown;
  environment: string;
  description: string | null;
  transient_environment: boolean;
  production_environment: boolean;
  created_at: string;
  statuses: Status[];
}

/** A request that GitHub does not take: 422, or 409 for one that commit statuses stand against. */
export class Invalid extends Error {
  readonly status: 409 | 422;
  readonly errors: { resource: string; field: string; code: string; message: string }[];

  constructor(message: string, status: 409 | 422 = 422, errors: Invalid['errors'] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** Numbers beyond 32 bits, as GitHub's are. */
const FIRST_ID = 3_406_918_423;
const MAX_STATUS_DESCRIPTION = 140;
const MAX_ENVIRONMENT = 255;

function invalid(resource: string, field: string, message: string): Invalid {
  return new Invalid('Validation Failed', 422, [{ resource, field, code: 'custom', message }]);
}

export class Repository {
  readonly owner: string;
  readonly name: string;
  /** What can be deployed: commits by themselves, and the commits that branches point to. */
  readonly refs: Map<string, string>;
  readonly deployments: Deployment[] = [];
  #next = FIRST_ID;
  #seconds = 0;

  constructor(fullName: string, refs: Record<string, string>) {
    [this.owner = '', this.name = ''] = fullName.split('/');
    this.refs = new Map(Object.entries(refs).flatMap(([ref, sha]) => [[ref, sha] as const, [sha, sha] as const]));
  }

  create(body: Record<string, unknown>): Deployment {
    const ref = String(body['ref']);
    const sha = this.refs.get(ref);
    if (sha === undefined) throw new Invalid(`No ref found for: ${ref}`);
    // Nothing in here has a commit status, so whoever does not say that none is needed is refused.
    if (body['required_contexts'] === undefined) throw new Invalid('Conflict: Commit status checks failed.', 409);
    const environment = String(body['environment'] ?? 'production');
    if (environment.length > MAX_ENVIRONMENT)
      throw invalid('Deployment', 'environment', 'environment is too long (maximum is 255 characters)');
    const deployment: Deployment = {
      id: this.#id(),
      sha,
      ref,
      task: String(body['task'] ?? 'deploy'),
      payload: body['payload'] ?? {},
      environment,
      description: (body['description'] as string | undefined) ?? null,
      transient_environment: body['transient_environment'] === true,
      production_environment: (body['production_environment'] as boolean | undefined) ?? environment === 'production',
      created_at: this.#now(),
      statuses: [],
    };
    this.deployments.push(deployment);
    return deployment;
  }

  /** The newest first. */
  list(
    filters: Partial<Record<'sha' | 'ref' | 'task' | 'environment', string>>,
    page: number,
    size: number,
  ): Deployment[] {
    const wanted = Object.entries(filters) as [keyof typeof filters, string][];
    const found = this.deployments.filter((one) => wanted.every(([field, value]) => one[field] === value)).reverse();
    return found.slice((page - 1) * size, page * size);
  }

  find(id: number): Deployment | undefined {
    return this.deployments.find((one) => one.id === id);
  }

  addStatus(deployment: Deployment, body: Record<string, unknown>): Status {
    const given = (field: string): string => (body[field] as string | undefined) ?? '';
    if (given('description').length > MAX_STATUS_DESCRIPTION)
      throw invalid('DeploymentStatus', 'description', 'description is too long (maximum is 140 characters)');
    for (const field of ['log_url', 'environment_url']) {
      if (given(field) !== '' && !/^https?:\/\//.test(given(field)))
        throw invalid('DeploymentStatus', field, `${field} must use http(s) scheme`);
    }
    const status = this.#status(deployment, given('state'), given('description'));
    status.log_url = given('log_url');
    status.environment_url = given('environment_url');
    if (status.state === 'success' && body['auto_inactive'] !== false) this.#retire(deployment);
    return status;
  }

  /** What was in the same environment before is not active any more, except in production. */
  #retire(successor: Deployment): void {
    for (const one of this.deployments) {
      const isBefore = one.id < successor.id && one.environment === successor.environment;
      const isReplaced = isBefore && !one.transient_environment && !one.production_environment;
      if (isReplaced && one.statuses.at(-1)?.state === 'success') this.#status(one, 'inactive', '');
    }
  }

  #status(deployment: Deployment, state: string, description: string): Status {
    const { environment } = deployment;
    const status = { id: this.#id(), state, description, log_url: '', environment_url: '', environment };
    const whole = { ...status, created_at: this.#now() };
    deployment.statuses.push(whole);
    return whole;
  }

  #id(): number {
    this.#next += 1;
    return this.#next;
  }

  #now(): string {
    this.#seconds += 1;
    return new Date(Date.UTC(2026, 10, 23, 5, 22, this.#seconds)).toISOString().replace('.000Z', 'Z');
  }
}
