import { compareJob } from '../compare/job.mjs';
import { refuses } from './refuse.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

const REASON = 'there is no gateway';

/** @type {import('./case.mjs').Case[]} */
export const gatewayCases = [
  { name: 'page', what: 'The address of a page leads to the API, and the job to its page at the gateway', run: page },
  { name: 'read-token', what: 'A read token of the gateway is refused at once, without retries', run: readToken },
  { name: 'token', what: 'The action `token` creates a token at the gateway and revokes it', run: token },
];

/** @param {Stage} stage */
async function page(stage) {
  if (!stage.controller.isGateway) stage.skip(REASON);
  const { id } = await stage.template('Report without prompts');
  const address = `${stage.world.connection['url']}/execution/templates/job-template/${id}/details`;
  const seen = await stage.step({ ...stage.world.connection, url: address, template_id: String(id), interval: '5s' });
  await compareJob(stage, seen);
  stage.comparison.holds(
    'job_path is a page of the gateway',
    /^\/execution\/jobs\//.test(seen.outputs['job_path'] ?? ''),
    seen.outputs['job_path'],
  );
}

/** @param {Stage} stage */
async function readToken(stage) {
  if (!stage.controller.isGateway) stage.skip(REASON);
  const begun = Date.now();
  await refuses(stage, 'Never launched', { token: await stage.readToken() }, /scope/);
  const took = Date.now() - begun;
  stage.comparison.holds('the step ends without retries, within 30 s', took < 30_000, took);
}

/** @param {Stage} stage */
async function token(stage) {
  if (!stage.controller.isGateway) stage.skip(REASON);
  const { comparison, controller } = stage;
  const description = stage.world.prefix;
  // Skips the case for users who cannot create tokens.
  await stage.readToken();
  const seen = await stage.step({ description, scope: 'read' }, { action: 'token' });
  comparison.equal('conclusion', seen.conclusion, 'success');
  const value = seen.outputs['token'] ?? '';
  comparison.holds('the output token is set', value.length > 10);
  // The post step has run: it revokes the token.
  const { status } = await controller.as(value).send('GET', 'me/');
  comparison.equal('status of a request with the revoked token', status, 401);
  const left = await controller.list(`${controller.tokens}?description__startswith=${description}`);
  comparison.equal('the token in the list', left.filter(({ id }) => String(id) === seen.outputs['token_id']).length, 0);
}
