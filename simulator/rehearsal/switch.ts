import type { Reply } from '../http/reply.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Rehearsal } from './rehearsal.ts';

/** Where the faults are switched: outside of the API, which a real controller does not have. */
const PATH = /^\/simulator\/faults\/?$/;

/** A request for the switch. */
export interface SwitchRequest {
  method: string;
  path: string;
  text: string;
  /** Where it comes from. */
  address: string | undefined;
}

/**
 * Answers what concerns the faults: GET tells them, PUT sets them, DELETE ends them.
 * @returns undefined where the request is for something else, or from another host
 */
export function answerSwitch(rehearsal: Rehearsal, { method, path, text, address }: SwitchRequest): Reply | undefined {
  if (!PATH.test(path) || !isLoopback(address)) return undefined;
  if (method !== 'GET' && method !== 'PUT' && method !== 'DELETE')
    return { ...said('The method must be GET, PUT or DELETE.'), status: 405 };
  try {
    if (method !== 'GET') rehearsal.set(method === 'PUT' ? text : '');
  } catch (error) {
    return { ...said(error instanceof Error ? error.message : String(error)), status: 400 };
  }
  const known = CATALOGUE.map(({ name, sentence }) => ({ name, sentence }));
  return { status: 200, json: { ...rehearsal.describe(), ...(method === 'GET' ? { known } : {}) } };
}

function said(detail: string): Reply {
  return { status: 200, json: { detail } };
}

/** True for requests of this machine. */
export function isLoopback(address = ''): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}
