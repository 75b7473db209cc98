// Keeps each module of a bundle in one file.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A module in a chunk, and its id. */
const MODULE = /^\/\*{3}\/ (\d+):\n[\s\S]*?^\/\*{3}\/ \}\),?\n\n/gm;
/** Where the modules of the entry begin. */
const ENTRY = '/******/ var __webpack_modules__ = ({\n';

/**
 * Moves every module that more than one chunk contains to the entry, which each step loads. ncc copies a module into each
 * chunk that needs it, unless 20 kB are shared.
 * @param {string} folder of the bundle
 */
export function shareModules(folder) {
  const chunks = readdirSync(folder).filter((name) => /^\d+\.index\.js$/.test(name));
  const texts = new Map(chunks.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const shared = repeated([...texts.values()]);
  if (shared.size === 0) return;
  for (const [name, text] of texts)
    writeFileSync(
      join(folder, name),
      text.replace(MODULE, (module, id) => (shared.has(id) ? '' : module)),
    );
  const entry = readFileSync(join(folder, 'index.js'), 'utf8');
  if (!entry.includes(ENTRY)) throw new Error('index.js begins differently: adapt scripts/shared-modules.mjs');
  const moved = [...shared.values()].map((module) => `\n${module},\n`).join('');
  writeFileSync(
    join(folder, 'index.js'),
    entry.replace(ENTRY, () => ENTRY + moved),
  );
}

/** @param {string[]} chunks @returns {Map<string, string>} the modules by id, sorted, without what separates them */
function repeated(chunks) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const text of chunks)
    for (const [module, id = ''] of text.matchAll(MODULE))
      found.set(id, [...(found.get(id) ?? []), module.trimEnd().replace(/,$/, '')]);
  /** @type {[string, string][]} */
  const several = [];
  for (const [id, [first = '', ...others]] of found) {
    if (others.some((copy) => copy !== first)) throw new Error(`The chunks have different modules ${id}`);
    if (others.length > 0) several.push([id, first]);
  }
  return new Map(several.sort(([a], [b]) => Number(a) - Number(b)));
}
