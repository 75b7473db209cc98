import type { Json } from '../text/json.ts';

/** An answer before it is written: JSON unless a content type is given. */
export interface Reply {
  status: number;
  json?: Json;
  text?: string;
  type?: string;
  headers?: Record<string, string>;
  /** Cookies to keep, as their header says it. */
  cookies?: string[];
  /**
   * Not an answer of the API itself: of the web server in front, of the framework around it, or of an AAP gateway (its
   * Envoy, its own API, its own pages).
   */
  from?: 'nginx' | 'django' | 'envoy' | 'gateway' | 'gateway-page';
}

/** 200 with JSON. */
export function ok(json: Json): Reply {
  return { status: 200, json };
}

/** 201 (or 202) with the new object and where it is. */
export function created(json: Json, location: string, status = 201): Reply {
  return { status, json, headers: { Location: location } };
}

/** Success without a body. */
export function empty(status = 204): Reply {
  return { status };
}

/** An answer that ends the handling, thrown from anywhere. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`HTTP ${reply.status}`);
    this.name = 'Refusal';
    this.reply = reply;
  }
}

/** `{"detail": …}` with a status. */
export function detail(status: number, text: string): Refusal {
  return new Refusal({ status, json: { detail: text } });
}

/** 404 in the framework's words, which name the model. */
export function notFound(model: string): Refusal {
  return detail(404, `No ${model} matches the given query.`);
}

/** 403. */
export function forbidden(): Refusal {
  return detail(403, 'You do not have permission to perform this action.');
}

/** 405. */
export function notAllowed(method: string): Refusal {
  return detail(405, `Method "${method}" not allowed.`);
}

/** 400, usually by field. */
export function invalid(json: Json): Refusal {
  return new Refusal({ status: 400, json });
}

/** Refuses a body of which there are complaints. */
export function refuse(complaints: { any: boolean; byField: Record<string, Json> }): void {
  if (complaints.any) throw invalid(complaints.byField);
}

/** What a fault that the controller did not foresee answers. */
export const serverError = (): Refusal =>
  new Refusal({ status: 500, json: { detail: 'A server error has occurred.' }, from: 'django' });
