// Which rights the credentials lack. Nothing is created to find out.

import { ReplyError } from './controller.mjs';

/** @typedef {import('./controller.mjs').Controller} Controller */

/**
 * Returns what the credentials lack, one sentence for each right.
 *
 * The probe is a POST of an organization without a name. A user who may create organizations gets a 400 for the missing
 * name, all others a 403.
 * @param {Controller} controller @returns {Promise<string[]>}
 */
export async function missingRights(controller) {
  const me = await controller.send('GET', 'me/');
  if (me.status === 401)
    return ['Log in: the controller rejected the credentials (401). Check the token or the password.'];
  if (me.status !== 200) throw new ReplyError('GET', 'me/', me);
  const [user] = JSON.parse(me.text).results;
  /** @type {string[]} */
  const missing = [];
  if (!user.is_superuser) {
    missing.push(`Superuser: only superusers can create organizations, and "${user.username}" is not one.`);
  }
  const probe = await controller.send('POST', 'organizations/', {});
  if (probe.status === 400) return missing;
  if (probe.status !== 403) throw new ReplyError('POST', 'organizations/', probe);
  if (user.is_superuser || probe.text.includes('insufficient scope')) missing.push(refusal(probe.text));
  return missing;
}

/** @param {string} said by the controller @returns {string} */
function refusal(said) {
  if (said.includes('platform ingress')) {
    return `Create organizations: this controller leaves that to its gateway. It answered ${said.trim()}`;
  }
  return `Scope "write": the token cannot create an organization. Create a token with the scope "write". The controller answered ${said.trim()}`;
}
