// Loaded into the action's process before it: tower.example.com is this machine, and its name is not known once the file
// that NAMES_GONE names is there, three times.

import dns from 'node:dns';
import { existsSync, rmSync } from 'node:fs';

const lookup = dns.lookup;
const gone = process.env['NAMES_GONE'] ?? '';
let times = 0;

dns.lookup = /** @type {typeof dns.lookup} */ (
  (/** @type {string} */ host, /** @type {dns.LookupOptions} */ options, /** @type {() => void} */ callback) => {
    if (host !== 'tower.example.com') return lookup(host, options, callback);
    if (!existsSync(gone)) return lookup('127.0.0.1', options, callback);
    times += 1;
    if (times === 5) rmSync(gone);
    const error = new Error(`getaddrinfo ENOTFOUND ${host}`);
    process.nextTick(callback, Object.assign(error, { code: 'ENOTFOUND', hostname: host }));
  }
);
