// One HTTP request with Node's own client, so that the suite needs no package and no code of the action.

import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

/**
 * @typedef {object} Reply
 * @property {number} status
 * @property {string} text
 * @property {number} date the server's `Date` header, in ms since 1970; NaN without one
 */

/** How long one reply may take, in ms. */
const TIMEOUT = 60_000;

/** @param {string} method @param {string} url @returns {NodeJS.ErrnoException} */
function timedOut(method, url) {
  return Object.assign(new Error(`${method} ${url} got no reply within ${TIMEOUT / 1000} s`), { code: 'ETIMEDOUT' });
}

/**
 * @param {string} method @param {string} url
 * @param {{ headers?: Record<string, string>, body?: string, ca?: string }} [options]
 * @returns {Promise<Reply>}
 */
export function exchange(method, url, { headers = {}, body, ca } = {}) {
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const tls = ca ? { ca } : {};
  return new Promise((done, fail) => {
    const request = send(url, { method, headers, timeout: TIMEOUT, ...tls }, (reply) => {
      /** @type {Buffer[]} */
      const parts = [];
      reply.on('data', (part) => parts.push(part));
      reply.on('error', fail);
      reply.on('end', () =>
        done({
          status: reply.statusCode ?? 0,
          text: Buffer.concat(parts).toString('utf8'),
          date: Date.parse(reply.headers.date ?? ''),
        }),
      );
    });
    request.on('timeout', () => request.destroy(timedOut(method, url)));
    request.on('error', fail);
    request.end(body);
  });
}
