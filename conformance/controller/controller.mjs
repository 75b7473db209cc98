// The controller's REST API, read independently of the action.

import { setTimeout as sleep } from 'node:timers/promises';
import { exchange } from './http.mjs';

/**
 * @typedef {object} Known fields of the API's objects that the suite reads
 * @property {number} id
 * @property {string} name
 * @property {string} description
 * @property {string} created
 * @property {string} finished null while the job runs
 * @property {string | null} canceled_on
 * @property {string} type
 * @property {string} status
 * @property {string} elapsed
 * @property {string} scm_revision
 * @property {number | null} organization
 * @property {number | null} inventory
 * @property {number | null} unified_job_template
 * @property {number} job of a node; null before it runs
 * @property {string} extra_vars
 * @property {string} variables
 * @property {string} host_name
 * @property {boolean} enabled
 * @property {any} artifacts
 * @property {any} summary_fields
 *
 * @typedef {Known & Record<string, any>} Row an object of the API
 */
/** @typedef {import('./http.mjs').Reply} Reply */

/** How often a read or a deletion is tried again after an outage, and the pause before the first time in ms. */
const RETRIES = 5;
const PAUSE = 500;

/** Only these are repeated: they change nothing when they are sent twice. */
const REPEATABLE = ['GET', 'DELETE', 'OPTIONS'];

/** A reply that is not the expected one, in the controller's own words. */
export class ReplyError extends Error {
  /** @param {string} method @param {string} path @param {Reply} reply */
  constructor(method, path, { status, text }) {
    super(`${method} ${path} answered ${status} ${text.slice(0, 300)}`);
    this.status = status;
  }
}

export class Controller {
  #root;
  #headers;
  #ca;

  /** @param {{ root: string, isGateway: boolean, hasTokens: boolean, headers: Record<string, string>, ca: string }} found */
  constructor({ root, isGateway, hasTokens, headers, ca }) {
    this.#root = root;
    this.#headers = headers;
    this.#ca = ca;
    this.isGateway = isGateway;
    /** Whether the controller or its gateway creates tokens. */
    this.hasTokens = hasTokens;
  }

  /** Path of the collection of tokens, from the API root of the controller. */
  get tokens() {
    return this.isGateway ? '../../gateway/v1/tokens/' : 'tokens/';
  }

  /**
   * Finds the API below an address.
   * @param {Pick<import('../settings.mjs').Settings, 'url' | 'credentials' | 'ca'>} settings
   */
  static async connect({ url, credentials: { token, username, password }, ca }) {
    const base = url.replace(/\/api(\/.*)?$/, '');
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    const headers = { Authorization: token ? `Bearer ${token}` : `Basic ${basic}`, Accept: 'application/json' };
    const reply = await exchange('GET', `${base}/api/`, { headers: { Accept: 'application/json' }, ca });
    const api = parse(reply.text);
    if (reply.status !== 200 || (!api.apis?.controller && !api.current_version)) {
      throw new ReplyError('GET', `${base}/api/`, reply);
    }
    const isGateway = api.apis?.controller !== undefined;
    const root = `${base}/api/${isGateway ? 'controller/' : ''}v2/`;
    return new Controller({ root, isGateway, hasTokens: isGateway || api.oauth2 !== undefined, headers, ca });
  }

  /** @param {string} token @returns {Controller} the same controller, asked with another token */
  as(token) {
    const { isGateway, hasTokens } = this;
    const headers = { ...this.#headers, Authorization: `Bearer ${token}` };
    return new Controller({ root: this.#root, isGateway, hasTokens, headers, ca: this.#ca });
  }

  /** @param {string} username @param {string} password @returns {Controller} the same controller, asked as another user */
  withLogin(username, password) {
    const { isGateway, hasTokens } = this;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    const headers = { ...this.#headers, Authorization: `Basic ${basic}` };
    return new Controller({ root: this.#root, isGateway, hasTokens, headers, ca: this.#ca });
  }

  /** @param {string} method @param {string} path below the API root @param {object} [body] @returns {Promise<Reply>} */
  async send(method, path, body) {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const options = { headers: { ...this.#headers, ...type }, ca: this.#ca, ...json };
    for (let left = REPEATABLE.includes(method) ? RETRIES : 0; ; left -= 1) {
      try {
        const reply = await exchange(method, new URL(path, this.#root).href, options);
        if (left === 0 || !isOutage(reply.status)) return reply;
      } catch (error) {
        if (left === 0) throw error;
      }
      await sleep(PAUSE * 2 ** (RETRIES - left));
    }
  }

  /** @param {string} path @returns {Promise<any>} the reply's JSON */
  async get(path) {
    const reply = await this.send('GET', path);
    if (reply.status !== 200) throw new ReplyError('GET', path, reply);
    return parse(reply.text);
  }

  /** @param {string} path with or without a query @returns {Promise<Row[]>} all pages */
  async list(path) {
    /** @type {Row[]} */
    const rows = [];
    for (let page = 1; ; page += 1) {
      const { results, next } = await this.get(`${path}${path.includes('?') ? '&' : '?'}page_size=200&page=${page}`);
      rows.push(...results);
      if (!next) return rows;
    }
  }
}

const isOutage = (/** @type {number} */ status) => status === 429 || status >= 500;

/** @param {string} text @returns {any} `{}` for what is not JSON */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
