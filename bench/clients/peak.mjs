// Loaded into the action's process before it: writes how much memory it took at most, and which files of its own it loaded.

import { readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename } from 'node:path';

/** @type {string[]} */
const loaded = [];

registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:') && url.includes('/dist/')) loaded.push(basename(url));
    return next(url, context);
  },
});

/** `maxRSS` begins with what the parent had when it started this process, so Linux is asked for this program's own. */
function peakKilobytes() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

const file = process.env['BENCH_PEAK_FILE'];
if (file !== undefined) {
  process.on('exit', () => writeFileSync(file, JSON.stringify({ peakKilobytes: peakKilobytes(), loaded })));
}
