import type { Reply } from './reply.ts';

/** What Envoy, the front of an AAP gateway, answers itself while something behind it is down. */
const REPLIES = {
  'connect-error': {
    status: 503,
    text: 'upstream connect error or disconnect/reset before headers. reset reason: remote connection failure',
  },
  'no-healthy-upstream': { status: 503, text: 'no healthy upstream' },
  timeout: { status: 504, text: 'upstream request timeout' },
  'authorization-down': { status: 502, text: '' },
} as const;

/** Name of one of these replies. */
export type EnvoyReply = keyof typeof REPLIES;

/** The reply of that name, byte for byte as recorded. */
export function envoyReply(name: EnvoyReply): Reply {
  const { status, text } = REPLIES[name];
  return { status, from: 'envoy', ...(text === '' ? {} : { text, type: 'text/plain' }) };
}

/** A refusal by the authorization in front of every service: JSON for clients that ask for it, else plain text. */
export function refusedByAuthorization(status: 401 | 403 | 406, words: string, accept: string | undefined): Reply {
  const isJson = (accept ?? '').includes('application/json');
  return { status, from: 'envoy', ...(isJson ? { json: { details: words } } : { text: words, type: 'text/plain' }) };
}
