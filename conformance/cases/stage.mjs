import { Comparison } from '../compare/comparison.mjs';
import { Figures } from '../report/figures.mjs';
import { runTimed } from '../steps/step.mjs';
import { Skipped } from './case.mjs';

/** @typedef {import('../controller/controller.mjs').Controller} Controller */
/** @typedef {import('../controller/controller.mjs').Row} Row */
/** @typedef {import('../steps/step.mjs').Seen} Seen */
/** @typedef {import('../steps/step.mjs').StepOptions} StepOptions */

/**
 * @typedef {object} World what all cases share
 * @property {Controller} controller
 * @property {string} prefix name of the organization, and the beginning of the name of all that belongs to none
 * @property {number} organization id
 * @property {string} resources the layout, as JSON
 * @property {{ url: string, branch: string }} scm where the playbooks come from
 * @property {Record<string, string>} connection inputs: `url` and credentials
 * @property {string[]} secrets
 * @property {string} node that runs the bundle
 * @property {number} clockOffset how far the controller's clock is ahead, in ms
 * @property {AbortSignal} signal ends the suite
 */

/** Longer pauses would only make the suite slower. A job that never starts must not hold it up. */
const QUICK = { interval: '5s', timeout: '10m' };

/** What a case works with: steps of the action, reads of the controller, and the comparison of the two. */
export class Stage {
  comparison = new Comparison();

  /** @param {World} world */
  constructor(world) {
    this.world = world;
    this.controller = world.controller;
    this.figures = new Figures(world.clockOffset);
  }

  /** @param {string} reason @returns {never} */
  skip(reason) {
    throw new Skipped(reason);
  }

  /**
   * Runs an action of the dist. No secret may be in what it leaves behind.
   * @param {Record<string, string>} inputs besides the connection @param {StepOptions} [options] @returns {Promise<Seen>}
   */
  async step(inputs, options = {}) {
    const { connection, signal } = this.world;
    const given = {
      ...connection,
      ...('token' in inputs || 'username' in inputs ? onlyUrl(connection) : {}),
      ...inputs,
    };
    const secrets = [...this.world.secrets, inputs['token'] ?? ''].filter(Boolean);
    const seen = await runTimed({ node: this.world.node, secrets, signal }, given, options);
    const left = [
      ...seen.raw.filter((line) => !line.startsWith('::add-mask::')),
      seen.summary,
      JSON.stringify(seen.outputs),
    ];
    const isLeaked = options.action !== 'token' && secrets.some((secret) => left.some((text) => text.includes(secret)));
    this.comparison.holds('no secret in the log, the summary and the outputs', !isLeaked);
    return seen;
  }

  /** @param {string} name of a template @param {Record<string, string>} [inputs] @param {StepOptions} [options] */
  async launch(name, inputs = {}, options = {}) {
    const { id } = await this.template(name);
    return await this.step({ ...QUICK, template_id: String(id), ...inputs }, options);
  }

  /** @param {string} name @returns {Promise<Row>} the template of this run's organization */
  async template(name) {
    return await this.one('unified_job_templates', name);
  }

  /** @param {string} collection @param {string} name @returns {Promise<Row>} the object of this run's organization */
  async one(collection, name) {
    const path = `${collection}/?organization=${this.world.organization}&name=${encodeURIComponent(name)}`;
    const [row] = await this.controller.list(path);
    if (row === undefined) throw new Error(`${collection} has no "${name}" in ${this.world.prefix}`);
    return row;
  }

  /** @param {string} text @returns {string} a name for an object of no organization, which the removal finds */
  named(text) {
    return `${this.world.prefix}-${text}`;
  }

  /** @param {string} collection @param {string} name of an object of no organization @returns {Promise<Row>} */
  async found(collection, name) {
    const [row] = await this.controller.list(pathOf(collection, name));
    if (row === undefined) throw new Error(`${collection} has no "${name}"`);
    return row;
  }

  /** @param {string} collection @param {string} name @returns {Promise<number>} how many objects have this name */
  async count(collection, name) {
    return (await this.controller.list(pathOf(collection, name))).length;
  }

  /**
   * Skips the case when this user cannot create objects of some collections: a gateway can manage users and teams.
   * @param {string[]} collections
   */
  async needs(...collections) {
    for (const collection of collections) {
      const { status, text } = await this.controller.send('OPTIONS', `${collection}/`);
      if (status !== 200 || JSON.parse(text).actions?.POST === undefined) this.skip(`${collection} cannot be created`);
    }
  }

  /** @param {string} name of a template @returns {Promise<Row[]>} its jobs, the oldest first */
  async jobsOf(name) {
    const { id } = await this.template(name);
    return await this.controller.list(`unified_jobs/?unified_job_template=${id}&order_by=id`);
  }

  /** @returns {Promise<string>} a new token of this user with the scope "read"; removed with the organization */
  async readToken() {
    if (!this.controller.hasTokens) this.skip('the controller has no tokens');
    const body = { scope: 'read', description: this.world.prefix };
    const reply = await this.controller.send('POST', this.controller.tokens, body);
    // Controllers can forbid tokens to users who log in through LDAP, SAML or SSO.
    if (reply.status === 403) this.skip('this user cannot create tokens');
    return JSON.parse(reply.text).token;
  }
}

/** @param {string} collection @param {string} name */
function pathOf(collection, name) {
  return `${collection}/?${collection === 'users' ? 'username' : 'name'}=${encodeURIComponent(name)}`;
}

/** @param {Record<string, string>} connection */
function onlyUrl({ url = '', ca_certificate: ca = '' }) {
  return { url, ca_certificate: ca, token: '', username: '', password: '' };
}
