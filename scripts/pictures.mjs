// Makes the pictures of the pages in docs/pictures/.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { answerHelp } from './help.mjs';
import { findChromium, takePicture } from './page/chromium.mjs';
import { toCommentPage } from './page/comment-page.mjs';
import { toLogPage } from './page/log-page.mjs';
import { toPage } from './page/page.mjs';
import { runOnPullRequest } from './pictures/on-pull-request.mjs';
import { runStep } from './runner.mjs';
import { startSimulator } from './simulator.mjs';

const USAGE = `
Usage: npm run pictures -- [NAME ...] [--png]

Creates the pictures in docs/pictures/, light and dark, as GitHub shows real runs on the simulator.

  NAME   log, failed-deployment, workflow, plan, comment-failed, comment-check, comment-plan, comment-successful or
         comment-canceled (default: all)
  --png  writes PNG instead of WebP

It needs the installed packages with their Node 24, the built dist, and Chromium (path in CHROMIUM, or found in PATH).

Example: npm run pictures -- log plan
`;

answerHelp(USAGE);

/**
 * @typedef {object} Picture
 * @property {Record<string, string>} inputs beside url and token
 * @property {string} [action]
 * @property {'log' | 'summary' | 'comment'} shows
 * @property {number} [width] of the page in pixels
 * @property {boolean} [isCancelled] the workflow is cancelled while the job runs
 * @property {string} [until] a selector: what the picture ends with
 */

/** What differs from the simulator's world, of each kind one. */
const RESOURCES = `
labels:
  - {name: shop, organization: Acme}
inventories:
  - {name: Production, organization: Acme, variables: {ntp_server: ntp.example.com}}
hosts:
  - {name: web1, inventory: Production, enabled: false}
  - {name: web9, inventory: Production, variables: {ansible_host: 10.0.1.19}}
  - {name: db1, inventory: Production, state: absent}
job_templates:
  - name: Deploy
    organization: Acme
    description: Deploys the shop
    forks: 20
    labels: [shop]
`;

const DEPLOYMENT = { template_id: '42', extra_vars: 'version: 1.4.2' };

/** @type {Record<string, Picture>} */
const PICTURES = {
  log: { inputs: { template_id: '43' }, shows: 'log', width: 980 },
  'failed-deployment': { inputs: { template_id: '43' }, shows: 'summary' },
  workflow: { inputs: { template_id: '72' }, shows: 'summary', until: 'table' },
  plan: { action: 'apply', inputs: { resources: RESOURCES }, shows: 'summary' },
  'comment-failed': { inputs: { template_id: '43' }, shows: 'comment' },
  'comment-check': { inputs: { ...DEPLOYMENT, limit: 'web1', job_type: 'check', diff_mode: 'true' }, shows: 'comment' },
  'comment-plan': { action: 'apply', inputs: { resources: RESOURCES }, shows: 'comment' },
  'comment-successful': { inputs: DEPLOYMENT, shows: 'comment' },
  'comment-canceled': { inputs: DEPLOYMENT, shows: 'comment', isCancelled: true },
};

const WIDTH = 880;
const ADDRESS = 'https://tower.example.com';
const folder = resolve(fileURLToPath(import.meta.url), '../../docs/pictures');

/** @param {Picture} picture @returns {Promise<string>} the page to take it of */
async function pageOf({ inputs, action, shows, isCancelled }) {
  const simulator = await startSimulator();
  try {
    const token = simulator.tokens['admin'] ?? '';
    const given = { inputs: { url: simulator.url, token, ...inputs }, secrets: [token], colour: true };
    const step = action === undefined ? given : { ...given, action };
    const named = (/** @type {string} */ text) => text.replaceAll(simulator.url, ADDRESS);
    if (shows === 'comment') {
      const { comment, requests } = await runOnPullRequest(step, { isCancelled });
      console.log(['Requests to GitHub:', ...requests].join('\n  '));
      return toCommentPage(named(comment));
    }
    const { log, summary } = await runStep(step);
    if (summary === '') throw new Error(['There is no summary:', ...log].join('\n'));
    return shows === 'log' ? toLogPage(log.map(named)) : toPage(named(summary));
  } finally {
    simulator.stop();
  }
}

/** @returns {Promise<number>} the exit status */
async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { png: { type: 'boolean' } } });
  const program = findChromium();
  if (program === undefined) throw new Error('There has to be Chromium in PATH, or its path in CHROMIUM');
  const format = values.png ? 'png' : 'webp';
  const scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-pictures-'));
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, picture] of Object.entries(PICTURES)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      const file = join(scratch, `${name}.html`);
      writeFileSync(file, await pageOf(picture));
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        /** @type {import('./page/chromium.mjs').Look} */
        const look = { theme, width: picture.width ?? WIDTH, scale: 2, format, until: picture.until };
        const { picture: bytes } = await takePicture(program, pathToFileURL(file).href, look);
        const target = join(folder, `${name}-${theme}.${format}`);
        writeFileSync(target, bytes);
        console.log(`${target}: ${Math.round(bytes.length / 1024)} kB`);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return 0;
}

process.exitCode = await main();
