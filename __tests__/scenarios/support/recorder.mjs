// Loaded before dist into a step's process: writes down every connection that is begun, every name that is looked up, every
// datagram and every program that is started, into the file that RECORDED names.

import child_process from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const record = (/** @type {string} */ line) => appendFileSync(process.env['RECORDED'] ?? '', `${line}\n`);

/**
 * Calls what was there before, once `told` has been written down.
 * @template {object} T @param {T} object @param {keyof T} name @param {(args: any[]) => string} told
 */
function watch(object, name, told) {
  const original = /** @type {Function} */ (object[name]);
  /** @this {unknown} @param {any[]} args */
  function watched(...args) {
    record(told(args));
    return original.apply(this, args);
  }
  Reflect.set(object, name, watched);
}

/** A connection's options, as a list inside of a list, an object, or a port with a host behind it. */
function target(/** @type {any[]} */ [first, second]) {
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'object') return options.path ?? `${options.host ?? 'localhost'}:${options.port}`;
  return `${typeof second === 'string' ? second : 'localhost'}:${options}`;
}

watch(net.Socket.prototype, 'connect', (args) => `connection ${target(args)}`);
watch(dgram, 'createSocket', () => 'datagram');
watch(/** @type {any} */ (child_process.ChildProcess).prototype, 'spawn', ([{ file }]) => `program ${file}`);
const lookups = /** @type {const} */ ([
  'lookup',
  'resolve',
  'resolve4',
  'resolve6',
  'resolveAny',
  'resolveTxt',
  'resolveSrv',
]);
for (const name of lookups) {
  watch(dns, name, ([host]) => `name ${host}`);
  watch(dns.promises, name, ([host]) => `name ${host}`);
}
syncBuiltinESMExports();
