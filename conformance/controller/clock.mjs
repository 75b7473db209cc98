import { setTimeout as sleep } from 'node:timers/promises';

/** How often the clock is asked, in ms, and how long at most: a little more than a second. */
const STEP = 25;
const LIMIT = 1500;

/**
 * Returns how far the controller's clock is ahead of this machine's, in ms. The `Date` header has whole seconds, so the
 * clock is asked until the second changes. The result is exact to some 50 ms and the time of a request.
 * @param {import('./controller.mjs').Controller} controller
 */
export async function clockOffset(controller) {
  const begun = Date.now();
  let last = Number.NaN;
  for (;;) {
    const asked = Date.now();
    const { date } = await controller.send('GET', 'ping/');
    const middle = (asked + Date.now()) / 2;
    if (Number.isNaN(date)) return 0;
    if (date > last || asked - begun > LIMIT) return date - middle;
    last = date;
    await sleep(STEP);
  }
}
