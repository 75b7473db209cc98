// Takes a picture of a page with Chromium, by its DevTools protocol on a pipe. Needs no package.

import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'light' | 'dark'} Theme */
/**
 * @typedef {object} Look
 * @property {Theme} theme
 * @property {number} width of the page in pixels
 * @property {number} [scale] pixels of the picture to one of the page, 1 by default
 * @property {'png' | 'webp'} [format] PNG by default
 * @property {string | undefined} [until] a selector: the picture ends below the first such element, not at the end of the page
 */
/** @typedef {(method: string, params?: object) => Promise<any>} Send */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** How long a page may take to draw itself, in ms. */
const PATIENCE = 60_000;

/** @returns {string | undefined} the program that CHROMIUM names, or the first that is in PATH */
export function findChromium() {
  if (process.env['CHROMIUM']) return process.env['CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The page as a picture, once its script has set `window.ready`.
 * @param {string} program @param {string} url @param {Look} look
 * @returns {Promise<{ picture: Buffer, ready: unknown }>} with what `window.ready` is
 */
export async function takePicture(program, url, look) {
  const profile = mkdtempSync(join(tmpdir(), 'tower-deploy-chromium-'));
  const child = spawn(
    program,
    [
      '--headless',
      '--remote-debugging-pipe',
      '--hide-scrollbars',
      '--no-first-run',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--allow-file-access-from-files',
      `--user-data-dir=${profile}`,
      // Chromium has no sandbox for root, as whom containers run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((done) => child.once('close', done));
  try {
    return await draw(connect(child), url, look);
  } finally {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {(sessionId?: string) => Send} */
function connect(child) {
  const [, , , input, output] = child.stdio;
  /** @type {Map<number, { done: (result: unknown) => void, fail: (error: Error) => void }>} */
  const waiting = new Map();
  const give = (/** @type {string} */ text) => {
    const { id, result, error } = JSON.parse(text);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.fail(new Error(`Chromium: ${error.message}`));
    else asked?.done(result);
  };
  let rest = '';
  output?.on('data', (chunk) => {
    const texts = `${rest}${chunk}`.split('\0');
    rest = texts.pop() ?? '';
    texts.forEach(give);
  });
  const failAll = (/** @type {unknown} */ reason) => {
    for (const { fail } of waiting.values()) fail(new Error(`Chromium ended: ${reason}`));
  };
  child.once('error', failAll).once('close', failAll);
  input?.on('error', failAll);
  let last = 0;
  return (sessionId) =>
    (method, params = {}) =>
      new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { done, fail });
        const message = { id: last, method, params, ...(sessionId ? { sessionId } : {}) };
        /** @type {import('node:stream').Writable} */ (input).write(`${JSON.stringify(message)}\0`);
      });
}

/** Space that is left below the element where a picture ends, in pixels. */
const MARGIN = 16;

/** @param {(sessionId?: string) => Send} connection @param {string} url @param {Look} look */
async function draw(connection, url, { theme, width, scale = 1, format = 'png', until }) {
  const browser = connection();
  const { targetId } = await browser('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser('Target.attachToTarget', { targetId, flatten: true });
  const page = connection(sessionId);
  await page('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: theme }] });
  await page('Emulation.setDeviceMetricsOverride', { width, height: 100, deviceScaleFactor: scale, mobile: false });
  await page('Page.enable');
  await page('Page.navigate', { url });
  const ready = await evaluate(
    page,
    `new Promise((done) => { const look = () => window.ready ? done(window.ready) : setTimeout(look, 50); look(); setTimeout(() => done(undefined), ${PATIENCE}); })`,
  );
  const end = until === undefined ? 'undefined' : `document.querySelector(${JSON.stringify(until)})`;
  const below = `(${end}?.getBoundingClientRect().bottom + ${MARGIN})`;
  const height = Math.ceil(Number(await evaluate(page, `${below} || document.documentElement.scrollHeight`)));
  await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  const quality = format === 'webp' ? { quality: 80 } : {};
  const { data } = await page('Page.captureScreenshot', { format, ...quality });
  return { picture: Buffer.from(data, 'base64'), ready };
}

/** @param {Send} page @param {string} expression */
async function evaluate(page, expression) {
  const { result } = await page('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  return result.value;
}
