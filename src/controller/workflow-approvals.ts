import { unexpectedReply } from './connection/reply-errors.ts';
import { isRecord, line, number, record, text } from './fields.ts';
import type { CallOptions, Requests } from './requests.ts';

/** The decisions about an approval, as in the API's paths. */
export type Decision = 'approve' | 'deny';

/** An approval of a workflow job. */
export interface Approval {
  id: number;
  name: string;
  /** `pending`, `successful` for approved, `failed` for denied or timed out, `canceled` (controller fact 36). */
  status: string;
  /** Whether the approval timed out. */
  timedOut: boolean;
  /** The user who decided; `''` when no one did, or when the API does not say. */
  decidedBy: string;
}

/** The approvals of workflow jobs. */
export class WorkflowApprovals {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** Returns an approval. @throws ResponseError, ConnectionError, the signal's reason */
  async get(id: number, options: CallOptions): Promise<Approval> {
    return await this.#requests.get(approvalPath(id), options, (reply) => readApproval(reply, id));
  }

  /**
   * Approves or denies. A second decision is refused with 400 (controller fact 36).
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async decide(id: number, decision: Decision, options: CallOptions): Promise<void> {
    await this.#requests.post(`${approvalPath(id)}${decision}/`, undefined, options);
  }
}

/** Returns the path of an approval below the API root. */
export function approvalPath(id: number): string {
  return `workflow_approvals/${id}/`;
}

/** Reads an approval. @throws ResponseError (transient) when the reply is not that approval */
export function readApproval(reply: unknown, id: number): Approval {
  const status = isRecord(reply) ? text(reply, 'status') : '';
  if (!isRecord(reply) || number(reply, 'id') !== id || status === '') {
    throw unexpectedReply(`approval ${id}`, 'it is something else');
  }
  return {
    id,
    status,
    name: line(reply, 'name'),
    timedOut: reply['timed_out'] === true,
    decidedBy: text(record(record(reply, 'summary_fields'), 'approved_or_denied_by'), 'username'),
  };
}
